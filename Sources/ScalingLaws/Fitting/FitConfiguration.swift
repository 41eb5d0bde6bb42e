/// How thoroughly a fit searches and how its uncertainty is measured.
public struct FitConfiguration: Sendable, Hashable {
  /// Starts taken from the law's grid.
  public var starts: Int
  /// Resamples of the rows for standard errors; zero for none.
  public var resamples: Int
  /// Fixes the starts and the resamples.
  public var seed: UInt64
  /// How misses are weighed.
  public var penalty: FitPenalty

  /// A fit with these settings; the defaults are those of the Chinchilla paper (Huber with delta 1e-3).
  public init(
    starts: Int = 500,
    resamples: Int = 0,
    seed: UInt64 = 1,
    penalty: FitPenalty = .huberOfLogarithm(delta: 1e-3)
  ) {
    precondition(starts >= 1 && resamples >= 0, "a fit needs at least one start")
    self.starts = starts
    self.resamples = resamples
    self.seed = seed
    self.penalty = penalty
  }
}

/// Told while a fit runs how much of it is done, from 0 to 1.
public typealias FitProgress = @Sendable (_ share: Double) -> Void

/// A law fitted to rows of measurements.
public struct FittedLaw<Model: Sendable>: Sendable {
  /// The law with the fitted coefficients.
  public let model: Model
  /// The fitted coefficients in the law's order.
  public let coefficients: [FittedCoefficient]
  /// The sum of the penalties at the optimum.
  public let objective: Double
  /// Rows used.
  public let rows: Int
  /// Starts tried, and those that ended within 1 % of the best objective.
  public let starts: Int, startsNearBest: Int
  /// How misses were weighed.
  public let penalty: FitPenalty

  /// The coefficient named `name`.
  public subscript(name: String) -> FittedCoefficient? { coefficients.first { $0.name == name } }
}

/// A fitted number with what the bootstrap says of it.
public struct FittedCoefficient: Sendable, Hashable {
  /// The name under which the law takes it.
  public let name: String
  /// The value at the optimum.
  public let value: Double
  /// The standard deviation over resamples; nil when none were asked for.
  public let standardError: Double?
  /// The middle 95 % of the resamples; nil when none were asked for.
  public let interval: ClosedRange<Double>?
}
