import Serving
import SimulationKernel
import TestSupport
import Testing

@Suite struct LongestGapTests {
  /// The times at which iterations ended that made tokens, watched one event at a time.
  private static func tokenTimes(_ plan: ServingPlan) -> [Double] {
    var simulation = ServingSimulation.simulation(plan, seed: 1, fastForwards: false)
    var times: [Double] = []
    var seen = 0
    while simulation.run(atMost: 1) {
      let tokens = simulation.model.replicas[0].engine.outputTokens
      if tokens > seen { times.append(simulation.schedule.now) }
      seen = tokens
    }
    return times
  }

  @Test("without preemptions the longest gap of a request is the longest between two ends of iterations of its life")
  func longest() throws {
    let seed = UInt64.random(in: 0..<1 << 40)
    let requests = Fixture.requests(120, seed: seed, meanGap: 0.03)
    for policy in [PolicySettings.continuous, .chunkedPrefill(chunkLimit: 64), .orca(greatestOutput: 256)] {
      let plan = try Fixture.plan(policy, requests: requests, maxBatch: 6, tokenBudget: 512)
      let times = Self.tokenTimes(plan)
      let result = ServingSimulation.run(plan, seed: 1)
      #expect(result.value("preemptions_count") == 0)
      for record in result.records where record.request.outputTokens > 1 {
        let life = times.filter { $0 >= record.firstToken && $0 <= record.lastToken }
        let longest = zip(life, life.dropFirst()).map { $1 - $0 }.max() ?? 0
        #expect(abs(record.longestGap - longest) < 1e-9, "seed \(seed), \(policy.name), request \(record.index)")
      }
    }
  }

  @Test("whatever gives way and comes back, the longest gap of all is the longest that any token had")
  func withPreemptions() throws {
    let seed = UInt64.random(in: 0..<1 << 40)
    let requests = Fixture.requests(200, seed: seed, meanGap: 0.01)
    for policy in [
      PolicySettings.continuous, .chunkedPrefill(chunkLimit: nil), .prefillFirst(preemption: .recompute), .sarathi,
      .bucketReservation(buckets: 4, greatest: 256, accuracy: 0.7), .shortestRemaining(sigma: 0.5),
    ] {
      let plan = try Fixture.plan(policy, requests: requests, maxBatch: 32, blocks: 120)
      let result = ServingSimulation.run(plan, seed: seed)
      let slow = ServingSimulation.run(plan, seed: seed, fastForwards: false)
      #expect(result.records.map(\.longestGap) == slow.records.map(\.longestGap))
      var simulation = ServingSimulation.simulation(plan, seed: seed)
      simulation.run()
      let longest = result.records.map(\.longestGap).max() ?? 0
      #expect(abs(longest - simulation.model.replicas[0].engine.gaps.max) < 1e-9, "seed \(seed), \(policy.name)")
      for record in result.records where record.outcome == .finished && record.request.outputTokens > 1 {
        // The longest is no shorter than the mean and no longer than the whole.
        #expect(record.longestGap >= record.timePerOutputToken * (1 - 1e-9))
        #expect(record.longestGap <= record.finished - record.firstToken + 1e-9)
      }
    }
  }

  @Test("a request that stalls once is not good, however fast its mean")
  func goodput() throws {
    // Everybody decodes together until one long prompt takes an iteration for itself.
    let chats = (0..<6).map { Request(arrival: 0.001 * Double($0), promptTokens: 20, outputTokens: 300) }
    let intruder = Request(arrival: 0.5, promptTokens: 30_000, outputTokens: 1)
    var plan = try Fixture.plan(
      .prefillFirst(preemption: .recompute), requests: chats + [intruder], maxBatch: 8, tokenBudget: 40_000)
    plan.serviceLevel = ServiceLevel(timePerOutputToken: 0.05)
    #expect(ServingSimulation.run(plan, seed: 1).value("goodput_ratio") == 1)
    plan.serviceLevel = ServiceLevel(timePerOutputToken: 0.05, longestGap: 0.1)
    #expect(ServingSimulation.run(plan, seed: 1).value("goodput_ratio") == 1.0 / 7)
  }
}
