package import Quantities
package import Reading

/// Starts a batch when it is full or its oldest member has waited long enough, and runs it until its longest
/// member ends.
///
/// - Source: the dynamic batcher of NVIDIA Triton, `max_queue_delay_microseconds`.
package struct DynamicBatching: BatchingPolicy {
  /// Most requests in a batch.
  package let maxBatch: Int
  /// Seconds that the oldest request waits at most for others to join it.
  package let maxWait: Double

  /// Batches of at most `maxBatch` requests that start at most `maxWait` seconds after their oldest arrival,
  /// engine permitting.
  package init(maxBatch: Int, maxWait: Double) {
    self.maxBatch = maxBatch
    self.maxWait = maxWait
  }

  /// Starts a batch that is full or old enough; goes on with a running one until it ends.
  package mutating func compose(_ engine: inout Engine, now: Double) -> EngineDecision {
    if engine.runningCount > 0 {
      engine.decodeAll()
      return .start(repeats: true)
    }
    guard let oldest = engine.oldestWaitingArrival else { return .idle(until: nil) }
    let due = oldest + maxWait
    guard engine.waitingCount >= maxBatch || now >= due || engine.noMoreArrivals else { return .idle(until: due) }
    engine.admitPadded(atMost: maxBatch, now: now)
    return .start(repeats: false)
  }
}

/// Starts when the batch is full or its oldest member has waited so long, and runs it until its longest member ends.
package struct DynamicPolicy: PolicyDeclaration {
  package static let name = "dynamic"
  package static let meaning =
    "starts when the batch is full or its oldest member has waited so long, and runs until the longest ends"
  package static let usual = DynamicPolicy(maxWait: Seconds(0.05))
  package static let requirement: String? = "a wait"
  /// How long the oldest member waits at most.
  package let maxWait: Seconds

  /// A policy with its wait.
  package init(maxWait: Seconds) { self.maxWait = maxWait }

  private static let longestWait = Key.quantity(
    "maxWait", .time, .needed("50 ms"), "How long the oldest member waits at most.")
  package static let keys = KeyTable([longestWait])

  package init?(_ keys: MappingReader) {
    guard let wait = keys.read(Self.longestWait) else { return nil }
    self.init(maxWait: Seconds(wait))
  }

  package var pads: Bool { true }

  package func policy(_ engine: EngineSettings, seed: UInt64) -> any BatchingPolicy {
    DynamicBatching(maxBatch: engine.maxBatch, maxWait: maxWait.value)
  }
}

extension PolicySettings {
  /// Starts when the batch is full or its oldest member has waited so long.
  package static func dynamic(maxWait: Seconds) -> PolicySettings { PolicySettings(DynamicPolicy(maxWait: maxWait)) }
}
