/// A buffer of items between those who put and those who get, both in order of arrival.
///
/// As every resource it schedules nothing. A call answers what happened to the caller at once; ``popReady()``
/// then tells, one by one, who of those that waited may go on.
@frozen
public struct Store<Item, Customer> {
  /// One who waited and may go on.
  public enum Ready {
    /// This customer gets this item.
    case got(Customer, Item)
    /// This customer's item found room.
    case put(Customer)
  }

  /// The greatest number of items kept.
  public let capacity: Int
  @usableFromInline var items: Line<Item>
  @usableFromInline var getters: Line<Customer>
  @usableFromInline var putters: Line<(customer: Customer, item: Item)>
  @usableFromInline var ready: Line<Ready>

  /// An empty store.
  ///
  /// - Precondition: `capacity >= 1`.
  @inlinable
  public init(capacity: Int = .max) {
    precondition(capacity >= 1, "A store needs room for an item.")
    self.capacity = capacity
    items = Line()
    getters = Line()
    putters = Line()
    ready = Line()
  }

  /// Items in the store.
  @inlinable public var count: Int { items.count }
  /// Customers who wait for an item.
  @inlinable public var waitingGetters: Int { getters.count }
  /// Customers who wait for room.
  @inlinable public var waitingPutters: Int { putters.count }

  /// Puts an item in; answers whether it went in at once, and if not lets the customer wait for room.
  @inlinable
  public mutating func put(_ item: Item, by customer: Customer) -> Bool {
    if let getter = getters.popFirst() {
      ready.append(.got(getter, item))
      return true
    }
    if items.count < capacity {
      items.append(item)
      return true
    }
    putters.append((customer, item))
    return false
  }

  /// Takes an item out; where there is none, answers nil and lets the customer wait for one.
  @inlinable
  public mutating func get(by customer: Customer) -> Item? {
    guard let item = items.popFirst() else {
      getters.append(customer)
      return nil
    }
    if let (putter, waitingItem) = putters.popFirst() {
      items.append(waitingItem)
      ready.append(.put(putter))
    }
    return item
  }

  /// The next who may go on because of the calls so far.
  @inlinable
  public mutating func popReady() -> Ready? { ready.popFirst() }

  /// Takes a waiting customer out of its line; answers whether it stood there.
  ///
  /// - Complexity: O(waiting).
  @inlinable
  public mutating func withdraw(where matches: (Customer) -> Bool) -> Bool {
    getters.removeFirst(where: matches) != nil || putters.removeFirst { matches($0.customer) } != nil
  }
}

/// A tank with a level between 0 and its capacity, filled and drawn from by amounts, in order of arrival.
///
/// A customer who cannot be served blocks those of its kind behind it, so a large request is not starved.
@frozen
public struct Container<Customer> {
  /// The highest level.
  public let capacity: Double
  @usableFromInline var amount: Double
  @usableFromInline var getters: Line<(customer: Customer, amount: Double)>
  @usableFromInline var putters: Line<(customer: Customer, amount: Double)>
  @usableFromInline var ready: Line<Customer>

  /// A container at `level`.
  ///
  /// - Precondition: `0 <= level <= capacity`.
  @inlinable
  public init(capacity: Double = .infinity, level: Double = 0) {
    precondition(level >= 0 && level <= capacity, "A container's level lies between 0 and its capacity.")
    self.capacity = capacity
    amount = level
    getters = Line()
    putters = Line()
    ready = Line()
  }

  /// What is in it.
  @inlinable public var level: Double { amount }

  /// Fills in; answers whether that was possible at once, and if not lets the customer wait for room.
  ///
  /// - Precondition: `0 <= amount <= capacity`.
  @inlinable
  public mutating func put(_ amount: Double, by customer: Customer) -> Bool {
    precondition(amount >= 0 && amount <= capacity, "A container cannot take more than its capacity.")
    guard putters.isEmpty && self.amount + amount <= capacity else {
      putters.append((customer, amount))
      return false
    }
    self.amount += amount
    serveWaiting()
    return true
  }

  /// Draws out; answers whether that was possible at once, and if not lets the customer wait for more.
  ///
  /// - Precondition: `0 <= amount <= capacity`.
  @inlinable
  public mutating func get(_ amount: Double, by customer: Customer) -> Bool {
    precondition(amount >= 0 && amount <= capacity, "A container cannot give more than its capacity.")
    guard getters.isEmpty && amount <= self.amount else {
      getters.append((customer, amount))
      return false
    }
    self.amount -= amount
    serveWaiting()
    return true
  }

  /// The next who may go on because of the calls so far.
  @inlinable
  public mutating func popReady() -> Customer? { ready.popFirst() }

  /// Takes a waiting customer out of its line, which may let those behind it go on; answers whether it stood there.
  ///
  /// - Complexity: O(waiting).
  @inlinable
  public mutating func withdraw(where matches: (Customer) -> Bool) -> Bool {
    let found =
      getters.removeFirst { matches($0.customer) } != nil
      || putters.removeFirst { matches($0.customer) } != nil
    serveWaiting()
    return found
  }

  @inlinable
  mutating func serveWaiting() {
    while true {
      if let next = getters.first, next.amount <= amount {
        amount -= next.amount
        ready.append(next.customer)
        _ = getters.popFirst()
      } else if let next = putters.first, amount + next.amount <= capacity {
        amount += next.amount
        ready.append(next.customer)
        _ = putters.popFirst()
      } else {
        return
      }
    }
  }
}

extension Store: Sendable where Item: Sendable, Customer: Sendable {}
extension Store.Ready: Sendable where Item: Sendable, Customer: Sendable {}
extension Container: Sendable where Customer: Sendable {}
