public import RealModule

/// The normal distribution.
@frozen
public struct Normal: CumulativeDistribution, ThirdMomentDistribution {
  /// The mean.
  public let mean: Double
  /// The standard deviation.
  public let standardDeviation: Double

  /// A normal distribution with this mean and non-negative standard deviation.
  public init(mean: Double, standardDeviation: Double) throws(DistributionError) {
    var check = ParameterCheck("Normal")
    check.finite("mean", mean)
    check.notNegative("standardDeviation", standardDeviation)
    try check.finish()
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// A variate by the ziggurat.
  @inlinable
  public func sample(using stream: inout RandomStream) -> Double {
    stream.normal(mean: mean, standardDeviation: standardDeviation)
  }
  /// The squared standard deviation.
  public var variance: Double { standardDeviation * standardDeviation }
  /// mean^3 + 3 mean variance.
  public var thirdMoment: Double { mean * mean * mean + 3 * mean * variance }
  /// By the error function.
  public func cumulativeProbability(_ value: Double) -> Double {
    SpecialFunctions.normalCumulative((value - mean) / standardDeviation)
  }
}

/// A number whose logarithm is normal: the usual shape of prompt and output lengths.
@frozen
public struct Lognormal: CumulativeDistribution, ThirdMomentDistribution {
  /// Mean of the logarithm.
  public let mu: Double
  /// Standard deviation of the logarithm.
  public let sigma: Double

  /// The distribution of exp(N(mu, sigma^2)).
  public init(mu: Double, sigma: Double) throws(DistributionError) {
    var check = ParameterCheck("Lognormal")
    check.finite("mu", mu)
    check.notNegative("sigma", sigma)
    try check.finish()
    self.mu = mu
    self.sigma = sigma
  }

  /// The lognormal distribution with this mean of the number itself and this `sigma` of its logarithm.
  public init(mean: Double, sigma: Double) throws(DistributionError) {
    var check = ParameterCheck("Lognormal")
    check.positive("mean", mean)
    check.notNegative("sigma", sigma)
    try check.finish()
    try self.init(mu: .log(mean) - 0.5 * sigma * sigma, sigma: sigma)
  }

  /// The lognormal distribution with this mean and standard deviation of the number itself.
  public init(mean: Double, standardDeviation: Double) throws(DistributionError) {
    var check = ParameterCheck("Lognormal")
    check.positive("mean", mean)
    check.notNegative("standardDeviation", standardDeviation)
    try check.finish()
    let ratio = standardDeviation / mean
    try self.init(mean: mean, sigma: .sqrt(.log(onePlus: ratio * ratio)))
  }

  /// A variate: exp of a normal one.
  @inlinable
  public func sample(using stream: inout RandomStream) -> Double {
    .exp(stream.normal(mean: mu, standardDeviation: sigma))
  }
  /// exp(mu + sigma^2 / 2).
  public var mean: Double { moment(1) }
  /// (exp(sigma^2) - 1) mean^2.
  public var variance: Double { .expMinusOne(sigma * sigma) * mean * mean }
  /// exp(3 mu + 9 sigma^2 / 2).
  public var thirdMoment: Double { moment(3) }
  /// By the error function of the logarithm.
  public func cumulativeProbability(_ value: Double) -> Double {
    value > 0 ? SpecialFunctions.normalCumulative((.log(value) - mu) / sigma) : 0
  }

  private func moment(_ k: Double) -> Double { .exp(k * mu + 0.5 * k * k * sigma * sigma) }
}
