public import RealModule

/// The Weibull distribution: lifetimes whose failure rate falls (shape below 1) or rises (above 1) with age.
@frozen
public struct Weibull: CumulativeDistribution, ThirdMomentDistribution {
  /// The shape; 1 makes it exponential.
  public let shape: Double
  /// The scale: 63 % of lifetimes are below it.
  public let scale: Double

  /// A Weibull distribution of positive shape and scale.
  public init(shape: Double, scale: Double) throws(DistributionError) {
    var check = ParameterCheck("Weibull")
    check.positive("shape", shape)
    check.positive("scale", scale)
    try check.finish()
    self.shape = shape
    self.scale = scale
  }

  /// The Weibull distribution of this positive shape and mean.
  public init(shape: Double, mean: Double) throws(DistributionError) {
    var check = ParameterCheck("Weibull")
    check.positive("shape", shape)
    check.positive("mean", mean)
    try check.finish()
    try self.init(shape: shape, scale: mean / .gamma(1 + 1 / shape))
  }

  /// A variate: a power of an exponential one.
  @inlinable
  public func sample(using stream: inout RandomStream) -> Double {
    scale * .pow(stream.exponential(mean: 1), 1 / shape)
  }
  /// scale Gamma(1 + 1 / shape).
  public var mean: Double { moment(1) }
  /// Second moment less squared mean.
  public var variance: Double { moment(2) - moment(1) * moment(1) }
  /// scale^3 Gamma(1 + 3 / shape).
  public var thirdMoment: Double { moment(3) }
  /// 1 - exp(-(value / scale)^shape).
  public func cumulativeProbability(_ value: Double) -> Double {
    value > 0 ? -.expMinusOne(-.pow(value / scale, shape)) : 0
  }

  private func moment(_ k: Double) -> Double { .pow(scale, k) * .gamma(1 + k / shape) }
}

/// The Pareto distribution: beyond its least value, the tail falls as a power.
@frozen
public struct Pareto: CumulativeDistribution, ThirdMomentDistribution {
  /// The tail's exponent; moments of this order and above are infinite.
  public let shape: Double
  /// The least value.
  public let minimum: Double

  /// A Pareto distribution of positive shape and least value.
  public init(shape: Double, minimum: Double) throws(DistributionError) {
    var check = ParameterCheck("Pareto")
    check.positive("shape", shape)
    check.positive("minimum", minimum)
    try check.finish()
    self.shape = shape
    self.minimum = minimum
  }

  /// A variate: its logarithm, counted from the least value, is exponential.
  @inlinable
  public func sample(using stream: inout RandomStream) -> Double {
    minimum * .exp(stream.exponential(mean: 1 / shape))
  }
  /// minimum shape / (shape - 1), for shapes above 1.
  public var mean: Double { moment(1) }
  /// Second moment less squared mean, for shapes above 2.
  public var variance: Double { shape > 2 ? moment(2) - moment(1) * moment(1) : .infinity }
  /// minimum^3 shape / (shape - 3), for shapes above 3.
  public var thirdMoment: Double { moment(3) }
  /// 1 - (minimum / value)^shape.
  public func cumulativeProbability(_ value: Double) -> Double {
    value > minimum ? 1 - .pow(minimum / value, shape) : 0
  }

  private func moment(_ k: Double) -> Double {
    shape > k ? .pow(minimum, k) * shape / (shape - k) : .infinity
  }
}
