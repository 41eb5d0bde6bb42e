/// A model ranks requests by how long their outputs will be; those that waited too long go first.
///
/// The ranking is right as often as its Kendall correlation with the truth says. A request that waited for `patience`
/// iterations is moved to the front, so that no long one starves.
///
/// - Source: Fu et al. 2024, arXiv:2408.15792, sections 4.2 and 4.3.
package struct LearnedRanking: BatchingPolicy {
  private var core: MixedBatching
  /// Iterations after which a waiting request goes first.
  package let patience: Int
  private var iterations = 0

  /// A scheduler with its limits.
  package init(maxBatch: Int, tokenBudget: Int, patience: Int) {
    core = MixedBatching(maxBatch: maxBatch, tokenBudget: tokenBudget)
    core.dependsOnTime = true
    self.patience = patience
  }

  /// Moves the starving to the front, then composes by rank.
  package mutating func compose(_ engine: inout Engine, now: Double) -> EngineDecision {
    // Iterations in which nobody waits are not counted: they may be passed over in one step.
    if engine.waiting.count > 0 {
      iterations += 1
      engine.waiting.promote(waitingSince: iterations - patience, now: iterations)
    }
    return core.compose(&engine, now: now)
  }
}
