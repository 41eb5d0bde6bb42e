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
