import SimulationKernel

/// The averages of one replication after its warm-up.
struct RunSummary: Sendable {
  /// Blocks in which a run is recorded.
  static let blocks = 100
  /// Blocks that are dropped in any case: a start from an empty system is never typical.
  static let leastWarmUp = 5

  let measures: QueueMeasures
  /// Requests that were served after the warm-up.
  let served: Double

  init(_ run: RunRecorder, skipping warmUp: Int, setting: QueueSetting) {
    var sum = RunRecorder.Block()
    for block in run.blocks.dropFirst(warmUp) { sum.merge(block) }
    let mean = sum.wait / sum.served
    var measures = QueueMeasures()
    measures.meanWait = mean
    measures.meanResponse = sum.response / sum.served
    measures.waitVariance = (sum.waitSquared / sum.served - mean * mean)
    measures.lossProbability = sum.lost / (sum.served + sum.lost)
    measures.meanBatchSize = sum.served / sum.batches
    measures.utilisation = sum.busy / sum.duration
    if setting.policy.hasWaitProbability { measures.waitProbability = 1 - sum.immediate / sum.served }
    if !run.waits.isEmpty {
      let skipped = Int(run.blocks.prefix(warmUp).reduce(0) { $0 + $1.served })
      let waits = SampleQuantiles.quantiles([0.95, 0.99], of: run.waits.dropFirst(skipped))
      measures.waitPercentile95 = waits?[0]
      measures.waitPercentile99 = waits?[1]
      if run.responses.count == run.waits.count {
        measures.responsePercentile99 =
          SampleQuantiles.quantiles([0.99], of: run.responses.dropFirst(skipped))?[0]
      }
    }
    self.measures = measures
    served = sum.served
  }

  /// Blocks to drop from every replication: MSER-5 on the wait averaged over the replications block by block, which
  /// shows a common start-up that one run's noise would hide; never fewer than ``leastWarmUp``.
  static func warmUp(_ runs: [RunRecorder]) -> Int {
    let averages = (0..<blocks).map { index in
      runs.reduce(0) { $0 + $1.blocks[index].wait / max(1, $1.blocks[index].served) } / Double(runs.count)
    }
    return max(leastWarmUp, WarmUp.mser5(averages))
  }
}

extension QueuePolicy {
  /// Whether a request either waits or is served on arrival; preemption and sharing have no such border.
  var hasWaitProbability: Bool {
    switch self {
    case .ordered(.processorSharing), .ordered(.leastAttained), .ordered(.shortestRemaining),
      .ordered(.preemptiveShortest):
      false
    default: true
    }
  }
}
