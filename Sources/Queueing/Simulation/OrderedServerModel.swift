import SimulationKernel

/// One server that works on one request at a time in another order than that of arrival: shortest first, classes
/// (both without preemption), shortest remaining or shortest original size first (with it).
struct OrderedServerModel: Model {
  enum Event: BitwiseCopyable, Sendable { case arrival, departure }

  private let gaps: GapSampler
  private let times: TimeSampler
  private let order: SizeBasedOrder
  private let isPreemptive: Bool

  private var gapStream: RandomStream
  private var timeStream: RandomStream
  private var predictorStream: RandomStream
  private var waiting = JobHeap()
  /// Time still to serve, by job number, of those that were interrupted.
  private var interrupted: [Int: Double] = [:]
  private var running: Job?
  private var departure: (time: Double, handle: EventHandle)?
  private var arrived = 0
  var recorder: RunRecorder

  init(_ setting: QueueSetting, order: SizeBasedOrder, streams: RunStreams, recorder: RunRecorder)
    throws(QueueError)
  {
    gaps = try setting.arrivals.sampler()
    times = try TimeSampler(setting.service, setting.lengths)
    self.order = order
    isPreemptive = order == .shortestRemaining || order == .preemptiveShortest
    gapStream = streams.arrivals
    timeStream = streams.lengths
    predictorStream = streams.pauses
    self.recorder = recorder
  }

  /// Schedules the first arrival.
  mutating func begin(_ schedule: inout Schedule<Event>) {
    schedule.after(gaps.sample(&gapStream), .arrival)
  }

  mutating func handle(_ event: Event, _ schedule: inout Schedule<Event>) {
    switch event {
    case .arrival:
      schedule.after(gaps.sample(&gapStream), .arrival)
      arrive(makeJob(at: schedule.now), &schedule)
    case .departure:
      if let job = running { finish(job, at: schedule.now) }
      running = nil
      departure = nil
      if recorder.isFull { return schedule.stop() }
      if let next = waiting.popFirst() { run(next, &schedule) } else { recorder.setBusy(0, at: schedule.now) }
    }
  }

  private mutating func makeJob(at now: Double) -> Job {
    let (time, tokens) = times.sample(&timeStream)
    arrived += 1
    var job = Job(key: time, number: arrived, arrival: now, size: time)
    if case .classes(let classes) = order {
      let isRight = classes.accuracy >= 1 || predictorStream.uniform() < classes.accuracy
      let place = isRight ? classes.rightClass(of: tokens) : predictorStream.integer(below: classes.count)
      job.key = Double(place)
    }
    return job
  }

  private mutating func arrive(_ job: Job, _ schedule: inout Schedule<Event>) {
    guard let current = running, let departure else {
      recorder.setBusy(1, at: schedule.now)
      return run(job, &schedule)
    }
    guard isPreemptive else { return waiting.insert(job) }
    let left = departure.time - schedule.now
    let key = order == .shortestRemaining ? left : current.size
    guard job.key < key else { return waiting.insert(job) }
    schedule.cancel(departure.handle)
    interrupted[current.number] = left
    waiting.insert(Job(key: key, number: current.number, arrival: current.arrival, size: current.size))
    run(job, &schedule)
  }

  private mutating func run(_ job: Job, _ schedule: inout Schedule<Event>) {
    let left = isPreemptive ? interrupted.removeValue(forKey: job.number) ?? job.size : job.size
    let end = schedule.now + left
    running = job
    departure = (end, schedule.at(end, .departure))
    if !isPreemptive {
      let wait = schedule.now - job.arrival
      recorder.began(wait: wait)
      recorder.respondedAlone(wait + job.size)
      recorder.batchBegan()
      recorder.settle(at: schedule.now)
    }
  }

  /// With preemption the wait is all the time that a request was not served.
  private mutating func finish(_ job: Job, at now: Double) {
    guard isPreemptive else { return }
    recorder.began(wait: max(0, now - job.arrival - job.size))
    recorder.respondedAlone(now - job.arrival)
    recorder.batchBegan()
    recorder.settle(at: now)
  }
}
