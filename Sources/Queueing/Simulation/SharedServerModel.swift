import SimulationKernel

/// One server that several requests share: all that are present, or those with the least service so far.
///
/// Requests of one level share evenly and are kept with the size at which each will leave, so one number, the
/// level, stands for the progress of all of them. A new request opens a level of its own at 0 (least attained
/// first) or is entered at the present level (processor sharing); two levels that meet become one.
struct SharedServerModel: Model {
  enum Event: BitwiseCopyable, Sendable { case arrival, departure, merger }

  /// Requests with equal service so far; a job's key is the level at which it leaves.
  private struct Group {
    var level: Double
    var jobs: JobHeap
  }

  private let gaps: GapSampler
  private let times: TimeSampler
  private let favoursNew: Bool

  private var gapStream: RandomStream
  private var timeStream: RandomStream
  /// The last group is being served.
  private var groups: [Group] = []
  private var since = 0.0
  private var pending: EventHandle?
  private var arrived = 0
  var recorder: RunRecorder

  init(_ setting: QueueSetting, favoursNew: Bool, streams: RunStreams, recorder: RunRecorder) throws(QueueError) {
    gaps = try setting.arrivals.sampler()
    times = try TimeSampler(setting.service, setting.lengths)
    self.favoursNew = favoursNew
    gapStream = streams.arrivals
    timeStream = streams.lengths
    self.recorder = recorder
  }

  /// Schedules the first arrival.
  mutating func begin(_ schedule: inout Schedule<Event>) {
    schedule.after(gaps.sample(&gapStream), .arrival)
  }

  mutating func handle(_ event: Event, _ schedule: inout Schedule<Event>) {
    progress(to: schedule.now)
    switch event {
    case .arrival:
      schedule.after(gaps.sample(&gapStream), .arrival)
      arrive(at: schedule.now)
    case .departure: depart(at: schedule.now)
    case .merger: merge()
    }
    if recorder.isFull { return schedule.stop() }
    plan(&schedule)
  }

  /// Raises the served group's level by its members' share of the time since.
  private mutating func progress(to now: Double) {
    if let last = groups.indices.last {
      groups[last].level += (now - since) / Double(groups[last].jobs.count)
    }
    since = now
  }

  private mutating func arrive(at now: Double) {
    let size = times.sample(&timeStream).time
    arrived += 1
    if groups.isEmpty { recorder.setBusy(1, at: now) }
    if favoursNew || groups.isEmpty { groups.append(Group(level: 0, jobs: JobHeap())) }
    let place = groups.count - 1
    let level = groups[place].level
    groups[place].jobs.insert(Job(key: level + size, number: arrived, arrival: now, size: size))
  }

  private mutating func depart(at now: Double) {
    let place = groups.count - 1
    guard place >= 0, let job = groups[place].jobs.popFirst() else { return }
    groups[place].level = job.key
    if groups[place].jobs.isEmpty { groups.removeLast() }
    if groups.isEmpty { recorder.setBusy(0, at: now) }
    recorder.began(wait: max(0, now - job.arrival - job.size))
    recorder.respondedAlone(now - job.arrival)
    recorder.batchBegan()
    recorder.settle(at: now)
  }

  private mutating func merge() {
    guard groups.count > 1 else { return }
    let served = groups.removeLast()
    groups[groups.count - 1].jobs.merge(served.jobs)
  }

  /// Schedules what comes first if nobody arrives: a departure, or the meeting with the next level.
  private mutating func plan(_ schedule: inout Schedule<Event>) {
    if let pending { schedule.cancel(pending) }
    pending = nil
    guard let group = groups.last, let first = group.jobs.first else { return }
    let share = Double(group.jobs.count)
    let departure = max(0, first.key - group.level) * share
    if groups.count > 1 {
      let meeting = max(0, groups[groups.count - 2].level - group.level) * share
      if meeting < departure {
        pending = schedule.after(meeting, .merger)
        return
      }
    }
    pending = schedule.after(departure, .departure)
  }
}
