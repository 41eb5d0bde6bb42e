import RealModule

/// Time to the next of events that come at random at a constant rate.
@frozen
public struct Exponential: CumulativeDistribution, ThirdMomentDistribution, LaplaceTransformDistribution {
  /// The mean.
  public let mean: Double

  /// An exponential distribution with this mean, which must be positive.
  public init(mean: Double) throws(DistributionError) {
    var check = ParameterCheck("Exponential")
    check.positive("mean", mean)
    try check.finish()
    self.mean = mean
  }

  /// An exponential distribution with this rate, which must be positive.
  public init(rate: Double) throws(DistributionError) {
    var check = ParameterCheck("Exponential")
    check.positive("rate", rate)
    try check.finish()
    mean = 1 / rate
  }

  /// A variate by the ziggurat.
  @inlinable
  public func sample(using stream: inout RandomStream) -> Double { stream.exponential(mean: mean) }
  /// The squared mean.
  public var variance: Double { mean * mean }
  /// Six times the cubed mean.
  public var thirdMoment: Double { 6 * mean * mean * mean }
  /// 1 - exp(-value / mean).
  public func cumulativeProbability(_ value: Double) -> Double {
    value > 0 ? -.expMinusOne(-value / mean) : 0
  }
  /// 1 / (1 + s mean).
  public func laplaceTransform(_ s: Double) -> Double { 1 / (1 + s * mean) }
}

/// The sum of `stages` independent exponential times.
@frozen
public struct Erlang: CumulativeDistribution, ThirdMomentDistribution, LaplaceTransformDistribution {
  /// How many exponential times are added.
  public let stages: Int
  /// The mean of the sum.
  public let mean: Double
  @usableFromInline let gamma: Gamma

  /// An Erlang distribution of `stages >= 1` stages with this positive mean of the whole.
  public init(stages: Int, mean: Double) throws(DistributionError) {
    var check = ParameterCheck("Erlang")
    check.require(stages >= 1, "stages", Double(stages), "must be at least 1")
    check.positive("mean", mean)
    try check.finish()
    self.stages = stages
    self.mean = mean
    gamma = try Gamma(shape: Double(stages), scale: mean / Double(stages))
  }

  /// A variate: few stages are added up, many come from the gamma sampler.
  @inlinable
  public func sample(using stream: inout RandomStream) -> Double {
    // Four ziggurat draws cost about as much as one gamma variate.
    guard stages <= 4 else { return gamma.sample(using: &stream) }
    var sum = 0.0
    for _ in 0..<stages { sum += stream.exponential(mean: gamma.scale) }
    return sum
  }
  /// The squared mean over the number of stages.
  public var variance: Double { gamma.variance }
  /// As of the gamma distribution with a whole shape.
  public var thirdMoment: Double { gamma.thirdMoment }
  /// As of the gamma distribution with a whole shape.
  public func cumulativeProbability(_ value: Double) -> Double { gamma.cumulativeProbability(value) }
  /// (1 + s mean / stages)^-stages.
  public func laplaceTransform(_ s: Double) -> Double { gamma.laplaceTransform(s) }
}

/// One of several exponential times, chosen at random: more variable than a single one.
public struct Hyperexponential: CumulativeDistribution, ThirdMomentDistribution, LaplaceTransformDistribution {
  /// One branch.
  @frozen
  public struct Branch: Equatable, Sendable {
    /// How likely the branch is.
    public let probability: Double
    /// Its mean.
    public let mean: Double
  }

  /// The branches; their probabilities add up to 1.
  public let branches: [Branch]

  /// A mixture of exponentials with these probabilities, which must add up to 1 within 1e-9, and positive means.
  public init(probabilities: [Double], means: [Double]) throws(DistributionError) {
    var check = ParameterCheck("Hyperexponential")
    check.require(
      !means.isEmpty && means.count == probabilities.count,
      "number of means",
      Double(means.count),
      "must be that of the probabilities, \(probabilities.count), and not 0"
    )
    for probability in probabilities { check.notNegative("probability", probability) }
    for mean in means { check.positive("mean", mean) }
    let sum = probabilities.reduce(0, +)
    check.require((sum - 1).magnitude <= 1e-9, "sum of the probabilities", sum, "must be 1")
    try check.finish()
    branches = zip(probabilities, means).map { Branch(probability: $0 / sum, mean: $1) }
  }

  /// The two-branch mixture with this mean and squared coefficient of variation in which both branches
  /// contribute half of the mean ("balanced means").
  ///
  /// - Source: Whitt, "Approximating a point process by a renewal process", Oper. Res. 30, 1982, section 3.
  public init(mean: Double, squaredCoefficientOfVariation c2: Double) throws(DistributionError) {
    var check = ParameterCheck("Hyperexponential")
    check.positive("mean", mean)
    check.require(c2 >= 1 && c2 < .infinity, "squaredCoefficientOfVariation", c2, "must be at least 1")
    try check.finish()
    let p = 0.5 * (1 + .sqrt((c2 - 1) / (c2 + 1)))
    branches = [
      Branch(probability: p, mean: mean / (2 * p)), Branch(probability: 1 - p, mean: mean / (2 * (1 - p))),
    ]
  }

  /// A variate: a branch, then its exponential.
  public func sample(using stream: inout RandomStream) -> Double {
    var left = stream.uniform()
    var mean = branches[branches.count - 1].mean
    for branch in branches {
      if left < branch.probability {
        mean = branch.mean
        break
      }
      left -= branch.probability
    }
    return stream.exponential(mean: mean)
  }

  private func sum(_ term: (Branch) -> Double) -> Double { branches.reduce(0) { $0 + term($1) } }

  /// The mean of the branches' means.
  public var mean: Double { sum { $0.probability * $0.mean } }
  /// Second moment less squared mean.
  public var variance: Double { sum { 2 * $0.probability * $0.mean * $0.mean } - mean * mean }
  /// Six times the mean of the branches' cubed means.
  public var thirdMoment: Double { sum { 6 * $0.probability * $0.mean * $0.mean * $0.mean } }
  /// The mixture of the branches' distribution functions.
  public func cumulativeProbability(_ value: Double) -> Double {
    value > 0 ? sum { $0.probability * -.expMinusOne(-value / $0.mean) } : 0
  }
  /// The mixture of the branches' transforms.
  public func laplaceTransform(_ s: Double) -> Double { sum { $0.probability / (1 + s * $0.mean) } }
}
