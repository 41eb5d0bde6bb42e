import SimulationKernel
import Testing

/// The obvious water-filling over all flows: raise every open flow alike until a link is full, close its flows.
private func waterFilling(capacities: [Double], paths: [[Int]]) -> [Double] {
  var rates = [Double](repeating: 0, count: paths.count)
  var open = Set(paths.indices)
  while !open.isEmpty {
    var least = (level: Double.infinity, link: -1)
    for link in capacities.indices {
      let crossing = paths.indices.filter { paths[$0].contains(link) }
      let openHere = crossing.filter(open.contains)
      guard !openHere.isEmpty else { continue }
      let used = crossing.filter { !open.contains($0) }.reduce(0) { $0 + rates[$1] }
      let level = (capacities[link] - used) / Double(openHere.count)
      if level < least.level { least = (level, link) }
    }
    for flow in open where paths[flow].contains(least.link) {
      rates[flow] = least.level
      open.remove(flow)
    }
  }
  return rates
}

/// Links of one capacity make ties; others do not.
private func randomCapacities(_ count: Int, _ random: inout Xoshiro256PlusPlus) -> [Double] {
  let tied = Bool.random(using: &random)
  return (0..<count).map { _ in tied ? 10 : Double.random(in: 0.1...10, using: &random) }
}

private func randomPath(links: Int, _ random: inout Xoshiro256PlusPlus) -> [Int] {
  Array((0..<links).shuffled(using: &random).prefix(Int.random(in: 1...min(6, links), using: &random)))
}

private final class Trial {
  var network: FairShareNetwork
  init(_ capacities: [Double]) { network = FairShareNetwork(linkCapacities: capacities) }
}

@Suite struct FairShareTests {
  @Test("after every start and end the rates are those of water-filling over all flows", arguments: 0..<40)
  func againstWaterFilling(block: UInt64) {
    for seed in (block * 100)..<(block * 100 + 100) {
      var random = Xoshiro256PlusPlus(seed: seed)
      let linkCount = Int.random(in: 1...24, using: &random)
      var capacities = randomCapacities(linkCount, &random)
      var network = FairShareNetwork(linkCapacities: capacities)
      var flows: [(handle: FlowHandle, path: [Int])] = []
      var worst = 0.0
      for step in 0..<30 {
        let now = Double(step / 2)
        let kind = Int.random(in: 0..<10, using: &random)
        if kind < 6 || flows.isEmpty {
          let path = randomPath(links: linkCount, &random)
          flows.append((network.start(bytes: 1e9, over: path, at: now), path))
        } else if kind < 9 {
          network.cancel(flows.remove(at: Int.random(in: flows.indices, using: &random)).handle, at: now)
        } else {
          let link = Int.random(in: 0..<linkCount, using: &random)
          capacities[link] = Double.random(in: 0.1...10, using: &random)
          network.setCapacity(ofLink: link, to: capacities[link], at: now)
        }
        // Now and then several changes are settled together.
        if step % 3 == 0 { continue }
        let twin = waterFilling(capacities: capacities, paths: flows.map(\.path))
        for (flow, rate) in zip(flows, twin) {
          let own = network.rate(of: flow.handle)
          worst = max(worst, (own - rate).magnitude / rate)
        }
      }
      #expect(worst < 1e-9, "seed \(seed)")
    }
  }

  @Test("a large network under long churn stays equal to water-filling", arguments: 1...4)
  func longChurn(seed: UInt64) {
    var random = Xoshiro256PlusPlus(seed: seed)
    let capacities = randomCapacities(60, &random)
    var network = FairShareNetwork(linkCapacities: capacities)
    var flows: [(handle: FlowHandle, path: [Int])] = []
    for step in 0..<20_000 {
      if flows.count < 150 || Bool.random(using: &random) && flows.count < 250 {
        let path = Array(randomPath(links: 60, &random).prefix(3))
        flows.append((network.start(bytes: 1e12, over: path, at: Double(step)), path))
      } else {
        network.cancel(
          flows.remove(at: Int.random(in: flows.indices, using: &random)).handle,
          at: Double(step)
        )
      }
    }
    let twin = waterFilling(capacities: capacities, paths: flows.map(\.path))
    for (flow, rate) in zip(flows, twin) {
      let own = network.rate(of: flow.handle)
      #expect((own - rate).magnitude < 1e-9 * rate)
    }
  }

  @Test("flows end when a step-by-step fluid twin ends them", arguments: 1...300)
  func completions(seed: UInt64) {
    var random = Xoshiro256PlusPlus(seed: seed)
    let linkCount = Int.random(in: 2...8, using: &random)
    let capacities = randomCapacities(linkCount, &random)
    let jobs = (0..<20).map { _ in
      (
        at: Double.random(in: 0...20, using: &random), bytes: Double.random(in: 1...30, using: &random),
        path: randomPath(links: linkCount, &random)
      )
    }.sorted { $0.at < $1.at }

    var network = FairShareNetwork(linkCapacities: capacities)
    var ends = [Double](repeating: -1, count: jobs.count)
    var jobOf: [FlowHandle: Int] = [:]
    func drain(until now: Double) {
      while let time = network.nextCompletion(), time <= now, let flow = network.finishNext(at: time) {
        ends[jobOf[flow] ?? 0] = time
      }
    }
    for (index, job) in jobs.enumerated() {
      drain(until: job.at)
      jobOf[network.start(bytes: job.bytes, over: job.path, at: job.at)] = index
    }
    drain(until: .greatestFiniteMagnitude)

    let twin = fluidTwin(capacities: capacities, jobs: jobs)
    for (own, expected) in zip(ends, twin) { #expect((own - expected).magnitude < 1e-9 * expected) }
    let count = network.flowCount
    #expect(count == 0)
  }

  private func fluidTwin(
    capacities: [Double],
    jobs: [(at: Double, bytes: Double, path: [Int])]
  ) -> [Double] {
    var left = jobs.map(\.bytes)
    var ends = [Double](repeating: -1, count: jobs.count)
    var now = 0.0
    while ends.contains(-1) {
      let active = jobs.indices.filter { jobs[$0].at <= now && ends[$0] < 0 }
      let rates = waterFilling(capacities: capacities, paths: active.map { jobs[$0].path })
      var next = jobs.map(\.at).filter { $0 > now }.min() ?? .infinity
      var finished = -1
      for (flow, rate) in zip(active, rates) where now + left[flow] / rate < next {
        next = now + left[flow] / rate
        finished = flow
      }
      for (flow, rate) in zip(active, rates) { left[flow] -= rate * (next - now) }
      now = next
      if finished >= 0 { ends[finished] = now }
    }
    return ends
  }

  @Test("a change touches no flow of another component, and little of its own")
  func locality() {
    // Two hundred separate pairs of links, ten flows each; then one more flow on the first pair.
    var network = FairShareNetwork(linkCapacities: Array(repeating: 1, count: 400))
    for pair in 0..<200 {
      for _ in 0..<10 { _ = network.start(bytes: 1e6, over: [2 * pair, 2 * pair + 1], at: 0) }
    }
    _ = network.nextCompletion()
    let before = network.ratesComputed
    let handle = network.start(bytes: 1, over: [0, 1], at: 1)
    let rate = network.rate(of: handle)
    let computed = network.ratesComputed - before
    #expect((rate - 1.0 / 11).magnitude < 1e-15)
    #expect(computed == 11)
  }

  @Test("flows that end together, empty flows and stale handles are all settled")
  func corners() {
    let trial = Trial([10])
    let first = trial.network.start(bytes: 20, over: [0], at: 0)
    let second = trial.network.start(bytes: 20, over: [0], at: 0)
    let empty = trial.network.start(bytes: 0, over: [0], at: 0)
    #expect(trial.network.finishNext(at: 0) == empty)
    #expect(trial.network.finishNext(at: 0) == nil)
    #expect(trial.network.nextCompletion() == 4)
    #expect(trial.network.remainingBytes(of: first, at: 1) == 15)
    let ended = [trial.network.finishNext(at: 4), trial.network.finishNext(at: 4)]
    #expect(ended == [first, second])
    #expect(trial.network.nextCompletion() == nil)
    #expect(trial.network.cancel(first, at: 5) == nil)
    #expect(trial.network.rate(of: second) == 0)
    let long = Trial(Array(repeating: 1, count: 20))
    let wide = long.network.start(bytes: 5, over: Array(0..<20), at: 0)
    #expect(long.network.rate(of: wide) == 1)
    #expect(long.network.cancel(wide, at: 2) == 3)
  }

  @Test("bad paths and times that go back stop the program")
  func misuse() async {
    await #expect(processExitsWith: .failure) {
      var network = FairShareNetwork(linkCapacities: [1, 1])
      _ = network.start(bytes: 1, over: [0, 0], at: 0)
    }
    await #expect(processExitsWith: .failure) {
      var network = FairShareNetwork(linkCapacities: [1])
      _ = network.start(bytes: 1, over: [0], at: 1)
      _ = network.start(bytes: 1, over: [0], at: 0)
    }
    await #expect(processExitsWith: .failure) {
      var network = FairShareNetwork(linkCapacities: [1])
      _ = network.start(bytes: 1, over: [0], at: 0)
      _ = network.start(bytes: 1, over: [0], at: 2)
    }
  }
}
