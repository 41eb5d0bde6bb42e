import Quantities
import Serving
import SimulationKernel
import Testing

/// Stretches that are passed over in one step must be what the iterations one by one would have been, bit for bit.
@Suite struct FastForwardTests {
  private func workload(seed: Int, loop: Bool) throws -> GeneratedWorkload {
    var workload = GeneratedWorkload(
      arrivals: PoissonArrivals(rate: 12), count: 150, prompt: LognormalLength(mean: 300, sigma: 1),
      output: GeometricLength(mean: 60))
    workload.clients = 3
    workload.priorityShares = [0.2, 0.8]
    if loop { workload.loop = ClosedLoop(concurrency: 12, think: .exponential(mean: 0.2)) }
    if seed % 2 == 0 {
      workload.conversations = Conversations(turns: UniformLength(least: 1, greatest: 4), think: .fixed(0.3))
      workload.prefixes = SharedPrefixes(groups: 3, length: FixedLength(tokens: 100))
    }
    return workload
  }

  @Test(
    "event by event and passed over, every policy gives the same bits",
    arguments: PolicyCatalog.all, 0..<4)
  func policies(policy: PolicySettings, seed: Int) throws {
    var plan = try Fixture.plan(policy, requests: [], maxBatch: 16, tokenBudget: 1024, blocks: seed < 2 ? 260 : 2000)
    plan = try Fixture.plan(like: plan, workload: .generated(workload(seed: seed, loop: false))) { engine in
      engine.prefixCache = seed % 2 == 0
      engine.hostMemory = Bytes(seed == 1 ? 4e9 : 0)
      engine.profile.schedulesAhead = seed == 3
    }
    try check(plan, seed: UInt64(seed))
  }

  @Test(
    "event by event and passed over, every router gives the same bits",
    arguments: RequestRouters.all.map { RouterSettings($0) }, 0..<4)
  func routers(router: RouterSettings, seed: Int) throws {
    let base = try Fixture.plan(.chunkedPrefill(chunkLimit: nil), requests: [], tokenBudget: 512, blocks: 300)
    let plan = try Fixture.plan(
      like: base, workload: .generated(workload(seed: seed, loop: seed == 1)),
      fleet: FleetSettings(replicas: 3, router: router, signalInterval: seed == 3 ? 0.25 : 0)
    ) { $0.prefixCache = true }
    try check(plan, seed: UInt64(seed))
  }

  @Test(
    "event by event and passed over, routed, latent and windowed models give the same bits",
    arguments: Mixture.all, 0..<3)
  func mixtures(mixture: Mixture, seed: Int) throws {
    var base = try mixture.plan(.chunkedPrefill(chunkLimit: nil), maxBatch: 16, tokenBudget: 1024)
    if seed == 2 { base = try mixture.plan(.prefillFirst(preemption: .recompute), maxBatch: 16, tokenBudget: 1024) }
    let plan = try Fixture.plan(like: base, workload: .generated(workload(seed: seed, loop: seed == 1)), blocks: 300) {
      $0.receiveInterval = seed == 2 ? 10 : 1
      $0.profile.schedulesAhead = seed == 1
    }
    try check(plan, seed: UInt64(seed))
  }

  private func check(_ plan: ServingPlan, seed: UInt64) throws {
    let slow = ServingSimulation.run(plan, seed: seed, fastForwards: false)
    let fast = ServingSimulation.run(plan, seed: seed)
    #expect(slow.metrics == fast.metrics)
    #expect(slow.series == fast.series)
    for (one, other) in zip(slow.records, fast.records) {
      #expect(one.finished.bitPattern == other.finished.bitPattern)
      #expect(one.firstToken.bitPattern == other.firstToken.bitPattern)
      #expect(one.replica == other.replica && one.preemptions == other.preemptions)
    }
    #expect(fast.events < slow.events)
    #expect(slow.records.allSatisfy { $0.outcome == .finished || $0.isRejected })
  }

  @Test("a run is the same as the replay of the requests that it drew", arguments: 0..<5)
  func replay(seed: Int) throws {
    let base = try Fixture.plan(.chunkedPrefill(chunkLimit: nil), requests: [], tokenBudget: 512, blocks: 300)
    let drawn = try Fixture.plan(like: base, workload: .generated(workload(seed: 2 * seed + 1, loop: false))) { _ in }
    let requests = drawn.workload.requests(seed: UInt64(seed))
    let replayed = try Fixture.plan(like: base, workload: .trace(requests)) { _ in }
    let one = ServingSimulation.run(drawn, seed: UInt64(seed))
    let other = ServingSimulation.run(replayed, seed: UInt64(seed))
    #expect(one.records.map(\.finished) == other.records.map(\.finished))
    #expect(one.value("tbt_p99_s") == other.value("tbt_p99_s"))
  }
}
