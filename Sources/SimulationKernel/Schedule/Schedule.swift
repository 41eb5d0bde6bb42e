/// The clock and the events that are still to come.
///
/// Events run in order of (time, insertion): of two events at one time, the one scheduled first goes first. A time
/// that is not a number, not finite, or before `now` is a bug of the caller and stops the program.
///
/// Limits: 16.7 million events pending at once, 1.1 trillion scheduled in all; beyond them the program stops.
/// No operation allocates once the set has reached its greatest size.
@frozen
public struct Schedule<Event: BitwiseCopyable & Sendable>: ~Copyable {
  @usableFromInline var pending: PendingEvents<Event>
  @usableFromInline var clock: Double
  /// Bit pattern of the first time that this run may not reach; 0 once stopped.
  @usableFromInline var bound: UInt64

  /// An empty schedule whose clock stands at 0.
  @inlinable
  public init() {
    pending = PendingEvents()
    clock = 0
    bound = 0
  }

  /// The current time in seconds.
  @inlinable public var now: Double { clock }

  /// Events scheduled and neither handled nor cancelled yet.
  @inlinable public var pendingCount: Int { pending.liveCount }

  /// Schedules `event` at the absolute time `time` in seconds.
  ///
  /// - Precondition: `now <= time < infinity`.
  /// - Complexity: O(log n) at worst, O(1) on average for times in no special order.
  @discardableResult
  @inlinable
  @inline(__always)
  public mutating func at(_ time: Double, _ event: Event) -> EventHandle {
    pending.insert(event, timeBits: checkedBits(of: time))
  }

  /// Schedules `event` to happen `delay` seconds from now.
  ///
  /// - Precondition: `0 <= delay < infinity`.
  /// - Complexity: as ``at(_:_:)``.
  @discardableResult
  @inlinable
  @inline(__always)
  public mutating func after(_ delay: Double, _ event: Event) -> EventHandle {
    // Never -0.0, because the clock never is.
    pending.insert(event, timeBits: orderedBits(of: clock + delay))
  }

  /// Takes back a scheduled event. Answers `false`, and does nothing, where it was handled or cancelled before.
  ///
  /// - Complexity: O(1) amortised; no search.
  @discardableResult
  @inlinable
  public mutating func cancel(_ handle: EventHandle) -> Bool { pending.remove(handle) }

  /// Moves a scheduled event to another time, where it queues behind the events already there; its handle stays
  /// good. Answers `false`, and does nothing, where it was handled or cancelled before.
  ///
  /// - Precondition: `now <= time < infinity`.
  /// - Complexity: as ``at(_:_:)``, amortised.
  @discardableResult
  @inlinable
  public mutating func reschedule(_ handle: EventHandle, at time: Double) -> Bool {
    pending.move(handle, timeBits: checkedBits(of: time))
  }

  /// Whether the handle's event is still to come.
  @inlinable
  public func isPending(_ handle: EventHandle) -> Bool { pending.contains(handle) }

  /// Time of the next event in seconds, or nil where nothing is pending.
  @inlinable
  public mutating func nextTime() -> Double? { pending.firstTimeBits().map(Double.init(bitPattern:)) }

  /// Ends the run after the current handler. Pending events stay; a later run goes on with them.
  @inlinable
  public mutating func stop() { bound = 0 }

  /// Takes the next event that this run may reach, and sets the clock to its time.
  @inlinable
  @inline(__always)
  mutating func next() -> Event? {
    guard let (timeBits, event) = pending.popFirst(before: bound) else { return nil }
    clock = Double(bitPattern: timeBits)
    return event
  }

  /// As ``orderedBits(of:)``, for a time that may be -0.0.
  @inlinable
  @inline(__always)
  func checkedBits(of time: Double) -> UInt64 {
    // Adding zero turns -0.0, whose bit pattern is out of order, into 0.0.
    orderedBits(of: time + 0)
  }

  @inlinable
  @inline(__always)
  func orderedBits(of time: Double) -> UInt64 {
    let bits = time.bitPattern
    let first = clock.bitPattern
    // Patterns of non-negative doubles are ordered as the doubles are; those of negative and undefined ones lie at
    // or above infinity's, and one before the clock wraps around: one comparison finds them all.
    precondition(
      bits &- first < Double.infinity.bitPattern &- first,
      "An event needs a finite time that is not in the past.")
    return bits
  }
}
