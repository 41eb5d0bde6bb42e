/// A number of like servers before one line, with priorities (lower numbers first) and, if wanted, preemption.
///
/// A resource schedules nothing: it answers who starts, and the model schedules what follows from it.
///
/// ```swift
/// case .arrival(let job):
///   if servers.request(job) == .started { schedule.after(service(), .departure(job)) }
/// case .departure(let job):
///   if let next = servers.release(job) { schedule.after(service(), .departure(next)) }
/// ```
@frozen
public struct Servers<Customer: Equatable> {
  /// What became of a request.
  public enum Admission: Equatable {
    /// A server was idle; the customer has it.
    case started
    /// The customer joined the line.
    case waiting
    /// The customer took the server of this one, who went to the front of its priority's line.
    case preempted(Customer)
  }

  @usableFromInline
  @frozen
  struct Holder {
    @usableFromInline let customer: Customer
    @usableFromInline let priority: Int

    @inlinable
    init(customer: Customer, priority: Int) {
      self.customer = customer
      self.priority = priority
    }
  }

  /// How many servers there are.
  public let capacity: Int
  /// Whether a request may take the server of a customer with a higher priority number.
  public let isPreemptive: Bool
  @usableFromInline var busyCount: Int
  /// Who holds the servers, in order of start; kept only where preemption needs it.
  @usableFromInline var holders: [Holder]
  @usableFromInline var line: PriorityLine<Customer>

  /// `capacity` idle servers.
  ///
  /// - Precondition: `capacity >= 1`.
  @inlinable
  public init(capacity: Int, preemptive: Bool = false) {
    precondition(capacity >= 1, "A resource needs at least one server.")
    self.capacity = capacity
    isPreemptive = preemptive
    busyCount = 0
    holders = []
    line = PriorityLine()
  }

  /// Servers that are held.
  @inlinable public var busy: Int { busyCount }

  /// Customers in line.
  @inlinable public var waiting: Int { line.count }

  /// Asks for a server.
  ///
  /// - Complexity: O(1); with preemption O(capacity).
  @inlinable
  public mutating func request(_ customer: Customer, priority: Int = 0) -> Admission {
    if busyCount < capacity {
      busyCount &+= 1
      if isPreemptive { holders.append(Holder(customer: customer, priority: priority)) }
      return .started
    }
    if isPreemptive, let victim = removeVictim(of: priority) {
      holders.append(Holder(customer: customer, priority: priority))
      line.prepend(victim.customer, priority: victim.priority)
      return .preempted(victim.customer)
    }
    line.append(customer, priority: priority)
    return .waiting
  }

  /// Gives a server back; answers the customer who takes it over, if one waits.
  ///
  /// - Precondition: the customer holds a server.
  /// - Complexity: O(1); with preemption O(capacity).
  @inlinable
  public mutating func release(_ customer: Customer) -> Customer? {
    precondition(busyCount > 0, "A server was released that nobody held.")
    if isPreemptive {
      guard let index = holders.firstIndex(where: { $0.customer == customer }) else {
        preconditionFailure("A server was released by a customer who did not hold one.")
      }
      holders.remove(at: index)
    }
    guard let (next, priority) = line.popFirst() else {
      busyCount &-= 1
      return nil
    }
    if isPreemptive { holders.append(Holder(customer: next, priority: priority)) }
    return next
  }

  /// Takes a customer out of the line; answers whether it stood there.
  ///
  /// - Complexity: O(waiting).
  @inlinable
  public mutating func withdraw(_ customer: Customer) -> Bool {
    line.removeFirst { $0 == customer } != nil
  }

  /// Of the customers with the highest priority number above `priority`, the one who started last.
  @inlinable
  mutating func removeVictim(of priority: Int) -> Holder? {
    var victim = -1
    var worst = priority
    for index in holders.indices where holders[index].priority > priority && holders[index].priority >= worst {
      victim = index
      worst = holders[index].priority
    }
    return victim >= 0 ? holders.remove(at: victim) : nil
  }
}

extension Servers: Sendable where Customer: Sendable {}
extension Servers.Admission: Sendable where Customer: Sendable {}
extension Servers.Holder: Sendable where Customer: Sendable {}
