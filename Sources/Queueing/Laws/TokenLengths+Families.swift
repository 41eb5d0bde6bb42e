import RealModule
import SimulationKernel

extension TokenLengths {
  /// Always `tokens` tokens.
  public static func constant(_ tokens: Int) throws(QueueError) -> TokenLengths {
    try uniform(tokens...tokens)
  }

  /// Every length of the range equally likely; its lower bound must be at least 1.
  public static func uniform(_ range: ClosedRange<Int>) throws(QueueError) -> TokenLengths {
    var check = DomainCheck()
    check.require(
      range.lowerBound >= 1, "the shortest length", Double(range.lowerBound), "must be at least 1")
    check.require(
      range.upperBound <= greatestLength, "the longest length", Double(range.upperBound),
      "must be at most \(greatestLength)")
    try check.finish()
    let weights = (1...range.upperBound).map { range.contains($0) ? 1.0 : 0 }
    return TokenLengths(unchecked: weights, total: Double(range.count))
  }

  /// A token ends the output with probability `stop`, in (0, 1].
  public static func geometric(stop: Double) throws(QueueError) -> TokenLengths {
    var check = DomainCheck()
    check.require(stop > 0 && stop <= 1, "the stopping probability", stop, "must be above 0 and at most 1")
    try check.finish()
    let rate = Double.log(onePlus: -stop)
    return try tabulated { n in stop < 1 ? .exp(rate * Double(n)) : (n == 0 ? 1 : 0) }
  }

  /// A lognormal draw rounded up: P(n <= m) = Phi((log m - mu) / sigma).
  public static func lognormal(mu: Double, sigma: Double) throws(QueueError) -> TokenLengths {
    var check = DomainCheck()
    check.require(mu.isFinite, "mu", mu, "must be finite")
    check.positive("sigma", sigma)
    try check.finish()
    return try tabulated { n in lognormalSurvival(n, mu, sigma) }
  }

  /// A lognormal draw rounded up, and drawn again where it exceeds `most`: renormalised, not clipped.
  public static func truncatedLognormal(mu: Double, sigma: Double, most: Int) throws(QueueError) -> TokenLengths {
    var check = DomainCheck()
    check.require(mu.isFinite, "mu", mu, "must be finite")
    check.positive("sigma", sigma)
    checkMost(most, &check)
    try check.finish()
    return try TokenLengths(
      weights: (1...most).map { lognormalSurvival($0 - 1, mu, sigma) - lognormalSurvival($0, mu, sigma) })
  }

  /// A normal draw rounded to the nearest whole number, and drawn again outside 1 … `most`.
  public static func normal(mean: Double, deviation: Double, most: Int) throws(QueueError) -> TokenLengths {
    var check = DomainCheck()
    check.require(mean.isFinite, "the mean", mean, "must be finite")
    check.positive("the standard deviation", deviation)
    checkMost(most, &check)
    try check.finish()
    let weights = (1...most).map { n -> Double in
      // On the side of the nearer tail, so that the difference keeps its digits.
      let low = (Double(n) - 0.5 - mean) / deviation
      let high = (Double(n) + 0.5 - mean) / deviation
      return low > 0
        ? SpecialFunctions.normalCumulative(-low) - SpecialFunctions.normalCumulative(-high)
        : SpecialFunctions.normalCumulative(high) - SpecialFunctions.normalCumulative(low)
    }
    return try TokenLengths(weights: weights)
  }

  /// Measured lengths, each as likely as any other.
  public static func empirical(_ lengths: [Int]) throws(QueueError) -> TokenLengths {
    var check = DomainCheck()
    check.require(!lengths.isEmpty, "the number of measured lengths", 0, "must be at least 1")
    for length in lengths {
      check.require(
        length >= 1 && length <= greatestLength, "a measured length", Double(length),
        "must be from 1 to \(greatestLength)")
    }
    try check.finish()
    var weights = [Double](repeating: 0, count: lengths.max() ?? 1)
    for length in lengths { weights[length - 1] += 1 }
    return try TokenLengths(weights: weights)
  }

  /// Tabulates a law from its survival function until less than 1e-18 is left; the rest is put on the last length.
  private static func tabulated(_ survival: (Int) -> Double) throws(QueueError) -> TokenLengths {
    var weights: [Double] = []
    var above = survival(0)
    while above > 1e-18 && weights.count < greatestLength {
      let beyond = survival(weights.count + 1)
      weights.append(above - beyond)
      above = beyond
    }
    guard above < 1e-9 else { throw QueueError([.lengthsTooLong(most: greatestLength)]) }
    if !weights.isEmpty { weights[weights.count - 1] += above }
    return try TokenLengths(weights: weights)
  }

  private static func lognormalSurvival(_ n: Int, _ mu: Double, _ sigma: Double) -> Double {
    n <= 0 ? 1 : SpecialFunctions.normalCumulative((mu - .log(Double(n))) / sigma)
  }

  private static func checkMost(_ most: Int, _ check: inout DomainCheck) {
    check.require(
      most >= 1 && most <= greatestLength, "the longest length", Double(most),
      "must be from 1 to \(greatestLength)")
  }
}
