import RealModule
import SimulationKernel

/// Builds the replicas of a plan, all alike.
struct EngineTemplate {
  private let plan: ServingPlan
  private let seed: UInt64
  private let predictor: LengthPredictor
  private let cost: IterationCost
  private let hasFollowers: Bool
  private let requestCount: Int

  init(plan: ServingPlan, requests: [Request], seed: UInt64) {
    self.plan = plan
    self.seed = seed
    var logs = Tally()
    if case .learnedRanking = plan.engine.policy {
      for request in requests { logs.record(Double.log(Double(max(1, request.outputTokens)))) }
    }
    predictor = plan.engine.policy.predictor(seed: seed, spread: logs.standardDeviation)
    cost = IterationCost(plan: plan)
    requestCount = requests.count
    hasFollowers = plan.workload.loop != nil || requests.contains { $0.followsPrevious }
  }

  func replica(_ number: Int) -> Replica {
    let engine = plan.engine
    var cache = PagedKVCache(totalBlocks: plan.cacheBlocks, blockTokens: engine.blockTokens)
    if engine.prefixCache {
      var prefixes = PrefixCache()
      if plan.hostBlocks > 0 { prefixes.host = HostTier(capacity: plan.hostBlocks) }
      cache.prefixes = prefixes
    }
    var state = Engine(cache: cache, rank: engine.policy.rank, predictor: predictor)
    state.hostBlocks = plan.hostBlocks
    if plan.fleet.replicas == 1 { state.records.reserveCapacity(requestCount) }
    state.contents = plan.workload.contents
    state.listsFinished = hasFollowers
    if case .fair(let prompt, let output) = engine.policy {
      state.accounts = ClientAccounts(promptWeight: prompt, outputWeight: output)
    }
    if case .pastFuture(let greatest) = engine.policy {
      state.history = OutputHistory(limit: 200, greatest: greatest)
    }
    return Replica(
      engine: state, policy: engine.policy.policy(engine, seed: seed), cost: cost,
      receiveInterval: engine.receiveInterval)
  }
}
