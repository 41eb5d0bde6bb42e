import Quantities
import Serving
import SimulationKernel
import Testing

@Suite struct FleetTests {
  private func run(
    _ router: RouterSettings, replicas: Int = 4, interval: Double = 0, rate: Double = 40,
    change: (inout GeneratedWorkload) -> Void = { _ in }
  ) throws -> ServingResult {
    var workload = GeneratedWorkload(
      arrivals: PoissonArrivals(rate: rate), count: 1500, prompt: LognormalLength(mean: 400, sigma: 1),
      output: LognormalLength(mean: 100, sigma: 1))
    change(&workload)
    let base = try Fixture.plan(.chunkedPrefill(chunkLimit: nil), requests: [], maxBatch: 16, tokenBudget: 1024)
    let plan = try Fixture.plan(
      like: base, workload: .generated(workload),
      fleet: FleetSettings(replicas: replicas, router: router, signalInterval: interval)
    ) { $0.prefixCache = true }
    return ServingSimulation.run(plan, seed: 4)
  }

  @Test("every router serves everybody, and knowing the load helps: least loaded, two choices, chance, in this order")
  func order() throws {
    var waits: [RouterSettings: Double] = [:]
    for router in RequestRouters.all.map(RouterSettings.init) {
      let result = try run(router)
      #expect(result.value("finished_count") == 1500)
      #expect(Set(result.records.map(\.replica)).count == 4)
      waits[router] = result.records.reduce(0) { $0 + $1.queueing }
    }
    let least = try #require(waits[RouterSettings(LeastLoaded.self)])
    let two = try #require(waits[RouterSettings(PowerOfTwo.self)])
    let chance = try #require(waits[RouterSettings(RandomChoice.self)])
    #expect(least < two && two < chance)
  }

  @Test("a load that was looked at long ago is worse than one that is known")
  func staleness() throws {
    func wait(_ interval: Double) throws -> Double {
      try run(RouterSettings(LeastLoaded.self), interval: interval).records.reduce(0) { $0 + $1.queueing }
    }
    #expect(try wait(0) < wait(2))
  }

  @Test("turns follow their conversation, and beginnings find the replica that knows them")
  func affinity() throws {
    let talks = try run(RouterSettings(SessionAffinity.self), rate: 5) {
      $0.conversations = Conversations(turns: FixedLength(tokens: 4), think: .fixed(0.5))
    }
    let homes = Dictionary(grouping: talks.records, by: \.request.session).mapValues { Set($0.map(\.replica)).count }
    #expect(homes.values.allSatisfy { $0 == 1 })
    func hits(_ router: RouterSettings) throws -> Double {
      let result = try run(router, rate: 20) {
        $0.prefixes = SharedPrefixes(groups: 40, length: FixedLength(tokens: 800))
        $0.prompt = FixedLength(tokens: 100)
      }
      return try #require(result.value("prefix_hit_ratio"))
    }
    #expect(try hits(RouterSettings(PrefixAffinity.self)) > hits(RouterSettings(RoundRobin.self)))
  }

  @Test("a closed loop never has more in the system than it has clients, and every answer brings the next request")
  func loop() throws {
    let result = try run(RouterSettings(LeastLoaded.self)) {
      $0.loop = ClosedLoop(concurrency: 24, think: .exponential(mean: 0.1))
    }
    #expect(result.value("finished_count") == 1500)
    #expect(try #require(result.value("in_system_mean_count")) <= 24)
  }

  @Test("goodput counts those that hold the level, and a full queue turns away")
  func goodput() throws {
    let base = try Fixture.plan(
      .chunkedPrefill(chunkLimit: nil), requests: [], maxBatch: 8, tokenBudget: 1024)
    let requests = Fixture.requests(200, seed: 3, meanGap: 0.01)
    var plan = try Fixture.plan(like: base, workload: .trace(requests)) { $0.queueLimit = 20 }
    plan.serviceLevel = ServiceLevel(timeToFirstToken: 0.3)
    let result = ServingSimulation.run(plan, seed: 1)
    let good = result.records.count { $0.outcome == .finished && $0.timeToFirstToken <= 0.3 }
    let end = try #require(result.value("makespan_s"))
    #expect(abs(try #require(result.value("goodput_requests_per_second")) * end - Double(good)) < 1e-6)
    let turnedAway = try #require(result.value("rejected_queue_full_count"))
    #expect(turnedAway > 0 && turnedAway + Double(result.records.count { $0.outcome == .finished }) == 200)
  }
}
