import RealModule

/// How far below its start a random walk first comes, for steps "arrivals during a full batch, less the batch".
///
/// In states above a batch's size the number waiting is such a walk, so this law is all that is needed to leave
/// those states out, however many of them a heavy load would visit. With step xi >= -b it is the factor of
/// 1 - E[z^xi] without roots outside the unit circle (Wiener and Hopf), whose logarithm has the negative Laurent
/// coefficients of that of the whole; they are read off by a Fourier transform on a circle inside the unit one.
struct DescentLaw: Sendable {
  /// `heights[i]` is the probability of a first descent by exactly i; index 0 is unused.
  let heights: [Double]

  /// The law for batches of `batch` and arrivals fewer on average than that.
  ///
  /// - Complexity: O(M log M + batch^2), M the points of the transform: up to 2^22, doubled until nothing changes. O(batch)
  ///   where a full batch hardly ever sees as many arrivals as it serves.
  init(arrivals: CountLaw, batch: Int) {
    guard batch > 1 else {
      heights = [0, 1]
      return
    }
    // A walk that as good as never rises comes first as far below its start as its first step takes it. The general
    // way would need millions of points here: the fewer the arrivals, the nearer to the unit circle lie the inner
    // roots. What is left out has the probability of such a rise, and counts only after another one.
    let rises = stride(from: max(batch, arrivals.first), to: arrivals.end, by: 1).reduce(0) { $0 + arrivals[$1] }
    if rises < Self.negligible {
      let steps = [0] + (1...batch).map { arrivals[batch - $0] }
      let total = steps.reduce(0, +)
      heights = steps.map { $0 / total }
      return
    }
    let walk = Walk(arrivals: arrivals, batch: batch)
    // Distance of the nearest inner root from the unit circle, for a normal law of the arrivals.
    let b = Double(batch)
    var shrink = 0.5 * min(1 / b, 2 * .pi * .pi * walk.variance / (b * b * b))
    var points = FourierTransform(atLeast: 4 * (batch + walk.coefficients.count)).count
    var tails = walk.descentTails(points: points, shrink: shrink)
    while points < 1 << 22 {
      points *= 2
      let next = walk.descentTails(points: points, shrink: shrink)
      let change = zip(tails.values, next.values).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
      tails = next
      if next.winding.magnitude > 1e-3 { shrink /= 2 } else if change < 1e-13 { break }
    }
    var heights = [Double](repeating: 0, count: batch + 1)
    for height in 1...batch {
      heights[height] = max(0, tails.values[height - 1] - (height < batch ? tails.values[height] : 0))
    }
    let total = heights.reduce(0, +)
    self.heights = heights.map { $0 / total }
  }

  /// The probability of a step that does not fall below which the walk is taken to fall at every step; its square is
  /// beyond the digits of a Double.
  private static let negligible = 1e-9

  /// The steps of the walk, as (1 - E[z^xi]) / (1 - 1/z): coefficient i is P(xi < i) up to 0 and -P(xi >= i) above.
  private struct Walk {
    let batch: Int
    let first: Int
    let coefficients: [Double]
    let variance: Double

    init(arrivals: CountLaw, batch: Int) {
      self.batch = batch
      let moments = arrivals.factorialMoments
      variance = moments.second + moments.first - moments.first * moments.first
      let first = min(arrivals.first - batch + 1, 0)
      let last = arrivals.end - 1 - batch
      var coefficients = [Double](repeating: 0, count: max(last, 0) - first + 1)
      var below = 0.0
      for step in stride(from: first, through: 0, by: 1) {
        below += arrivals[step - 1 + batch]
        coefficients[step - first] = below
      }
      var above = 0.0
      for step in stride(from: last, to: 0, by: -1) {
        above += arrivals[step + batch]
        coefficients[step - first] = -above
      }
      self.first = first
      self.coefficients = coefficients
    }

    /// P(descent > i) for i = 0 ..< batch, and the winding number, which is 0 on a good circle.
    func descentTails(points: Int, shrink: Double) -> (values: [Double], winding: Double) {
      let fourier = FourierTransform(atLeast: points)
      var values = [ComplexNumber](repeating: ComplexNumber(0), count: points)
      var slopes = values
      for (offset, coefficient) in coefficients.enumerated() {
        let step = first + offset
        let scaled = coefficient * .exp(-shrink * Double(step))
        let place = step < 0 ? step + points : step
        values[place] = ComplexNumber(scaled)
        slopes[place] = ComplexNumber(scaled * Double(step))
      }
      fourier.transform(&values)
      fourier.transform(&slopes)
      for index in values.indices { values[index] = slopes[index] / values[index] }
      fourier.transform(&values, forward: false)
      let scale = 1 / Double(points)
      // The logarithm's coefficients times their index give those of the factor by its differential equation.
      let logs = (0..<batch).map { k in
        k == 0 ? 0 : -values[points - k].real * scale * .exp(-shrink * Double(k))
      }
      var tails = [Double](repeating: 0, count: batch)
      tails[0] = 1
      for n in stride(from: 1, to: batch, by: 1) {
        var sum = 0.0
        for k in 1...n { sum += logs[k] * tails[n - k] }
        tails[n] = sum / Double(n)
      }
      return (tails, values[0].real * scale)
    }
  }
}
