import SimulationKernel
import Testing

/// The obvious water-filling with loads: raise every open flow alike until a link is full, close its flows.
private func waterFilling(capacities: [Double], paths: [[LinkCrossing]]) -> [Double] {
  var rates = [Double](repeating: 0, count: paths.count)
  var open = Set(paths.indices)
  func load(_ flow: Int, _ link: Int) -> Double { paths[flow].first { $0.link == link }?.load ?? 0 }
  while !open.isEmpty {
    var least = (level: Double.infinity, link: -1)
    for link in capacities.indices {
      let openLoad = paths.indices.filter(open.contains).reduce(0) { $0 + load($1, link) }
      guard openLoad > 0 else { continue }
      let used = paths.indices.filter { !open.contains($0) }.reduce(0) { $0 + rates[$1] * load($1, link) }
      let level = (capacities[link] - used) / openLoad
      if level < least.level { least = (level, link) }
    }
    for flow in open where load(flow, least.link) > 0 {
      rates[flow] = least.level
      open.remove(flow)
    }
  }
  return rates
}

private func randomPath(links: Int, _ random: inout Xoshiro256PlusPlus) -> [LinkCrossing] {
  (0..<links).shuffled(using: &random).prefix(Int.random(in: 1...min(7, links), using: &random)).map {
    LinkCrossing(link: $0, load: Bool.random(using: &random) ? 1 : Double.random(in: 0.01...8, using: &random))
  }
}

@Suite struct FairShareLoadTests {
  @Test("flows that load their links unequally get the rates of water-filling over all flows", arguments: 0..<40)
  func againstWaterFilling(block: UInt64) {
    for seed in (block * 50)..<(block * 50 + 50) {
      var random = Xoshiro256PlusPlus(seed: seed)
      let capacities = (0..<Int.random(in: 1...20, using: &random)).map { _ in
        Double.random(in: 0.1...10, using: &random)
      }
      var network = FairShareNetwork(linkCapacities: capacities)
      var flows: [(handle: FlowHandle, path: [LinkCrossing])] = []
      var worst = 0.0
      for step in 0..<30 {
        let now = Double(step / 2)
        if Int.random(in: 0..<10, using: &random) < 6 || flows.isEmpty {
          let path = randomPath(links: capacities.count, &random)
          flows.append((network.start(bytes: 1e9, crossing: path, at: now), path))
        } else {
          network.cancel(flows.remove(at: Int.random(in: flows.indices, using: &random)).handle, at: now)
        }
        if step % 3 == 0 { continue }
        let twin = waterFilling(capacities: capacities, paths: flows.map(\.path))
        for (flow, rate) in zip(flows, twin) {
          worst = max(worst, (network.rate(of: flow.handle) - rate).magnitude / rate)
        }
      }
      #expect(worst < 1e-9, "seed \(seed)")
    }
  }

  @Test("what is left of cancelled flows and what finished ones carried is all that was started", arguments: 1...100)
  func conservation(seed: UInt64) {
    var random = Xoshiro256PlusPlus(seed: seed)
    let capacities = (0..<12).map { _ in Double.random(in: 1...10, using: &random) }
    var network = FairShareNetwork(linkCapacities: capacities)
    var flows: [(handle: FlowHandle, path: [LinkCrossing], bytes: Double)] = []
    var now = 0.0
    // Bytes that a link can have carried: its capacity times the time, never less than what crossed it.
    var crossed = [Double](repeating: 0, count: capacities.count)
    func note(_ path: [LinkCrossing], _ bytes: Double) {
      for hop in path { crossed[hop.link] += bytes * hop.load }
    }
    for _ in 0..<200 {
      if Bool.random(using: &random) || flows.isEmpty {
        let path = randomPath(links: capacities.count, &random)
        let bytes = Double.random(in: 1...50, using: &random)
        flows.append((network.start(bytes: bytes, crossing: path, at: now), path, bytes))
      } else if Int.random(in: 0..<4, using: &random) == 0 {
        let flow = flows.remove(at: Int.random(in: flows.indices, using: &random))
        note(flow.path, flow.bytes - (network.cancel(flow.handle, at: now) ?? 0))
      } else if let next = network.nextCompletion(), let ended = network.finishNext(at: next) {
        now = next
        if let place = flows.firstIndex(where: { $0.handle == ended }) {
          let flow = flows.remove(at: place)
          note(flow.path, flow.bytes)
        }
      }
    }
    for flow in flows { note(flow.path, flow.bytes - network.remainingBytes(of: flow.handle, at: now)) }
    for (link, capacity) in capacities.enumerated() {
      #expect(crossed[link] <= capacity * now * (1 + 1e-9) + 1e-9, "link \(link), seed \(seed)")
    }
    let count = network.flowCount
    #expect(count == flows.count)
  }

  @Test("a flow that shares no link ends when its model says, to the last bit")
  func loneEnd() {
    var network = FairShareNetwork(linkCapacities: [3, 7])
    // 0.1 + 0.7 / 7 is not 0.2 in binary.
    let alone = network.start(bytes: 0.7, crossing: [LinkCrossing(link: 1)], at: 0.1, loneEnd: 0.2)
    let other = network.start(bytes: 3, crossing: [LinkCrossing(link: 0)], at: 0.1)
    let end = network.nextCompletion()
    let ended = network.finishNext(at: 0.2)
    let isOtherActive = network.isActive(other)
    #expect(end == 0.2 && ended == alone && isOtherActive)
  }

  @Test("two equal flows over one link take twice as long as one, whatever end they would have had alone")
  func twoEqualFlows() {
    var network = FairShareNetwork(linkCapacities: [10])
    for _ in 0..<2 { _ = network.start(bytes: 20, crossing: [LinkCrossing(link: 0)], at: 1, loneEnd: 3) }
    let end = network.nextCompletion()
    #expect(end == 5)
  }

  @Test("a flow that is slowed down late ends later by what it lost")
  func slowedLate() {
    var network = FairShareNetwork(linkCapacities: [10])
    let first = network.start(bytes: 40, crossing: [LinkCrossing(link: 0)], at: 0, loneEnd: 4)
    let second = network.start(bytes: 10, crossing: [LinkCrossing(link: 0)], at: 2, loneEnd: 3)
    let ends = [network.nextCompletion(), network.finishNext(at: 4).map { $0 == second ? 1 : 0 }]
    let last = [network.nextCompletion(), network.finishNext(at: 5).map { $0 == first ? 1 : 0 }]
    #expect(ends == [4, 1] && last == [5, 1])
  }
}
