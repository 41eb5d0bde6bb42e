/// Urgent requests go first, and take the place of less urgent ones that run.
///
/// - Source: vLLM 1.0, `--scheduling-policy priority`: the least number first, ties by arrival.
enum PriorityBatching {
  /// The scheduler.
  static func policy(maxBatch: Int, tokenBudget: Int) -> MixedBatching {
    var policy = MixedBatching(maxBatch: maxBatch, tokenBudget: tokenBudget)
    policy.displaces = true
    return policy
  }
}

/// Serves the most urgent first.
package struct PriorityPolicy: PlainPolicyDeclaration {
  package static let name = "priority"
  package static let meaning = "the most urgent first"
  package init() {}
  package var rank: RankRule { .priority }
  package var sharesBudget: Bool { true }
  package func policy(_ engine: EngineSettings, seed: UInt64) -> any BatchingPolicy {
    PriorityBatching.policy(maxBatch: engine.maxBatch, tokenBudget: engine.tokenBudget)
  }
}

extension PolicySettings {
  /// Serves the most urgent first.
  package static let priority = PolicySettings(PriorityPolicy())
}
