package import Reading

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

/// Lets requests join and leave at every iteration, and keeps room for the longest output.
package struct OrcaPolicy: PolicyDeclaration {
  package static let name = "orca"
  package static let meaning = "requests join and leave at every iteration, with room kept for the longest output"
  package static let usual = OrcaPolicy(greatestOutput: 2048)
  /// The longest output, in tokens.
  package let greatestOutput: Int

  /// A policy with the longest output.
  package init(greatestOutput: Int) { self.greatestOutput = greatestOutput }

  private static let longest = PolicyKeys.greatestOutput(usual.greatestOutput)
  package static let keys = KeyTable([longest])

  package init?(_ keys: MappingReader) {
    guard let greatest = keys.read(Self.longest) else { return nil }
    self.init(greatestOutput: greatest)
  }

  package func policy(_ engine: EngineSettings, seed: UInt64) -> any BatchingPolicy {
    OrcaBatching(maxBatch: engine.maxBatch, greatestOutput: greatestOutput)
  }

  package func heldTokens(context: Double, steps: Double) -> Double { context + Double(greatestOutput) - steps / 2 }
}

extension PolicySettings {
  /// Lets requests join and leave at every iteration, and keeps room for the longest output.
  package static func orca(greatestOutput: Int) -> PolicySettings {
    PolicySettings(OrcaPolicy(greatestOutput: greatestOutput))
  }
}
