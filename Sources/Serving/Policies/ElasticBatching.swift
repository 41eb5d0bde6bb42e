/// Starts a batch of whoever waits, and lets each member leave when its own output ends; nobody joins before all have
/// left.
///
/// Nothing is padded: a member neither waits for the batch to fill nor for others to end. The blocks of all its tokens
/// are taken when a member joins.
///
/// - Source: Yang et al. 2024, arXiv:2407.05347, section IV: elastic batching.
package struct ElasticBatching: BatchingPolicy {
  /// Most requests in a batch.
  package let maxBatch: Int

  /// Batches of at most `maxBatch` requests.
  package init(maxBatch: Int) { self.maxBatch = maxBatch }

  /// Goes on with the members that are left; starts a batch when there is none.
  package mutating func compose(_ engine: inout Engine, now: Double) -> EngineDecision {
    if engine.runningCount > 0 {
      engine.decodeAll()
      return .start(repeats: true)
    }
    while let request = engine.nextRequest, engine.batchCount < maxBatch {
      let tokens = request.promptTokens + request.outputTokens
      guard engine.cache.blocks(for: tokens) <= engine.cache.freeBlocks else { break }
      engine.admitNext(now: now, reserve: tokens)
    }
    return .whenFilled(engine, repeats: false)
  }
}

/// Starts with whoever waits; members leave when they end, and nobody joins before all have left.
package struct ElasticPolicy: PlainPolicyDeclaration {
  package static let name = "elastic"
  package static let meaning =
    "starts with whoever waits; members leave when they end, and nobody joins before all have left"
  package init() {}
  package func policy(_ engine: EngineSettings, seed: UInt64) -> any BatchingPolicy {
    ElasticBatching(maxBatch: engine.maxBatch)
  }
}

extension PolicySettings {
  /// Starts with whoever waits; members leave when they end, and nobody joins before all have left.
  package static let elastic = PolicySettings(ElasticPolicy())
}
