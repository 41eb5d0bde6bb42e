/// What the processes of a model live in: the clock, the other processes, and the resources.
@frozen
public struct World<M: ProcessModel & ~Copyable>: ~Copyable {
  @usableFromInline
  enum Waiting: UInt8 {
    case nothing, time, signal, servers, getting, putting, drawing, filling
  }

  @usableFromInline
  @frozen
  struct Entry {
    /// As what the process goes on.
    @usableFromInline var process: M.Process
    @usableFromInline var item: M.Item?
    @usableFromInline var event: EventHandle
    /// When the current hold ends.
    @usableFromInline var due: Double
    /// What is left of a hold that waits for a server, new or taken away; negative where no hold is suspended.
    @usableFromInline var suspended: Double
    @usableFromInline var generation: UInt32
    /// Index of the resource waited for.
    @usableFromInline var resource: Int32
    /// Servers that were taken away and not regained yet.
    @usableFromInline var lacking: Int32
    @usableFromInline var waiting: Waiting
    /// Whether the process could go on but for the servers it lacks.
    @usableFromInline var isPostponed: Bool
    /// Whether the process gives `resource`, for which it stands in line or which it holds, back after its hold.
    @usableFromInline var isUsing: Bool
    @usableFromInline var isAlive: Bool

    @inlinable
    init(process: M.Process, generation: UInt32) {
      self.process = process
      self.generation = generation
      item = nil
      event = EventHandle(birth: 0)
      due = 0
      suspended = -1
      resource = -1
      lacking = 0
      waiting = .nothing
      isPostponed = false
      isUsing = false
      isAlive = true
    }

    /// Waits for `event` at `due`, to go on as `process`.
    @inlinable
    mutating func hold(_ event: EventHandle, until due: Double, then process: M.Process) {
      self.process = process
      self.event = event
      self.due = due
      waiting = .time
    }

    /// Waits for a resource, or for a signal, to go on as `process`.
    @inlinable
    mutating func wait(for reason: Waiting, _ resource: Int32, then process: M.Process) {
      self.process = process
      self.resource = resource
      waiting = reason
    }

    /// Has what it waited for; answers whether it may go on, which it may not while it lacks a server.
    @inlinable
    mutating func becomeReady() -> Bool {
      waiting = .nothing
      isPostponed = lacking > 0
      return !isPostponed
    }

    @inlinable
    mutating func end() {
      isAlive = false
      generation &+= 1
    }
  }

  @usableFromInline var schedule: Schedule<Int32>
  @usableFromInline var entries: [Entry]
  @usableFromInline var freeEntries: [Int32]
  /// Processes that go on before the clock does.
  @usableFromInline var ready: Line<Int32>
  @usableFromInline var currentIndex: Int32
  @usableFromInline var servers: [Servers<Int32>]
  @usableFromInline var stores: [Store<M.Item, Int32>]
  @usableFromInline var containers: [Container<Int32>]

  /// The item that the running process waited for with `get`.
  @inlinable public var received: M.Item? { delivered }
  @usableFromInline var delivered: M.Item?

  @inlinable
  init() {
    schedule = Schedule()
    entries = []
    freeEntries = []
    ready = Line()
    currentIndex = -1
    servers = []
    stores = []
    containers = []
    delivered = nil
  }

  /// The current time in seconds.
  @inlinable public var now: Double { schedule.now }

  /// The running process.
  @inlinable public var current: ProcessID {
    ProcessID(index: currentIndex, generation: entries[Int(currentIndex)].generation)
  }

  /// Ends the run once nothing more happens at the current time.
  @inlinable
  public mutating func stop() { schedule.stop() }
}

// MARK: - Processes

extension World where M: ~Copyable {
  /// Starts a process now, after those that were started or woken before it.
  @discardableResult
  @inlinable
  public mutating func start(_ process: M.Process) -> ProcessID {
    let id = claim(process)
    ready.append(id.index)
    return id
  }

  /// Starts a process `delay` seconds from now.
  @discardableResult
  @inlinable
  public mutating func start(_ process: M.Process, after delay: Double) -> ProcessID {
    let id = claim(process)
    hold(id.index, delay, then: process)
    return id
  }

  /// Whether the process has not ended.
  @inlinable
  public func isAlive(_ id: ProcessID) -> Bool {
    let entry = entries[Int(id.index)]
    return entry.isAlive && entry.generation == id.generation
  }

  /// Lets a sleeping process go on; answers false where it does not sleep.
  @discardableResult
  @inlinable
  public mutating func wake(_ id: ProcessID) -> Bool {
    guard isAlive(id) && entries[Int(id.index)].waiting == .signal else { return false }
    makeReady(id.index)
    return true
  }

  /// Ends whatever a process waits for and lets it go on now as `process`; answers false where it waits for nothing
  /// or has ended. A server it holds for a use is given back; servers that were taken from it by preemption are lost
  /// to it for good.
  ///
  /// - Complexity: O(1) for a hold or a sleep, O(waiting) for a place in a line.
  @discardableResult
  public mutating func interrupt(_ id: ProcessID, as process: M.Process) -> Bool {
    let index = Int(id.index)
    guard isAlive(id) && (entries[index].waiting != .nothing || entries[index].lacking > 0) else {
      return false
    }
    let used = entries[index].resource
    var holdsUsed = entries[index].isUsing && entries[index].waiting != .servers
    leaveLine(id.index)
    if entries[index].lacking > 0 {
      for resource in servers.indices where servers[resource].withdraw(id.index) && resource == Int(used) {
        holdsUsed = false
      }
    }
    entries[index].isUsing = false
    if holdsUsed { release(used, by: id.index) }
    entries[index].lacking = 0
    entries[index].suspended = -1
    entries[index].isPostponed = false
    entries[index].item = nil
    entries[index].process = process
    makeReady(id.index)
    return true
  }

  /// Takes a process off what it waits for.
  private mutating func leaveLine(_ index: Int32) {
    let entry = entries[Int(index)]
    let resource = Int(entry.resource)
    switch entry.waiting {
    case .nothing, .signal: break
    case .time: schedule.cancel(entry.event)
    case .servers: _ = servers[resource].withdraw(index)
    case .getting, .putting: _ = stores[resource].withdraw { $0 == index }
    case .drawing, .filling:
      _ = containers[resource].withdraw { $0 == index }
      drainContainer(resource)
    }
  }

  @inlinable
  mutating func claim(_ process: M.Process) -> ProcessID {
    if let index = freeEntries.popLast() {
      let generation = entries[Int(index)].generation
      entries[Int(index)] = Entry(process: process, generation: generation)
      return ProcessID(index: index, generation: generation)
    }
    entries.append(Entry(process: process, generation: 0))
    return ProcessID(index: Int32(entries.count - 1), generation: 0)
  }

  @inlinable
  mutating func end(_ index: Int32) {
    entries[Int(index)].end()
    freeEntries.append(index)
  }

  @inlinable
  @inline(__always)
  mutating func hold(_ index: Int32, _ delay: Double, then process: M.Process) {
    let due = schedule.now + delay
    entries[Int(index)].hold(schedule.at(due, index), until: due, then: process)
  }

  /// The process has what it waited for; it goes on unless it lacks a server.
  @inlinable
  mutating func makeReady(_ index: Int32) {
    if entries[Int(index)].becomeReady() { ready.append(index) }
  }
}

// MARK: - Resources

extension World where M: ~Copyable {
  /// Makes `capacity` like servers before one line.
  public mutating func addServers(_ capacity: Int, preemptive: Bool = false) -> ServersID {
    servers.append(Servers(capacity: capacity, preemptive: preemptive))
    var id = ServersID()
    id.index = Int32(servers.count - 1)
    return id
  }

  /// Makes a store with room for `capacity` items.
  public mutating func addStore(capacity: Int = .max) -> StoreID {
    stores.append(Store(capacity: capacity))
    var id = StoreID()
    id.index = Int32(stores.count - 1)
    return id
  }

  /// Makes a container of `capacity` that holds `level`.
  public mutating func addContainer(capacity: Double = .infinity, level: Double = 0) -> ContainerID {
    containers.append(Container(capacity: capacity, level: level))
    var id = ContainerID()
    id.index = Int32(containers.count - 1)
    return id
  }

  /// Servers held and customers in line.
  @inlinable
  public func state(of id: ServersID) -> (busy: Int, waiting: Int) {
    (servers[Int(id.index)].busy, servers[Int(id.index)].waiting)
  }

  /// Items in a store.
  @inlinable
  public func count(of id: StoreID) -> Int { stores[Int(id.index)].count }

  /// What is in a container.
  @inlinable
  public func level(of id: ContainerID) -> Double { containers[Int(id.index)].level }

  /// The running process gives back a server it holds.
  @inlinable
  public mutating func release(_ id: ServersID) { release(id.index, by: currentIndex) }

  @inlinable
  mutating func release(_ resource: Int32, by index: Int32) {
    guard let next = servers[Int(resource)].release(index) else { return }
    let entry = Int(next)
    guard entries[entry].waiting == .servers && entries[entry].resource == resource else { return regain(entry) }
    guard entries[entry].isUsing else { return makeReady(next) }
    entries[entry].waiting = .nothing
    if entries[entry].lacking == 0 { goOnHolding(next) }
  }

  /// A process asks for a server, to hold it for `duration` and give it back.
  @inlinable
  mutating func use(
    _ id: ServersID, _ priority: Int, for duration: Double, by index: Int32, then process: M.Process
  ) {
    let place = Int(index)
    entries[place].isUsing = true
    entries[place].resource = id.index
    switch servers[Int(id.index)].request(index, priority: priority) {
    case .started: break
    case .preempted(let victim): suspend(victim)
    case .waiting:
      entries[place].suspended = duration
      return entries[place].wait(for: .servers, id.index, then: process)
    }
    hold(index, duration, then: process)
  }

  /// A process is done with the server that it used.
  @inlinable
  mutating func endUse(_ index: Int32) {
    entries[Int(index)].isUsing = false
    release(entries[Int(index)].resource, by: index)
  }

  /// A suspended hold runs on.
  @inlinable
  mutating func goOnHolding(_ index: Int32) {
    hold(index, entries[Int(index)].suspended, then: entries[Int(index)].process)
    entries[Int(index)].suspended = -1
  }

  /// A process has back a server that was taken away: a suspended hold runs on.
  @inlinable
  @inline(never)
  mutating func regain(_ index: Int) {
    entries[index].lacking -= 1
    guard entries[index].lacking == 0 else { return }
    // One that stands in another line has a hold still to come, which waits for that server.
    if entries[index].suspended >= 0 && entries[index].waiting == .nothing {
      goOnHolding(Int32(index))
    } else if entries[index].isPostponed {
      entries[index].isPostponed = false
      ready.append(Int32(index))
    }
  }

  /// A server was taken from this process: what is left of its hold waits for the server to come back.
  @inlinable
  @inline(never)
  mutating func suspend(_ index: Int32) {
    let place = Int(index)
    entries[place].lacking += 1
    if entries[place].waiting == .time {
      schedule.cancel(entries[place].event)
      entries[place].suspended = max(0, entries[place].due - schedule.now)
      entries[place].waiting = .nothing
    } else if entries[place].waiting == .nothing && ready.removeFirst(where: { $0 == index }) != nil {
      // It was about to go on, at this very moment; without its server it does not.
      entries[place].isPostponed = true
    }
  }

  @inlinable
  mutating func drainStore(_ index: Int) {
    while let ready = stores[index].popReady() {
      switch ready {
      case .got(let getter, let item):
        entries[Int(getter)].item = item
        makeReady(getter)
      case .put(let putter): makeReady(putter)
      }
    }
  }

  @inlinable
  mutating func drainContainer(_ index: Int) {
    while let ready = containers[index].popReady() { makeReady(ready) }
  }
}
