import RealModule

/// The first three moments of an elastic batch's time, base + k3 (sum of n) + k4 (max of n).
///
/// Mixed moments of the sum Z and the maximum M come from the moments of Z on M <= m, which are those of independent
/// lengths cut at m, by summation by parts: E[Z M] = n E[Z] - sum over m < n of E[Z; M <= m], n the longest length.
struct ElasticMoments {
  private(set) var mean: Double
  private(set) var second: Double
  private(set) var third: Double

  init(_ lengths: TokenLengths, _ k: BatchConstants, size: Int) {
    let sum = Self.sumMoments(lengths, size)
    var longest = (first: 0.0, second: 0.0, third: 0.0)
    for (length, probability) in lengths.longestLaw(of: size) {
      let m = Double(length)
      longest.first += probability * m
      longest.second += probability * m * m
      longest.third += probability * m * m * m
    }
    let mixed = Self.mixedMoments(lengths, size, sum)
    let (a, c, base) = (k.k3, k.k4, k.base(size))
    // Moments of a Z + c M, then with the constant added.
    let first = a * sum.first + c * longest.first
    let square = a * a * sum.second + 2 * a * c * mixed.sumMax + c * c * longest.second
    let cube =
      a * a * a * sum.third + 3 * a * a * c * mixed.squareMax + 3 * a * c * c * mixed.sumMaxSquare
      + c * c * c * longest.third
    mean = base + first
    second = base * base + 2 * base * first + square
    third = base * base * base + 3 * base * base * first + 3 * base * square + cube
  }

  private typealias Moments = (first: Double, second: Double, third: Double)

  /// Moments of the sum of `size` independent lengths.
  private static func sumMoments(_ lengths: TokenLengths, _ size: Int) -> Moments {
    let (m1, m2, m3) = (lengths.moment(1), lengths.moment(2), lengths.moment(3))
    let j = Double(size)
    let pairs = j * (j - 1)
    return (j * m1, j * m2 + pairs * m1 * m1, j * m3 + 3 * pairs * m2 * m1 + pairs * (j - 2) * m1 * m1 * m1)
  }

  private static func mixedMoments(
    _ lengths: TokenLengths, _ size: Int, _ sum: Moments
  ) -> (sumMax: Double, sumMaxSquare: Double, squareMax: Double) {
    let j = Double(size)
    let n = Double(lengths.longest)
    var result = (sumMax: n * sum.first, sumMaxSquare: n * n * sum.first, squareMax: n * sum.second)
    var (s1, s2) = (0.0, 0.0)
    for length in stride(from: 1, to: lengths.longest, by: 1) {
      let m = Double(length)
      let probability = lengths.probabilities[length - 1]
      s1 += m * probability
      s2 += m * m * probability
      let log = lengths.logCumulative(length)
      // The probability that the others do not exceed m, for one member and for two taken out.
      let one = size > 1 ? Double.exp((j - 1) * log) : 1
      let two = size > 2 ? Double.exp((j - 2) * log) : 1
      let first = j * s1 * one
      let second = j * s2 * one + j * (j - 1) * s1 * s1 * two
      result.sumMax -= first
      result.sumMaxSquare -= (2 * m + 1) * first
      result.squareMax -= second
    }
    return result
  }
}
