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
    let arrivals =
      loop == nil ? keys.read(WorkloadKeys.arrivals).flatMap { ArrivalProcesses.read($0) } : PoissonArrivals(rate: 1)
    let count = keys.read(WorkloadKeys.requests)
    let prompt = keys.read(WorkloadKeys.prompt).flatMap(LengthLaws.read)
    let output = keys.read(WorkloadKeys.output).flatMap(LengthLaws.read)
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
    let arrivals = keys.optional(WorkloadKeys.arrivals).map { ArrivalProcesses.read($0) }
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
    let turns = keys.read(ConversationKeys.turns).flatMap(LengthLaws.read)
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
    return LengthLaws.read(tokens).map { SharedPrefixes(groups: groups, length: $0, order: order) }
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
