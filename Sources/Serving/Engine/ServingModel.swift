import ModelArchitecture
public import SimulationKernel

/// One replica and its arrivals in virtual time, iteration by iteration.
public struct ServingModel<Policy: BatchingPolicy>: Model {
  /// What can happen.
  public enum Event: BitwiseCopyable, Sendable {
    /// The next request of the workload arrives.
    case arrival
    /// The iteration ends.
    case iterationEnd
    /// The policy asked to be asked again.
    case timer
  }

  /// The replica.
  public private(set) var engine: Engine
  /// Requests in the system over time.
  public private(set) var inSystem = TimeWeighted()
  /// Requests in the queue over time.
  public private(set) var queued = TimeWeighted()
  /// Whether an iteration runs, over time.
  public private(set) var busy = TimeWeighted()
  /// Blocks of the cache that are held, over time.
  public private(set) var usedBlocks = TimeWeighted()
  /// Requests that an iteration works on, one sample for each iteration.
  public private(set) var batchSizes = Tally()
  /// The state of the replica at some iterations, evenly spread.
  public private(set) var series = EngineSeries()

  private var policy: Policy
  private var cost: IterationCost
  private var isIdle = true
  private var timer: EventHandle?

  /// A replica that runs a policy on requests in order of arrival.
  public init(policy: Policy, requests: [Request], cache: PagedKVCache, cost: IterationCost) {
    self.policy = policy
    self.cost = cost
    engine = Engine(requests: requests, cache: cache)
  }

  /// Carries out one event.
  public mutating func handle(_ event: Event, _ schedule: inout Schedule<Event>) {
    let now = schedule.now
    switch event {
    case .arrival:
      engine.arrive(engine.arrivedCount)
      if !engine.noMoreArrivals {
        schedule.at(engine.records[engine.arrivedCount].request.arrival, .arrival)
      }
      if isIdle { startIteration(&schedule) }
    case .iterationEnd:
      engine.endIteration(now: now)
      startIteration(&schedule)
    case .timer:
      timer = nil
      if isIdle { startIteration(&schedule) }
    }
    inSystem.update(Double(engine.inSystemCount), at: now)
    queued.update(Double(engine.waitingCount), at: now)
    usedBlocks.update(Double(engine.cache.usedBlocks), at: now)
  }

  private mutating func startIteration(_ schedule: inout Schedule<Event>) {
    if let handle = timer {
      schedule.cancel(handle)
      timer = nil
    }
    switch policy.compose(&engine, now: schedule.now) {
    case .start:
      isIdle = false
      batchSizes.record(Double(engine.batchCount))
      series.record(
        EngineSample(
          time: schedule.now, running: engine.batchCount, waiting: engine.waitingCount,
          usedBlocks: engine.cache.usedBlocks, tokens: Int(engine.batch.tokens)))
      schedule.after(cost.seconds(of: engine.batch), .iterationEnd)
    case .idle(let until):
      isIdle = true
      if let until { timer = schedule.at(max(until, schedule.now), .timer) }
    }
    busy.update(isIdle ? 0 : 1, at: schedule.now)
  }
}
