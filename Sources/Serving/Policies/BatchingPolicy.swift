/// Who joins a batch, and when.
///
/// A policy is asked whenever the engine is free. It looks at the engine's queue and running set, moves requests
/// between them by the engine's operations, and says whether an iteration starts. Adding one: a file, a case in
/// `PolicySettings`, a test.
public protocol BatchingPolicy: Sendable {
  /// Whether a batch leaves only when its longest member has ended.
  var releasesTogether: Bool { get }
  /// Composes the next iteration in the engine, or says why it does not start.
  mutating func compose(_ engine: inout Engine, now: Double) -> EngineDecision
}

/// What a policy decided.
public enum EngineDecision: Hashable, Sendable {
  /// The iteration that was composed starts.
  case start
  /// Nothing starts before the next arrival, or before `until` when that is given.
  case idle(until: Double?)
}
