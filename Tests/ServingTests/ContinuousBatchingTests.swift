import ModelArchitecture
import Quantities
import Serving
import TestSupport
import Testing

/// A slow and obvious twin of continuous batching: every request's tokens and blocks are counted one by one.
private struct NaiveContinuous {
  struct State {
    var request: Request
    var generated = 0
    var context = 0
    var firstToken = Double.nan
    var finished = Double.nan
    var preemptions = 0
  }

  var states: [State]
  var cost: IterationCost
  let maxBatch: Int
  let tokenBudget: Int
  let blockTokens: Int
  let totalBlocks: Int

  init(plan: ServingPlan, requests: [Request]) {
    states = requests.map { State(request: $0) }
    cost = IterationCost(plan: plan)
    maxBatch = plan.engine.maxBatch
    tokenBudget = plan.engine.tokenBudget
    blockTokens = plan.engine.blockTokens
    totalBlocks = plan.cacheBlocks
  }

  func blocks(_ tokens: Int) -> Int { (tokens + blockTokens - 1) / blockTokens }

  mutating func run() {
    var waiting: [Int] = []
    var running: [Int] = []
    var arrived = 0
    var now = 0.0
    while arrived < states.count || !waiting.isEmpty || !running.isEmpty {
      if waiting.isEmpty, running.isEmpty { now = max(now, states[arrived].request.arrival) }
      while arrived < states.count, states[arrived].request.arrival <= now {
        waiting.append(arrived)
        arrived += 1
      }
      var preempted = false
      while used(running, growing: 1) > totalBlocks, let victim = running.popLast() {
        states[victim].preemptions += 1
        states[victim].context = 0
        waiting.insert(victim, at: 0)
        preempted = true
      }
      let decoding = running
      var newcomers: [Int] = []
      var budget = tokenBudget
      while !preempted, let next = waiting.first, running.count + newcomers.count < maxBatch {
        let tokens = states[next].request.promptTokens + states[next].generated
        let held = used(running, growing: 1) + newcomers.reduce(0) { $0 + blocks(prefill($1)) }
        guard tokens <= budget || budget == tokenBudget, held + blocks(tokens + 1) <= totalBlocks, budget > 0 else {
          break
        }
        newcomers.append(waiting.removeFirst())
        budget -= tokens
      }
      var batch = TokenBatch.empty
      batch.addDecodes(count: Double(decoding.count), context: Double(decoding.reduce(0) { $0 + states[$1].context }))
      for index in newcomers { batch.addPrefill(tokens: Double(prefill(index)), past: 0) }
      now += cost.seconds(of: batch)
      for index in decoding {
        states[index].context += 1
        states[index].generated += 1
      }
      for index in newcomers {
        states[index].context = prefill(index)
        states[index].generated += 1
        if states[index].firstToken.isNaN { states[index].firstToken = now }
      }
      running += newcomers
      for index in running where states[index].generated == states[index].request.outputTokens {
        states[index].finished = now
      }
      running.removeAll { !states[$0].finished.isNaN }
    }
  }

  private func prefill(_ index: Int) -> Int { states[index].request.promptTokens + states[index].generated }

  private func used(_ running: [Int], growing: Int) -> Int {
    running.reduce(0) { $0 + blocks(states[$1].context + growing) }
  }
}

@Suite struct ContinuousBatchingTests {
  @Test(
    "every request has the times that counting token by token gives, with and without preemption",
    arguments: 0..<30, [60, 120, 100_000])
  func twin(seed: Int, blocks: Int) throws {
    let requests = Fixture.requests(120, seed: UInt64(seed), meanGap: seed % 2 == 0 ? 0.02 : 0.2)
    let plan = try Fixture.plan(
      .continuous, requests: requests, maxBatch: 4 + seed % 9, tokenBudget: 512 + 100 * (seed % 5), blocks: blocks)
    var twin = NaiveContinuous(plan: plan, requests: requests)
    twin.run()
    let result = ServingSimulation.run(plan, seed: 1)
    for (record, state) in zip(result.records, twin.states) {
      #expect(abs(record.firstToken - state.firstToken) < 1e-9)
      #expect(abs(record.finished - state.finished) < 1e-9)
      #expect(record.preemptions == state.preemptions)
    }
  }

  @Test("the cases above do preempt")
  func preempts() throws {
    let plan = try Fixture.plan(
      .continuous, requests: Fixture.requests(120, seed: 2, meanGap: 0.02), maxBatch: 8, blocks: 60)
    let result = ServingSimulation.run(plan, seed: 1)
    #expect(result.records.contains { $0.preemptions > 0 })
    #expect(result.records.allSatisfy { !$0.finished.isNaN })
  }

  @Test("a lone request takes its prompt and then one step for each further token")
  func lone() throws {
    let plan = try Fixture.plan(.continuous, requests: [Request(arrival: 3, promptTokens: 500, outputTokens: 40)])
    var cost = IterationCost(plan: plan)
    var prompt = TokenBatch.empty
    prompt.addPrefill(tokens: 500, past: 0)
    var expected = 3 + cost.seconds(of: prompt)
    let record = try #require(ServingSimulation.run(plan, seed: 1).records.first)
    #expect(abs(record.firstToken - expected) < 1e-12)
    for step in 0..<39 {
      var decode = TokenBatch.empty
      decode.addDecodes(count: 1, context: Double(500 + step))
      expected += cost.seconds(of: decode)
    }
    #expect(abs(record.finished - expected) < 1e-9)
  }

  @Test("a request that can never fit is turned away and counted, and the others are served")
  func rejected() throws {
    var requests = Fixture.requests(20, seed: 5)
    requests[7].promptTokens = 100_000
    let result = ServingSimulation.run(try Fixture.plan(.continuous, requests: requests, blocks: 200), seed: 1)
    #expect(result.records[7].isRejected)
    #expect(result.records.filter { !$0.finished.isNaN }.count == 19)
    #expect(result.metrics.first { $0.name == "rejected_count" }?.value == 1)
  }
}
