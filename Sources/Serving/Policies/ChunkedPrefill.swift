package import Reading

/// Runs decodes and pieces of prompts within a budget, as today's vLLM (chunked prefill).
package struct ChunkedPrefillPolicy: PolicyDeclaration {
  package static let name = "chunked-prefill"
  package static let meaning = "decodes and pieces of prompts within the token budget"
  package static let usual = ChunkedPrefillPolicy(chunkLimit: nil)
  /// Most tokens of one prompt in an iteration; nil for the whole budget.
  package let chunkLimit: Int?

  /// A policy with the longest piece of a prompt.
  package init(chunkLimit: Int?) { self.chunkLimit = chunkLimit }

  private static let chunk = Key.whole(
    "chunk", .derived("what the token budget leaves"), "Most tokens of one prompt in an iteration.")
  package static let keys = KeyTable([chunk])

  package init?(_ keys: MappingReader) {
    let limit = keys.found(Self.chunk)
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
  package static let meaning = "as chunked-prefill, with blocks kept spare"
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
