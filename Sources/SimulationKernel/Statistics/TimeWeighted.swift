/// A quantity that keeps its value between changes: a queue's length, the busy servers, the bytes in a cache.
@frozen
public struct TimeWeighted: Sendable, Equatable {
  @usableFromInline var current: Double
  @usableFromInline var least: Double
  @usableFromInline var greatest: Double
  @usableFromInline var start: Double
  @usableFromInline var lastChange: Double
  /// Integral of the value from `start` to `lastChange`.
  @usableFromInline var integral: Double

  /// A quantity that holds `value` from `start` (seconds) on.
  @inlinable
  public init(_ value: Double = 0, from start: Double = 0) {
    current = value
    least = value
    greatest = value
    self.start = start
    lastChange = start
    integral = 0
  }

  /// The value now.
  @inlinable public var value: Double { current }

  /// The least value held since the start.
  @inlinable public var min: Double { least }

  /// The greatest value held since the start.
  @inlinable public var max: Double { greatest }

  /// Sets the value from `time` (seconds) on.
  ///
  /// - Precondition: `time` is not before the last change.
  @inlinable
  public mutating func update(_ value: Double, at time: Double) {
    precondition(time >= lastChange, "A time-weighted value cannot change in the past.")
    integral += current * (time - lastChange)
    lastChange = time
    current = value
    least = value < least ? value : least
    greatest = value > greatest ? value : greatest
  }

  /// Adds `change` to the value from `time` (seconds) on.
  @inlinable
  public mutating func add(_ change: Double, at time: Double) { update(current + change, at: time) }

  /// Forgets all history before `time` (seconds) and keeps the value: the end of a warm-up.
  @inlinable
  public mutating func restart(at time: Double) { self = TimeWeighted(current, from: time) }

  /// Integral of the value over time, from the start until `time`.
  @inlinable
  public func area(until time: Double) -> Double { integral + current * (time - lastChange) }

  /// Mean over time from the start until `time`; the value itself where no time has passed.
  @inlinable
  public func mean(until time: Double) -> Double {
    time > start ? area(until: time) / (time - start) : current
  }
}
