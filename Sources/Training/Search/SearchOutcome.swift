public import Quantities

/// A layout that a search kept.
public struct SearchCandidate: Sendable {
  /// The combination.
  public let point: SearchPoint
  /// Seconds of a step in closed form.
  public let estimatedSeconds: Double
  /// Bytes on the fullest rank.
  public let memory: Bytes
  /// The share of the accelerator's memory that is used, when it was simulated.
  public let memoryUsedRatio: Double?
  /// Dollars of a step.
  public let dollarsPerStep: Double
  /// Tokens for a dollar.
  public let tokensPerDollar: Double
  /// Whether no other layout is better in time, cost and memory at once.
  public let isUndominated: Bool
  /// The checked plan, when it was simulated.
  public let plan: TrainingPlan?
  /// What the simulation came to.
  public let result: TrainingResult?

  init(
    _ figures: CandidateFigures, _ point: SearchPoint, plan: TrainingPlan?, result: TrainingResult?,
    isUndominated: Bool
  ) {
    self.point = point
    estimatedSeconds = figures.seconds
    memory = Bytes(figures.memory)
    memoryUsedRatio = result?.memory.map(\.usedRatio).max()
    let correction = (result?.step.seconds ?? figures.seconds) / figures.seconds
    dollarsPerStep = figures.dollars * correction
    tokensPerDollar = figures.tokensPerDollar / correction
    self.isUndominated = isUndominated
    self.plan = plan
    self.result = result
  }

  /// Seconds of a step by events, or in closed form where it was not simulated.
  public var seconds: Double { result?.step.seconds ?? estimatedSeconds }

  func precedes(_ other: SearchCandidate, by objective: SearchObjective) -> Bool {
    func score(_ candidate: SearchCandidate) -> Double {
      switch objective {
      case .time: candidate.seconds
      case .cost: candidate.dollarsPerStep
      case .tokensPerDollar: -candidate.tokensPerDollar
      }
    }
    return (score(self), memory.value) < (score(other), other.memory.value)
  }
}

/// What a search found.
public struct SearchOutcome: Sendable {
  /// Combinations in the space.
  public let combinations: Int
  /// Combinations that were timed in closed form.
  public let evaluated: Int
  /// The others, by reason.
  public let rejections: RejectionCounts
  /// The candidates that were simulated, best first.
  public let ranked: [SearchCandidate]
  /// Undominated candidates beyond those that were simulated, fastest first.
  public let others: [SearchCandidate]
  /// The possible layout that needs least memory, and its bytes on the fullest rank.
  public let leanest: (point: SearchPoint, bytes: Double)?

  /// Whether any layout fits.
  public var fits: Bool { !ranked.isEmpty }
}
