import RealModule

/// The law of the wait in M/D/c, first come first served.
///
/// The number in the system has the generating function A(z) (sum over n < c of p_n (1 - z^(n-c))) / (1 - A(z) z^-c)
/// with A(z) = exp(a (z - 1)) for a load of a erlangs. It is brought back by a Fourier transform on a circle outside
/// the unit circle, where it has no pole. With Q_m the probability of at most m in the line, and k such that (k - 1) D
/// <= x < k D, P(W <= x) is the sum over j < k c of Q_(kc-1-j) times the Poisson probability of j arrivals in k D - x:
/// positive terms only.
///
/// - Source: Crommelin 1932; Franx, "A simple solution for the M/D/c waiting time distribution", Oper. Res. Lett. 29,
///   2001.
struct ConstantServiceWaits {
  /// What the line's law leaves out by folding on the circle; rounding adds less.
  static let error = 1e-10
  /// Pools beyond this size take longer to invert than anyone waits.
  static let mostServers = 4096

  private let servers: Int
  private let time: Double
  private let rate: Double
  /// Q_m.
  private let line: [Double]

  /// The law for a stable pool, by the probabilities of fewer than `servers` in the system; nil for too large a pool,
  /// or for a load so near to the capacity that the line cannot be listed.
  init?(below shares: [Double], time: Double, rate: Double) {
    let servers = shares.count
    let load = rate * time
    guard servers <= Self.mostServers, load > 0, load < Double(servers) else { return nil }
    let pole = Self.pole(servers: servers, load: load)
    // Near enough to 1 that powers of it stay tame, far enough that the zero at 1 does no harm.
    let radius = min(pole.squareRoot(), 1 + 5 / load)
    let needed = 4 * Double(servers) + load + 40 / .log(pole / radius)
    guard radius > 1, needed < 1_048_576 else { return nil }
    let fourier = FourierTransform(atLeast: Int(needed) + 64)
    self.servers = servers
    self.time = time
    self.rate = rate
    line = Self.line(shares, load: load, radius: radius, fourier)
  }

  /// The root above 1 of z^c = exp(load (z - 1)), by bisection on the logarithms.
  private static func pole(servers: Int, load: Double) -> Double {
    let c = Double(servers)
    func excess(_ z: Double) -> Double { load * (z - 1) - c * .log(z) }
    // The excess falls to the point c / load and rises from there.
    var low = c / load
    var high = 2 * low
    while excess(high) < 0 { (low, high) = (high, 2 * high) }
    for _ in 0..<200 {
      let middle = 0.5 * (low + high)
      if excess(middle) < 0 { low = middle } else { high = middle }
    }
    return low
  }

  private static func line(
    _ shares: [Double], load: Double, radius: Double, _ fourier: FourierTransform
  ) -> [Double] {
    var values = [ComplexNumber](repeating: ComplexNumber(0), count: fourier.count)
    var power = 1.0
    for (n, share) in shares.enumerated() {
      values[n] = ComplexNumber(share * power)
      power *= radius
    }
    fourier.transform(&values)
    let below = ComplexNumber(shares.reduce(0, +))
    let c = Double(shares.count)
    let shrink = Double.exp(-c * .log(radius))
    for point in values.indices {
      let angle = -2 * Double.pi * Double(point) / Double(fourier.count)
      let z = radius * ComplexNumber.unit(angle)
      let arrivals = ComplexNumber.exp(load * (z - ComplexNumber(1)))
      let inverse = shrink * ComplexNumber.unit(-c * angle)
      values[point] = arrivals * (below - inverse * values[point]) / (ComplexNumber(1) - arrivals * inverse)
    }
    fourier.transform(&values, forward: false)
    var line: [Double] = []
    var total = 0.0
    var scale = 1 / Double(fourier.count)
    for (n, value) in values.enumerated() {
      total += max(0, value.real * scale)
      scale /= radius
      if n >= shares.count { line.append(min(1, total)) }
      // What rounding leaves beyond is no information.
      if 1 - total < 1e-13 { break }
    }
    return line
  }

  /// P(W <= x).
  func distribution(_ x: Double) -> Double {
    guard x >= 0 else { return 0 }
    let steps = (x / time).rounded(.down) + 1
    let last = Int(steps) * servers - 1
    let arrivals = CountLaw.poisson(mean: rate * max(0, steps * time - x))
    var sum = 0.0
    for (count, probability) in zip(arrivals.first..., arrivals.probabilities) where count <= last {
      let place = last - count
      sum += probability * (place < line.count ? line[place] : 1)
    }
    return sum
  }
}
