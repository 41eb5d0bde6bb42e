import Hardware
import ModelArchitecture
import Quantities
import Serving
import SimulationKernel
import Testing

@Suite struct PolicyTests {
  @Test(
    "under every policy all are served, blocks taken are given back, and no storm of preemptions goes on for ever",
    arguments: PolicyCatalog.all, 0..<3)
  func serves(policy: PolicySettings, seed: Int) throws {
    let requests = Fixture.requests(120, seed: UInt64(seed), meanGap: 0.02)
    let plan = try Fixture.plan(policy, requests: requests, maxBatch: 16, tokenBudget: 512, blocks: 60 + 40 * seed)
    var simulation = ServingSimulation.simulation(plan, seed: 1)
    simulation.run()
    let engine = simulation.model.replicas[0].engine
    #expect(engine.finishedCount == requests.count)
    #expect(engine.cache.usedBlocks == 0)
    #expect(engine.waitingCount == 0 && engine.batchCount == 0 && engine.pendingPromptTokens == 0)
    #expect(engine.outputTokens == requests.reduce(0) { $0 + $1.outputTokens })
  }

  @Test("no request is faster than the operations and bytes that it needs at peak", arguments: PolicyCatalog.all)
  func physics(policy: PolicySettings) throws {
    let requests = Fixture.requests(80, seed: 11, meanGap: 0.05)
    let plan = try Fixture.plan(policy, requests: requests, maxBatch: 16, tokenBudget: 512)
    let peak = try #require(plan.accelerator.peakRate(.bf16)).value
    let weights = (plan.model.parameters - plan.model.embeddingParameters) * 2
    for record in ServingSimulation.run(plan, seed: 1).records {
      let prompt = record.request.promptTokens
      let output = record.request.outputTokens
      var batch = TokenBatch.empty
      batch.addPrefill(tokens: Double(prompt), past: 0)
      #expect(record.timeToFirstToken >= plan.model.forwardFLOPs(batch) / peak)
      // Every token reads the weights once.
      let least = Double(output) * weights / plan.accelerator.memoryBandwidth.value
      #expect(record.lastToken - record.request.arrival >= least)
    }
  }

  @Test("throughput saturates and latency rises with load")
  func saturation() throws {
    let rates = [1.0, 4, 16, 64, 256]
    let results = try rates.map { rate in
      let base = try Fixture.plan(.chunkedPrefill(chunkLimit: nil), requests: [], maxBatch: 64, tokenBudget: 2048)
      let workload = GeneratedWorkload(
        arrivals: PoissonArrivals(rate: rate), count: 600, prompt: FixedLength(tokens: 512),
        output: FixedLength(tokens: 64))
      return ServingSimulation.run(
        try Fixture.plan(like: base, workload: .generated(workload)) { _ in }, seed: 1)
    }
    let throughput = try results.map { try #require($0.value("requests_per_second")) }
    let latency = results.map { result in
      result.records.reduce(0) { $0 + $1.endToEnd } / Double(result.records.count)
    }
    for (one, next) in zip(latency, latency.dropFirst()) { #expect(next > one) }
    for (one, next) in zip(throughput, throughput.dropFirst()) { #expect(next > 0.999 * one) }
    #expect(throughput[4] < 1.1 * throughput[3])
  }

  @Test("short jobs first lower the mean wait, and knowing lengths worse raises it again")
  func shortFirst() throws {
    let requests = Fixture.requests(300, seed: 5, meanGap: 0.01)
    func mean(_ policy: PolicySettings) throws -> Double {
      let plan = try Fixture.plan(policy, requests: requests, maxBatch: 4, tokenBudget: 2048)
      return try #require(ServingSimulation.run(plan, seed: 1).value("e2e_mean_s"))
    }
    let arrival = try mean(.chunkedPrefill(chunkLimit: nil))
    let exact = try mean(.shortestJob(sigma: 0))
    let vague = try mean(.shortestJob(sigma: 2))
    let ranked = try mean(.learnedRanking(kendallTau: 0.6, patience: 100_000))
    #expect(exact < vague && vague < arrival)
    #expect(exact < ranked && ranked < arrival)
    #expect(try mean(.shortestRemaining(sigma: 0)) < 1.02 * exact)
  }

  @Test("a starving request of a learnt ranking goes first after its patience")
  func patience() throws {
    var requests = [Request(arrival: 0, promptTokens: 10, outputTokens: 20)]
    requests.append(Request(arrival: 0.001, promptTokens: 10, outputTokens: 400))
    for index in 0..<200 {
      requests.append(Request(arrival: 0.002 + 0.01 * Double(index), promptTokens: 10, outputTokens: 20))
    }
    func started(_ patience: Int) throws -> Double {
      let plan = try Fixture.plan(
        .learnedRanking(kendallTau: 1, patience: patience), requests: requests, maxBatch: 1, tokenBudget: 512)
      return ServingSimulation.run(plan, seed: 1).records[1].started
    }
    #expect(try started(100) < 0.5 * started(1_000_000))
  }

  @Test("urgent requests wait less than others")
  func priority() throws {
    var requests = Fixture.requests(300, seed: 6, meanGap: 0.01)
    for index in requests.indices { requests[index].priority = index % 5 == 0 ? 0 : 1 }
    let plan = try Fixture.plan(.priority, requests: requests, maxBatch: 8, tokenBudget: 1024)
    let records = ServingSimulation.run(plan, seed: 1).records
    func mean(_ priority: Int16) -> Double {
      let those = records.filter { $0.request.priority == priority }
      return those.reduce(0) { $0 + $1.queueing } / Double(those.count)
    }
    #expect(mean(0) < 0.2 * mean(1))
  }

  @Test("a fair policy gives clients that always wait the same service, however much one sends")
  func fairness() throws {
    // One client sends ten times as often as the other; both have work waiting all the time.
    var requests: [Request] = []
    for index in 0..<1100 {
      requests.append(
        Request(arrival: 0, promptTokens: 50, outputTokens: 30, client: index % 11 == 0 ? 1 : 0))
    }
    func shares(_ policy: PolicySettings) throws -> Double {
      let plan = try Fixture.plan(policy, requests: requests, maxBatch: 8, tokenBudget: 512)
      let records = ServingSimulation.run(plan, seed: 1).records
      let end = try #require(records.filter { $0.request.client == 1 }.map(\.finished).max())
      let served = records.filter { $0.finished <= end }
      return Double(served.count { $0.request.client == 1 }) / Double(served.count)
    }
    #expect(abs(try shares(.fair(promptWeight: 1, outputWeight: 2)) - 0.5) < 0.05)
    #expect(try shares(.chunkedPrefill(chunkLimit: nil)) < 0.1)
  }

  @Test("pieces of prompts bound the time between tokens that whole prompts do not")
  func chunks() throws {
    var requests = Fixture.requests(60, seed: 8, meanGap: 0.1)
    for index in requests.indices where index % 3 == 0 { requests[index].promptTokens = 8000 }
    func worst(_ policy: PolicySettings, budget: Int) throws -> Double {
      let plan = try Fixture.plan(policy, requests: requests, maxBatch: 32, tokenBudget: budget)
      return try #require(ServingSimulation.run(plan, seed: 1).value("tbt_p99_s"))
    }
    #expect(try worst(.chunkedPrefill(chunkLimit: nil), budget: 512) < 0.5 * worst(.continuous, budget: 8192))
    #expect(try worst(.sarathi, budget: 512) < 0.5 * worst(.prefillFirst(preemption: .recompute), budget: 8192))
  }

  @Test("swapped requests are computed once, recomputed ones again")
  func swap() throws {
    let requests = Fixture.requests(100, seed: 9, meanGap: 0.01)
    func run(_ mode: PreemptionMode) throws -> ServingResult {
      let base = try Fixture.plan(
        .prefillFirst(preemption: .recompute), requests: requests, maxBatch: 32, tokenBudget: 1024, blocks: 120)
      let plan = try Fixture.plan(like: base, workload: .trace(requests)) {
        $0.policy = .prefillFirst(preemption: mode)
        $0.hostMemory = Bytes(64e9)
      }
      return ServingSimulation.run(plan, seed: 1)
    }
    let swapped = try run(.swap)
    #expect(try #require(swapped.value("preemptions_count")) > 0)
    #expect(swapped.value("recomputed_tokens_count") == 0)
    #expect(try #require(try run(.recompute).value("recomputed_tokens_count")) > 0)
  }

  @Test("swapping needs a host's memory to swap to, and says so")
  func swapNeedsMemory() throws {
    let error = #expect(throws: ServingPlanError.self) {
      try Fixture.plan(.prefillFirst(preemption: .swap), requests: [])
    }
    #expect(error?.faults == [.noHostMemory(policy: "prefill-first")])
  }

  @Test("a policy that plans for future memory preempts less than one that does not")
  func pastFuture() throws {
    let requests = Fixture.requests(300, seed: 12, meanGap: 0.01)
    func preemptions(_ policy: PolicySettings) throws -> Double {
      let plan = try Fixture.plan(policy, requests: requests, maxBatch: 64, tokenBudget: 1024, blocks: 150)
      return try #require(ServingSimulation.run(plan, seed: 1).value("preemptions_count"))
    }
    let planned = try preemptions(.pastFuture(greatestOutput: 120))
    #expect(try planned < 0.5 * preemptions(.chunkedPrefill(chunkLimit: nil)))
  }

  @Test("room kept for the longest output is never outgrown; room by a wrong bucket is")
  func reservations() throws {
    let requests = Fixture.requests(150, seed: 13, meanGap: 0.01)
    func preemptions(_ policy: PolicySettings) throws -> Double {
      let plan = try Fixture.plan(policy, requests: requests, maxBatch: 64, tokenBudget: 1024, blocks: 400)
      return try #require(ServingSimulation.run(plan, seed: 1).value("preemptions_count"))
    }
    #expect(try preemptions(.orca(greatestOutput: 120)) == 0)
    #expect(try preemptions(.bucketReservation(buckets: 12, greatest: 120, accuracy: 1)) == 0)
    #expect(try preemptions(.bucketReservation(buckets: 12, greatest: 120, accuracy: 0.5)) > 0)
  }
}
