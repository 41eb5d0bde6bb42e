/// Waits until a full batch is there and runs it until its longest member ends.
///
/// When no more requests will come, the rest is served as it is: a batch that never fills would never end.
package struct FixedBatching: BatchingPolicy {
  /// Requests in a batch.
  package let size: Int

  /// Batches of `size` requests.
  package init(size: Int) { self.size = size }

  /// Starts a batch when it is full; goes on with it until it ends.
  package mutating func compose(_ engine: inout Engine, now: Double) -> EngineDecision {
    if engine.runningCount > 0 {
      engine.decodeAll()
      return .start(repeats: true)
    }
    let isComplete = engine.waitingCount >= size || (engine.noMoreArrivals && engine.waitingCount > 0)
    guard isComplete else { return .idle(until: nil) }
    engine.admitPadded(atMost: size, now: now)
    return .start(repeats: false)
  }
}

/// Waits for a full batch and runs it until its longest member ends.
package struct FixedPolicy: PlainPolicyDeclaration {
  package static let name = "fixed"
  package static let meaning = "waits for a full batch and runs it until its longest member ends"
  package init() {}
  package var pads: Bool { true }
  package func policy(_ engine: EngineSettings, seed: UInt64) -> any BatchingPolicy {
    FixedBatching(size: engine.maxBatch)
  }
}

extension PolicySettings {
  /// Waits for a full batch and runs it until its longest member ends.
  package static let fixed = PolicySettings(FixedPolicy())
}
