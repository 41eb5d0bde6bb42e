import RealModule
import SimulationKernel

/// How requests come: independent gaps of one law.
public struct ArrivalLaw: Sendable, Equatable {
  /// The shape of the gaps.
  public enum Shape: Sendable, Equatable {
    /// Exponential gaps: arrivals at random.
    case poisson
    /// Gamma gaps with this squared coefficient of variation; above 1 they come in bursts.
    case gamma(squaredVariation: Double)
    /// Two-branch hyperexponential gaps with balanced means and this squared coefficient of variation, above 1.
    case hyperexponential(squaredVariation: Double)
    /// Equal gaps.
    case constant
  }

  /// Requests per unit of time.
  public let rate: Double
  /// The shape of the gaps.
  public let shape: Shape

  /// Arrivals at this positive rate.
  public init(rate: Double, shape: Shape = .poisson) throws(QueueError) {
    var check = DomainCheck()
    check.positive("the arrival rate", rate)
    switch shape {
    case .poisson, .constant: break
    case .gamma(let c2): check.positive("the squared variation of the gaps", c2)
    case .hyperexponential(let c2):
      check.require(
        c2 > 1 && c2 < .infinity, "the squared variation of hyperexponential gaps", c2,
        "must be above 1 and finite")
    }
    try check.finish()
    self.rate = rate
    self.shape = shape
  }

  /// The mean gap.
  public var meanGap: Double { 1 / rate }

  /// The squared coefficient of variation of the gaps.
  public var squaredVariation: Double {
    switch shape {
    case .poisson: 1
    case .gamma(let c2), .hyperexponential(let c2): c2
    case .constant: 0
    }
  }

  /// E[exp(-s gap)].
  func laplaceTransform(_ s: Double) -> Double {
    switch shape {
    case .poisson: return rate / (rate + s)
    case .gamma(let c2): return .exp(-.log(onePlus: s * c2 / rate) / c2)
    case .constant: return .exp(-s / rate)
    case .hyperexponential(let c2):
      let p = Self.balancedShare(c2)
      return p / (1 + s / (2 * p * rate)) + (1 - p) / (1 + s / (2 * (1 - p) * rate))
    }
  }

  /// The share of the branch with short gaps when both branches bring the same load.
  static func balancedShare(_ c2: Double) -> Double { 0.5 * (1 + .sqrt((c2 - 1) / (c2 + 1))) }

  /// The sampler of gaps.
  func sampler() throws(QueueError) -> GapSampler {
    switch shape {
    case .poisson: return .exponential(mean: meanGap)
    case .constant: return .constant(meanGap)
    case .gamma(let c2):
      do throws(DistributionError) {
        return .gamma(try Gamma(mean: meanGap, squaredCoefficientOfVariation: c2))
      } catch {
        throw QueueError([.outOfDomain("the gaps' variation", value: c2, requirement: error.description)])
      }
    case .hyperexponential(let c2):
      let p = Self.balancedShare(c2)
      return .branches(first: p, meanGap / (2 * p), meanGap / (2 * (1 - p)))
    }
  }
}

/// Draws gaps between arrivals.
enum GapSampler: Sendable {
  case exponential(mean: Double)
  case constant(Double)
  case gamma(Gamma)
  case branches(first: Double, Double, Double)

  @inline(__always)
  func sample(_ stream: inout RandomStream) -> Double {
    switch self {
    case .exponential(let mean): return stream.exponential(mean: mean)
    case .constant(let gap): return gap
    case .gamma(let law): return law.sample(using: &stream)
    case .branches(let share, let short, let long):
      return stream.exponential(mean: stream.uniform() < share ? short : long)
    }
  }
}
