import SimulationKernel

/// How fast the kernel runs, through the interface that every model uses.
enum KernelBenchmarks {
  /// Runs every benchmark three times and keeps the best of each: other work on the machine only ever slows one.
  static func run(_ begins: (_ name: String) -> Void) -> [BenchmarkResult] {
    [
      best(begins, "kernel.mm1.customers_per_second", "customers/s") { eventQueue(customers: 10_000_000) },
      best(begins, "kernel.process_mm1.customers_per_second", "customers/s") { processQueue(customers: 10_000_000) },
      best(begins, "kernel.hold_1e2.events_per_second", "events/s") { hold(pending: 100, events: 20_000_000) },
      best(begins, "kernel.hold_1e4.events_per_second", "events/s") { hold(pending: 10_000, events: 10_000_000) },
      best(begins, "kernel.hold_1e6.events_per_second", "events/s") { hold(pending: 1_000_000, events: 5_000_000) },
      best(begins, "kernel.hold_cancel_1e4.events_per_second", "events/s") {
        holdWithTimeouts(pending: 10_000, events: 5_000_000)
      },
      best(begins, "kernel.fairshare_10k.events_per_second", "events/s") { fairShare(events: 100_000) },
      best(begins, "kernel.fairshare_64_flows_70_links.events_per_second", "events/s") {
        pipelineTraffic(events: 1_000_000)
      },
    ]
  }

  private static func best(
    _ begins: (_ name: String) -> Void, _ name: String, _ unit: String, _ body: () -> Double
  ) -> BenchmarkResult {
    begins(name)
    return BenchmarkResult(name: name, value: max(body(), body(), body()), unit: unit)
  }

  /// Units of work for each second of processor time.
  private static func rate(of units: Int, _ body: () -> Void) -> Double {
    let begin = ProcessorTime.seconds
    body()
    return Double(units) / (ProcessorTime.seconds - begin)
  }

  static func eventQueue(customers: Int) -> Double {
    var simulation = Simulation(EventQueue(customers: customers))
    simulation.schedule.at(0, .arrival)
    let rate = rate(of: customers) { simulation.run() }
    // The exact mean response is 3; far from it, the model is wrong and its speed means nothing.
    let mean = simulation.model.totalResponse / Double(customers)
    precondition(simulation.model.served == customers && (mean - 3).magnitude < 0.1, "M/M/1 went wrong.")
    return rate
  }

  static func processQueue(customers: Int) -> Double {
    var simulation = ProcessSimulation(ProcessQueue(customers: customers))
    let rate = rate(of: customers) { simulation.run() }
    // The exact mean response is 3; far from it, the model is wrong and its speed means nothing.
    let mean = simulation.model.totalResponse / Double(customers)
    precondition(simulation.model.served == customers && (mean - 3).magnitude < 0.1, "M/M/1 went wrong.")
    return rate
  }

  static func hold(pending: Int, events: Int) -> Double {
    var simulation = Simulation(HoldModel())
    simulation.model.fill(&simulation.schedule, pending)
    // Reach the steady mix of times before the clock starts.
    simulation.model.remaining = 2 * pending
    simulation.run()
    simulation.model.remaining = events
    return rate(of: events) { simulation.run() }
  }

  static func holdWithTimeouts(pending: Int, events: Int) -> Double {
    var simulation = Simulation(TimeoutModel())
    simulation.model.fill(&simulation.schedule, pending)
    simulation.model.remaining = events
    return rate(of: events) { simulation.run() }
  }

  static func fairShare(events: Int) -> Double {
    var churn = FlowChurn(flows: 10_000)
    return rate(of: events) { churn.run(events: events) }
  }

  static func pipelineTraffic(events: Int) -> Double {
    var traffic = PipelineTraffic()
    return rate(of: events) { traffic.run(events: events) }
  }
}

/// M/M/1 at load 0.75 in the event view.
private struct EventQueue: Model {
  enum Event: BitwiseCopyable, Sendable { case arrival, departure }

  var gaps = RandomStream(seed: 1, name: "gaps")
  var services = RandomStream(seed: 1, name: "services")
  var line = Line<Double>()
  var served = 0
  var totalResponse = 0.0
  var remaining: Int

  init(customers: Int) { remaining = customers }

  @inline(__always)
  mutating func handle(_ event: Event, _ schedule: inout Schedule<Event>) {
    switch event {
    case .arrival:
      line.append(schedule.now)
      if line.count == 1 { schedule.after(services.exponential(mean: 0.75), .departure) }
      remaining -= 1
      if remaining > 0 { schedule.after(gaps.exponential(mean: 1), .arrival) }
    case .departure:
      if let arrived = line.popFirst() { totalResponse += schedule.now - arrived }
      served += 1
      if !line.isEmpty { schedule.after(services.exponential(mean: 0.75), .departure) }
    }
  }
}

/// M/M/1 at load 0.75 with one process for each customer.
private struct ProcessQueue: ProcessModel {
  enum Process: BitwiseCopyable, Sendable {
    case source
    case arrived
    case served(since: Double)
    case left(since: Double)
  }

  var gaps = RandomStream(seed: 1, name: "gaps")
  var services = RandomStream(seed: 1, name: "services")
  var server = ServersID()
  var served = 0
  var totalResponse = 0.0
  var remaining: Int

  init(customers: Int) { remaining = customers }

  mutating func start(_ world: inout World<ProcessQueue>) {
    server = world.addServers(1)
    world.start(.source)
  }

  mutating func resume(_ process: Process, _ world: inout World<ProcessQueue>) -> Wait<ProcessQueue> {
    switch process {
    case .source:
      world.start(.arrived)
      remaining -= 1
      return remaining > 0 ? .hold(gaps.exponential(mean: 1), then: .source) : .end
    case .arrived: return .request(server, then: .served(since: world.now))
    case .served(let since): return .hold(services.exponential(mean: 0.75), then: .left(since: since))
    case .left(let since):
      world.release(server)
      totalResponse += world.now - since
      served += 1
      return .end
    }
  }
}

/// Takes the next event and schedules it again an exponential time later: the classic test of pending-event sets.
private struct HoldModel: Model {
  var delays = RandomStream(seed: 1, name: "delays")
  var remaining = 0

  mutating func fill(_ schedule: inout Schedule<Int32>, _ pending: Int) {
    for event in 0..<pending { schedule.at(delays.exponential(mean: 1), Int32(event)) }
  }

  @inline(__always)
  mutating func handle(_ event: Int32, _ schedule: inout Schedule<Int32>) {
    schedule.after(delays.exponential(mean: 1), event)
    remaining -= 1
    if remaining == 0 { schedule.stop() }
  }
}

/// As the hold model, but each event also sets a timeout and takes back the one before.
private struct TimeoutModel: Model {
  var delays = RandomStream(seed: 1, name: "delays")
  var timeouts: [EventHandle] = []
  var remaining = 0

  mutating func fill(_ schedule: inout Schedule<Int32>, _ pending: Int) {
    for event in 0..<pending {
      schedule.at(delays.exponential(mean: 1), Int32(event))
      timeouts.append(schedule.at(10, -1))
    }
  }

  @inline(__always)
  mutating func handle(_ event: Int32, _ schedule: inout Schedule<Int32>) {
    guard event >= 0 else { return }
    schedule.cancel(timeouts[Int(event)])
    timeouts[Int(event)] = schedule.after(10, -1)
    schedule.after(delays.exponential(mean: 1), event)
    remaining -= 1
    if remaining == 0 { schedule.stop() }
  }
}

/// Flows that come and go in a cluster of 64 pods of 32 hosts. A flow crosses its sender's link out and its
/// receiver's link in; one in ten leaves its pod and crosses the uplinks of both pods as well.
private struct FlowChurn: ~Copyable {
  private static let pods = 64
  private static let hosts = 32

  var network: FairShareNetwork
  var random = RandomStream(seed: 1, name: "flows")

  init(flows: Int) {
    let hostLinks = [Double](repeating: 50e9, count: 2 * Self.pods * Self.hosts)
    network = FairShareNetwork(linkCapacities: hostLinks + Array(repeating: 400e9, count: 2 * Self.pods))
    for _ in 0..<flows { startFlow(at: 0) }
    _ = network.nextCompletion()
  }

  mutating func startFlow(at now: Double) {
    let source = random.integer(below: Self.pods * Self.hosts)
    var pod = source / Self.hosts
    if random.integer(below: 10) == 0 { pod = random.integer(below: Self.pods) }
    let target = pod * Self.hosts + random.integer(below: Self.hosts)
    let hostCount = Self.pods * Self.hosts
    let bytes = random.exponential(mean: 100e6)
    if pod == source / Self.hosts {
      _ = network.start(bytes: bytes, over: [source, hostCount + target], at: now)
    } else {
      let uplink = 2 * hostCount + source / Self.hosts
      let downlink = 2 * hostCount + Self.pods + pod
      _ = network.start(bytes: bytes, over: [source, uplink, downlink, hostCount + target], at: now)
    }
  }

  /// Each completion starts another flow; both count as events.
  mutating func run(events: Int) {
    for _ in 0..<(events / 2) {
      guard let now = network.nextCompletion(), network.finishNext(at: now) != nil else { return }
      startFlow(at: now)
    }
  }
}

/// What a training step puts on its links: a pipeline of 16 ranks, each with a port inside its node, a network port each
/// way and a bus to its host, under six links that all share. Every rank always sends to a neighbour, reduces over its
/// replicas, gathers inside its node and copies to its host.
private struct PipelineTraffic: ~Copyable {
  private static let ranks = 16

  var network: FairShareNetwork
  var random = RandomStream(seed: 1, name: "pipeline traffic")
  let routes: [[Int]]
  /// The route of the flow in each slot.
  var routeOfSlot: [Int]

  init() {
    let ranks = Self.ranks
    network = FairShareNetwork(
      linkCapacities: (0..<4 * ranks).map { $0 < ranks ? 450e9 : 50e9 } + Array(repeating: 200e9, count: 6))
    routes = (0..<ranks).flatMap { rank in
      let next = rank % 2 == 0 ? (rank + 1) % ranks : (rank + ranks - 1) % ranks
      return [
        [ranks + rank, 2 * ranks + next], [ranks + rank, 2 * ranks + rank, 4 * ranks + rank % 6], [rank],
        [3 * ranks + rank],
      ]
    }
    routeOfSlot = Array(repeating: 0, count: routes.count)
    for route in routes.indices { start(route, at: 0) }
    _ = network.nextCompletion()
  }

  mutating func start(_ route: Int, at now: Double) {
    let flow = network.start(bytes: random.exponential(mean: 100e6), over: routes[route], at: now)
    routeOfSlot[flow.slot] = route
  }

  /// Each completion starts another flow over the same links; both count as events.
  mutating func run(events: Int) {
    for _ in 0..<(events / 2) {
      guard let now = network.nextCompletion(), let flow = network.finishNext(at: now) else { return }
      start(routeOfSlot[flow.slot], at: now)
    }
  }
}
