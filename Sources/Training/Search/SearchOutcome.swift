package import Quantities

/// A layout that a search kept.
package struct SearchCandidate: Sendable {
  /// The combination.
  package let point: SearchPoint
  /// Seconds of a step in closed form.
  package let estimatedSeconds: Double
  /// Bytes on the fullest rank.
  package let memory: Bytes
  /// The share of the accelerator's memory that is used, when it was simulated.
  package let memoryUsedRatio: Double?
  /// Dollars of a step.
  package let dollarsPerStep: Double
  /// Tokens for a dollar.
  package let tokensPerDollar: Double
  /// Whether no other layout is better in time, cost and memory at once.
  package let isUndominated: Bool
  /// The checked plan, when it was simulated.
  package let plan: TrainingPlan?
  /// What the simulation came to.
  package let result: TrainingResult?

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
  package var seconds: Double { result?.step.seconds ?? estimatedSeconds }

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
package struct SearchOutcome: Sendable {
  /// Combinations in the space.
  package let combinations: Int
  /// Combinations that were timed in closed form.
  package let evaluated: Int
  /// The others, by reason.
  package let rejections: RejectionCounts
  /// The candidates that were simulated, best first.
  package let ranked: [SearchCandidate]
  /// Undominated candidates beyond those that were simulated, fastest first.
  package let others: [SearchCandidate]
  /// The possible layout that needs least memory, and its bytes on the fullest rank.
  package let leanest: (point: SearchPoint, bytes: Double)?

  /// Whether any layout fits.
  package var fits: Bool { !ranked.isEmpty }
}
