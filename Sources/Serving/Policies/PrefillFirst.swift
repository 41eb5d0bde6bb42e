package import Reading

/// The scheduler of vLLM before version 1: prompts go first and alone; only when none can start does everybody decode.
///
/// A prompt starts while its blocks leave a few spare; a decode that finds no block takes those of the request that
/// came last, which computes its tokens again or waits in the host's memory. While somebody waits there no prompt
/// starts.
///
/// - Source: Kwon et al. 2023, arXiv:2309.06180, sections 4.5 and 5; vLLM 0.6 `core/scheduler.py`, `_schedule_default`.
package struct PrefillFirst: BatchingPolicy {
  /// Most requests in a batch.
  package let maxBatch: Int
  /// Most prompt tokens in one iteration; a longer prompt runs with no other.
  package let tokenBudget: Int
  /// What becomes of a request that gives way.
  package let preemption: PreemptionMode
  /// Share of the cache that a starting prompt leaves free.
  package let watermark: Double

  /// A scheduler with its limits.
  package init(maxBatch: Int, tokenBudget: Int, preemption: PreemptionMode, watermark: Double = 0.01) {
    self.maxBatch = maxBatch
    self.tokenBudget = tokenBudget
    self.preemption = preemption
    self.watermark = watermark
  }

  /// Starts prompts when one can start, decodes otherwise.
  package mutating func compose(_ engine: inout Engine, now: Double) -> EngineDecision {
    let spare = engine.runningCount == 0 ? 0 : Int(watermark * Double(engine.cache.totalBlocks))
    if engine.swapped.isEmpty { admit(&engine, now: now, spare: spare) }
    if engine.chunkCount > 0 { return .start(repeats: false) }
    let preempted = engine.preemptUntilNextStepFits(mode: preemption)
    var isBlocked = true
    if preempted == 0 {
      while engine.runningCount < maxBatch, engine.swapInNext(spare: engine.runningCount == 0 ? 0 : spare) {
        isBlocked = false
      }
    }
    if engine.runningCount > 0 { engine.decodeAll() }
    return .whenFilled(engine, repeats: preempted == 0 && isBlocked)
  }

  private func admit(_ engine: inout Engine, now: Double, spare: Int) {
    var budget = tokenBudget
    while let tokens = engine.nextNewTokens, engine.takenPlaces < maxBatch, tokens <= budget || budget == tokenBudget,
      budget > 0, engine.hasBlocksForNext(spare: spare)
    {
      budget -= engine.admitNext(now: now)
    }
  }
}

/// Runs prompts alone before decodes, as vLLM before version 1.
package struct PrefillFirstPolicy: PolicyDeclaration {
  package static let name = "prefill-first"
  package static let meaning = "prompts alone before decodes"
  package static let usual = PrefillFirstPolicy(preemption: .recompute)
  /// What becomes of a request that gives way.
  package let preemption: PreemptionMode

  /// A policy with what becomes of those that give way.
  package init(preemption: PreemptionMode) { self.preemption = preemption }

  private static let mode = Key.word(
    "preemption", of: "preemption", .usual(usual.preemption),
    "What becomes of a sequence that gives way: it is computed again, or its blocks are swapped to `hostMemory`.")
  package static let keys = KeyTable([mode])

  package init?(_ keys: MappingReader) {
    guard let mode = keys.read(Self.mode) else { return nil }
    self.init(preemption: mode)
  }

  package var runsPromptsAlone: Bool { true }
  package var swaps: Bool { preemption == .swap }

  package func policy(_ engine: EngineSettings, seed: UInt64) -> any BatchingPolicy {
    PrefillFirst(maxBatch: engine.maxBatch, tokenBudget: engine.tokenBudget, preemption: preemption)
  }
}

extension PolicySettings {
  /// Runs prompts alone before decodes, as vLLM before version 1.
  package static func prefillFirst(preemption: PreemptionMode) -> PolicySettings {
    PolicySettings(PrefillFirstPolicy(preemption: preemption))
  }
}
