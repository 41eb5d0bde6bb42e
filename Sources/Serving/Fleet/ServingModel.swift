import ModelArchitecture
public import SimulationKernel

/// Replicas, the router before them, and the requests that come, in virtual time.
public struct ServingModel: Model {
  /// What can happen.
  public enum Event: BitwiseCopyable, Sendable {
    /// A request of the workload arrives at the scheduler.
    case arrival(Int32)
    /// The last iteration of a replica's stretch ends.
    case iterationEnd(Int32)
    /// A policy asked to be asked again.
    case timer(Int32)
    /// The router looks at the replicas.
    case look
  }

  /// The replicas.
  public private(set) var replicas: [Replica]

  private let requests: [Request]
  private let profile: EngineProfile
  private let queueLimit: Int
  private let loop: ClosedLoop?
  private let signalInterval: Double
  private let fastForwards: Bool
  private let firsts: [Int32]
  private var router: any RequestRouter
  private var signals: [ReplicaSignal]
  private var thoughts: RandomStream
  /// Requests that come whatever happens, dispatched so far; of a closed loop, requests sent so far.
  private var sent = 0
  private var dispatched = 0
  private var sentAt: [Double]
  private let hidesArrivals: Bool
  /// When the server can take the next request in.
  private var intakeFree = 0.0

  /// Replicas of a plan that serve some requests.
  init(plan: ServingPlan, requests: [Request], seed: UInt64, fastForwards: Bool) {
    self.requests = requests
    self.fastForwards = fastForwards
    profile = plan.engine.profile
    queueLimit = plan.engine.queueLimit
    hidesArrivals = plan.engine.profile.schedulesAhead || plan.engine.receiveInterval > 1
    loop = plan.workload.loop
    signalInterval = plan.fleet.signalInterval
    router = plan.fleet.router.router(seed: seed)
    thoughts = RandomStream(seed: seed, name: "client think times")
    let template = EngineTemplate(plan: plan, requests: requests, seed: seed)
    replicas = (0..<plan.fleet.replicas).map { template.replica($0) }
    signals = Array(repeating: ReplicaSignal(), count: plan.fleet.replicas)
    let follows = requests.contains { $0.followsPrevious }
    firsts = follows ? requests.indices.filter { !requests[$0].followsPrevious }.map(Int32.init) : []
    sentAt = follows || loop != nil ? Array(repeating: .nan, count: requests.count) : []
  }

  /// Requests of the workload.
  var requestCount: Int { requests.count }

  /// How many requests come on their own account.
  private var firstCount: Int { firsts.isEmpty ? requests.count : firsts.count }

  private func first(_ number: Int) -> Int { firsts.isEmpty ? number : Int(firsts[number]) }

  /// Schedules what happens first.
  mutating func begin(_ schedule: inout Schedule<Event>) {
    guard !requests.isEmpty else { return }
    sent = min(loop?.concurrency ?? 1, firstCount)
    for number in 0..<sent {
      let index = first(number)
      let time = loop == nil ? max(0, requests[index].arrival) : 0
      if loop != nil { sentAt[index] = time }
      let seen = intake(index, at: time)
      schedule.at(seen, .arrival(Int32(index)))
    }
    if signalInterval > 0, replicas.count > 1 { schedule.at(signalInterval, .look) }
  }

  /// When the scheduler sees a request that is sent at a time; each replica has a server of its own.
  private mutating func intake(_ request: Int, at time: Double) -> Double {
    let tokens = Double(requests[request].promptTokens)
    let taken = (profile.intakeSeconds + profile.intakeTokenSeconds * tokens) / Double(replicas.count)
    intakeFree = max(intakeFree, time) + taken
    return intakeFree + profile.requestSeconds + profile.requestTokenSeconds * tokens
  }

  /// Carries out one event.
  public mutating func handle(_ event: Event, _ schedule: inout Schedule<Event>) {
    switch event {
    case .arrival(let request): arrive(Int(request), &schedule)
    case .iterationEnd(let replica):
      let place = Int(replica)
      replicas[place].finish(now: schedule.now)
      sendFollowers(of: place, &schedule)
      startIteration(place, &schedule)
    case .timer(let replica):
      let place = Int(replica)
      replicas[place].timer = nil
      if replicas[place].isIdle { startIteration(place, &schedule) }
    case .look:
      look(&schedule)
      if dispatched < requests.count { schedule.after(signalInterval, .look) }
    }
    if schedule.pendingCount == 0 { releaseStuck(&schedule) }
  }

  /// Nothing will happen any more while somebody waits, such as for others who wait for an answer: what is there is served
  /// as it is.
  private mutating func releaseStuck(_ schedule: inout Schedule<Event>) {
    for place in replicas.indices where replicas[place].engine.waitingCount > 0 {
      replicas[place].engine.noMoreArrivals = true
      startIteration(place, &schedule)
      replicas[place].engine.noMoreArrivals = dispatched == requests.count
    }
  }

  private mutating func arrive(_ index: Int, _ schedule: inout Schedule<Event>) {
    let now = schedule.now
    var request = requests[index]
    if !sentAt.isEmpty, !sentAt[index].isNaN { request.arrival = sentAt[index] }
    if loop == nil, !request.followsPrevious, sent < firstCount {
      let next = first(sent)
      let time = intake(next, at: requests[next].arrival)
      schedule.at(max(now, time), .arrival(Int32(next)))
      sent += 1
    }
    dispatched += 1
    let place = route(request, index: index, &schedule)
    settle(place, &schedule)
    let isLast = dispatched == requests.count
    let taken = replicas[place].engine.arrive(
      request, index: index, replica: place, queueLimit: queueLimit,
      isHidden: hidesArrivals && !replicas[place].isIdle)
    if isLast { announceEnd() }
    replicas[place].observe(now: now)
    if !taken { sendFollowers(afterTurningAway: index, &schedule) }
    if replicas[place].isIdle, taken || isLast { startIteration(place, &schedule) }
    guard isLast else { return }
    for other in replicas.indices where other != place && replicas[other].isIdle { startIteration(other, &schedule) }
  }

  private mutating func announceEnd() {
    for place in replicas.indices { replicas[place].engine.noMoreArrivals = true }
  }

  private mutating func route(_ request: Request, index: Int, _ schedule: inout Schedule<Event>) -> Int {
    guard replicas.count > 1 else { return 0 }
    if signalInterval == 0 { look(&schedule) }
    let replicas = replicas
    return router.replica(for: request, signals: signals) { replica in
      replicas[replica].engine.knownTokens(of: request, index: index)
    }
  }

  /// The router sees what every replica does now.
  private mutating func look(_ schedule: inout Schedule<Event>) {
    for place in replicas.indices {
      settle(place, &schedule)
      signals[place] = replicas[place].signal
    }
  }

  /// Brings a replica to the present: what was worked out ahead ends with the iteration that runs now.
  private mutating func settle(_ place: Int, _ schedule: inout Schedule<Event>) {
    guard let end = replicas[place].settle(before: schedule.now), let handle = replicas[place].iterationEnd else {
      return
    }
    schedule.reschedule(handle, at: end)
  }

  private mutating func startIteration(_ place: Int, _ schedule: inout Schedule<Event>) {
    let now = schedule.now
    if let handle = replicas[place].timer {
      schedule.cancel(handle)
      replicas[place].timer = nil
    }
    switch replicas[place].compose(now: now) {
    case .start(let repeats):
      // Nothing that is known of happens before the next event, so looking further ahead is work for nothing.
      let horizon = replicas.count == 1 ? schedule.nextTime() ?? .infinity : .infinity
      let end = replicas[place].start(now: now, repeats: repeats && fastForwards, horizon: horizon)
      replicas[place].iterationEnd = schedule.at(end, .iterationEnd(Int32(place)))
    case .idle(let until):
      replicas[place].rest(now: now)
      if let until { replicas[place].timer = schedule.at(max(until, now), .timer(Int32(place))) }
    }
  }

  /// Requests that were sent only when others were answered.
  private mutating func sendFollowers(of place: Int, _ schedule: inout Schedule<Event>) {
    guard !sentAt.isEmpty else { return }
    for place in replicas[place].engine.takeFinished() {
      send(after: Int(place), &schedule)
    }
  }

  private mutating func sendFollowers(afterTurningAway index: Int, _ schedule: inout Schedule<Event>) {
    guard !sentAt.isEmpty else { return }
    send(after: index, &schedule)
  }

  private mutating func send(after index: Int, _ schedule: inout Schedule<Event>) {
    let answered = schedule.now + profile.responseSeconds
    let next = index + 1
    if next < requests.count, requests[next].followsPrevious {
      deliver(next, at: answered + requests[next].arrival, &schedule)
    } else if let loop, sent < firstCount {
      let place = first(sent)
      sent += 1
      deliver(place, at: answered + loop.think.sample(using: &thoughts), &schedule)
    }
  }

  private mutating func deliver(_ index: Int, at time: Double, _ schedule: inout Schedule<Event>) {
    sentAt[index] = time
    let seen = intake(index, at: time)
    schedule.at(seen, .arrival(Int32(index)))
  }
}
