import CostModel
import Hardware
import Quantities
import TestSupport
import Testing
import Training

/// Steps whose messages, collectives and passes meet on links.
@Suite struct StepLinkTests {
  /// Pieces over one link of 10 bytes a second, each with the time that it takes alone.
  struct Step {
    var shape: PipelineShape
    var times: StepTimes
    var traffic: StepTraffic

    init(_ shape: PipelineShape, _ random: inout SeededGenerator, passesLoad: Bool) {
      self.shape = shape
      func some(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &random) }
      var capacities = LinkLoads(.network, 10)
      capacities[.spine] = 5
      func transfer(_ seconds: Double) -> Transfer {
        var route = LinkLoads(.network)
        if Bool.random(using: &random) { route[.spine] = 0.3 }
        return Transfer(seconds: seconds, fixedSeconds: seconds * 0.1, route: route, over: capacities)
      }
      times = .uniform(shape, forward: 1, inputGradient: 1, weightGradient: 1)
      for chunk in 0..<shape.chunks {
        times.forward[chunk].compute = some(0.5...1.5)
        times.inputGradient[chunk].compute = some(0.5...1.5)
        times.weightGradient[chunk].compute = some(0.5...1.5)
        times.forward[chunk].expertCommunication = some(0...0.3)
      }
      let send = transfer(some(0.1...0.8))
      times.send = send.seconds
      let reduce = (0..<shape.chunks).map { _ in transfer(some(0.1...1)) }
      times.reduceBuckets = reduce.map { Array(repeating: $0.seconds, count: 3) }
      let gather = (0..<shape.chunks).map { _ in transfer(some(0.1...2)) }
      times.gather = gather.map(\.seconds)
      let times = times
      func loads(_ passes: [StepTimes.Pass]) -> [LinkLoads] {
        passes.map { pass in passesLoad ? LinkLoads(.network, some(0...5) * pass.total) : LinkLoads() }
      }
      traffic = StepTraffic(
        capacities: Array(repeating: capacities, count: shape.stages), send: send, reduce: reduce, gather: gather,
        forward: loads(times.forward), inputGradient: loads(times.inputGradient),
        weightGradient: loads(times.weightGradient))
    }

    func run(
      _ schedule: some PipelineSchedule = OneForwardOneBackward(), overlapParameters: Bool = true, links: Bool = true,
      copies: Int = 1, recordsSpans: Bool = false
    ) -> StepOutcome {
      StepSimulation.run(
        shape: shape, schedule: schedule, times: times, overlapParameters: overlapParameters,
        recordsSpans: recordsSpans, traffic: links ? traffic : nil, copies: copies)
    }
  }

  @Test("a message and a reduction that share a port take twice as long as alone")
  func twice() {
    let shape = PipelineShape(stages: 2, microBatches: 1)
    var times = StepTimes.uniform(shape, forward: 1, inputGradient: 0.5, weightGradient: 0.5)
    let capacities = LinkLoads(.network, 10)
    let second = Transfer(seconds: 1, route: LinkLoads(.network), over: capacities)
    times.send = 1
    times.reduceBuckets = [[1], [1]]
    let none = [LinkLoads(), LinkLoads()]
    let traffic = StepTraffic(
      capacities: [capacities, capacities], send: second, reduce: [second, second],
      gather: [.none, .none], forward: none, inputGradient: none, weightGradient: none)
    // Forward 1, message 1, forward 1, backward 1, message and reduction together 2, backward 1, reduction 1.
    #expect(StepSimulation.run(shape: shape, schedule: OneForwardOneBackward(), times: times).seconds == 7)
    let shared = StepSimulation.run(shape: shape, schedule: OneForwardOneBackward(), times: times, traffic: traffic)
    #expect(shared.seconds == 8)
  }

  @Test("where nothing meets, a step is the same to the last bit with links and without", arguments: 1...40)
  func alone(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let shape = PipelineShape(
      stages: Int.random(in: 1...4, using: &random), microBatches: Int.random(in: 1...9, using: &random))
    var step = Step(shape, &random, passesLoad: false)
    // Each kind has links of its own; messages of two sides never come at once where there is one side.
    step.traffic.send.route = LinkLoads(.rack)
    step.traffic.reduce = step.traffic.reduce.map { part in
      var part = part
      part.route = LinkLoads(.network)
      return part
    }
    for rank in 0..<shape.stages { step.traffic.capacities[rank][.rack] = 1e9 }
    let plain = step.run(links: false)
    let linked = step.run()
    // Every class is simulated while spans are recorded.
    let recorded = step.run(recordsSpans: true)
    #expect(linked.seconds == plain.seconds && linked.ranks == plain.ranks, "seed \(seed)")
    #expect(recorded.seconds == plain.seconds && recorded.pipelineSeconds == plain.pipelineSeconds, "seed \(seed)")
  }

  @Test("shared links only ever make a step longer, and never by more than all that they carry", arguments: 1...60)
  func bounds(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let shape = PipelineShape(
      stages: Int.random(in: 2...5, using: &random), microBatches: Int.random(in: 1...8, using: &random))
    let step = Step(shape, &random, passesLoad: true)
    let plain = step.run(links: false).seconds
    let linked = step.run().seconds
    #expect(linked >= plain * (1 - 1e-12), "seed \(seed)")
    let moved =
      step.times.send * Double(2 * shape.microBatches * shape.stages) + step.times.gather.reduce(0, +)
      + step.times.reduceBuckets.flatMap(\.self).reduce(0, +)
    #expect(linked <= plain + 2 * moved, "seed \(seed)")
  }

  @Test("links carry exactly the bytes that pieces put on them", arguments: 1...30)
  func conservation(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let shape = PipelineShape(
      stages: Int.random(in: 2...5, using: &random), microBatches: Int.random(in: 1...8, using: &random))
    let step = Step(shape, &random, passesLoad: true)
    let outcome = step.run(recordsSpans: true)
    for rank in 0..<shape.stages {
      for link in [LinkClass.network, .spine] {
        for isOut in [true, false] {
          let samples = outcome.links.filter { $0.rank == rank && $0.link == link && $0.isOut == isOut }
          let carried = zip(samples, samples.dropFirst()).reduce(0) {
            $0 + $1.0.bytesPerSecond * ($1.1.time - $1.0.time)
          }
          #expect(samples.allSatisfy { $0.utilisation <= 1 + 1e-9 }, "seed \(seed)")
          let traffic = step.traffic
          let passes =
            traffic.forward[rank][link] + traffic.inputGradient[rank][link] + traffic.weightGradient[rank][link]
          // A rank in the middle sends to both sides and receives from both; those at the ends have one.
          let sides = Double((rank > 0 ? 1 : 0) + (rank < shape.stages - 1 ? 1 : 0))
          let count = Double(shape.microBatches)
          let put =
            passes * count + traffic.send.bytes[link] * count * sides + 3 * traffic.reduce[rank].bytes[link]
            + traffic.gather[rank].bytes[link]
          #expect((carried - put).magnitude <= 1e-9 * max(1, put), "seed \(seed), rank \(rank), \(link)")
        }
      }
    }
  }

  @Test(
    "one rank of each stage stands for all of them: four stages of two replicas and two tensor ranks", arguments: 1...20
  )
  func folded(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let step = Step(PipelineShape(stages: 4, microBatches: 6), &random, passesLoad: true)
    let folded = step.run()
    let unfolded = step.run(copies: 4)
    #expect((folded.seconds - unfolded.seconds).magnitude <= 1e-12 * folded.seconds, "seed \(seed)")
    for (one, other) in zip(folded.ranks, unfolded.ranks) {
      #expect((one.busy - other.busy).magnitude <= 1e-12 * folded.seconds, "seed \(seed)")
    }
  }

  @Test("messages, reductions and passes on one port end as in a twin that goes by small steps", arguments: 1...12)
  func smallSteps(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let shape = PipelineShape(
      stages: Int.random(in: 2...4, using: &random), microBatches: Int.random(in: 2...5, using: &random))
    let step = Step(shape, &random, passesLoad: seed % 2 == 0)
    let twin = SmallSteps(step, delta: 5e-4).seconds()
    let seconds = step.run().seconds
    #expect((seconds - twin).magnitude < 0.01 * twin, "seed \(seed): \(seconds), twin \(twin)")
    #expect(step.run(links: false).seconds < twin)
  }

  @Test("plans price what they put on links: a transfer alone takes what its formula says, to the last bit")
  func transfers() throws {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    let cluster = try Cluster(
      accelerator: accelerator, count: 256, nodeSize: 8, intraNode: accelerator.intraNodeLink,
      interNode: try #require(LinkCatalog.link(named: "infiniband-ndr")))
    let model = CollectiveCostModel(cluster: cluster, linkShare: 0.9)
    var random = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let size = 1 << Int.random(in: 1...6, using: &random)
      let group = cluster.group(size: size, stride: 1 << Int.random(in: 0...3, using: &random))
      let operation = try #require(CollectiveOperation.allCases.randomElement(using: &random))
      guard operation != .sendReceive else { continue }
      let bytes = Double.random(in: 1...1e9, using: &random)
      let transfer = model.transfer(of: CollectiveCall(operation, bytes: bytes, group: group))
      #expect(transfer.seconds == model.seconds(operation, bytes: bytes, group: group))
      #expect(transfer.fixedSeconds <= transfer.seconds)
      // The slowest of its links is busy for all of the rest.
      let busiest = LinkClass.allCases.map { transfer.bytes[$0] / max(cluster.linkCapacities[$0], 1) }.max() ?? 0
      let moving = transfer.seconds - transfer.fixedSeconds
      #expect((busiest - moving).magnitude <= 1e-12 * transfer.seconds)
      #expect((transfer.route[.network] > 0) == (group.nodes > 1))
    }
  }
}

/// A slow and obvious twin: every small step of time gives each flow its fair share and moves it on.
private struct SmallSteps {
  let step: StepLinkTests.Step
  let delta: Double

  private struct Work {
    var fixed: Double
    /// Seconds of the rest by itself.
    var moving: Double
    /// Bytes of the rest; a flow without any goes at its own pace.
    var bytes: LinkLoads
    var target: Int
    var done: [PipelineWork] = []
    var gathers: Int?
    var share = 0.0
  }

  init(_ step: StepLinkTests.Step, delta: Double) {
    self.step = step
    self.delta = delta
  }

  /// What a flow needs of each link for each second of its time alone.
  private func needs(_ work: Work, rank: Int) -> [(link: Int, load: Double)] {
    guard work.fixed <= 0, work.moving > 0 else { return [] }
    return [LinkClass.network, .spine].enumerated().flatMap { place, link -> [(link: Int, load: Double)] in
      let load = work.bytes[link] / work.moving / step.traffic.capacities[rank][link]
      return load > 0 ? [(rank * 4 + place * 2, load), (work.target * 4 + place * 2 + 1, load)] : []
    }
  }

  /// The speeds of flows, each a share of its own: bytes on the port between nodes rise alike until a link is full.
  private func speeds(_ flows: [(work: Work, rank: Int)]) -> [Double] {
    let needs = flows.map { self.needs($0.work, rank: $0.rank) }
    let pace = flows.map { $0.work.moving > 0 ? $0.work.bytes[.network] / $0.work.moving : 0 }
    var speeds = needs.map { $0.isEmpty ? 1.0 : 0.0 }
    var open = Set(flows.indices.filter { !needs[$0].isEmpty })
    while !open.isEmpty {
      // The level of bytes at which the next link is full, or the next flow as fast as alone.
      var least = open.map { pace[$0] }.min() ?? 0
      var full = -1
      for link in 0..<step.shape.stages * 4 {
        let used = flows.indices.filter { !open.contains($0) }.reduce(0.0) { sum, flow in
          sum + speeds[flow] * needs[flow].filter { $0.link == link }.reduce(0) { $0 + $1.load }
        }
        let rise = open.reduce(0.0) { sum, flow in
          sum + needs[flow].filter { $0.link == link }.reduce(0) { $0 + $1.load } / pace[flow]
        }
        if rise > 0, (1 - used) / rise < least { (least, full) = ((1 - used) / rise, link) }
      }
      for flow in open where pace[flow] <= least || needs[flow].contains(where: { $0.link == full }) {
        speeds[flow] = least / pace[flow]
        open.remove(flow)
      }
    }
    return speeds
  }

  func seconds() -> Double {
    let shape = step.shape
    let times = step.times
    let traffic = step.traffic
    let orders = (0..<shape.stages).map { OneForwardOneBackward().order(rank: $0, shape) }
    var next = Array(repeating: 0, count: shape.stages)
    var passes = [Work?](repeating: nil, count: shape.stages)
    var sends = [[Work]](repeating: [], count: shape.stages)
    var data = (0..<shape.stages).map { rank in
      [
        Work(
          fixed: traffic.gather[rank].fixedSeconds, moving: times.gather[rank] - traffic.gather[rank].fixedSeconds,
          bytes: traffic.gather[rank].bytes, target: rank, gathers: rank)
      ]
    }
    var inputs: Set<[Int]> = Set((0..<shape.microBatches).map { [0, 0, $0] })
    var gathered: Set<Int> = []
    var reduced = Array(repeating: 0, count: shape.stages)
    var time = 0.0
    var backwards = Array(repeating: shape.microBatches, count: shape.stages)
    while true {
      for rank in 0..<shape.stages where passes[rank] == nil && next[rank] < orders[rank].count {
        let work = orders[rank][next[rank]]
        let key = [work.kind == .forward ? 0 : 1, rank, Int(work.microBatch)]
        guard gathered.contains(rank), inputs.contains(key) else { continue }
        passes[rank] = Work(
          fixed: 0, moving: times.pass(work).total, bytes: traffic.bytes(work), target: rank, done: [work])
        next[rank] += 1
      }
      let isOver = passes.allSatisfy { $0 == nil } && sends.allSatisfy(\.isEmpty) && data.allSatisfy(\.isEmpty)
      if isOver, zip(next, orders).allSatisfy({ $0 == $1.count }) { return time }
      var flows: [(work: Work, rank: Int)] = []
      for rank in 0..<shape.stages {
        for work in [passes[rank], sends[rank].first, data[rank].first] {
          if let work { flows.append((work, rank)) }
        }
      }
      let speeds = speeds(flows)
      time += delta
      var flow = 0
      func advance(_ work: inout Work) -> Bool {
        defer { flow += 1 }
        if work.fixed > 0 {
          work.fixed -= delta
          return false
        }
        let before = work.share
        work.share += delta * speeds[flow] / max(work.moving, 1e-12)
        _ = before
        return work.share >= 1
      }
      for rank in 0..<shape.stages {
        if var pass = passes[rank] {
          let isDone = advance(&pass)
          passes[rank] = isDone ? nil : pass
          let isLast = pass.done[0].kind == .backward && backwards[rank] == 1
          // A third of the last backward pass for each bucket.
          while isLast, reduced[rank] < 3, isDone || pass.share * 3 >= Double(reduced[rank] + 1) {
            reduced[rank] += 1
            let transfer = traffic.reduce[rank]
            data[rank].append(
              Work(
                fixed: transfer.fixedSeconds, moving: transfer.seconds - transfer.fixedSeconds, bytes: transfer.bytes,
                target: rank))
          }
          if isDone { passOn(pass.done[0], rank, &sends, &inputs, &backwards) }
        }
        if !sends[rank].isEmpty, flow < flows.count, !flows[flow].work.done.isEmpty, flows[flow].rank == rank {
          if advance(&sends[rank][0]) {
            let message = sends[rank].removeFirst()
            inputs.insert([message.done[0].kind == .forward ? 0 : 1, message.target, Int(message.done[0].microBatch)])
          }
        }
        if flow < flows.count, flows[flow].rank == rank, flows[flow].work.done.isEmpty, advance(&data[rank][0]) {
          if let chunk = data[rank].removeFirst().gathers { gathered.insert(chunk) }
        }
      }
    }
  }

  private func passOn(
    _ work: PipelineWork, _ rank: Int, _ sends: inout [[Work]], _ inputs: inout Set<[Int]>, _ backwards: inout [Int]
  ) {
    let isForward = work.kind == .forward
    if !isForward { backwards[rank] -= 1 }
    if isForward, rank == step.shape.stages - 1 { inputs.insert([1, rank, Int(work.microBatch)]) }
    let target = rank + (isForward ? 1 : -1)
    guard (0..<step.shape.stages).contains(target) else { return }
    let send = step.traffic.send
    sends[rank].append(
      Work(
        fixed: send.fixedSeconds, moving: send.seconds - send.fixedSeconds, bytes: send.bytes, target: target,
        done: [work]))
  }
}
