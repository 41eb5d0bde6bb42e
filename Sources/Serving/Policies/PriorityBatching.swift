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
