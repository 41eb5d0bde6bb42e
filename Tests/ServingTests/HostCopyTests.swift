import ModelArchitecture
import Quantities
import Serving
import SimulationKernel
import TestSupport
import Testing

/// Copies between replicas and their hosts: alone by the closed form, together by fair shares, and nothing lost.
@Suite struct HostCopyTests {
  /// Bytes of a block of 16 tokens of Llama 3 8B in 16 bits: keys and values of 8 heads of 128 elements in 32 layers.
  private static let blockBytes = 16.0 * 2 * 8 * 128 * 2 * 32

  private func buses(replicas: Int = 1, bandwidth: Double = 25e9) -> HostBuses {
    HostBuses(
      replicas: replicas, bandwidth: bandwidth, blockBytes: Self.blockBytes,
      secondsPerBlock: Self.blockBytes / bandwidth)
  }

  @Test("alone a copy takes its blocks times the seconds of a block, to the last bit", arguments: 0..<50)
  func alone(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let bandwidth = Double.random(in: 1e9...60e9, using: &random)
    let buses = buses(bandwidth: bandwidth)
    let begin = Double.random(in: 0...1000, using: &random)
    let blocks = Int.random(in: 1...9000, using: &random)
    buses.start(HostCopy(.fetch(request: 0), blocks: blocks), replica: 0, now: begin)
    // The other way is another link.
    buses.start(HostCopy(.store(number: 0), blocks: blocks + 1), replica: 0, now: begin)
    let seconds = Self.blockBytes / bandwidth
    for count in [blocks, blocks + 1] {
      let end = begin + Double(count) * seconds
      #expect(buses.nextEnd()?.bitPattern == end.bitPattern)
      #expect(buses.finishNext(at: end)?.late == 0)
    }
    #expect(buses.nextEnd() == nil)
  }

  @Test("two equal copies on one bus take twice, and one stream does one after the other")
  func twice() {
    let one = 100 * Self.blockBytes / 25e9
    let buses = buses()
    buses.start(HostCopy(.fetch(request: 0), blocks: 100), replica: 0, now: 0)
    buses.start(HostCopy(.swapIn, blocks: 100), replica: 0, now: 0)
    for _ in 0..<2 {
      let end = buses.nextEnd() ?? .nan
      #expect(abs(end / (2 * one) - 1) < 1e-12)
      #expect(abs((buses.finishNext(at: end)?.late ?? .nan) / one - 1) < 1e-12)
    }
    let begin = 1.0
    for request in 0..<3 { buses.start(HostCopy(.fetch(request: Int32(request)), blocks: 100), replica: 0, now: begin) }
    for request in 0..<3 {
      let end = buses.nextEnd() ?? .nan
      #expect(abs(end - (begin + Double(request + 1) * one)) < 1e-12)
      #expect(buses.finishNext(at: end)?.copy.purpose == .fetch(request: Int32(request)))
    }
  }

  /// A copy as the twin sees it.
  private struct Slow {
    var replica: Int
    var copy: HostCopy
    var begin: Double
    var left: Double
    var end = Double.nan
  }

  @Test("ends are those of a twin that moves all copies in small steps of time", arguments: 0..<8)
  func twin(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var copies: [Slow] = []
    var now = 0.0
    for number in 0..<40 {
      now += Double.random(in: 0...0.012, using: &random)
      let purposes: [HostCopy.Purpose] = [
        .swapOut, .swapIn, .fetch(request: Int32(number)), .store(number: Int32(number)),
      ]
      let copy = HostCopy(
        try #require(purposes.randomElement(using: &random)), blocks: Int.random(in: 1...200, using: &random))
      copies.append(
        Slow(replica: Int.random(in: 0..<2, using: &random), copy: copy, begin: now, left: Double(copy.blocks)))
    }
    let buses = buses(replicas: 2)
    var ends: [Double] = []
    var next = 0
    while next < copies.count || buses.nextEnd() != nil {
      let begin = next < copies.count ? copies[next].begin : .infinity
      if let end = buses.nextEnd(), end <= begin {
        while buses.finishNext(at: end) != nil { ends.append(end) }
      } else {
        buses.start(copies[next].copy, replica: copies[next].replica, now: begin)
        next += 1
      }
    }
    let step = 1e-6
    let blocksPerStep = 25e9 / Self.blockBytes * step
    var time = 0.0
    while copies.contains(where: { $0.left > 0 }) {
      // The first of each stream is under way; those that cross one link share it evenly.
      var heads: [[Int]: Int] = [:]
      for (place, copy) in copies.enumerated() where copy.left > 0 && copy.begin <= time {
        let line = [copy.replica, copy.copy.stream.rawValue]
        if heads[line] == nil { heads[line] = place }
      }
      for place in heads.values {
        let mates = heads.values.count {
          copies[$0].replica == copies[place].replica && copies[$0].copy.link == copies[place].copy.link
        }
        copies[place].left -= blocksPerStep / Double(mates)
      }
      time += step
      for place in heads.values where copies[place].left <= 0 { copies[place].end = time }
    }
    let slow = copies.map(\.end).sorted()
    #expect(ends.count == slow.count)
    for (one, other) in zip(ends, slow) { #expect(abs(one - other) < 1e-4) }
  }

  @Test("a prompt whose beginning is on the host waits exactly for its blocks, then for nothing")
  func fetch() throws {
    let requests = [
      Request(arrival: 0, promptTokens: 320, outputTokens: 9, session: 0),
      Request(arrival: 20, promptTokens: 900, outputTokens: 2, session: 1),
      Request(arrival: 100.7, promptTokens: 640, outputTokens: 5, session: 0),
    ]
    for policy in [
      PolicySettings.chunkedPrefill(chunkLimit: nil), .continuous, .prefillFirst(preemption: .recompute),
    ] {
      let base = try Fixture.plan(policy, requests: [], blocks: 57)
      let plan = try Fixture.plan(like: base, workload: .trace(requests)) {
        $0.prefixCache = true
        $0.hostMemory = Bytes(8e9)
      }
      let records = ServingSimulation.run(plan, seed: 1).records
      // 320 tokens and the eight of nine that were fed back: twenty whole blocks, none of which is left here.
      #expect(records[2].cachedTokens == 320)
      let blockSeconds = Self.blockBytes / 25e9
      #expect(records[2].started.bitPattern == (records[2].request.arrival + 20 * blockSeconds).bitPattern)
    }
  }

  @Test("swaps that meet nothing take what they took without a tier for prefixes, to the last bit", arguments: 0..<4)
  func swapsAlone(seed: Int) throws {
    let requests = Fixture.requests(120, seed: UInt64(seed), meanGap: 0.01)
    func run(prefixes: Bool) throws -> ServingResult {
      let base = try Fixture.plan(
        .prefillFirst(preemption: .recompute), requests: requests, maxBatch: 32, tokenBudget: 1024, blocks: 120)
      let plan = try Fixture.plan(like: base, workload: .trace(requests)) {
        $0.policy = .prefillFirst(preemption: .swap)
        $0.hostMemory = Bytes(64e9)
        $0.prefixCache = prefixes
      }
      return ServingSimulation.run(plan, seed: 1)
    }
    let (one, other) = (try run(prefixes: false), try run(prefixes: true))
    #expect(try #require(one.value("preemptions_count")) > 0)
    for (record, twin) in zip(one.records, other.records) {
      #expect(record.finished.bitPattern == twin.finished.bitPattern)
    }
  }

  private func workload(seed: Int) throws -> GeneratedWorkload {
    var workload = GeneratedWorkload(
      arrivals: PoissonArrivals(rate: 12), count: 150, prompt: LognormalLength(mean: 250, sigma: 1),
      output: GeometricLength(mean: 60))
    workload.clients = 3
    workload.priorityShares = [0.3, 0.7]
    if seed % 3 == 2 {
      workload.loop = ClosedLoop(concurrency: 14, think: .exponential(mean: 0.2))
    } else {
      workload.conversations = Conversations(
        turns: UniformLength(least: 1, greatest: 5), think: .exponential(mean: 0.5))
    }
    workload.prefixes = SharedPrefixes(groups: 6, length: UniformLength(least: 40, greatest: 400))
    return workload
  }

  @Test(
    "while copies travel nothing is lost, nobody waits in vain, and passing over iterations changes no bit",
    arguments: PolicyCatalog.all + [.prefillFirst(preemption: .swap)], 0..<6)
  func property(policy: PolicySettings, seed: Int) throws {
    var base = try Fixture.plan(.continuous, requests: [], maxBatch: 16, tokenBudget: 1024, blocks: 200)
    base = try Fixture.plan(
      like: base, workload: .generated(workload(seed: seed)), blocks: seed % 2 == 0 ? 220 : 500,
      fleet: FleetSettings(replicas: 1 + seed / 4)
    ) {
      $0.policy = policy
      $0.prefixCache = true
      $0.hostMemory = Bytes(seed == 3 ? 0.3e9 : 8e9)
      $0.hostBandwidth = BytesPerSecond([25e9, 2e9, 0.5e9][seed % 3])
      $0.profile.schedulesAhead = seed == 5
    }
    let slow = ServingSimulation.run(base, seed: UInt64(seed), fastForwards: false)
    let fast = ServingSimulation.run(base, seed: UInt64(seed))
    #expect(slow.metrics == fast.metrics)
    #expect(slow.series == fast.series)
    for (one, other) in zip(slow.records, fast.records) {
      #expect(one.finished.bitPattern == other.finished.bitPattern)
      #expect(one.firstToken.bitPattern == other.firstToken.bitPattern)
    }
    #expect(slow.idleFault == nil && fast.idleFault == nil)
    #expect(fast.records.allSatisfy { $0.outcome == .finished || $0.isRejected })

    var simulation = ServingSimulation.simulation(base, seed: UInt64(seed))
    for tick in 1...300 {
      simulation.run(until: Double(tick) * 0.1)
      for replica in simulation.model.replicas {
        let engine = replica.engine
        #expect(engine.cache.usedBlocks + engine.cache.rememberedBlocks <= engine.cache.totalBlocks)
        let gone = engine.finishedCount + engine.rejectedCount
        #expect(engine.records.count == engine.waitingCount + engine.batchCount + gone)
      }
    }
    simulation.run()
    for replica in simulation.model.replicas {
      #expect(replica.engine.cache.usedBlocks == 0)
      let copies = replica.engine.hostCopies
      #expect(copies.asked == copies.arrived + copies.dropped)
    }
  }

  @Test("swaps and prefixes that meet on a slow bus cost time, and a faster bus less")
  func contention() throws {
    func shared(_ bandwidth: Double) throws -> Double {
      let base = try Fixture.plan(.continuous, requests: [], maxBatch: 16, tokenBudget: 1024, blocks: 220)
      let plan = try Fixture.plan(like: base, workload: .generated(try workload(seed: 0))) {
        $0.policy = .prefillFirst(preemption: .swap)
        $0.prefixCache = true
        $0.hostMemory = Bytes(8e9)
        $0.hostBandwidth = BytesPerSecond(bandwidth)
      }
      return try #require(ServingSimulation.run(plan, seed: 3).value("shared_link_time_s"))
    }
    let (slow, fast) = (try shared(1e9), try shared(100e9))
    #expect(slow > 0)
    #expect(fast < slow)
  }
}
