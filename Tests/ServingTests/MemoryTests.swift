import Quantities
import Serving
import SimulationKernel
import Testing

@Suite struct MemoryTests {
  @Test("turns of a conversation compute only what is new, and the shared beginning once")
  func hits() throws {
    // One conversation of three turns, then another with the same beginning: blocks of 16 tokens.
    let requests = [
      Request(arrival: 0, promptTokens: 160, outputTokens: 33, session: 0, prefixGroup: 0, prefixTokens: 64),
      Request(
        arrival: 1, promptTokens: 293, outputTokens: 10, session: 0, prefixGroup: 0, prefixTokens: 64,
        followsPrevious: true),
      Request(arrival: 100, promptTokens: 200, outputTokens: 10, session: 1, prefixGroup: 0, prefixTokens: 64),
    ]
    let base = try Fixture.plan(.chunkedPrefill(chunkLimit: nil), requests: [], tokenBudget: 512)
    let plan = try Fixture.plan(like: base, workload: .trace(requests)) { $0.prefixCache = true }
    let records = ServingSimulation.run(plan, seed: 1).records
    #expect(records[0].cachedTokens == 0)
    // 160 + 33 tokens, the last of which was never fed back: 192 cached, twelve whole blocks.
    #expect(records[1].cachedTokens == 192)
    #expect(records[2].cachedTokens == 64)
    #expect(records[1].request.arrival == records[0].finished + 1)
  }

  @Test("a cache that is too small for all prefixes forgets, and never holds more than it has", arguments: 0..<6)
  func eviction(seed: Int) throws {
    var workload = GeneratedWorkload(
      arrivals: PoissonArrivals(rate: 5), count: 200, prompt: UniformLength(least: 10, greatest: 200),
      output: UniformLength(least: 1, greatest: 60))
    workload.conversations = Conversations(turns: UniformLength(least: 1, greatest: 5), think: .exponential(mean: 2))
    workload.prefixes = SharedPrefixes(groups: 10, length: FixedLength(tokens: 150))
    let base = try Fixture.plan(.chunkedPrefill(chunkLimit: nil), requests: [], tokenBudget: 512)
    func run(blocks: Int, host: Double) throws -> Double {
      let plan = try Fixture.plan(like: base, workload: .generated(workload), blocks: blocks) { engine in
        engine.prefixCache = true
        engine.hostMemory = Bytes(host)
      }
      var simulation = ServingSimulation.simulation(plan, seed: UInt64(seed))
      for tick in 1...60 {
        simulation.run(until: Double(tick))
        let cache = simulation.model.replicas[0].engine.cache
        #expect(cache.usedBlocks + cache.rememberedBlocks <= cache.totalBlocks)
      }
      simulation.run()
      let engine = simulation.model.replicas[0].engine
      #expect(engine.cache.usedBlocks == 0)
      #expect(engine.finishedCount + engine.rejectedCount == 200)
      return Double(engine.cachedTokens) / Double(engine.lookedUpTokens)
    }
    let small = try run(blocks: 180, host: 0)
    let large = try run(blocks: 20_000, host: 0)
    let tiered = try run(blocks: 180, host: 64e9)
    #expect(small < large && large < 1)
    #expect(tiered > small)
  }

  @Test("equal pieces of recorded prompts are found again, to the first difference")
  func pieces() throws {
    var contents = PromptContents(pieceTokens: 512)
    contents.append([1, 2, 3])
    contents.append([1, 2, 4])
    contents.append([9, 2, 3])
    let requests = (0..<3).map { Request(arrival: 10 * Double($0), promptTokens: 1400, outputTokens: 4) }
    let base = try Fixture.plan(.chunkedPrefill(chunkLimit: nil), requests: [], tokenBudget: 2048)
    let plan = try Fixture.plan(like: base, workload: .recorded(requests, contents)) { $0.prefixCache = true }
    #expect(ServingSimulation.run(plan, seed: 1).records.map(\.cachedTokens) == [0, 1024, 0])
  }

  @Test("the cache grows with smaller elements and with more stages, and shrinks with weights")
  func capacity() throws {
    let base = try Fixture.plan(.continuous, requests: [])
    func blocks(_ change: (inout EngineSettings) -> Void) throws -> Int {
      try Fixture.plan(like: base, workload: .trace([]), change).cacheBlocks
    }
    let plain = try blocks { _ in }
    #expect(abs(try blocks { $0.cacheFormat = .fp8 } - 2 * plain) <= 1)
    #expect(try blocks { $0.weightFormat = .int4 } > plain)
    // 131,072 bytes for each token of Llama 3 8B.
    #expect(plain > 25_000 && plain < 32_000)
  }
}
