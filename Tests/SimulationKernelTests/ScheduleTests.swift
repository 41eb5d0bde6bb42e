import SimulationKernel
import Testing

/// Records which event came when; the events are plain numbers.
private struct Recorder: Model {
  var seen: [(time: Double, event: Int)] = []
  var stopAfter = Int.max

  mutating func handle(_ event: Int, _ schedule: inout Schedule<Int>) {
    seen.append((schedule.now, event))
    if seen.count == stopAfter { schedule.stop() }
  }
}

/// A simulation behind a reference, because `#expect` cannot look into values that are not copyable.
private final class Trial {
  var simulation: Simulation<Recorder>

  init(stopAfter: Int = .max) { simulation = Simulation(Recorder(stopAfter: stopAfter)) }

  var now: Double { simulation.schedule.now }
  var pendingCount: Int { simulation.schedule.pendingCount }
  var eventsHandled: Int { simulation.eventsHandled }
  var seen: [(time: Double, event: Int)] { simulation.model.seen }
  var events: [Int] { simulation.model.seen.map(\.event) }
  var times: [Double] { simulation.model.seen.map(\.time) }

  @discardableResult
  func at(_ time: Double, _ event: Int) -> EventHandle { simulation.schedule.at(time, event) }
  func after(_ delay: Double, _ event: Int) { simulation.schedule.after(delay, event) }
  @discardableResult
  func cancel(_ handle: EventHandle) -> Bool { simulation.schedule.cancel(handle) }
  func reschedule(_ handle: EventHandle, at time: Double) -> Bool {
    simulation.schedule.reschedule(handle, at: time)
  }
  func isPending(_ handle: EventHandle) -> Bool { simulation.schedule.isPending(handle) }
  func nextTime() -> Double? { simulation.schedule.nextTime() }
  func run() { simulation.run() }
  func run(atMost count: Int) -> Bool { simulation.run(atMost: count) }
  func run(until end: Double) { simulation.run(until: end) }
}

@Suite struct ScheduleTests {
  @Test("events come in order of time, and in order of insertion where times are equal")
  func order() {
    let trial = Trial()
    for (event, time) in [3.0, 1, 2, 1, 3, -0.0, 1, 0].enumerated() { trial.at(time, event) }
    trial.run()
    #expect(trial.events == [5, 7, 1, 3, 6, 2, 0, 4])
    #expect(trial.eventsHandled == 8)
    #expect(trial.now == 3)
  }

  @Test("a run in pieces of some events is the whole run, and says when it is over")
  func pieces() {
    let trial = Trial()
    for time in [1.0, 2, 2, 2.5, 4] { trial.at(time, Int(time)) }
    #expect(trial.run(atMost: 2))
    #expect(trial.times == [1, 2] && trial.now == 2)
    #expect(trial.run(atMost: 3))
    #expect(!trial.run(atMost: 3))
    #expect(trial.times == [1, 2, 2, 2.5, 4] && trial.eventsHandled == 5 && trial.now == 4)
    let stopped = Trial(stopAfter: 2)
    for time in [1.0, 2, 3] { stopped.at(time, 0) }
    #expect(!stopped.run(atMost: 3))
    #expect(stopped.seen.count == 2)
  }

  @Test("a run until a time handles that time's events and leaves the clock there")
  func until() {
    let trial = Trial()
    for time in [1.0, 2, 2, 2.5, 4] { trial.at(time, 0) }
    trial.run(until: 2)
    #expect(trial.seen.count == 3)
    #expect(trial.pendingCount == 2)
    trial.run(until: 3)
    #expect(trial.seen.count == 4)
    #expect(trial.now == 3)
    #expect(trial.nextTime() == 4)
    trial.run()
    #expect(trial.now == 4)
    #expect(trial.nextTime() == nil)
  }

  @Test("stop ends the run after the current handler, and a later run goes on")
  func stop() {
    let trial = Trial(stopAfter: 2)
    for time in [0.0, 0, 0, 5] { trial.at(time, 0) }
    trial.run(until: 10)
    #expect(trial.seen.count == 2)
    #expect(trial.now == 0)
    trial.run(until: 10)
    #expect(trial.seen.count == 4)
    #expect(trial.now == 10)
  }

  @Test("a stale handle answers false and touches nothing, even when its slot is used again")
  func staleHandles() {
    let trial = Trial()
    let first = trial.at(1, 1)
    #expect(trial.isPending(first))
    #expect(trial.cancel(first))
    let second = trial.at(1, 2)
    #expect(!trial.cancel(first))
    #expect(!trial.reschedule(first, at: 3))
    #expect(!trial.isPending(first))
    trial.run()
    #expect(trial.events == [2])
    #expect(!trial.cancel(second))
    #expect(trial.pendingCount == 0)
  }

  @Test("a moved event queues behind those of its new time, and its handle stays good")
  func reschedule() {
    let trial = Trial()
    let moved = trial.at(1, 1)
    trial.at(2, 2)
    #expect(trial.reschedule(moved, at: 2))
    #expect(trial.reschedule(moved, at: 1))
    #expect(trial.reschedule(moved, at: 2))
    trial.at(2, 3)
    #expect(trial.pendingCount == 3)
    trial.run()
    #expect(trial.events == [2, 1, 3])
    #expect(trial.times == [2, 2, 2])
  }

  @Test("the smallest sets agree with a sorted list, and a delay of -0.0 is a delay of 0", arguments: 1...40)
  func smallSets(seed: UInt64) {
    var random = Xoshiro256PlusPlus(seed: seed)
    let trial = Trial()
    var twin: [(time: Double, event: Int)] = []
    var expected: [Int] = []
    for event in 0..<2_000 {
      let delay = random.next() % 4 == 0 ? -0.0 : Double(random.next() % 5)
      // Stable: of equal times the one inserted first stays first.
      let place = twin.firstIndex { $0.time > trial.now + delay } ?? twin.count
      twin.insert((trial.now + delay, event), at: place)
      trial.after(delay, event)
      while twin.count > Int(random.next() % 4) {
        expected.append(twin[0].event)
        trial.run(until: twin.removeFirst().time)
        let ties = twin.prefix { $0.time <= trial.now }
        expected += ties.map(\.event)
        twin.removeFirst(ties.count)
      }
      #expect(trial.pendingCount == twin.count, "seed \(seed) event \(event)")
    }
    #expect(trial.events == expected)
  }

  @Test("over random inserts, cancels, moves and runs the set agrees with a sorted list", arguments: 1...40)
  func againstSortedList(seed: UInt64) {
    var random = Xoshiro256PlusPlus(seed: seed)
    let trial = Trial()
    var twin: [(time: Double, order: Int, event: Int)] = []
    var handles: [EventHandle] = []
    var expected: [Int] = []
    var order = 0
    for step in 0..<3_000 {
      order += 1
      // Whole seconds make many ties; the mix of operations drifts so that the set grows, churns and drains.
      let time = trial.now + Double(random.next() % 50)
      switch random.next() % 10 {
      case 0..<(step < 1_500 ? 6 : 3):
        twin.append((time, order, handles.count))
        handles.append(trial.at(time, handles.count))
      case 6, 7:
        let event = Int(random.next() % UInt64(handles.count + 1))
        guard event < handles.count else { continue }
        let index = twin.firstIndex { $0.event == event }
        #expect(trial.cancel(handles[event]) == (index != nil), "seed \(seed) step \(step)")
        if let index { twin.remove(at: index) }
      case 8:
        let event = Int(random.next() % UInt64(handles.count + 1))
        guard event < handles.count else { continue }
        let index = twin.firstIndex { $0.event == event }
        #expect(trial.reschedule(handles[event], at: time) == (index != nil))
        if let index { twin[index] = (time, order, event) }
      default:
        let end = trial.now + Double(random.next() % 4)
        twin.sort { ($0.time, $0.order) < ($1.time, $1.order) }
        let due = twin.prefix { $0.time <= end }
        expected += due.map(\.event)
        twin.removeFirst(due.count)
        trial.run(until: end)
      }
      #expect(trial.pendingCount == twin.count, "seed \(seed) step \(step)")
    }
    trial.run()
    expected += twin.sorted { ($0.time, $0.order) < ($1.time, $1.order) }.map(\.event)
    #expect(trial.events == expected, "seed \(seed)")
  }

  @Test("cancelling a million far timeouts leaves no trace of them in the order of the rest")
  func manyCancellations() {
    let trial = Trial()
    for round in 0..<1_000 {
      let handles = (0..<1_000).map { trial.at(1e6 + Double($0), -1) }
      trial.at(Double(1_000 - round), round)
      for handle in handles { trial.cancel(handle) }
    }
    #expect(trial.pendingCount == 1_000)
    trial.run()
    #expect(trial.events == (0..<1_000).reversed())
  }

  @Test("an event in the past, at no time, or at infinity stops the program")
  func badTimes() async {
    await #expect(processExitsWith: .failure) {
      var schedule = Schedule<Int>()
      schedule.at(-1, 0)
    }
    await #expect(processExitsWith: .failure) {
      var schedule = Schedule<Int>()
      schedule.at(.nan, 0)
    }
    await #expect(processExitsWith: .failure) {
      var schedule = Schedule<Int>()
      schedule.after(.infinity, 0)
    }
  }
}
