import SimulationKernel

/// The requests of a run.
package enum Workload: Sendable {
  /// Requests drawn from distributions.
  case generated(GeneratedWorkload)
  /// Requests as they were recorded, in order of arrival, with what is known of their prompts; sent by clients that wait
  /// for answers where there is a loop.
  case recorded([Request], PromptContents?, loop: ClosedLoop? = nil)
  /// Requests as they were recorded, but for their arrivals, which a process draws anew.
  case retimed(RetimedTrace)

  /// Requests as they were recorded.
  package static func trace(_ requests: [Request], loop: ClosedLoop? = nil) -> Workload {
    .recorded(requests, nil, loop: loop)
  }

  /// The requests, in order of arrival; later turns of a conversation stand behind their first.
  ///
  /// Arrivals, prompt lengths and output lengths draw from streams of their own: under one seed two policies, or
  /// two rates, meet the same lengths.
  package func requests(seed: UInt64) -> [Request] {
    switch self {
    case .generated(let workload): workload.requests(seed: seed)
    case .recorded(let requests, _, _): requests
    case .retimed(let trace): trace.drawn(seed: seed)
    }
  }

  /// What is known of recorded prompts.
  var contents: PromptContents? {
    switch self {
    case .generated: nil
    case .recorded(_, let contents, _): contents
    case .retimed(let trace): trace.contents
    }
  }

  /// Whether every seed gives the same requests.
  var isRecorded: Bool {
    if case .recorded(_, _, let loop) = self { loop?.think.isFixed ?? true } else { false }
  }

  /// Clients that send only when they are answered; nil when requests come whatever happens.
  package var loop: ClosedLoop? {
    switch self {
    case .generated(let workload): workload.loop
    case .recorded(_, _, let loop): loop
    case .retimed: nil
    }
  }
}

extension Workload {
  /// Whether a longer run tells more of the same: requests are drawn, and their arrivals have no beginning and no end.
  var isStationary: Bool {
    if case .generated(let workload) = self { workload.loop != nil || workload.arrivals.isStationary } else { false }
  }

  /// The same requests at another load: their arrivals are moved together, or there are more clients.
  func scaled(by load: Double) -> Workload {
    var more = loop
    more?.concurrency = Int(scaledRate(by: load, seed: 0))
    switch self {
    case .generated(var workload):
      if loop == nil { workload.load *= load } else { workload.loop = more }
      return .generated(workload)
    case .recorded(let requests, let contents, let loop):
      let moved = requests.map { request in
        var request = request
        if loop == nil, !request.followsPrevious { request.arrival /= load }
        return request
      }
      return .recorded(moved, contents, loop: more)
    case .retimed(var trace):
      trace.load *= load
      return .retimed(trace)
    }
  }

  /// Arrivals in a second on the requests' own account at another load; whole clients of a closed loop, at least one.
  func scaledRate(by load: Double, seed: UInt64) -> Double {
    if let loop { return max(1, (Double(loop.concurrency) * load).rounded()) }
    if case .generated(let workload) = self { return workload.arrivals.rate * workload.load * load }
    if case .retimed(let trace) = self { return trace.arrivals.rate * trace.load * load }
    let requests = requests(seed: seed)
    guard let last = requests.last(where: { !$0.followsPrevious }), last.arrival > 0 else { return .infinity }
    return Double(requests.count) / last.arrival * load
  }

  /// The same workload with so many requests, where they are drawn.
  func lengthened(to count: Int) -> Workload {
    guard case .generated(var workload) = self else { return self }
    workload.count = count
    return .generated(workload)
  }
}

/// Clients that each wait for an answer, think, and send the next request.
package struct ClosedLoop: Hashable, Sendable {
  /// Clients.
  package var concurrency: Int
  /// How long a client thinks.
  package var think: ThinkTime

  /// Clients that think.
  package init(concurrency: Int, think: ThinkTime = .fixed(0)) {
    precondition(concurrency >= 1, "somebody sends requests")
    self.concurrency = concurrency
    self.think = think
  }
}

/// Seconds between an answer and the next request.
package enum ThinkTime: Hashable, Sendable {
  /// Always as long.
  case fixed(Double)
  /// Exponential with this mean.
  case exponential(mean: Double)

  /// Whether no chance is involved.
  var isFixed: Bool {
    switch self {
    case .fixed(let seconds): seconds == 0
    case .exponential(let mean): mean == 0
    }
  }

  func sample(using stream: inout RandomStream) -> Double {
    switch self {
    case .fixed(let seconds): seconds
    case .exponential(let mean): mean > 0 ? stream.exponential(mean: mean) : 0
    }
  }

  /// What is left of a think time at a moment that has nothing to do with it.
  func remaining(using stream: inout RandomStream) -> Double {
    switch self {
    case .fixed(let seconds): seconds > 0 ? seconds * stream.uniform() : 0
    case .exponential: sample(using: &stream)
    }
  }
}

/// Conversations of several turns: each prompt holds everything before it.
package struct Conversations: Sendable {
  /// How many turns there are.
  package var turns: any LengthDistribution
  /// Seconds between an answer and the next turn.
  package var think: ThinkTime

  /// Conversations of some turns.
  package init(turns: any LengthDistribution, think: ThinkTime) {
    self.turns = turns
    self.think = think
  }
}

/// Beginnings that prompts share, such as system prompts.
package struct SharedPrefixes: Sendable {
  /// Which beginning a request has.
  package enum Order: String, CaseIterable, Sendable {
    /// Any of them, all equally likely.
    case random
    /// The first request has the first, the next the second, and so on in a round.
    case roundRobin = "round-robin"
  }

  /// How many different ones there are.
  package var groups: Int
  /// How long they are; nil where whole prompts are shared, so that the same prompts come again and again.
  package var length: (any LengthDistribution)?
  /// Which of them a request has.
  package var order: Order

  /// Shared beginnings.
  package init(groups: Int, length: (any LengthDistribution)?, order: Order = .random) {
    precondition(groups >= 1, "there is a beginning to share")
    self.groups = groups
    self.length = length
    self.order = order
  }
}

/// Requests drawn from distributions.
package struct GeneratedWorkload: Sendable {
  /// When they come; of conversations, when the first turn comes.
  package var arrivals: any ArrivalProcess
  /// Clients that wait for answers; then `arrivals` is not asked.
  package var loop: ClosedLoop?
  /// How many come, every turn of a conversation counted.
  package var count: Int
  /// How long their prompts are, without what they share.
  package var prompt: any LengthDistribution
  /// How much they generate.
  package var output: any LengthDistribution
  /// Conversations; nil when every request stands alone.
  package var conversations: Conversations?
  /// What prompts begin with; nil when nothing is shared.
  package var prefixes: SharedPrefixes?
  /// How many clients send them, the k-th with a weight of 1/k.
  package var clients = 1
  /// Shares of the priorities 0, 1, …; all requests have priority 0 when empty.
  package var priorityShares: [Double] = []
  /// How much faster than `arrivals` says they come: every time of arrival is divided by it.
  var load = 1.0

  /// A workload of `count` requests, at least one.
  package init(
    arrivals: any ArrivalProcess, count: Int, prompt: any LengthDistribution, output: any LengthDistribution
  ) {
    precondition(count >= 1, "a workload has requests")
    self.arrivals = arrivals
    self.count = count
    self.prompt = prompt
    self.output = output
  }

  /// The requests that a seed draws.
  package func requests(seed: UInt64) -> [Request] {
    var drawing = Drawing(workload: self, seed: seed)
    var requests: [Request] = []
    requests.reserveCapacity(count)
    // Millions take seconds to draw: nobody need wait for those of a work that was cancelled.
    while requests.count < count, drawing.addNext(to: &requests) {
      if requests.count & 0xFFFF == 0, Task.isCancelled { break }
    }
    return requests
  }
}

/// The streams from which a workload is drawn.
private struct Drawing {
  let workload: GeneratedWorkload
  let prefixLengths: [Int]
  /// The weights of all clients together.
  let clientWeight: Double
  var process: any ArrivalProcess
  var now = 0.0
  var sessions = 0
  var gaps: RandomStream
  var prompts: RandomStream
  var outputs: RandomStream
  var turns: RandomStream
  var thoughts: RandomStream
  var groups: RandomStream
  var clients: RandomStream
  var priorities: RandomStream

  init(workload: GeneratedWorkload, seed: UInt64) {
    self.workload = workload
    process = workload.arrivals
    clientWeight = (1...max(1, workload.clients)).reduce(0) { $0 + 1 / Double($1) }
    gaps = RandomStream(seed: seed, name: "arrivals")
    prompts = RandomStream(seed: seed, name: "prompt lengths")
    outputs = RandomStream(seed: seed, name: "output lengths")
    turns = RandomStream(seed: seed, name: "turns")
    thoughts = RandomStream(seed: seed, name: "think times")
    groups = RandomStream(seed: seed, name: "prefix groups")
    clients = RandomStream(seed: seed, name: "clients")
    priorities = RandomStream(seed: seed, name: "priorities")
    var lengths = RandomStream(seed: seed, name: "prefix lengths")
    prefixLengths =
      workload.prefixes.map { shared in
        (0..<shared.groups).map { _ in shared.length?.sample(using: &lengths) ?? 0 }
      } ?? []
  }

  /// Adds a request, or all turns of a conversation; answers false when nothing comes any more.
  mutating func addNext(to requests: inout [Request]) -> Bool {
    if workload.loop == nil {
      now += process.nextGap(using: &gaps)
      guard now.isFinite else { return false }
    }
    let group = nextGroup()
    let before = group < 0 ? 0 : prefixLengths[group]
    var shared = before
    let client = client()
    let priority = priority()
    let count = workload.conversations.map { $0.turns.sample(using: &turns) } ?? 1
    let session = workload.conversations == nil ? -1 : sessions
    sessions += 1
    var context = before
    for turn in 0..<min(count, workload.count - requests.count) {
      let prompt = context + workload.prompt.sample(using: &prompts)
      let output = workload.output.sample(using: &outputs)
      if turn == 0, sharesWhole { shared = prompt }
      let think = turn == 0 ? 0 : workload.conversations?.think.sample(using: &thoughts) ?? 0
      requests.append(
        Request(
          arrival: turn == 0 ? now / workload.load : think, promptTokens: prompt, outputTokens: output,
          session: session,
          prefixGroup: group, prefixTokens: shared, client: client, priority: priority, followsPrevious: turn > 0))
      context = prompt + output
    }
    return true
  }

  /// Whether prompts are shared whole.
  private var sharesWhole: Bool { workload.prefixes.map { $0.length == nil } ?? false }

  /// The shared beginning of the next request, -1 where nothing is shared.
  private mutating func nextGroup() -> Int {
    guard let prefixes = workload.prefixes else { return -1 }
    switch prefixes.order {
    case .random: return groups.integer(below: prefixes.groups)
    case .roundRobin: return sessions % prefixes.groups
    }
  }

  private mutating func client() -> Int {
    guard workload.clients > 1 else { return 0 }
    var left = clients.uniform() * clientWeight
    for client in 1..<workload.clients {
      left -= 1 / Double(client)
      if left < 0 { return client - 1 }
    }
    return workload.clients - 1
  }

  private mutating func priority() -> Int {
    guard workload.priorityShares.count > 1 else { return 0 }
    var left = priorities.uniform() * workload.priorityShares.reduce(0, +)
    for (priority, share) in workload.priorityShares.enumerated() {
      left -= share
      if left < 0 { return priority }
    }
    return workload.priorityShares.count - 1
  }
}
