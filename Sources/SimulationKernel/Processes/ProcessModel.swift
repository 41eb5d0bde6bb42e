/// A model written as processes: what somebody does, one wait after another.
///
/// A process is a plain value, usually an enum case with what the process has to remember. ``resume(_:_:)`` carries
/// out what happens at that point and answers what the process waits for, and as what it will go on. There
/// is no stack to switch and nothing to allocate. M/M/1 with one process for each customer runs at about a third of
/// the speed of the same queue as a ``Model`` (12 against 39 million customers per second where both were timed).
///
/// An M/M/c queue whose servers break down and are repaired:
///
/// ```swift
/// struct Shop: ProcessModel {
///   enum Process: BitwiseCopyable, Sendable { case source, arrived, left(since: Double), running, broken }
///   var chance = RandomStream(seed: 1, name: "shop")
///   var response = Tally()
///   var servers = ServersID()
///
///   mutating func start(_ world: inout World<Shop>) {
///     servers = world.addServers(3, preemptive: true)
///     world.start(.source)
///     for _ in 0..<3 { world.start(.running) }
///   }
///   mutating func resume(_ process: Process, _ world: inout World<Shop>) -> Wait<Shop> {
///     switch process {
///     case .source:
///       world.start(.arrived)
///       return .hold(chance.exponential(mean: 1), then: .source)
///     case .arrived: return .use(servers, for: chance.exponential(mean: 2), then: .left(since: world.now))
///     case .left(let arrival): response.record(world.now - arrival)
///     case .running: return .hold(chance.exponential(mean: 100), then: .broken)
///     case .broken: return .use(servers, priority: -1, for: chance.exponential(mean: 5), then: .running)
///     }
///     return .end
///   }
/// }
/// ```
public protocol ProcessModel: ~Copyable {
  /// Where a process stands and what it remembers.
  associatedtype Process: BitwiseCopyable & Sendable
  /// What stores hold.
  associatedtype Item: BitwiseCopyable & Sendable = Double

  /// Makes the resources and starts the first processes.
  mutating func start(_ world: inout World<Self>)

  /// Carries out what `process` does now and answers what it waits for next.
  mutating func resume(_ process: Process, _ world: inout World<Self>) -> Wait<Self>
}

/// What a process waits for, and as what it goes on.
@frozen
public enum Wait<M: ProcessModel & ~Copyable>: BitwiseCopyable, Sendable {
  /// Time: `seconds` from now.
  case hold(Double, then: M.Process)
  /// A server, that time on it, and giving it back; lower priority numbers go first. A server taken away by
  /// preemption comes back for what was left of the time.
  case use(ServersID, priority: Int = 0, for: Double, then: M.Process)
  /// A server; lower priority numbers go first. Give it back with ``World/release(_:)``.
  case request(ServersID, priority: Int = 0, then: M.Process)
  /// An item of a store; read it as ``World/received`` when going on.
  case get(StoreID, then: M.Process)
  /// Room for an item in a store.
  case put(StoreID, M.Item, then: M.Process)
  /// An amount in a container.
  case draw(ContainerID, Double, then: M.Process)
  /// Room for an amount in a container.
  case fill(ContainerID, Double, then: M.Process)
  /// Being woken by ``World/wake(_:)`` or ``World/interrupt(_:as:)``.
  case sleep(then: M.Process)
  /// Nothing: the process is over.
  case end
}

/// Names a process.
@frozen
public struct ProcessID: BitwiseCopyable, Hashable, Sendable {
  @usableFromInline let index: Int32
  @usableFromInline let generation: UInt32

  @inlinable
  init(index: Int32, generation: UInt32) {
    self.index = index
    self.generation = generation
  }
}

/// Names servers of a ``World``.
@frozen
public struct ServersID: BitwiseCopyable, Hashable, Sendable {
  @usableFromInline var index: Int32

  /// A name to be replaced by what ``World/addServers(_:preemptive:)`` answers.
  @inlinable
  public init() { index = -1 }
}

/// Names a store of a ``World``.
@frozen
public struct StoreID: BitwiseCopyable, Hashable, Sendable {
  @usableFromInline var index: Int32

  /// A name to be replaced by what ``World/addStore(capacity:)`` answers.
  @inlinable
  public init() { index = -1 }
}

/// Names a container of a ``World``.
@frozen
public struct ContainerID: BitwiseCopyable, Hashable, Sendable {
  @usableFromInline var index: Int32

  /// A name to be replaced by what ``World/addContainer(capacity:level:)`` answers.
  @inlinable
  public init() { index = -1 }
}
