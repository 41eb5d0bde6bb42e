public import Quantities
public import SimulationKernel

/// The outcome of rehearsing a served workload.
public struct ServingResult: Sendable {
  /// What happened to each request, in order of arrival.
  public let records: [RequestRecord]
  /// The replica over time.
  public let series: EngineSeries
  /// The numbers that the run answers with.
  public let metrics: [Metric]
  /// Events that the kernel handled.
  public let events: Int
}

/// Rehearses served workloads.
public enum ServingSimulation {
  /// Serves every request of the workload and derives what an engineer asks for.
  ///
  /// - Complexity: O(log n) for each request and O(1) for each iteration, whatever the batch.
  public static func run(_ plan: ServingPlan, seed: UInt64) -> ServingResult {
    switch plan.engine.policy {
    case .fixed: run(plan, FixedBatching(size: plan.engine.maxBatch), seed: seed)
    case .dynamic(let maxWait):
      run(plan, DynamicBatching(maxBatch: plan.engine.maxBatch, maxWait: maxWait.value), seed: seed)
    case .continuous:
      run(
        plan, ContinuousBatching(maxBatch: plan.engine.maxBatch, tokenBudget: plan.engine.tokenBudget), seed: seed)
    }
  }

  /// The simulation of a plan before its first event, for those who want to look on as it runs.
  public static func simulation<Policy: BatchingPolicy>(
    _ plan: ServingPlan, policy: Policy, requests: [Request]
  ) -> Simulation<ServingModel<Policy>> {
    let cache = PagedKVCache(totalBlocks: plan.cacheBlocks, blockTokens: plan.engine.blockTokens)
    let model = ServingModel(policy: policy, requests: requests, cache: cache, cost: IterationCost(plan: plan))
    var simulation = Simulation(model)
    if let first = requests.first { simulation.schedule.at(max(0, first.arrival), .arrival) }
    return simulation
  }

  private static func run(_ plan: ServingPlan, _ policy: some BatchingPolicy, seed: UInt64) -> ServingResult {
    var simulation = simulation(plan, policy: policy, requests: plan.workload.requests(seed: seed))
    simulation.run()
    let end = simulation.schedule.now
    let model = simulation.model
    let load = ReplicaLoad(
      end: end, busy: model.busy.mean(until: end), inSystem: model.inSystem.mean(until: end),
      queued: model.queued.mean(until: end), usedBlocks: model.usedBlocks.mean(until: end),
      peakBlocks: model.usedBlocks.max, meanBatch: model.batchSizes.mean)
    let metrics = ServingMetrics(plan: plan, engine: model.engine, load: load, iterations: model.series.iterations)
    return ServingResult(
      records: model.engine.records, series: model.series, metrics: metrics.all, events: simulation.eventsHandled)
  }
}

/// Time averages of a replica.
struct ReplicaLoad {
  var end: Double
  var busy: Double
  var inSystem: Double
  var queued: Double
  var usedBlocks: Double
  var peakBlocks: Double
  var meanBatch: Double
}
