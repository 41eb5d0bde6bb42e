import RealModule

/// Always the same number.
@frozen
public struct Deterministic: CumulativeDistribution, ThirdMomentDistribution, LaplaceTransformDistribution {
  /// The number.
  public let value: Double

  /// A distribution that puts everything on `value`.
  public init(_ value: Double) throws(DistributionError) {
    var check = ParameterCheck("Deterministic")
    check.finite("value", value)
    try check.finish()
    self.value = value
  }

  /// The number itself; draws nothing from the stream.
  @inlinable
  public func sample(using stream: inout RandomStream) -> Double { value }
  /// The number itself.
  public var mean: Double { value }
  /// Zero.
  public var variance: Double { 0 }
  /// The number's cube.
  public var thirdMoment: Double { value * value * value }
  /// A step from 0 to 1 at the number.
  public func cumulativeProbability(_ value: Double) -> Double { value < self.value ? 0 : 1 }
  /// exp(-s value).
  public func laplaceTransform(_ s: Double) -> Double { .exp(-s * value) }
}

/// All numbers between two bounds, equally likely.
@frozen
public struct Uniform: CumulativeDistribution, ThirdMomentDistribution, LaplaceTransformDistribution {
  /// The lower bound.
  public let low: Double
  /// The upper bound, itself never drawn.
  public let high: Double

  /// Uniform on [low, high); needs `low < high`.
  public init(_ low: Double, _ high: Double) throws(DistributionError) {
    var check = ParameterCheck("Uniform")
    check.finite("low", low)
    check.require(high > low && high < .infinity, "high", high, "must be finite and above low, \(low)")
    try check.finish()
    self.low = low
    self.high = high
  }

  /// A variate by inversion.
  @inlinable
  public func sample(using stream: inout RandomStream) -> Double { low + (high - low) * stream.uniform() }
  /// The middle.
  public var mean: Double { 0.5 * (low + high) }
  /// A twelfth of the squared width.
  public var variance: Double { (high - low) * (high - low) / 12 }
  /// (low + high)(low^2 + high^2) / 4.
  public var thirdMoment: Double { (low + high) * (low * low + high * high) / 4 }
  /// A straight line between the bounds.
  public func cumulativeProbability(_ value: Double) -> Double {
    min(1, max(0, (value - low) / (high - low)))
  }
  /// (exp(-s low) - exp(-s high)) / (s (high - low)).
  public func laplaceTransform(_ s: Double) -> Double {
    let width = s * (high - low)
    return width == 0 ? .exp(-s * low) : .exp(-s * low) * -.expMinusOne(-width) / width
  }
}

/// All whole numbers between two bounds, both included, equally likely.
@frozen
public struct DiscreteUniform: DiscreteDistribution, ThirdMomentDistribution, LaplaceTransformDistribution {
  /// The values that can occur.
  public let support: ClosedRange<Int>

  /// Uniform on `support`. Its bounds must lie within 2^52 of zero.
  public init(_ support: ClosedRange<Int>) throws(DistributionError) {
    var check = ParameterCheck("DiscreteUniform")
    let limit = 1 << 52
    check.require(
      support.lowerBound >= -limit,
      "lower bound",
      Double(support.lowerBound),
      "must be at least -2^52"
    )
    check.require(
      support.upperBound <= limit,
      "upper bound",
      Double(support.upperBound),
      "must be at most 2^52"
    )
    try check.finish()
    self.support = support
  }

  private var count: Double { Double(support.upperBound - support.lowerBound) + 1 }

  /// A variate, without bias.
  @inlinable
  public func sampleInteger(using stream: inout RandomStream) -> Int { .random(in: support, using: &stream) }
  /// The middle.
  public var mean: Double { 0.5 * (Double(support.lowerBound) + Double(support.upperBound)) }
  /// (n^2 - 1) / 12 for n values.
  public var variance: Double { (count * count - 1) / 12 }
  /// mean^3 + 3 mean variance, because the distribution is symmetric.
  public var thirdMoment: Double { mean * mean * mean + 3 * mean * variance }
  /// One over the number of values, inside the support.
  public func probability(of value: Int) -> Double { support.contains(value) ? 1 / count : 0 }
  /// The share of the values at or below `value`.
  public func cumulativeProbability(_ value: Double) -> Double {
    min(1, max(0, (value.rounded(.down) - Double(support.lowerBound) + 1) / count))
  }
  /// A finite geometric sum.
  public func laplaceTransform(_ s: Double) -> Double {
    guard s > 0 else { return 1 }
    let first = Double.exp(-s * Double(support.lowerBound))
    return first * .expMinusOne(-s * count) / (.expMinusOne(-s) * count)
  }
}
