/// A model together with its schedule: one run of one system, owned by one thread.
///
/// ```swift
/// var simulation = Simulation(MM1())
/// simulation.schedule.at(0, .arrival)
/// simulation.run(until: 1_000_000)
/// print(simulation.model.inSystem.mean(until: simulation.schedule.now))
/// ```
@frozen
public struct Simulation<M: Model & ~Copyable>: ~Copyable {
  /// The model: its state and its statistics.
  public var model: M
  /// The clock and the pending events.
  public var schedule: Schedule<M.Event>
  @usableFromInline var handledCount: Int

  /// A simulation at time 0 with nothing scheduled yet.
  @inlinable
  public init(_ model: consuming M) {
    self.model = model
    schedule = Schedule()
    handledCount = 0
  }

  /// Events handled so far, over all runs.
  @inlinable public var eventsHandled: Int { handledCount }

  /// Handles events in order until none is left or a handler stops the run.
  @inlinable
  public mutating func run() {
    // Every finite time has a bit pattern below infinity's.
    advance(before: Double.infinity.bitPattern)
  }

  /// Handles the events up to and including `end`, then sets the clock to `end`; a handler that stops the run
  /// leaves the clock at its own event.
  ///
  /// - Precondition: `schedule.now <= end < infinity`.
  @inlinable
  public mutating func run(until end: Double) {
    advance(before: schedule.checkedBits(of: end) + 1)
    if schedule.bound != 0 { schedule.clock = end }
  }

  /// Handles at most `count` more events, for those who want to look on in between; the run is the same.
  ///
  /// - Returns: whether it may go on: false when none is left or a handler stopped the run.
  @inlinable
  public mutating func run(atMost count: Int) -> Bool {
    schedule.bound = Double.infinity.bitPattern
    var handled = 0
    while handled < count, let event = schedule.next() {
      handled &+= 1
      model.handle(event, &schedule)
    }
    handledCount &+= handled
    return handled == count
  }

  /// Handles events as ``run()`` does, and looks once in 16,384 of them whether the task on whose behalf it runs was
  /// cancelled.
  ///
  /// - Returns: whether the run came to its end; what the model holds is good for nothing when it did not.
  @inlinable
  public mutating func runUnlessCancelled() -> Bool {
    schedule.bound = Double.infinity.bitPattern
    var handled = 0
    var goesOn = true
    while goesOn, let event = schedule.next() {
      handled &+= 1
      model.handle(event, &schedule)
      if handled & 0x3FFF == 0 { goesOn = !Task.isCancelled }
    }
    handledCount &+= handled
    return goesOn
  }

  @inlinable
  mutating func advance(before bound: UInt64) {
    schedule.bound = bound
    var handled = 0
    while let event = schedule.next() {
      handled &+= 1
      model.handle(event, &schedule)
    }
    handledCount &+= handled
  }
}
