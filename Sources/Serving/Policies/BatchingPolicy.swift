import ModelArchitecture

/// Who joins a batch, and when.
///
/// A policy is asked whenever the engine is free. It looks at the engine's queue and running set, moves requests
/// between them by the engine's operations, and says whether an iteration starts. Adding one: a file with its
/// `PolicyDeclaration`, a line in `PolicyCatalog`, a test.
package protocol BatchingPolicy: Sendable {
  /// Composes the next iteration in the engine, or says why it does not start.
  mutating func compose(_ engine: inout Engine, now: Double) -> EngineDecision
}

/// What a policy decided.
package enum EngineDecision: Hashable, Sendable {
  /// The iteration that was composed starts.
  ///
  /// `repeats`: while the batch is only decoded, nobody arrives, ends or runs out of blocks, the policy would decide the
  /// same again; such iterations need not be asked for.
  case start(repeats: Bool)
  /// Nothing starts before the next arrival, or before `until` when that is given.
  case idle(until: Double?)
}

extension EngineDecision {
  /// Starts when the iteration has any work.
  static func whenFilled(_ engine: Engine, repeats: Bool) -> EngineDecision {
    guard engine.batch.tokens > 0 else { return .idle(until: nil) }
    return .start(repeats: repeats && engine.chunkCount == 0 && engine.movedBlocks == 0 && engine.traffic.begun == 0)
  }
}
