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
    predictor = plan.engine.policy.declaration.predictor(seed: seed, requests)
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
    var state = Engine(cache: cache, rank: engine.policy.declaration.rank, predictor: predictor)
    state.hostBlocks = plan.hostBlocks
    if plan.fleet.replicas == 1 { state.records.reserveCapacity(requestCount) }
    state.contents = plan.workload.contents
    state.listsFinished = hasFollowers
    engine.policy.declaration.prepare(&state)
    return Replica(
      engine: state, policy: engine.policy.declaration.policy(engine, seed: seed), cost: cost,
      receiveInterval: engine.receiveInterval)
  }
}
