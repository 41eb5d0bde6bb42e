/// Decodes and pieces of prompts in every iteration, within a budget of tokens.
///
/// Running requests decode first, prompts that have begun go on, newcomers fill the rest. A request that finds no block
/// takes those of the one that gives way first: the last to be admitted, or the one of the greatest rank. Two engines
/// do this: today's vLLM, and Sarathi-Serve, which starts a prompt only while some blocks stay spare.
///
/// - Source: vLLM 1.0 `v1/core/sched/scheduler.py`; Agrawal et al. 2024, Sarathi-Serve, arXiv:2403.02310, algorithm 3.
package struct MixedBatching: BatchingPolicy {
  /// Most requests in a batch.
  package var maxBatch: Int
  /// Most tokens in one iteration.
  package var tokenBudget: Int
  /// Most tokens of one prompt in one iteration; nil when only the budget limits them.
  package var chunkLimit: Int?
  /// Share of the cache that a starting prompt leaves free.
  package var watermark = 0.0
  /// What becomes of a request that gives way.
  package var preemption = PreemptionMode.recompute
  /// Whether a waiting request of a lesser rank takes the place of a running one of a greater.
  package var displaces = false
  /// Whether who is served next may change while nobody comes or goes.
  package var dependsOnTime = false

  /// A scheduler with its limits.
  package init(maxBatch: Int, tokenBudget: Int, chunkLimit: Int? = nil) {
    self.maxBatch = maxBatch
    self.tokenBudget = tokenBudget
    self.chunkLimit = chunkLimit
  }

  /// Composes an iteration of at most the budget.
  package mutating func compose(_ engine: inout Engine, now: Double) -> EngineDecision {
    compose(&engine, now: now) { _ in true }
  }

  /// Composes an iteration; a newcomer joins only when `admits` agrees.
  mutating func compose(
    _ engine: inout Engine, now: Double, admits: (inout Engine) -> Bool
  ) -> EngineDecision {
    if displaces { displace(&engine) }
    let before = engine.preemptionCount
    engine.preemptUntilNextStepFits(mode: preemption)
    let pieces = planPieces(&engine)
    let preempted = engine.preemptionCount - before
    let moved = preempted == 0 && swapIn(&engine)
    var budget = tokenBudget
    if engine.runningCount > 0 {
      engine.decodeAll()
      budget -= engine.runningCount
    }
    for piece in pieces where engine.isPrefilling(piece.request) {
      engine.continuePrefill(piece.request, tokens: piece.tokens)
      budget -= piece.tokens
    }
    if preempted == 0, engine.swapped.isEmpty { admit(&engine, now: now, budget: &budget, admits: admits) }
    engine.tidyVictims()
    let settled = engine.waiting.count == 0 || !dependsOnTime
    return .whenFilled(engine, repeats: preempted == 0 && !moved && settled)
  }

  /// Sequences come back from the host's memory; answers whether any did.
  private func swapIn(_ engine: inout Engine) -> Bool {
    guard !engine.swapped.isEmpty else { return false }
    var moved = false
    while engine.takenPlaces < maxBatch, engine.swapInNext(spare: engine.runningCount == 0 ? 0 : spare(engine)) {
      moved = true
    }
    return moved
  }

  private func spare(_ engine: Engine) -> Int {
    engine.batchCount == 0 ? 0 : Int(watermark * Double(engine.cache.totalBlocks))
  }

  /// What prompts that have begun compute next, those admitted first before the others, with room made for it.
  private func planPieces(_ engine: inout Engine) -> [(request: Int32, tokens: Int)] {
    guard !engine.partials.isEmpty else { return [] }
    var budget = tokenBudget - engine.runningCount
    var blocks = 0
    var pieces: [(request: Int32, tokens: Int)] = []
    for index in engine.partials where budget > 0 && engine.isPrefilling(index) {
      let tokens = min(engine.tokensLeft(index), budget, chunkLimit ?? .max)
      blocks += engine.blocksToContinue(index, tokens: tokens)
      // Where the request itself would have to give way, it waits until others have ended.
      guard engine.makeRoom(blocks, for: index, mode: preemption) else { break }
      pieces.append((index, tokens))
      budget -= tokens
    }
    return pieces
  }

  private func admit(
    _ engine: inout Engine, now: Double, budget: inout Int, admits: (inout Engine) -> Bool
  ) {
    while budget > 0, engine.waiting.count > 0, engine.takenPlaces < maxBatch,
      engine.hasBlocksForNext(spare: spare(engine)), admits(&engine)
    {
      budget -= engine.admitNext(now: now, limit: min(budget, chunkLimit ?? .max))
    }
  }

  /// Requests of greater rank give way to a waiting one of lesser rank that finds no place.
  private func displace(_ engine: inout Engine) {
    while let rank = engine.waiting.firstRank, let worst = engine.topVictimRank(), worst > rank,
      engine.takenPlaces >= maxBatch || !engine.hasBlocksForNext(spare: spare(engine)),
      let victim = engine.topVictim()
    {
      engine.preempt(Int(victim), mode: preemption)
    }
  }
}
