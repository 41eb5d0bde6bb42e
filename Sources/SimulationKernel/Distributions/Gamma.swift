import RealModule

/// The gamma distribution.
@frozen
public struct Gamma: CumulativeDistribution, ThirdMomentDistribution, LaplaceTransformDistribution {
  /// The shape; 1 makes it exponential.
  public let shape: Double
  /// The scale: mean over shape.
  public let scale: Double

  /// A gamma distribution of positive shape and scale.
  public init(shape: Double, scale: Double) throws(DistributionError) {
    var check = ParameterCheck("Gamma")
    check.positive("shape", shape)
    check.positive("scale", scale)
    try check.finish()
    self.shape = shape
    self.scale = scale
  }

  /// The gamma distribution with this positive mean and squared coefficient of variation.
  public init(mean: Double, squaredCoefficientOfVariation c2: Double) throws(DistributionError) {
    var check = ParameterCheck("Gamma")
    check.positive("mean", mean)
    check.positive("squaredCoefficientOfVariation", c2)
    try check.finish()
    try self.init(shape: 1 / c2, scale: mean * c2)
  }

  /// A variate by squeeze and rejection from a cubed normal; shapes below 1 are drawn one higher and shrunk.
  ///
  /// - Source: Marsaglia, Tsang, "A simple method for generating gamma variables", ACM TOMS 26, 2000.
  public func sample(using stream: inout RandomStream) -> Double {
    guard shape < 1 else { return scale * Self.standard(shape, &stream) }
    return scale * Self.standard(shape + 1, &stream) * .exp(-stream.exponential(mean: 1 / shape))
  }

  private static func standard(_ shape: Double, _ stream: inout RandomStream) -> Double {
    let d = shape - 1.0 / 3
    let c = 1 / .sqrt(9 * d)
    while true {
      let x = stream.normal()
      let t = 1 + c * x
      guard t > 0 else { continue }
      let v = t * t * t
      let u = stream.positiveUniform()
      let x2 = x * x
      if u < 1 - 0.0331 * x2 * x2 { return d * v }
      if .log(u) < 0.5 * x2 + d * (1 - v + .log(v)) { return d * v }
    }
  }

  /// Shape times scale.
  public var mean: Double { shape * scale }
  /// Shape times squared scale.
  public var variance: Double { shape * scale * scale }
  /// shape (shape + 1)(shape + 2) scale^3.
  public var thirdMoment: Double { shape * (shape + 1) * (shape + 2) * scale * scale * scale }
  /// The regularised incomplete gamma function.
  public func cumulativeProbability(_ value: Double) -> Double {
    SpecialFunctions.regularisedLowerGamma(shape, value / scale)
  }
  /// (1 + s scale)^-shape.
  public func laplaceTransform(_ s: Double) -> Double { .exp(-shape * .log(onePlus: s * scale)) }
}
