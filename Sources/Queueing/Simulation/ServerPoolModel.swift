import SimulationKernel

/// Equal servers behind one line in order of arrival, perhaps with a limited system, with impatience, or (a single
/// server) with pauses.
struct ServerPoolModel: Model {
  enum Event: BitwiseCopyable, Sendable { case arrival, departure, ready }

  private let gaps: GapSampler
  private let times: TimeSampler
  private let servers: Int
  private let capacity: Int
  private let patience: Double
  private let pause: PauseRule?

  private var gapStream: RandomStream
  private var timeStream: RandomStream
  private var pauseStream: RandomStream
  private var waiting = Line<Double>()
  private var busy = 0
  /// A pausing server: on vacation, or being set up.
  private var isAway = false
  /// An idle server that needs no more vacation, or no set-up.
  private var isReady = false
  var recorder: RunRecorder

  init(_ setting: QueueSetting, streams: RunStreams, recorder: RunRecorder) throws(QueueError) {
    gaps = try setting.arrivals.sampler()
    times = try TimeSampler(setting.service, setting.lengths)
    var servers = 1
    var capacity = Int.max
    var patience = Double.infinity
    var pause: PauseRule?
    switch setting.policy {
    case .firstComeFirstServed(let count): servers = count
    case .finiteBuffer(let count, let most): (servers, capacity) = (count, most)
    case .impatient(let limit): patience = limit
    case .pausing(let rule): pause = rule
    case .bulk, .timeout, .ordered: preconditionFailure("Batches and orders have models of their own.")
    }
    self.servers = servers
    self.capacity = capacity
    self.patience = patience
    self.pause = pause
    gapStream = streams.arrivals
    timeStream = streams.lengths
    pauseStream = streams.pauses
    self.recorder = recorder
  }

  /// Schedules the first arrival; a server with vacations starts out on one.
  mutating func begin(_ schedule: inout Schedule<Event>) {
    schedule.after(gaps.sample(&gapStream), .arrival)
    if pause != nil { becomeIdle(&schedule) }
  }

  mutating func handle(_ event: Event, _ schedule: inout Schedule<Event>) {
    switch event {
    case .arrival:
      schedule.after(gaps.sample(&gapStream), .arrival)
      arrive(&schedule)
      recorder.settle(at: schedule.now)
      if recorder.isFull { schedule.stop() }
    case .departure:
      busy -= 1
      recorder.setBusy(busy, at: schedule.now)
      serveNext(&schedule)
    case .ready:
      isAway = false
      returnFromPause(&schedule)
    }
  }

  private mutating func arrive(_ schedule: inout Schedule<Event>) {
    guard waiting.count + busy < capacity else { return recorder.lost() }
    guard pause == nil else {
      waiting.append(schedule.now)
      return arrivedAtPausing(&schedule)
    }
    if busy < servers { return serve(arrival: schedule.now, &schedule) }
    waiting.append(schedule.now)
  }

  private mutating func serveNext(_ schedule: inout Schedule<Event>) {
    while let arrival = waiting.popFirst() {
      // Whoever ran out of patience has left; the line needs no event for that.
      if schedule.now - arrival < patience { return serve(arrival: arrival, &schedule) }
      recorder.lost()
    }
    if pause != nil { becomeIdle(&schedule) }
  }

  private mutating func serve(arrival: Double, _ schedule: inout Schedule<Event>) {
    let time = times.sample(&timeStream).time
    let wait = schedule.now - arrival
    recorder.began(wait: wait)
    recorder.respondedAlone(wait + time)
    recorder.batchBegan()
    busy += 1
    recorder.setBusy(busy, at: schedule.now)
    schedule.after(time, .departure)
  }

  // MARK: Pauses

  private mutating func becomeIdle(_ schedule: inout Schedule<Event>) {
    isReady = false
    switch pause {
    case .repeatedVacations(let law), .singleVacation(let law):
      isAway = true
      schedule.after(law.sample(&pauseStream), .ready)
    case .setUp, .threshold, nil: break
    }
  }

  private mutating func arrivedAtPausing(_ schedule: inout Schedule<Event>) {
    guard busy == 0 && !isAway else { return }
    switch pause {
    case .setUp(let law):
      isAway = true
      schedule.after(law.sample(&pauseStream), .ready)
    case .threshold(let count):
      if waiting.count >= count { serveNext(&schedule) }
    case .repeatedVacations, .singleVacation, nil:
      if isReady { serveNext(&schedule) }
    }
  }

  private mutating func returnFromPause(_ schedule: inout Schedule<Event>) {
    if !waiting.isEmpty { return serveNext(&schedule) }
    if case .singleVacation = pause { isReady = true } else { becomeIdle(&schedule) }
  }
}
