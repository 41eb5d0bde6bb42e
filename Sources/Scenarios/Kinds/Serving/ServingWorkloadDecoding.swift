import Foundation
import Quantities
import Reading
import Serving
import SimulationKernel
import Yams

extension ScenarioDecoder {
  /// The requests of a serving scenario, and how many of the first latencies leave out where the file says so.
  func workload(_ keys: MappingReader) -> (requests: Workload, warmUp: Int?)? {
    defer { keys.finish() }
    let first = keys.found(WorkloadKeys.warmUp)
    guard let workload = requests(keys), first != .some(.none) else { return nil }
    guard let first, let found = first else { return (workload, nil) }
    let count = workload.statedCount
    if found >= count, let place = keys.known(WorkloadKeys.warmUp) {
      place.report("`\(place.path)` leaves out \(found) of \(count) requests; leave some to be counted")
      return nil
    }
    return (workload, found)
  }

  private func requests(_ keys: MappingReader) -> Workload? {
    if let trace = keys.optional(WorkloadKeys.trace) { return self.trace(trace, keys) }
    let loop = keys.read(WorkloadKeys.closedLoop).map(loop)
    let arrivals = loop == nil ? keys.read(WorkloadKeys.arrivals).flatMap(arrivals) : PoissonArrivals(rate: 1)
    let count = keys.read(WorkloadKeys.requests)
    let prompt = keys.read(WorkloadKeys.prompt).flatMap(length)
    let output = keys.read(WorkloadKeys.output).flatMap(length)
    let conversations = keys.read(WorkloadKeys.conversations).map(conversations)
    let prefixes = keys.read(WorkloadKeys.sharedPrefixes).map(prefixes)
    let clients = keys.read(WorkloadKeys.clients)
    let shares =
      keys.read(WorkloadKeys.priorityShares).map { $0.list()?.compactMap { $0.read(WorkloadKeys.priority) } }
      ?? .some([])
    guard let arrivals, let count, let prompt, let output, let clients, let shares, loop != .some(.none),
      conversations.map({ $0 != nil }) ?? true, prefixes.map({ $0 != nil }) ?? true
    else { return nil }
    var workload = GeneratedWorkload(arrivals: arrivals, count: count, prompt: prompt, output: output)
    workload.loop = loop ?? nil
    workload.conversations = conversations ?? nil
    workload.prefixes = prefixes ?? nil
    workload.clients = clients
    workload.priorityShares = shares
    return .generated(workload)
  }

  /// A trace as it was recorded, or its requests at other times: by `arrivals`, or by clients that wait for answers.
  private func trace(_ value: ValueReader, _ keys: MappingReader) -> Workload? {
    let limit = keys.found(WorkloadKeys.requests) ?? nil
    let arrivals = keys.optional(WorkloadKeys.arrivals).map { self.arrivals($0) }
    let loop = keys.optional(WorkloadKeys.closedLoop).map(loop)
    if arrivals != nil, loop != nil {
      keys.report(
        "`arrivals` and `closedLoop` both say when the requests of the trace are sent; leave one out", at: "arrivals")
    }
    guard let path = value.string(), let data = contents(path, value, use: "trace"), loop != .some(.none) else {
      return nil
    }
    do {
      let trace = try TraceReader.readTrace(data)
      let count = trace.requests.count
      if trace.failedCount > 0 {
        collector.note(
          "`\(path)`: \(trace.failedCount) of \(count + trace.failedCount) requests have no token of an answer: they "
            + "failed when they were recorded and are left out")
      }
      if let limit, limit > count {
        collector.note("`\(path)` holds \(count) requests, fewer than the \(limit) asked for")
      }
      let requests = Array(trace.requests.prefix(limit ?? count))
      guard let arrivals else { return .recorded(requests, trace.contents, loop: loop ?? nil) }
      return arrivals.map { .retimed(RetimedTrace(requests, contents: trace.contents, arrivals: $0)) }
    } catch {
      for fault in error.faults { value.report("`\(path)` \(fault)") }
      return nil
    }
  }

  private func loop(_ value: ValueReader) -> ClosedLoop? {
    guard let keys = value.mapping(LoopKeys.table) else { return nil }
    defer { keys.finish() }
    let concurrency = keys.read(LoopKeys.concurrency)
    let think = think(keys)
    guard let concurrency, let think else { return nil }
    return ClosedLoop(concurrency: concurrency, think: think)
  }

  /// How long a client thinks; not at all where the file does not say.
  private func think(_ keys: MappingReader) -> ThinkTime? {
    if let value = keys.read(ThinkKeys.think) { return think(value) }
    keys.record {
      let path = keys.path(of: ThinkKeys.think)
      $0.usual(path, ThinkKeys.fixed.name)
      $0.usual(path + "." + ThinkKeys.fixed.name, 0, .time)
    }
    return .fixed(0)
  }

  private func think(_ value: ValueReader) -> ThinkTime? {
    guard let choice = value.choice(ThinkKeys.choice) else { return nil }
    let isFixed = choice.name == ThinkKeys.fixed.name
    guard let settings = choice.settings,
      let seconds = settings.read(isFixed ? ThinkKeys.fixed : ThinkKeys.exponential)
    else {
      if choice.settings == nil { value.report("a think time needs its seconds, such as `{exponential: 5 s}`") }
      return nil
    }
    return isFixed ? .fixed(seconds) : .exponential(mean: seconds)
  }

  private func conversations(_ value: ValueReader) -> Conversations? {
    guard let keys = value.mapping(ConversationKeys.table) else { return nil }
    defer { keys.finish() }
    let turns = keys.read(ConversationKeys.turns).flatMap(length)
    let think = think(keys)
    guard let turns, let think else { return nil }
    return Conversations(turns: turns, think: think)
  }

  private func prefixes(_ value: ValueReader) -> SharedPrefixes? {
    guard let keys = value.mapping(PrefixKeys.table) else { return nil }
    defer { keys.finish() }
    let groups = keys.read(PrefixKeys.groups)
    let tokens = keys.read(PrefixKeys.tokens)
    let order = keys.read(PrefixKeys.order)
    guard let groups, let tokens, let order else { return nil }
    if tokens.node.scalar?.string == PrefixKeys.whole {
      _ = tokens.string()
      return SharedPrefixes(groups: groups, length: nil, order: order)
    }
    return length(tokens).map { SharedPrefixes(groups: groups, length: $0, order: order) }
  }

  private func arrivals(_ value: ValueReader) -> (any ArrivalProcess)? {
    guard let choice = value.choice(ArrivalKeys.choice) else { return nil }
    if choice.name == "at-once" {
      choice.settings?.report("`at-once` takes no settings: everybody comes at the start")
      return choice.settings == nil ? ArrivalsAtOnce() : nil
    }
    guard let settings = choice.settings else {
      value.report("`\(choice.name)` needs its settings, such as `{poisson: 6/s}`")
      return nil
    }
    switch choice.name {
    case "poisson": return settings.read(ArrivalKeys.poisson).map { PoissonArrivals(rate: $0) }
    case "even": return settings.read(ArrivalKeys.even).map { EvenArrivals(rate: $0) }
    case "markov": return markov(settings)
    case "stages": return stages(settings)
    default: return swinging(choice)
    }
  }

  private func swinging(_ choice: Chosen) -> (any ArrivalProcess)? {
    guard let keys = choice.keys() else { return nil }
    defer { keys.finish() }
    let rate = keys.read(ArrivalKeys.rate)
    if choice.name == ArrivalKeys.gamma.name {
      guard let variation = keys.variation(), let rate else { return nil }
      return try? GammaArrivals(rate: rate, variation: variation.coefficient)
    }
    let share = keys.read(ArrivalKeys.swing)
    let period = keys.read(ArrivalKeys.period)
    guard let rate, let share, let period else { return nil }
    guard share <= 1 else {
      keys.known(ArrivalKeys.swing)?.report(
        "`\(keys.path(of: ArrivalKeys.swing))` is at most 100 %: a rate cannot fall below zero")
      return nil
    }
    return DiurnalArrivals(rate: rate, swing: share, period: period)
  }

  private func markov(_ value: ValueReader) -> MarkovModulatedArrivals? {
    guard let list = value.list() else { return nil }
    let states = list.compactMap { element -> MarkovModulatedArrivals.State? in
      guard let keys = element.mapping(ArrivalKeys.state) else { return nil }
      defer { keys.finish() }
      let rate = keys.read(ArrivalKeys.partRate)
      let mean = keys.read(ArrivalKeys.mean)
      guard let rate, let mean else { return nil }
      return MarkovModulatedArrivals.State(rate: rate, meanSeconds: mean)
    }
    guard states.count == list.count else { return nil }
    guard states.contains(where: { $0.rate > 0 }) else {
      value.report("`\(value.path)` needs a state with arrivals, such as `{rate: 6/s, mean: 30 s}`")
      return nil
    }
    return MarkovModulatedArrivals(states: states)
  }

  private func stages(_ value: ValueReader) -> StagedArrivals? {
    guard let list = value.list() else { return nil }
    var isEven = false
    let stages = list.compactMap { element -> StagedArrivals.Stage? in
      guard let keys = element.mapping(ArrivalKeys.stage) else { return nil }
      defer { keys.finish() }
      let rate = keys.read(ArrivalKeys.partRate)
      let seconds = keys.read(ArrivalKeys.duration)
      if keys.read(ArrivalKeys.isEven) == true { isEven = true }
      guard let rate, let seconds else { return nil }
      return StagedArrivals.Stage(rate: rate, seconds: seconds)
    }
    guard stages.count == list.count else { return nil }
    guard stages.contains(where: { $0.rate > 0 }) else {
      value.report("`\(value.path)` needs a stage with arrivals, such as `{rate: 6/s, for: 10 minutes}`")
      return nil
    }
    return StagedArrivals(stages: stages, isEven: isEven)
  }
}

extension Workload {
  /// Requests that are asked for; arrivals may end before.
  fileprivate var statedCount: Int {
    switch self {
    case .generated(let workload): workload.count
    case .recorded(let requests, _, _): requests.count
    case .retimed(let trace): trace.requests.count
    }
  }
}
