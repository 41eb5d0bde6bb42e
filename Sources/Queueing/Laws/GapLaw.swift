import RealModule
package import SimulationKernel

/// A law of independent gaps between arrivals: all that the solvers and simulations of queues ask of it. A new one needs no
/// other place here.
package protocol GapLaw: Sendable, Hashable {
  /// The squared coefficient of variation of the gaps.
  var squaredVariation: Double { get }
  /// What is wrong with its numbers.
  var problems: [QueueError.Problem] { get }
  /// E[exp(-s gap)] of gaps that come at a rate.
  func laplaceTransform(_ s: Double, rate: Double) -> Double
  /// What draws its gaps.
  func sampler(meanGap: Double) throws(QueueError) -> GapSampler
}

/// Draws gaps of a law that none of the cases of ``GapSampler`` draws.
package protocol GapSource: Sendable {
  /// One gap.
  func gap(_ stream: inout RandomStream) -> Double
}

/// Draws gaps between arrivals: the commonest without a call through a protocol, for one is drawn for every request.
package struct GapSampler: Sendable {
  /// Plain values, so that a draw copies no reference.
  private enum Kind: BitwiseCopyable, Sendable {
    case exponential(mean: Double)
    case constant(Double)
    case gamma(Gamma)
    case branches(first: Double, Double, Double)
    case drawn
  }

  private let kind: Kind
  private let source: (any GapSource)?

  private init(_ kind: Kind, _ source: (any GapSource)? = nil) {
    self.kind = kind
    self.source = source
  }

  /// Exponential ones.
  package static func exponential(mean: Double) -> GapSampler { GapSampler(.exponential(mean: mean)) }
  /// Equal ones.
  package static func constant(_ gap: Double) -> GapSampler { GapSampler(.constant(gap)) }
  /// Gamma ones.
  package static func gamma(_ law: Gamma) -> GapSampler { GapSampler(.gamma(law)) }
  /// Exponential ones of two means; the share is that of the first.
  package static func branches(first share: Double, _ short: Double, _ long: Double) -> GapSampler {
    GapSampler(.branches(first: share, short, long))
  }
  /// Those of any other law.
  package static func drawn(_ source: any GapSource) -> GapSampler { GapSampler(.drawn, source) }

  @inline(__always)
  func sample(_ stream: inout RandomStream) -> Double {
    switch kind {
    case .exponential(let mean): return stream.exponential(mean: mean)
    case .constant(let gap): return gap
    case .gamma(let law): return law.sample(using: &stream)
    case .branches(let share, let short, let long):
      return stream.exponential(mean: stream.uniform() < share ? short : long)
    case .drawn: return source?.gap(&stream) ?? .infinity
    }
  }

  /// One gap.
  package func gap(_ stream: inout RandomStream) -> Double { sample(&stream) }
}

/// Exponential gaps: arrivals at random.
struct ExponentialGaps: GapLaw {
  var squaredVariation: Double { 1 }
  var problems: [QueueError.Problem] { [] }
  func laplaceTransform(_ s: Double, rate: Double) -> Double { rate / (rate + s) }
  func sampler(meanGap: Double) -> GapSampler { .exponential(mean: meanGap) }
}

/// Equal gaps.
struct EqualGaps: GapLaw {
  var squaredVariation: Double { 0 }
  var problems: [QueueError.Problem] { [] }
  func laplaceTransform(_ s: Double, rate: Double) -> Double { .exp(-s / rate) }
  func sampler(meanGap: Double) -> GapSampler { .constant(meanGap) }
}

/// Gamma gaps.
struct GammaGaps: GapLaw {
  let squaredVariation: Double

  var problems: [QueueError.Problem] {
    var check = DomainCheck()
    check.positive("the squared variation of the gaps", squaredVariation)
    return check.problems
  }
  func laplaceTransform(_ s: Double, rate: Double) -> Double {
    .exp(-.log(onePlus: s * squaredVariation / rate) / squaredVariation)
  }
  func sampler(meanGap: Double) throws(QueueError) -> GapSampler {
    do throws(DistributionError) {
      return .gamma(try Gamma(mean: meanGap, squaredCoefficientOfVariation: squaredVariation))
    } catch {
      throw QueueError([
        .outOfDomain("the gaps' variation", value: squaredVariation, requirement: error.description)
      ])
    }
  }
}

/// Gaps of two exponential branches that bring the same load.
struct BranchedGaps: GapLaw {
  let squaredVariation: Double

  var problems: [QueueError.Problem] {
    var check = DomainCheck()
    check.require(
      squaredVariation > 1 && squaredVariation < .infinity, "the squared variation of hyperexponential gaps",
      squaredVariation, "must be above 1 and finite")
    return check.problems
  }
  /// The share of the branch with short gaps.
  private var share: Double { 0.5 * (1 + .sqrt((squaredVariation - 1) / (squaredVariation + 1))) }

  func laplaceTransform(_ s: Double, rate: Double) -> Double {
    let p = share
    return p / (1 + s / (2 * p * rate)) + (1 - p) / (1 + s / (2 * (1 - p) * rate))
  }
  func sampler(meanGap: Double) -> GapSampler {
    let p = share
    return .branches(first: p, meanGap / (2 * p), meanGap / (2 * (1 - p)))
  }
}
