import Foundation
import Quantities
import Reading
import Serving
import SimulationKernel
import Yams

extension ScenarioDecoder {
  /// Most requests of a run, and clients of a closed loop: each takes some hundred bytes of memory.
  private static let greatestCount = 20_000_000

  /// The requests of a serving scenario, and how many of the first latencies leave out where the file says so.
  func workload(_ value: ValueReader) -> (requests: Workload, warmUp: Int?)? {
    guard let keys = value.mapping() else { return nil }
    defer { keys.finish() }
    let first = keys.optional("warmUp").map { ($0, $0.integer(atLeast: 0, atMost: Self.greatestCount)) }
    guard let workload = workload(keys), first.map({ $0.1 != nil }) ?? true else { return nil }
    guard let (place, found) = first, let found else { return (workload, nil) }
    let count = workload.statedCount
    if found >= count {
      place.report("`\(place.path)` leaves out \(found) of \(count) requests; leave some to be counted")
      return nil
    }
    return (workload, found)
  }

  private func workload(_ keys: MappingReader) -> Workload? {
    if let trace = keys.optional("trace") { return self.trace(trace, keys) }
    let loop = keys.optional("closedLoop").map(loop)
    let arrivals =
      loop == nil
      ? keys.required("arrivals", example: "{poisson: 6/s}").flatMap(arrivals)
      : PoissonArrivals(rate: 1)
    let count = keys.required("requests", example: "20000")?.integer(atMost: Self.greatestCount)
    let prompt = keys.required("prompt", example: "{lognormal: {mean: 700, sigma: 1.1}}").flatMap(length)
    let output = keys.required("output", example: "{geometric: {mean: 180}}").flatMap(length)
    let conversations = keys.optional("conversations").map(conversations)
    let prefixes = keys.optional("sharedPrefixes").map(prefixes)
    let clients = keys.integer("clients", usual: 1, atMost: 100_000)
    let shares = keys.optional("priorityShares").map { $0.list()?.compactMap { $0.quantity(.ratio) } } ?? .some([])
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
    let limit = keys.optional("requests")?.integer(atMost: Self.greatestCount)
    let arrivals = keys.optional("arrivals").map { self.arrivals($0) }
    let loop = keys.optional("closedLoop").map(loop)
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
    guard let keys = value.mapping() else { return nil }
    defer { keys.finish() }
    let concurrency = keys.required("concurrency", example: "64")?.integer(atMost: Self.greatestCount)
    let think = think(keys)
    guard let concurrency, let think else { return nil }
    return ClosedLoop(concurrency: concurrency, think: think)
  }

  /// How long a client thinks; not at all where the file does not say.
  private func think(_ keys: MappingReader) -> ThinkTime? {
    if let value = keys.optional("think") { return think(value) }
    keys.record {
      $0.usual(keys.path(of: "think"), "fixed")
      $0.usual(keys.path(of: "think.fixed"), 0, .time)
    }
    return .fixed(0)
  }

  private func think(_ value: ValueReader) -> ThinkTime? {
    guard let choice = value.choice(of: "think time", among: ["fixed", "exponential"]) else { return nil }
    guard let settings = choice.settings, let seconds = settings.quantity(.time) else {
      if choice.settings == nil { value.report("a think time needs its seconds, such as `{exponential: 5 s}`") }
      return nil
    }
    return choice.name == "fixed" ? .fixed(seconds) : .exponential(mean: seconds)
  }

  private func conversations(_ value: ValueReader) -> Conversations? {
    guard let keys = value.mapping() else { return nil }
    defer { keys.finish() }
    let turns = keys.required("turns", example: "{geometric: {mean: 4}}").flatMap(length)
    let think = think(keys)
    guard let turns, let think else { return nil }
    return Conversations(turns: turns, think: think)
  }

  private func prefixes(_ value: ValueReader) -> SharedPrefixes? {
    guard let keys = value.mapping() else { return nil }
    defer { keys.finish() }
    let groups = keys.required("groups", example: "9")?.integer(atMost: 10_000_000)
    let tokens = keys.required("tokens", example: "{fixed: 100}")
    let order = keys.value("order", usual: .random, as: \.rawValue) { $0.oneOf("order", SharedPrefixes.Order.self) }
    guard let groups, let tokens, let order else { return nil }
    if tokens.node.scalar?.string == "whole" {
      _ = tokens.string()
      return SharedPrefixes(groups: groups, length: nil, order: order)
    }
    return length(tokens).map { SharedPrefixes(groups: groups, length: $0, order: order) }
  }

  private func arrivals(_ value: ValueReader) -> (any ArrivalProcess)? {
    let names = ScenarioChoice.servedArrivals.map(\.name)
    guard let choice = value.choice(of: "arrival process", among: names) else { return nil }
    if choice.name == "at-once" {
      choice.settings?.report("`at-once` takes no settings: everybody comes at the start")
      return choice.settings == nil ? ArrivalsAtOnce() : nil
    }
    guard let settings = choice.settings else {
      value.report("`\(choice.name)` needs its settings, such as `{poisson: 6/s}`")
      return nil
    }
    switch choice.name {
    case "poisson": return settings.quantity(.rate, above: 0).map { PoissonArrivals(rate: $0) }
    case "even": return settings.quantity(.rate, above: 0).map { EvenArrivals(rate: $0) }
    case "markov": return markov(settings)
    case "stages": return stages(settings)
    default: return swinging(choice.name, settings)
    }
  }

  private func swinging(_ name: String, _ value: ValueReader) -> (any ArrivalProcess)? {
    guard let keys = value.mapping() else { return nil }
    defer { keys.finish() }
    let rate = keys.required("rate", example: "6/s")?.quantity(.rate, above: 0)
    if name == "gamma" {
      guard let variation = keys.variation(), let rate else { return nil }
      return try? GammaArrivals(rate: rate, variation: variation.coefficient)
    }
    let swing = keys.required("swing", example: "60 %")
    let share = swing?.quantity(.ratio)
    let period = keys.required("period", example: "24 h")?.quantity(.time, above: 0)
    guard let rate, let share, let period else { return nil }
    guard share <= 1 else {
      swing?.report("`\(value.path).swing` is at most 100 %: a rate cannot fall below zero")
      return nil
    }
    return DiurnalArrivals(rate: rate, swing: share, period: period)
  }

  private func markov(_ value: ValueReader) -> MarkovModulatedArrivals? {
    guard let list = value.list() else { return nil }
    let states = list.compactMap { element -> MarkovModulatedArrivals.State? in
      guard let keys = element.mapping() else { return nil }
      defer { keys.finish() }
      let rate = keys.required("rate", example: "6/s")?.quantity(.rate)
      let mean = keys.required("mean", example: "30 s")?.quantity(.time, above: 0)
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
      guard let keys = element.mapping() else { return nil }
      defer { keys.finish() }
      let rate = keys.required("rate", example: "6/s")?.quantity(.rate)
      let seconds = keys.required("for", example: "10 minutes")?.quantity(.time, above: 0)
      if keys.boolean("even", usual: false) == true { isEven = true }
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
