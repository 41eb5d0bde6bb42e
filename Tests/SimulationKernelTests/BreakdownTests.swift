import SimulationKernel
import Testing

/// M/M/c whose servers break down and are repaired, as in the documentation of `ProcessModel`.
private struct Shop: ProcessModel {
  enum Process: BitwiseCopyable, Sendable { case source, arrived, left(since: Double), running, broken }
  var chance: RandomStream
  var response = Tally()
  var servers = ServersID()
  let count: Int

  mutating func start(_ world: inout World<Shop>) {
    servers = world.addServers(count, preemptive: true)
    world.start(.source)
    for _ in 0..<count { world.start(.running) }
  }

  mutating func resume(_ process: Process, _ world: inout World<Shop>) -> Wait<Shop> {
    switch process {
    case .source:
      world.start(.arrived)
      return .hold(chance.exponential(mean: 2), then: .source)
    case .arrived: return .use(servers, for: chance.exponential(mean: 1), then: .left(since: world.now))
    case .left(let arrival): response.record(world.now - arrival)
    case .running: return .hold(chance.exponential(mean: 20), then: .broken)
    case .broken: return .use(servers, priority: -1, for: chance.exponential(mean: 4), then: .running)
    }
    return .end
  }
}

@Suite struct BreakdownTests {
  @Test("M/M/1 with breakdowns responds as White and Christie's formula says")
  func singleServer() async {
    let means = await Replications.run(60) { replication in
      var simulation = ProcessSimulation(
        Shop(chance: RandomStream(seed: 41, name: "shop", index: replication), count: 1))
      simulation.run(until: 100_000)
      return simulation.model.response.mean
    }
    // White, Christie, "Queuing with preemptive priorities or with breakdown", Oper. Res. 6, 1958.
    let (arrival, service, failure, repair) = (0.5, 1.0, 1 / 20.0, 1 / 4.0)
    let both = failure + repair
    let number =
      arrival * (both * both + service * failure) / (both * (service * repair - arrival * both))
    let interval = Tally(means).confidenceInterval(level: 0.999)
    #expect(interval.contains(number / arrival), "\(interval), exact \(number / arrival)")
    #expect(interval.relativeHalfWidth < 0.03)
  }
}
