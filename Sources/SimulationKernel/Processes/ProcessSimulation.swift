/// A process model with its world: one run of one system, owned by one thread.
///
/// Processes that may go on at one moment do so in the order in which they were started or woken, before the
/// clock's next event.
///
/// ```swift
/// var simulation = ProcessSimulation(Shop())
/// simulation.run(until: 10_000)
/// print(simulation.model.response.mean)
/// ```
@frozen
public struct ProcessSimulation<M: ProcessModel & ~Copyable>: ~Copyable {
  /// The model: its state and its statistics.
  public var model: M
  /// The clock, the processes and the resources.
  public var world: World<M>

  /// A simulation at time 0, with the model's resources made and its first processes ready.
  @inlinable
  public init(_ model: consuming M) {
    self.model = model
    world = World()
    self.model.start(&world)
  }

  /// Runs until nothing is left to happen or a process stops the run.
  @inlinable
  public mutating func run() {
    advance(before: Double.infinity.bitPattern)
  }

  /// Runs up to and including `end` seconds, then sets the clock to it; a process that stops the run leaves the
  /// clock at its own time.
  ///
  /// - Precondition: `world.now <= end < infinity`.
  @inlinable
  public mutating func run(until end: Double) {
    advance(before: world.schedule.checkedBits(of: end) + 1)
    if world.schedule.bound != 0 { world.schedule.clock = end }
  }

  @inlinable
  mutating func advance(before bound: UInt64) {
    world.schedule.bound = bound
    repeat {
      while let index = world.ready.popFirst() { goOn(index) }
      guard let index = world.schedule.next() else { return }
      goOn(index)
    } while true
  }

  /// Lets a process go on until it has to wait.
  @inlinable
  mutating func goOn(_ index: Int32) {
    let place = Int(index)
    world.currentIndex = index
    var process = world.entries[place].process
    world.entries[place].waiting = .nothing
    if world.entries[place].isUsing { world.endUse(index) }
    if let item = world.entries[place].item {
      world.delivered = item
      world.entries[place].item = nil
    }
    while true {
      switch model.resume(process, &world) {
      case .hold(let delay, let then):
        return world.hold(index, delay, then: then)
      case .use(let id, let priority, let duration, let then):
        return world.use(id, priority, for: duration, by: index, then: then)
      case .request(let id, let priority, let then):
        switch world.servers[Int(id.index)].request(index, priority: priority) {
        case .started: break
        case .waiting:
          return world.entries[place].wait(for: .servers, id.index, then: then)
        case .preempted(let victim): world.suspend(victim)
        }
        process = then
      case .get(let id, let then):
        guard let item = world.stores[Int(id.index)].get(by: index) else {
          return world.entries[place].wait(for: .getting, id.index, then: then)
        }
        world.drainStore(Int(id.index))
        world.delivered = item
        process = then
      case .put(let id, let item, let then):
        guard world.stores[Int(id.index)].put(item, by: index) else {
          return world.entries[place].wait(for: .putting, id.index, then: then)
        }
        world.drainStore(Int(id.index))
        process = then
      case .draw(let id, let amount, let then):
        guard world.containers[Int(id.index)].get(amount, by: index) else {
          return world.entries[place].wait(for: .drawing, id.index, then: then)
        }
        world.drainContainer(Int(id.index))
        process = then
      case .fill(let id, let amount, let then):
        guard world.containers[Int(id.index)].put(amount, by: index) else {
          return world.entries[place].wait(for: .filling, id.index, then: then)
        }
        world.drainContainer(Int(id.index))
        process = then
      case .sleep(let then):
        return world.entries[place].wait(for: .signal, -1, then: then)
      case .end:
        return world.end(index)
      }
    }
  }
}
