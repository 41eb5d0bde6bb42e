/// Requests join and leave at every iteration; whole prompts run beside the decodes of the others, and memory for the
/// longest output that a request may have is taken when it joins.
///
/// - Source: Yu et al. 2022, Orca (OSDI), sections 3.1 and 4.2, algorithm 1.
package struct OrcaBatching: BatchingPolicy {
  /// Most requests in a batch.
  package let maxBatch: Int
  /// Output tokens for which room is kept.
  package let greatestOutput: Int

  /// Batches of at most `maxBatch` requests with room for `greatestOutput` tokens each.
  package init(maxBatch: Int, greatestOutput: Int) {
    self.maxBatch = maxBatch
    self.greatestOutput = greatestOutput
  }

  /// Decodes what runs and admits from the head of the queue while slots and memory are left.
  package mutating func compose(_ engine: inout Engine, now: Double) -> EngineDecision {
    if engine.runningCount > 0 { engine.decodeAll() }
    while let request = engine.nextRequest, engine.batchCount < maxBatch {
      // A request that asks for more than the limit gets what it needs, as far as the cache goes.
      let tokens = request.promptTokens + max(request.outputTokens, greatestOutput)
      let blocks = min(engine.cache.blocks(for: tokens), engine.cache.totalBlocks)
      guard blocks <= engine.cache.freeBlocks else { break }
      engine.admitNext(now: now, reserve: blocks * engine.cache.blockTokens)
    }
    return .whenFilled(engine, repeats: true)
  }
}
