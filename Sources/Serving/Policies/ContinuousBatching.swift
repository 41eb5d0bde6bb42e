/// Requests join and leave at every iteration; whole prompts run beside the decodes of the others.
///
/// Memory is paged: a request joins when the blocks of its prompt are free, takes one more block whenever its last
/// is full, and when none is free the request that joined last gives all of its blocks back and waits again.
///
/// - Source: Yu et al. 2022, Orca, section 4; Kwon et al. 2023, arXiv:2309.06180, section 4.5.
package struct ContinuousBatching: BatchingPolicy {
  /// Most requests in a batch.
  package let maxBatch: Int
  /// Most prompt tokens in one iteration; a longer prompt runs with no other.
  package let tokenBudget: Int

  /// Batches of at most `maxBatch` requests with at most `tokenBudget` prompt tokens in an iteration.
  package init(maxBatch: Int, tokenBudget: Int) {
    self.maxBatch = maxBatch
    self.tokenBudget = tokenBudget
  }

  /// Makes room for the running requests, then admits from the head of the queue while there is room.
  package mutating func compose(_ engine: inout Engine, now: Double) -> EngineDecision {
    let preempted = engine.preemptUntilNextStepFits()
    if engine.runningCount > 0 { engine.decodeAll() }
    if preempted == 0 {
      var budget = tokenBudget
      while let tokens = engine.nextNewTokens, engine.takenPlaces < maxBatch,
        tokens <= budget || budget == tokenBudget, engine.hasBlocksForNext()
      {
        budget -= engine.admitNext(now: now)
        if budget <= 0 { break }
      }
    }
    return .whenFilled(engine, repeats: preempted == 0)
  }
}

/// Lets requests join and leave at every iteration, with paged memory and whole prompts.
package struct ContinuousPolicy: PlainPolicyDeclaration {
  package static let name = "continuous"
  package static let meaning = "requests join and leave at every iteration, with paged memory and whole prompts"
  package init() {}
  package func policy(_ engine: EngineSettings, seed: UInt64) -> any BatchingPolicy {
    ContinuousBatching(maxBatch: engine.maxBatch, tokenBudget: engine.tokenBudget)
  }
}

extension PolicySettings {
  /// Lets requests join and leave at every iteration, with paged memory and whole prompts.
  package static let continuous = PolicySettings(ContinuousPolicy())
}
