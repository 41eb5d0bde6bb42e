import ModelArchitecture
package import SimulationKernel

/// Replicas, the router before them, and the requests that come, in virtual time.
package struct ServingModel: Model {
  /// What can happen.
  package enum Event: BitwiseCopyable, Sendable {
    /// A client sends a request; it stands at the front door from now on.
    case sent(Int32)
    /// A client of a closed loop has thought, and sends the next request of the workload.
    case ready(Int32)
    /// A request of the workload arrives at the scheduler.
    case arrival(Int32)
    /// The last iteration of a replica's stretch ends.
    case iterationEnd(Int32)
    /// A policy asked to be asked again.
    case timer(Int32)
    /// The router looks at the replicas.
    case refreshSignals
    /// A copy between a replica and its host is done.
    case copied
  }

  /// The replicas.
  package internal(set) var replicas: [Replica]

  private let requests: [Request]
  private let profile: EngineProfile
  private let queueLimit: Int
  private let loop: ClosedLoop?
  private let signalInterval: Double
  private let fastForwards: Bool
  private let firsts: [Int32]
  /// Whether some requests are sent only when others are answered.
  private let hasFollowers: Bool
  private var router: any RequestRouter
  private var signals: [ReplicaSignal]
  private var thoughts: RandomStream
  /// How far clients are with their thoughts when a loop begins.
  private var beginnings: RandomStream
  /// Clients of a closed loop that think, by slot; the slots that nobody holds are in `freeSlots`.
  private var thinking: [EventHandle?] = []
  private var freeSlots: [Int32] = []
  /// Requests that wait for nobody's answer and are on their way so far; of a closed loop, those that clients have begun.
  private var begun = 0
  private var dispatched = 0
  private var sentAt: [Double]
  private let admitsOneIterationLate: Bool
  /// When the server can take the next request in.
  private var intakeFree = 0.0
  /// Whether somebody waits in vain.
  private(set) var audit = IdleAudit()
  /// The buses to the hosts, where copies can meet on them, and the event of the copy that is done next.
  let buses: HostBuses?
  var wakeUp: EventHandle?

  /// Replicas of a plan that serve some requests.
  init(plan: ServingPlan, requests: [Request], seed: UInt64, fastForwards: Bool) {
    buses = plan.sharesHostBuses ? HostBuses(plan: plan) : nil
    self.requests = requests
    self.fastForwards = fastForwards
    profile = plan.engine.profile
    queueLimit = plan.engine.queueLimit
    admitsOneIterationLate = plan.engine.profile.schedulesAhead || plan.engine.receiveInterval > 1
    loop = plan.workload.loop
    signalInterval = plan.fleet.signalInterval
    router = plan.fleet.router.router(seed: seed)
    thoughts = RandomStream(seed: seed, name: "client think times")
    beginnings = RandomStream(seed: seed, name: "client beginnings")
    let template = EngineTemplate(plan: plan, requests: requests, seed: seed)
    replicas = (0..<plan.fleet.replicas).map { template.replica($0) }
    signals = Array(repeating: ReplicaSignal(), count: plan.fleet.replicas)
    let follows = requests.contains { $0.followsPrevious }
    firsts = follows ? requests.indices.filter { !requests[$0].followsPrevious }.map(Int32.init) : []
    hasFollowers = follows || loop != nil
    sentAt = hasFollowers ? Array(repeating: .nan, count: requests.count) : []
  }

  /// Requests of the workload.
  var requestCount: Int { requests.count }

  /// How many requests come on their own account.
  private var firstCount: Int { firsts.isEmpty ? requests.count : firsts.count }

  private func first(_ number: Int) -> Int { firsts.isEmpty ? number : Int(firsts[number]) }

  /// Schedules what happens first.
  mutating func begin(_ schedule: inout Schedule<Event>) {
    guard !requests.isEmpty else { return }
    if loop == nil {
      beginNext(&schedule)
    } else {
      beginLoop(&schedule)
    }
    if signalInterval > 0, replicas.count > 1 { schedule.at(signalInterval, .refreshSignals) }
  }

  private mutating func nextBegun() -> Int {
    defer { begun += 1 }
    return first(begun)
  }

  /// The next request that waits for nobody is on its way.
  ///
  /// The front door takes requests in the order in which they are sent. Where some are sent only when others are
  /// answered that order is known no sooner than they are sent, so each is an event of its own; elsewhere it is the order
  /// of the workload.
  private mutating func beginNext(_ schedule: inout Schedule<Event>) {
    guard begun < firstCount else { return }
    let next = nextBegun()
    let time = max(0, requests[next].arrival)
    if hasFollowers {
      sentAt[next] = time
      schedule.at(max(schedule.now, time), .sent(Int32(next)))
    } else {
      let seen = intake(next, at: time)
      schedule.at(max(schedule.now, seen), .arrival(Int32(next)))
    }
  }

  /// Clients begin in the midst of their thoughts, as at any later moment, so that a loop has no start of its own.
  private mutating func beginLoop(_ schedule: inout Schedule<Event>) {
    guard let loop else { return }
    thinking = Array(repeating: nil, count: loop.concurrency)
    freeSlots = (0..<Int32(loop.concurrency)).reversed()
    for _ in 0..<loop.concurrency { think(loop.think.remaining(using: &beginnings), from: schedule.now, &schedule) }
  }

  /// A client thinks for so long and then sends the next request that nobody has sent, if there is one.
  private mutating func think(_ seconds: Double, from time: Double, _ schedule: inout Schedule<Event>) {
    guard begun < firstCount else { return }
    // A thought may be too short for the clock to tell from none.
    guard time + seconds > schedule.now, let slot = freeSlots.popLast() else {
      sendNext(&schedule)
      return
    }
    thinking[Int(slot)] = schedule.at(time + seconds, .ready(slot))
  }

  private mutating func endThought(_ slot: Int32, _ schedule: inout Schedule<Event>) {
    thinking[Int(slot)] = nil
    freeSlots.append(slot)
    sendNext(&schedule)
  }

  /// A client of a loop sends the next request. Behind the last one nothing is left for the others to send, so they need
  /// not be waited for.
  private mutating func sendNext(_ schedule: inout Schedule<Event>) {
    send(nextBegun(), at: schedule.now, &schedule)
    guard begun == firstCount else { return }
    for case let handle? in thinking { schedule.cancel(handle) }
    thinking.removeAll()
  }

  /// A client that waited for an answer sends its next request, now or after it has thought.
  private mutating func send(_ request: Int, at time: Double, _ schedule: inout Schedule<Event>) {
    sentAt[request] = time
    if time > schedule.now { schedule.at(time, .sent(Int32(request))) } else { enterDoor(request, &schedule) }
  }

  /// A request that is sent now goes through the front door.
  private mutating func enterDoor(_ request: Int, _ schedule: inout Schedule<Event>) {
    audit.enters(seconds: intakeSeconds(request), free: intakeFree, now: schedule.now)
    let seen = intake(request, at: schedule.now)
    schedule.at(seen, .arrival(Int32(request)))
    if loop == nil, !requests[request].followsPrevious { beginNext(&schedule) }
  }

  /// When the scheduler sees a request that is sent at a time; each replica has a server of its own.
  private mutating func intake(_ request: Int, at time: Double) -> Double {
    let tokens = Double(requests[request].promptTokens)
    intakeFree = max(intakeFree, time) + intakeSeconds(request)
    return intakeFree + profile.requestSeconds + profile.requestTokenSeconds * tokens
  }

  /// How long the front door is busy with a request.
  private func intakeSeconds(_ request: Int) -> Double {
    let tokens = Double(requests[request].promptTokens)
    return (profile.intakeSeconds + profile.intakeTokenSeconds * tokens) / Double(replicas.count)
  }

  /// Carries out one event.
  package mutating func handle(_ event: Event, _ schedule: inout Schedule<Event>) {
    if audit.isDue() { audit.look(at: replicas, now: schedule.now) }
    switch event {
    case .sent(let request): enterDoor(Int(request), &schedule)
    case .ready(let slot): endThought(slot, &schedule)
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
    case .refreshSignals:
      refreshSignals(&schedule)
      // Looks alone keep nobody going: without this they would go on for ever beside those who wait for each other.
      if schedule.pendingCount == 0 { releaseStuck(&schedule) }
      if dispatched < requests.count, schedule.pendingCount > 0 { schedule.after(signalInterval, .refreshSignals) }
    case .copied: endCopies(&schedule)
    }
    if buses != nil, dispatched == requests.count { dropCopiesOfNobody(&schedule) }
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
    if hasFollowers { audit.leaves(seconds: intakeSeconds(index)) } else { beginNext(&schedule) }
    dispatched += 1
    let place = route(request, index: index, &schedule)
    settle(place, &schedule)
    let isLast = dispatched == requests.count
    let taken = replicas[place].engine.arrive(
      request, index: index, replica: place, queueLimit: queueLimit,
      admittedLate: admitsOneIterationLate && !replicas[place].isIdle)
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
    if signalInterval == 0, type(of: router).looksAtReplicas { refreshSignals(&schedule) }
    let replicas = replicas
    return router.replica(for: request, signals: signals) { replica in
      replicas[replica].engine.knownTokens(of: request, index: index)
    }
  }

  /// The router sees what every replica does now.
  private mutating func refreshSignals(_ schedule: inout Schedule<Event>) {
    for place in replicas.indices {
      signals[place] = replicas[place].look(before: schedule.now)
    }
  }

  /// Brings a replica to the present: what was worked out ahead ends with the iteration that runs now.
  mutating func settle(_ place: Int, _ schedule: inout Schedule<Event>) {
    guard let end = replicas[place].settle(before: schedule.now), let handle = replicas[place].iterationEnd else {
      return
    }
    schedule.reschedule(handle, at: end)
  }

  mutating func startIteration(_ place: Int, _ schedule: inout Schedule<Event>) {
    let now = schedule.now
    if let handle = replicas[place].timer {
      schedule.cancel(handle)
      replicas[place].timer = nil
    }
    let decision = replicas[place].compose(now: now)
    startCopies(of: place, &schedule)
    switch decision {
    case .start(let repeats): start(place, repeats: repeats && fastForwards, &schedule)
    case .idle(let until):
      replicas[place].rest(now: now)
      replicas[place].askedAgainAt = until ?? .infinity
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
      send(next, at: answered + requests[next].arrival, &schedule)
    } else if let loop, begun < firstCount {
      think(loop.think.sample(using: &thoughts), from: answered, &schedule)
    }
  }
}
