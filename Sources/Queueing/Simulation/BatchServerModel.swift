import SimulationKernel

/// One server that takes waiting requests in batches: dynamic, fixed, general, elastic, with or without a timer.
struct BatchServerModel: Model {
  enum Event: BitwiseCopyable, Sendable { case arrival, batchEnd, timer }

  /// What the server needs before it starts.
  enum Trigger: Sendable {
    /// So many waiting.
    case number(Int)
    /// A full batch or the end of a timer of this length.
    case timer(Double, TimeoutQueue.Timer)
  }

  private let gaps: GapSampler
  private let tokens: TokenSampler?
  private let constants: BatchConstants
  private let longest: Int
  private let trigger: Trigger
  private let maximum: Int
  private let isElastic: Bool

  private var gapStream: RandomStream
  private var lengthStream: RandomStream
  private var waiting = Line<Double>()
  private var isBusy = false
  private var timer: EventHandle?
  private var members: [Int] = []
  var recorder: RunRecorder

  init(
    _ setting: QueueSetting, trigger: Trigger, maximum: Int?, isElastic: Bool, streams: RunStreams,
    recorder: RunRecorder
  ) throws(QueueError) {
    gaps = try setting.arrivals.sampler()
    constants = setting.service.constants
    let isRandom = constants.k3 + constants.k4 > 0 && setting.lengths.survival(1) > 0
    tokens = isRandom ? try TokenSampler(setting.lengths) : nil
    longest = setting.lengths.longest
    self.trigger = trigger
    self.maximum = maximum ?? .max
    self.isElastic = isElastic
    gapStream = streams.arrivals
    lengthStream = streams.lengths
    self.recorder = recorder
  }

  /// Schedules the first arrival.
  mutating func begin(_ schedule: inout Schedule<Event>) {
    schedule.after(gaps.sample(&gapStream), .arrival)
  }

  mutating func handle(_ event: Event, _ schedule: inout Schedule<Event>) {
    switch event {
    case .arrival:
      waiting.append(schedule.now)
      schedule.after(gaps.sample(&gapStream), .arrival)
      if !isBusy { consider(&schedule) }
    case .batchEnd:
      isBusy = false
      recorder.setBusy(0, at: schedule.now)
      if recorder.isFull { return schedule.stop() }
      consider(&schedule)
    case .timer:
      timer = nil
      if !isBusy { start(&schedule) }
    }
  }

  /// Starts a batch, or a timer, if it is time to.
  private mutating func consider(_ schedule: inout Schedule<Event>) {
    switch trigger {
    case .number(let minimum):
      if waiting.count >= minimum { start(&schedule) }
    case .timer(let delay, let kind):
      guard let oldest = waiting.first else { return }
      if waiting.count >= maximum { return start(&schedule) }
      let end = kind == .whenFree ? schedule.now + delay : oldest + delay
      if end <= schedule.now { return start(&schedule) }
      if timer == nil { timer = schedule.at(end, .timer) }
    }
  }

  private mutating func start(_ schedule: inout Schedule<Event>) {
    if let timer {
      schedule.cancel(timer)
      self.timer = nil
    }
    let size = min(waiting.count, maximum)
    let now = schedule.now
    var waits = 0.0
    for _ in 0..<size {
      guard let arrival = waiting.popFirst() else { break }
      let wait = now - arrival
      waits += wait
      recorder.began(wait: wait)
    }
    let (time, members) = service(size)
    recorder.responded(waits + members)
    recorder.batchBegan()
    recorder.settle(at: now)
    isBusy = true
    recorder.setBusy(1, at: now)
    schedule.after(time, .batchEnd)
  }

  /// The batch's time, and the members' own times added up.
  private mutating func service(_ size: Int) -> (time: Double, members: Double) {
    let base = constants.base(size)
    guard isElastic else {
      let tokens = tokens?.longest(of: size, &lengthStream) ?? longest
      let time = base + constants.slope(size) * Double(tokens)
      return (time, Double(size) * time)
    }
    members.removeAll(keepingCapacity: true)
    for _ in 0..<size { members.append(tokens?.sample(&lengthStream) ?? longest) }
    members.sort()
    // A step costs k3 for each member still there and k4 at any rate; members leave in order of length.
    var time = base
    var sum = 0.0
    var done = 0
    for (index, length) in members.enumerated() {
      time += (constants.k3 * Double(size - index) + constants.k4) * Double(length - done)
      done = length
      sum += time
    }
    return (time, sum)
  }
}

/// The streams of one replication.
struct RunStreams: Sendable {
  let arrivals: RandomStream
  let lengths: RandomStream
  let pauses: RandomStream

  init(seed: UInt64, replication: Int) {
    arrivals = RandomStream(seed: seed, name: "arrivals", index: replication)
    lengths = RandomStream(seed: seed, name: "lengths", index: replication)
    pauses = RandomStream(seed: seed, name: "pauses", index: replication)
  }
}
