package import Reading

/// Runs decodes and pieces of prompts within a budget, as today's vLLM (chunked prefill).
package struct ChunkedPrefillPolicy: PolicyDeclaration {
  package static let name = "chunked-prefill"
  package static let usual = ChunkedPrefillPolicy(chunkLimit: nil)
  /// Most tokens of one prompt in an iteration; nil for the whole budget.
  package let chunkLimit: Int?

  /// A policy with the longest piece of a prompt.
  package init(chunkLimit: Int?) { self.chunkLimit = chunkLimit }

  package init?(_ keys: MappingReader) {
    let limit = keys.optional("chunk").map { $0.integer() }
    if let limit, limit == nil { return nil }
    self.init(chunkLimit: limit ?? nil)
  }

  package var sharesBudget: Bool { true }

  package func policy(_ engine: EngineSettings, seed: UInt64) -> any BatchingPolicy {
    MixedBatching(maxBatch: engine.maxBatch, tokenBudget: engine.tokenBudget, chunkLimit: chunkLimit)
  }
}

/// The same with blocks kept spare, as Sarathi-Serve.
///
/// - Source: Agrawal et al. 2024, arXiv:2403.02310; the share is that of its code, as vLLM's.
package struct SarathiPolicy: PlainPolicyDeclaration {
  package static let name = "sarathi"
  package init() {}
  package var sharesBudget: Bool { true }

  package func policy(_ engine: EngineSettings, seed: UInt64) -> any BatchingPolicy {
    var policy = MixedBatching(maxBatch: engine.maxBatch, tokenBudget: engine.tokenBudget)
    policy.watermark = 0.01
    return policy
  }
}

extension PolicySettings {
  /// Runs decodes and pieces of prompts within a budget, as today's vLLM.
  package static func chunkedPrefill(chunkLimit: Int?) -> PolicySettings {
    PolicySettings(ChunkedPrefillPolicy(chunkLimit: chunkLimit))
  }
  /// The same with blocks kept spare, as Sarathi-Serve.
  package static let sarathi = PolicySettings(SarathiPolicy())
}
