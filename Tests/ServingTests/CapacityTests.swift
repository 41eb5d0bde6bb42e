import Serving
import SimulationKernel
import TestSupport
import Testing

@Suite struct CapacityTests {
  private static let bounds = [CapacityBound(metric: "ttft_p99_s", atMost: 0.5)]

  private static func plan(
    rate: Double = 4, requests: Int = 300, prompt: Int = 1000, fleet: FleetSettings = FleetSettings(),
    _ change: (inout EngineSettings) -> Void = { _ in }
  ) throws -> ServingPlan {
    let workload = GeneratedWorkload(
      arrivals: PoissonArrivals(rate: rate), count: requests, prompt: FixedLength(tokens: prompt),
      output: FixedLength(tokens: 50))
    let base = try Fixture.plan(.chunkedPrefill(chunkLimit: nil), requests: [], maxBatch: 64, tokenBudget: 2048)
    return try Fixture.plan(like: base, workload: .generated(workload), fleet: fleet, change)
  }

  @Test("the capacity lies between a load that holds and one that does not, and more replicas hold more")
  func capacity() async throws {
    let found = await CapacitySearch(plan: try Self.plan(), bounds: Self.bounds, replications: 3).highestLoad()
    let highest = try #require(found.best)
    let missed = try #require(found.missed)
    #expect(highest.load < missed.load)
    if found.undecided.isEmpty { #expect(missed.load / highest.load <= 1.02) }
    // Twice what one replica holds needs at least two.
    let busy = try Self.plan(rate: 2 * missed.rate, fleet: FleetSettings(router: RouterSettings(LeastLoaded.self)))
    let fleet = await CapacitySearch(plan: busy, bounds: Self.bounds, replications: 3).fewestReplicas()
    #expect([2, 3].contains(try #require(fleet.best).replicas))
  }

  @Test("replications on any number of threads find the same capacity, to the bit", arguments: [1, 2, 7])
  func threads(count: Int) async throws {
    func found(_ concurrency: Int) async throws -> [CapacityProbe] {
      var search = CapacitySearch(plan: try Self.plan(), bounds: Self.bounds, replications: 7, seed: 5)
      search.concurrency = concurrency
      return await search.highestLoad().probes
    }
    let (usual, other) = (try await found(.max), try await found(count))
    #expect(usual.count > 3 && usual.map(\.load) == other.map(\.load))
    #expect(usual.map(\.requests) == other.map(\.requests))
    func means(_ probes: [CapacityProbe]) -> [UInt64] {
      probes.flatMap(\.values).flatMap { [$0.interval.mean.bitPattern, $0.interval.halfWidth.bitPattern] }
    }
    #expect(means(usual) == means(other))
  }

  @Test("how many requests the plan asks for does not matter, and how many replications no more than chance")
  func independence() async throws {
    func found(_ requests: Int, _ replications: Int) async throws -> CapacityFinding {
      await CapacitySearch(
        plan: try Self.plan(requests: requests), bounds: Self.bounds, replications: replications, seed: 11
      ).highestLoad()
    }
    let usual = try await found(300, 5)
    let longer = try await found(9000, 5)
    #expect(usual.best?.rate == longer.best?.rate && usual.probes.map(\.requests) == longer.probes.map(\.requests))
    for replications in [2, 12] {
      let other = try await found(300, replications)
      // What one holds, the other does not miss: their brackets overlap.
      let (held, missed) = (try #require(other.best).rate, try #require(other.missed).rate)
      #expect(held <= (try #require(usual.missed).rate))
      #expect(missed >= (try #require(usual.best).rate))
    }
  }

  @Test("a load above what the server can carry is never held, however loose the bound and short the first runs")
  func overload() async throws {
    // One at a time, 51 iterations each: the rate that saturates is known.
    func plan(_ rate: Double) throws -> ServingPlan { try Self.plan(rate: rate) { $0.maxBatch = 1 } }
    let alone = ServingSimulation.run(try plan(0.001), seed: 1).records[0]
    let saturating = 1 / alone.endToEnd
    let loose = [CapacityBound(metric: "ttft_p99_s", atMost: 60 * alone.endToEnd)]
    let search = CapacitySearch(plan: try plan(saturating), bounds: loose, seed: 3)
    for load in [1.02, 1.1, 1.5] {
      let answer = await search.probe(load: load).answer
      #expect(answer != .held, "load \(load)")
      if load > 1.05 { #expect(answer == .missed, "load \(load)") }
    }
    #expect(await search.probe(load: 0.5).answer == .held)
  }

  @Test("requests that are turned away are a miss unless the bounds allow them")
  func refusals() async throws {
    let plan = try Self.plan(rate: 60) {
      $0.maxBatch = 4
      $0.queueLimit = 2
    }
    let share = try #require(ServingSimulation.run(plan, seed: 1).value("served_ratio"))
    #expect(share > 0.05 && share < 0.9)
    let strict = await CapacitySearch(plan: plan, bounds: [CapacityBound(metric: "tbt_p99_s", atMost: 1)]).probe()
    #expect(strict.answer == .missed)
    let tolerant = await CapacitySearch(
      plan: plan,
      bounds: [
        CapacityBound(metric: "tbt_p99_s", atMost: 1),
        CapacityBound(metric: "served_ratio", bound: share / 2, isLowerBound: true),
      ]
    ).probe()
    #expect(tolerant.answer == .held)
    // Of a 50th percentile half may wait for ever, of a 99th hardly anybody.
    let result = ServingSimulation.run(plan, seed: 1)
    #expect(result.judgedValue("ttft_p99_s") == .infinity && result.judgedValue("ttft_mean_s") == .infinity)
    if share > 0.5 { #expect(try #require(result.judgedValue("ttft_p50_s")).isFinite) }
  }

  @Test("a recorded workload is served once and decided to the bit")
  func recorded() async throws {
    let base = try Fixture.plan(.continuous, requests: Fixture.requests(200, seed: 5))
    let p99 = try #require(ServingSimulation.run(base, seed: 1).value("ttft_p99_s"))
    for (factor, answer) in [(1.001, CapacityAnswer.held), (0.999, .missed)] {
      let probe = await CapacitySearch(
        plan: base, bounds: [CapacityBound(metric: "ttft_p99_s", atMost: p99 * factor)]
      ).probe()
      #expect(probe.answer == answer && probe.requests == 200)
    }
  }

  @Test("closed loops are searched in whole clients")
  func clients() async throws {
    var workload = GeneratedWorkload(
      arrivals: PoissonArrivals(rate: 1), count: 100, prompt: FixedLength(tokens: 1000), output: FixedLength(tokens: 50)
    )
    workload.loop = ClosedLoop(concurrency: 8)
    let base = try Fixture.plan(.chunkedPrefill(chunkLimit: nil), requests: [], maxBatch: 64, tokenBudget: 2048)
    let plan = try Fixture.plan(like: base, workload: .generated(workload)) { _ in }
    let found = await CapacitySearch(plan: plan, bounds: [CapacityBound(metric: "ttft_p99_s", atMost: 0.2)])
      .highestLoad()
    let best = try #require(found.best)
    let missed = try #require(found.missed)
    #expect(best.rate == best.rate.rounded() && missed.rate > best.rate)
    #expect(found.probes.count < 30)
  }
}
