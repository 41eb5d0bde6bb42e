import RealModule
import SimulationKernel

/// How requests come: independent gaps of one law.
public struct ArrivalLaw: Sendable, Equatable {
  /// Requests per unit of time.
  public let rate: Double
  /// The shape of the gaps.
  public let shape: Shape

  /// Arrivals at this positive rate.
  public init(rate: Double, shape: Shape = .poisson) throws(QueueError) {
    var check = DomainCheck()
    check.positive("the arrival rate", rate)
    shape.law.problems.forEach { check.add($0) }
    try check.finish()
    self.rate = rate
    self.shape = shape
  }

  /// The mean gap.
  public var meanGap: Double { 1 / rate }

  /// The squared coefficient of variation of the gaps.
  public var squaredVariation: Double { shape.law.squaredVariation }

  /// E[exp(-s gap)].
  func laplaceTransform(_ s: Double) -> Double { shape.law.laplaceTransform(s, rate: rate) }

  /// The sampler of gaps.
  package func sampler() throws(QueueError) -> GapSampler { try shape.law.sampler(meanGap: meanGap) }
}

extension ArrivalLaw {
  /// The shape of the gaps, whatever their mean.
  public struct Shape: Sendable, Equatable {
    /// What theory and simulation must know of it.
    package let law: any GapLaw

    /// Gaps of a law.
    package init(_ law: any GapLaw) { self.law = law }

    /// Exponential gaps: arrivals at random.
    public static let poisson = Shape(ExponentialGaps())
    /// Equal gaps.
    public static let constant = Shape(EqualGaps())
    /// Gamma gaps with this squared coefficient of variation; above 1 they come in bursts.
    public static func gamma(squaredVariation: Double) -> Shape { Shape(GammaGaps(squaredVariation: squaredVariation)) }
    /// Two-branch hyperexponential gaps with balanced means and this squared coefficient of variation, above 1.
    public static func hyperexponential(squaredVariation: Double) -> Shape {
      Shape(BranchedGaps(squaredVariation: squaredVariation))
    }

    /// Whether both are the same law with the same numbers.
    public static func == (one: Shape, other: Shape) -> Bool { AnyHashable(one.law) == AnyHashable(other.law) }
  }
}
