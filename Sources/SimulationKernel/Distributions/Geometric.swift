import RealModule

/// How many independent trials it takes to the first success: 1, 2, 3, …
@frozen
public struct Geometric: DiscreteDistribution, ThirdMomentDistribution, LaplaceTransformDistribution {
  /// The probability of success of one trial.
  public let success: Double
  /// Minus the logarithm of the probability of failure: the rate of the exponential that rounds up to this.
  @usableFromInline let rate: Double

  /// A geometric distribution with probability of success in (0, 1].
  public init(success: Double) throws(DistributionError) {
    var check = ParameterCheck("Geometric")
    check.require(success > 0 && success <= 1, "success", success, "must be above 0 and at most 1")
    try check.finish()
    self.success = success
    rate = -.log(onePlus: -success)
  }

  /// The geometric distribution on 1, 2, 3, … with this mean, which must be at least 1.
  public init(mean: Double) throws(DistributionError) {
    var check = ParameterCheck("Geometric")
    check.require(mean >= 1 && mean < .infinity, "mean", mean, "must be at least 1 and finite")
    try check.finish()
    try self.init(success: 1 / mean)
  }

  /// A variate: an exponential one, rounded up.
  @inlinable
  public func sampleInteger(using stream: inout RandomStream) -> Int {
    let trials = stream.exponential(mean: 1 / rate).rounded(.down)
    return trials < 0x1p62 ? Int(trials) + 1 : 1 << 62
  }
  /// One and everything above.
  public var support: ClosedRange<Int> { 1...Int.max }
  /// 1 / success.
  public var mean: Double { 1 / success }
  /// (1 - success) / success^2.
  public var variance: Double { (1 - success) / (success * success) }
  /// (success^2 - 6 success + 6) / success^3.
  public var thirdMoment: Double { (success * success - 6 * success + 6) / (success * success * success) }
  /// success (1 - success)^(value - 1).
  public func probability(of value: Int) -> Double {
    value >= 1 ? success * (value == 1 ? 1 : .exp(-rate * Double(value - 1))) : 0
  }
  /// 1 - (1 - success)^value.
  public func cumulativeProbability(_ value: Double) -> Double {
    value >= 1 ? -.expMinusOne(-rate * value.rounded(.down)) : 0
  }
  /// success z / (1 - (1 - success) z) at z = exp(-s).
  public func laplaceTransform(_ s: Double) -> Double {
    let z = Double.exp(-s)
    return success * z / (1 - (1 - success) * z)
  }
}

/// How many of events that come at random at a constant rate fall into one interval: 0, 1, 2, …
@frozen
public struct Poisson: DiscreteDistribution, ThirdMomentDistribution, LaplaceTransformDistribution {
  /// The mean count.
  public let mean: Double

  /// A Poisson distribution with this positive mean, at most 1e15.
  public init(mean: Double) throws(DistributionError) {
    var check = ParameterCheck("Poisson")
    check.require(mean > 0 && mean <= 1e15, "mean", mean, "must be positive and at most 1e15")
    try check.finish()
    self.mean = mean
  }

  /// A variate: small means by counting exponential gaps, others by transformed rejection.
  ///
  /// - Source: Hörmann, "The transformed rejection method for generating Poisson random variables",
  ///   Insurance: Mathematics and Economics 12, 1993, algorithm PTRS.
  public func sampleInteger(using stream: inout RandomStream) -> Int {
    guard mean >= 10 else { return countGaps(&stream) }
    let b = 0.931 + 2.53 * .sqrt(mean)
    let a = -0.059 + 0.02483 * b
    let vR = 0.9277 - 3.6224 / (b - 2)
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    while true {
      let u = stream.uniform() - 0.5
      let v = stream.positiveUniform()
      let us = 0.5 - u.magnitude
      let k = ((2 * a / us + b) * u + mean + 0.43).rounded(.down)
      if us >= 0.07 && v <= vR { return Int(k) }
      if k < 0 || us <= 0 || (us < 0.013 && v > us) { continue }
      let height = Double.log(v * inverseAlpha / (a / (us * us) + b))
      if height <= k * .log(mean) - mean - .logGamma(k + 1) { return Int(k) }
    }
  }

  private func countGaps(_ stream: inout RandomStream) -> Int {
    var count = 0
    var left = mean - stream.exponential(mean: 1)
    while left > 0 {
      count += 1
      left -= stream.exponential(mean: 1)
    }
    return count
  }

  /// Zero and everything above.
  public var support: ClosedRange<Int> { 0...Int.max }
  /// The mean.
  public var variance: Double { mean }
  /// mean^3 + 3 mean^2 + mean.
  public var thirdMoment: Double { mean * (1 + mean * (3 + mean)) }
  /// mean^value exp(-mean) / value!.
  public func probability(of value: Int) -> Double {
    value >= 0 ? .exp(Double(value) * .log(mean) - mean - .logGamma(Double(value) + 1)) : 0
  }
  /// The complement of an incomplete gamma function.
  public func cumulativeProbability(_ value: Double) -> Double {
    value >= 0 ? 1 - SpecialFunctions.regularisedLowerGamma(value.rounded(.down) + 1, mean) : 0
  }
  /// exp(mean (exp(-s) - 1)).
  public func laplaceTransform(_ s: Double) -> Double { .exp(mean * .expMinusOne(-s)) }
}
