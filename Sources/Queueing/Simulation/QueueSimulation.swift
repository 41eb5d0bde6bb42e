import SimulationKernel

/// How long to simulate, and from which seed.
public struct SimulationPlan: Sendable, Equatable {
  /// Independent runs; the interval's degrees of freedom are one fewer.
  public var replications: Int
  /// Requests in each run, warm-up included.
  public var requests: Int
  /// Everything random follows from it.
  public var seed: UInt64
  /// The intervals' level.
  public var level: Double
  /// Whether to take percentiles of the wait, which keeps every wait of a run.
  public var takesPercentiles: Bool

  /// A plan of at least 2 replications of at least 1,000 requests.
  public init(
    replications: Int = 20, requests: Int = 50_000, seed: UInt64 = 1, level: Double = 0.95,
    takesPercentiles: Bool = true
  ) throws(QueueError) {
    var check = DomainCheck()
    check.require(replications >= 2, "the number of replications", Double(replications), "must be at least 2")
    check.require(
      requests >= 1000, "the number of requests in a replication", Double(requests), "must be at least 1,000")
    check.require(level > 0 && level < 1, "the confidence level", level, "must be between 0 and 1")
    try check.finish()
    self.replications = replications
    self.requests = requests
    self.seed = seed
    self.level = level
    self.takesPercentiles = takesPercentiles
  }
}

extension QueueSetting {
  /// Simulates `requests` requests once, on one core, and answers the run's averages from the first request on.
  ///
  /// - Precondition: the queue is stable, or loses requests.
  public func simulateOnce(requests: Int, seed: UInt64) throws(QueueError) -> QueueMeasures {
    let run = try replication(0, requests: requests, seed: seed, keepsWaits: false)
    return RunSummary(run, skipping: 0, setting: self).measures
  }

  /// What replication `index` recorded.
  ///
  /// - Throws: also when the task that simulates is cancelled.
  func replication(_ index: Int, requests: Int, seed: UInt64, keepsWaits: Bool) throws(QueueError) -> RunRecorder {
    let streams = RunStreams(seed: seed, replication: index)
    let recorder = RunRecorder(
      requests: requests, blocks: RunSummary.blocks, servers: policy.servers, keepsWaits: keepsWaits)
    switch policy {
    case .bulk(let rule):
      return try runBatches(
        .number(rule.minimum), rule.maximum, isElastic: rule.isElastic, streams, recorder)
    case .timeout(let maximum, let delay, let timer):
      return try runBatches(.timer(delay, timer), maximum, isElastic: false, streams, recorder)
    case .ordered(.processorSharing):
      return try runShared(favoursNew: false, streams, recorder)
    case .ordered(.leastAttained):
      return try runShared(favoursNew: true, streams, recorder)
    case .ordered(let order):
      var run = Simulation(
        try OrderedServerModel(self, order: order, streams: streams, recorder: recorder))
      run.model.begin(&run.schedule)
      guard run.runUnlessCancelled() else { throw QueueError([.cancelled]) }
      return run.model.recorder
    case .firstComeFirstServed, .finiteBuffer, .impatient, .pausing:
      var run = Simulation(try ServerPoolModel(self, streams: streams, recorder: recorder))
      run.model.begin(&run.schedule)
      guard run.runUnlessCancelled() else { throw QueueError([.cancelled]) }
      return run.model.recorder
    }
  }

  private func runBatches(
    _ trigger: BatchServerModel.Trigger, _ maximum: Int?, isElastic: Bool, _ streams: RunStreams,
    _ recorder: RunRecorder
  ) throws(QueueError) -> RunRecorder {
    var run = Simulation(
      try BatchServerModel(
        self, trigger: trigger, maximum: maximum, isElastic: isElastic, streams: streams, recorder: recorder))
    run.model.begin(&run.schedule)
    guard run.runUnlessCancelled() else { throw QueueError([.cancelled]) }
    return run.model.recorder
  }

  private func runShared(
    favoursNew: Bool, _ streams: RunStreams, _ recorder: RunRecorder
  ) throws(QueueError) -> RunRecorder {
    var run = Simulation(
      try SharedServerModel(self, favoursNew: favoursNew, streams: streams, recorder: recorder))
    run.model.begin(&run.schedule)
    guard run.runUnlessCancelled() else { throw QueueError([.cancelled]) }
    return run.model.recorder
  }
}
