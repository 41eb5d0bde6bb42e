import RealModule

/// Ranks 1 ... count, each as likely as its power -exponent: popularity of prompts, experts, tokens.
@frozen
public struct Zipf: DiscreteDistribution, ThirdMomentDistribution {
  /// How many ranks there are.
  public let count: Int
  /// The exponent.
  public let exponent: Double
  /// Sum of k^-exponent over all ranks.
  private let total: Double
  /// The hat's integral at its left end and at its right end.
  private let hatStart: Double
  private let hatEnd: Double
  /// Distance below a rank within which a draw is accepted at once.
  private let shortcut: Double

  /// A Zipf distribution over 1 ... count (at most 2^50) with a non-negative exponent.
  public init(count: Int, exponent: Double) throws(DistributionError) {
    var check = ParameterCheck("Zipf")
    check.require(
      count >= 1 && count <= 1 << 50,
      "count",
      Double(count),
      "must be at least 1 and at most 2^50"
    )
    check.notNegative("exponent", exponent)
    try check.finish()
    self.count = count
    self.exponent = exponent
    total = Self.powerSum(count, -exponent)
    hatStart = Self.hatIntegral(1.5, exponent) - 1
    hatEnd = Self.hatIntegral(Double(count) + 0.5, exponent)
    shortcut =
      2 - Self.inverseHatIntegral(Self.hatIntegral(2.5, exponent) - .pow(2, -exponent), exponent)
  }

  /// A variate by rejection-inversion: about one trial whatever the number of ranks.
  ///
  /// - Source: Hörmann, Derflinger, "Rejection-inversion to generate variates from monotone discrete
  ///   distributions", ACM TOMACS 6, 1996.
  public func sampleInteger(using stream: inout RandomStream) -> Int {
    while true {
      let u = hatEnd + stream.uniform() * (hatStart - hatEnd)
      let x = Self.inverseHatIntegral(u, exponent)
      let k = min(Double(count), max(1, (x + 0.5).rounded(.down)))
      if k - x <= shortcut || u >= Self.hatIntegral(k + 0.5, exponent) - .pow(k, -exponent) { return Int(k) }
    }
  }

  /// One to the number of ranks.
  public var support: ClosedRange<Int> { 1...count }
  /// A ratio of power sums.
  public var mean: Double { Self.powerSum(count, 1 - exponent) / total }
  /// Second moment less squared mean.
  public var variance: Double { Self.powerSum(count, 2 - exponent) / total - mean * mean }
  /// A ratio of power sums.
  public var thirdMoment: Double { Self.powerSum(count, 3 - exponent) / total }
  /// value^-exponent over the sum of all.
  public func probability(of value: Int) -> Double {
    support.contains(value) ? .pow(Double(value), -exponent) / total : 0
  }
  /// A ratio of power sums.
  public func cumulativeProbability(_ value: Double) -> Double {
    guard value >= 1 else { return 0 }
    guard value < Double(count) else { return 1 }
    return Self.powerSum(Int(value), -exponent) / total
  }

  /// Sum of k^power for k = 1 ... n: directly up to 64 terms, from there by the Euler-Maclaurin formula, whose
  /// first neglected term is below 1e-15 of the sum.
  private static func powerSum(_ n: Int, _ power: Double) -> Double {
    let direct = min(n, 64)
    var sum = 0.0
    for k in stride(from: direct, through: 1, by: -1) { sum += .pow(Double(k), power) }
    guard n > direct else { return sum }
    let a = Double(direct)
    let b = Double(n)
    sum += hatIntegral(b, -power) - hatIntegral(a, -power) + 0.5 * (.pow(b, power) - .pow(a, power))
    var derivative = power
    for (index, coefficient) in [1.0 / 12, -1.0 / 720, 1.0 / 30_240].enumerated() {
      let order = power - Double(2 * index + 1)
      sum += coefficient * derivative * (.pow(b, order) - .pow(a, order))
      derivative *= order * (order - 1)
    }
    return sum
  }

  /// Integral of t^-exponent from 1 to x.
  private static func hatIntegral(_ x: Double, _ exponent: Double) -> Double {
    let logX = Double.log(x)
    let t = (1 - exponent) * logX
    return t.magnitude < 1e-12 ? logX * (1 + t / 2) : logX * .expMinusOne(t) / t
  }

  /// The x for which ``hatIntegral(_:_:)`` is `area`.
  private static func inverseHatIntegral(_ area: Double, _ exponent: Double) -> Double {
    // Rounding may push the argument just past the end of the domain.
    let t = max(-1, area * (1 - exponent))
    return t.magnitude < 1e-12 ? .exp(area * (1 - t / 2)) : .exp(area * .log(onePlus: t) / t)
  }
}
