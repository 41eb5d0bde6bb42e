import RealModule
import SimulationKernel
import Testing

/// Customers of several classes before one resource.
private struct Shop: ProcessModel {
  struct CustomerClass: Sendable {
    let meanGap: Double
    let meanService: Double
    let priority: Int
  }

  enum Process: BitwiseCopyable, Sendable {
    case source(Int)
    case arrived(Int)
    case served(Int, since: Double)
    case left(Int, since: Double)
    case usedAndLeft(Int, since: Double)
  }

  let classes: [CustomerClass]
  let capacity: Int
  let isPreemptive: Bool
  /// Whether customers use a server in one wait, instead of asking, holding and giving back.
  var isBrief = false
  var gaps: RandomStream
  var services: RandomStream
  var servers = ServersID()
  var responses: [Tally]
  var remaining: Int
  var log: [Double] = []

  init(
    _ classes: [CustomerClass],
    capacity: Int,
    preemptive: Bool,
    customers: Int,
    seed: UInt64,
    replication: Int
  ) {
    self.classes = classes
    self.capacity = capacity
    isPreemptive = preemptive
    gaps = RandomStream(seed: seed, name: "gaps", index: replication)
    services = RandomStream(seed: seed, name: "services", index: replication)
    responses = classes.map { _ in Tally() }
    remaining = customers
  }

  mutating func start(_ world: inout World<Shop>) {
    servers = world.addServers(capacity, preemptive: isPreemptive)
    for index in classes.indices { world.start(.source(index)) }
  }

  mutating func resume(_ process: Process, _ world: inout World<Shop>) -> Wait<Shop> {
    switch process {
    case .source(let index):
      world.start(.arrived(index))
      remaining -= 1
      guard remaining > 0 else { return .end }
      return .hold(gaps.exponential(mean: classes[index].meanGap), then: .source(index))
    case .arrived(let index):
      guard !isBrief else {
        return .use(
          servers, priority: classes[index].priority, for: services.exponential(mean: classes[index].meanService),
          then: .usedAndLeft(index, since: world.now))
      }
      return .request(servers, priority: classes[index].priority, then: .served(index, since: world.now))
    case .served(let index, let since):
      return .hold(services.exponential(mean: classes[index].meanService), then: .left(index, since: since))
    case .left(let index, let since), .usedAndLeft(let index, let since):
      if !isBrief { world.release(servers) }
      responses[index].record(world.now - since)
      log.append(world.now - since)
      return .end
    }
  }

  /// Mean response of each class in each of 40 runs.
  static func intervals(
    _ classes: [CustomerClass],
    capacity: Int,
    preemptive: Bool,
    brief: Bool = false
  ) async -> [ConfidenceInterval] {
    let runs = await Replications.run(40) { replication in
      var shop = Shop(
        classes,
        capacity: capacity,
        preemptive: preemptive,
        customers: 100_000,
        seed: 31,
        replication: replication
      )
      shop.isBrief = brief
      var simulation = ProcessSimulation(shop)
      simulation.run()
      return simulation.model.responses.map(\.mean)
    }
    return classes.indices.map { index in Tally(runs.map { $0[index] }).confidenceInterval(level: 0.999) }
  }
}

@Suite struct ProcessTests {
  @Test("a process model of M/M/1 sees the very responses of the event model")
  func sameAsEvents() throws {
    var simulation = ProcessSimulation(
      Shop(
        [.init(meanGap: 1 / 0.8, meanService: 1, priority: 0)],
        capacity: 1,
        preemptive: false,
        customers: 20_000,
        seed: 5,
        replication: 2
      )
    )
    simulation.run()
    let events = SingleServerQueue.responses(
      load: 0.8,
      service: try Exponential(mean: 1),
      customers: 20_000,
      seed: 5,
      replication: 2
    )
    let log = simulation.model.log
    #expect(log == events)
  }

  @Test("using a server in one wait is to ask, to hold and to give back")
  func use() {
    // One class and one server: services are drawn in the same order both ways.
    let logs = [false, true].map { isBrief in
      var shop = Shop(
        [.init(meanGap: 1.25, meanService: 1, priority: 0)], capacity: 1, preemptive: false, customers: 20_000, seed: 6,
        replication: 0)
      shop.isBrief = isBrief
      var simulation = ProcessSimulation(shop)
      simulation.run()
      return simulation.model.log
    }
    #expect(logs[0].count == 20_000)
    #expect(logs[0] == logs[1])
  }

  @Test("M/M/c responds as Erlang's C formula says", arguments: [2, 5, 20])
  func erlangC(servers: Int) async {
    let load = 0.8 * Double(servers)
    var term = 1.0
    var sum = 1.0
    for k in 1..<servers {
      term *= load / Double(k)
      sum += term
    }
    let full = term * load / Double(servers) / (1 - 0.8)
    let exact = 1 + full / (sum + full) / (Double(servers) - load)
    let interval = await Shop.intervals(
      [.init(meanGap: 1 / load, meanService: 1, priority: 0)],
      capacity: servers,
      preemptive: false
    )
    #expect(interval[0].contains(exact), "\(interval[0]), exact \(exact)")
    #expect(interval[0].relativeHalfWidth < 0.03)
  }

  @Test("with priorities each class responds as the M/G/1 formulas say", arguments: [false, true], [false, true])
  func priorities(preemptive: Bool, brief: Bool) async {
    // Of the first class 0.3 arrive in a second and take 1 s, of the second 0.2 and 2 s: loads 0.3 and 0.4.
    let intervals = await Shop.intervals(
      [
        .init(meanGap: 1 / 0.3, meanService: 1, priority: 0),
        .init(meanGap: 5, meanService: 2, priority: 1),
      ],
      capacity: 1,
      preemptive: preemptive,
      brief: brief
    )
    let residualFirst = 0.3 * 2 / 2
    let residual = residualFirst + 0.2 * 8 / 2
    let exact =
      preemptive
      ? [1 + residualFirst / 0.7, 2 / 0.7 + residual / (0.7 * 0.3)]
      : [1 + residual / 0.7, 2 + residual / (0.7 * 0.3)]
    for (interval, value) in zip(intervals, exact) {
      #expect(interval.contains(value), "\(interval), exact \(value)")
      #expect(interval.relativeHalfWidth < 0.03)
    }
  }
}

/// A small plot told by a script: what each process does, and a log of when.
private struct Plot: ProcessModel {
  enum Process: BitwiseCopyable, Sendable {
    case producer(Int)
    case produced(Int)
    case consumer
    case consumed
    case worker
    case working
    case worked
    case rival
    case rivalWorking
    case rivalDone
    case sleeper
    case woken
    case waker
    case wakerDone
    case drawer(Double)
    case drew(Double)
    case filler
    case filled
    case user(priority: Int)
    case used(priority: Int)
    case firstHolder
    case firstDone
    case idle
  }

  enum Part { case store, preemption, signals, container, interruption, use, useInterrupted, lostBeforeStart }

  let part: Part
  var log: [String] = []
  var store = StoreID()
  var tank = ContainerID()
  var servers = ServersID()
  var target = ProcessID?.none

  init(_ part: Part) { self.part = part }

  mutating func start(_ world: inout World<Plot>) {
    store = world.addStore(capacity: 2)
    tank = world.addContainer(capacity: 10, level: 4)
    servers = world.addServers(1, preemptive: true)
    switch part {
    case .store:
      world.start(.producer(1))
      world.start(.consumer, after: 5)
    case .preemption:
      target = world.start(.worker)
      world.start(.rival, after: 2)
    case .signals:
      target = world.start(.sleeper)
      world.start(.waker, after: 3)
    case .container:
      world.start(.drawer(6))
      world.start(.drawer(1))
      world.start(.filler, after: 2)
    case .interruption:
      target = world.start(.worker)
      world.start(.rival, after: 2)
      world.start(.waker, after: 4)
    case .use, .useInterrupted:
      target = world.start(.user(priority: 1))
      world.start(.user(priority: 2))
      world.start(.user(priority: 0), after: 2)
      if part == .useInterrupted { world.start(.waker, after: 11) }
    case .lostBeforeStart:
      world.start(.firstHolder)
      world.start(.worker, after: 1)
    }
  }

  mutating func resume(_ process: Process, _ world: inout World<Plot>) -> Wait<Plot> {
    switch process {
    case .producer(let item): return .put(store, Double(item), then: .produced(item))
    case .produced(let item):
      note("put \(item)", world.now)
      return item < 4 ? .hold(1, then: .producer(item + 1)) : .end
    case .consumer: return .get(store, then: .consumed)
    case .consumed:
      note("got \(world.received ?? -1)", world.now)
      return .hold(1, then: .consumer)
    case .worker: return .request(servers, priority: 1, then: .working)
    case .working: return .hold(5, then: .worked)
    case .worked:
      note("worked", world.now)
      world.release(servers)
      return .end
    case .rival: return .request(servers, priority: 0, then: .rivalWorking)
    case .rivalWorking: return .hold(10, then: .rivalDone)
    case .rivalDone:
      note("rival done", world.now)
      world.release(servers)
      return .end
    case .sleeper: return .sleep(then: .woken)
    case .woken:
      note("woken", world.now)
      return .end
    case .user(let priority): return .use(servers, priority: priority, for: 8, then: .used(priority: priority))
    case .used(let priority):
      note("used \(priority), then \(world.state(of: servers).busy) busy", world.now)
      return .end
    case .firstHolder: return .request(servers, priority: 1, then: .firstDone)
    case .firstDone:
      guard world.now > 0 else { return .hold(3, then: .firstDone) }
      world.start(.rival)
      world.release(servers)
      return .end
    case .waker:
      if part == .signals {
        note("\(target.map { world.wake($0) } ?? false)", world.now)
        note("\(target.map { world.wake($0) } ?? true)", world.now)
        return .hold(1, then: .wakerDone)
      }
      note("\(target.map { world.interrupt($0, as: .woken) } ?? false)", world.now)
      return .hold(20, then: .wakerDone)
    case .wakerDone:
      note("\(target.map { world.wake($0) || world.isAlive($0) } ?? true)", world.now)
      return .end
    case .drawer(let amount): return .draw(tank, amount, then: .drew(amount))
    case .drew(let amount):
      note("drew \(amount)", world.now)
      return .end
    case .filler: return .fill(tank, 5, then: .filled)
    case .filled:
      note("level \(world.level(of: tank))", world.now)
      return .sleep(then: .idle)
    case .idle: return .end
    }
  }

  private mutating func note(_ what: String, _ time: Double) { log.append("\(time): \(what)") }

  static func log(_ part: Part) -> [String] {
    var simulation = ProcessSimulation(Plot(part))
    simulation.run(until: 100)
    return simulation.model.log
  }
}

@Suite struct ProcessPlotTests {
  @Test("a full store holds its producer up until somebody takes an item")
  func store() {
    #expect(
      Plot.log(.store) == [
        "0.0: put 1", "1.0: put 2", "5.0: got 1.0", "5.0: put 3", "6.0: got 2.0", "6.0: put 4",
        "7.0: got 3.0",
        "8.0: got 4.0",
      ]
    )
  }

  @Test("a preempted hold goes on with what was left of it once the server comes back")
  func preemption() {
    #expect(Plot.log(.preemption) == ["12.0: rival done", "15.0: worked"])
  }

  @Test("a use goes on with what was left of it once the server comes back, and gives it back at its end")
  func use() {
    // 0 takes the server at 2 from 1, which has 6 left at 10; 2 starts at 16.
    #expect(
      Plot.log(.use) == ["10.0: used 0, then 1 busy", "16.0: used 1, then 1 busy", "24.0: used 2, then 0 busy"])
  }

  @Test("an interrupt in the middle of a use gives the server back")
  func interruptedUse() {
    #expect(
      Plot.log(.useInterrupted) == [
        "10.0: used 0, then 1 busy", "11.0: true", "11.0: woken", "19.0: used 2, then 0 busy", "31.0: false",
      ])
  }

  @Test("a process that loses its server before it can go on waits for it")
  func lostBeforeStart() {
    // At 3 the worker gets the server, and the rival, started in the same moment but before it, takes it.
    #expect(Plot.log(.lostBeforeStart) == ["13.0: rival done", "18.0: worked"])
  }

  @Test("a sleeper goes on when it is woken, and only then")
  func signals() {
    #expect(Plot.log(.signals) == ["3.0: true", "3.0: false", "3.0: woken", "4.0: false"])
  }

  @Test("a container serves draws in order, and a large one is not overtaken")
  func container() {
    // 4 are there: the draw of 6 waits and the draw of 1 behind it, until 5 more arrive.
    #expect(Plot.log(.container) == ["2.0: level 2.0", "2.0: drew 6.0", "2.0: drew 1.0"])
    var tank = Container<Int>(capacity: 10, level: 4)
    #expect(tank.get(6, by: 1) == false)
    #expect(tank.get(1, by: 2) == false)
    #expect(tank.put(7, by: 3) == false)
    #expect(tank.put(0, by: 4) == false)
    let withdrew = tank.withdraw { $0 == 1 }
    #expect(withdrew)
    #expect(tank.popReady() == 2)
    #expect(tank.popReady() == 3)
    #expect(tank.popReady() == 4)
    #expect(tank.popReady() == nil)
    #expect(tank.level == 10)
  }

  @Test("an interrupt takes a preempted process out of the line for its server")
  func interruption() {
    #expect(Plot.log(.interruption) == ["4.0: true", "4.0: woken", "12.0: rival done", "24.0: false"])
  }
}
