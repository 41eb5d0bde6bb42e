import Serving

/// A served workload in the Chrome trace format, which Perfetto opens: one process for each replica, with a track of its
/// iterations, one for each stream of copies between it and its host, and its queue; and one for the fleet, which counts the
/// requests that wait, are in service, and were served.
///
/// - Source: Trace Event Format, Google 2016.
enum ServingTrace {
  /// The trace as JSON text in UTF-8; times in microseconds.
  static func text(_ timeline: ServedTimeline) -> [UInt8] {
    var text = Array("{\"traceEvents\":[\n".utf8)
    var isFirst = true
    func add(_ line: String) {
      if !isFirst { text += ",\n".utf8 }
      isFirst = false
      text += line.utf8
    }
    add(name("process_name", 0, 0, "fleet"))
    counters(timeline.records).forEach(add)
    for (place, replica) in timeline.replicas.enumerated() {
      let process = place + 1
      add(name("process_name", process, 0, "replica \(place)"))
      add(name("thread_name", process, iterationThread, "iterations"))
      for stream in HostCopy.Stream.allCases where replica.copies.contains(where: { $0.copy.stream == stream }) {
        add(name("thread_name", process, thread(stream), words(stream)))
      }
      for iteration in replica.iterations { add(span(iteration, process)) }
      for copy in replica.copies { add(span(copy, process)) }
      for waiting in replica.waiting { add(counter("waiting", process, waiting.time, waiting.count)) }
    }
    return text + "\n]}\n".utf8
  }

  /// What the trace holds, in words.
  static func content(_ timeline: ServedTimeline) -> String {
    let iterations = timeline.replicas.reduce(0) { $0 + $1.iterations.count }
    let copies = timeline.replicas.reduce(0) { $0 + $1.copies.count }
    let count = timeline.replicas.count
    return "\(iterations) iterations on \(count) replica\(count == 1 ? "" : "s")"
      + (copies > 0 ? ", \(copies) copies to and from hosts" : "")
  }

  // MARK: Tracks

  private static let iterationThread = 1

  private static func thread(_ stream: HostCopy.Stream) -> Int { iterationThread + 1 + stream.rawValue }

  private static func words(_ stream: HostCopy.Stream) -> String {
    switch stream {
    case .waited: "host bus: swaps"
    case .fetches: "host bus: prefixes in"
    case .stores: "host bus: prefixes out"
    }
  }

  private static func words(_ purpose: HostCopy.Purpose) -> String {
    switch purpose {
    case .swapOut: "swap out"
    case .swapIn: "swap in"
    case .fetch: "fetch"
    case .store: "store"
    }
  }

  // MARK: Events

  private static func name(_ kind: String, _ process: Int, _ thread: Int, _ name: String) -> String {
    "{\"ph\":\"M\",\"pid\":\(process),\"tid\":\(thread),\"name\":\"\(kind)\",\"args\":{\"name\":\"\(name)\"}}"
  }

  private static func span(_ iteration: ServedTimeline.Iteration, _ process: Int) -> String {
    let kind =
      iteration.promptTokens == 0 ? "decode" : iteration.promptTokens == iteration.tokens ? "prefill" : "mixed"
    return span(
      kind, process, iterationThread, iteration.start, iteration.end,
      "\"batch\":\(iteration.batch),\"tokens\":\(iteration.tokens),\"prompt_tokens\":\(iteration.promptTokens),"
        + "\"used_blocks\":\(iteration.usedBlocks)")
  }

  private static func span(_ copy: ServedTimeline.Copy, _ process: Int) -> String {
    var arguments = "\"blocks\":\(copy.copy.blocks)"
    if case .fetch(let request) = copy.copy.purpose { arguments += ",\"request\":\(request)" }
    return span(words(copy.copy.purpose), process, thread(copy.copy.stream), copy.start, copy.end, arguments)
  }

  private static func span(
    _ name: String, _ process: Int, _ thread: Int, _ start: Double, _ end: Double, _ arguments: String
  ) -> String {
    "{\"ph\":\"X\",\"pid\":\(process),\"tid\":\(thread),\"name\":\"\(name)\",\"ts\":\(start * 1e6),"
      + "\"dur\":\((end - start) * 1e6),\"args\":{\(arguments)}}"
  }

  private static func counter(_ name: String, _ process: Int, _ time: Double, _ count: Int) -> String {
    "{\"ph\":\"C\",\"pid\":\(process),\"name\":\"\(name)\",\"ts\":\(time * 1e6),\"args\":{\"requests\":\(count)}}"
  }

  /// What requests did, in order: each came, was begun, and left.
  private static func counters(_ records: [RequestRecord]) -> [String] {
    var changes: [(time: Double, waiting: Int, serving: Int, served: Int, refused: Int)] = []
    for record in records {
      let arrival = record.request.arrival
      if record.isRejected {
        changes.append((arrival, 0, 0, 0, 1))
        continue
      }
      changes.append((arrival, 1, 0, 0, 0))
      if record.started.isFinite { changes.append((record.started, -1, 1, 0, 0)) }
      if record.finished.isFinite { changes.append((record.finished, 0, -1, 1, 0)) }
    }
    changes.sort { $0.time < $1.time }
    var now = (waiting: 0, serving: 0, served: 0, refused: 0)
    return changes.enumerated().flatMap { place, change -> [String] in
      now.waiting += change.waiting
      now.serving += change.serving
      now.served += change.served
      now.refused += change.refused
      // Of all changes at one time the last stands.
      if place + 1 < changes.count, changes[place + 1].time == change.time { return [] }
      return [
        counter("waiting", 0, change.time, now.waiting), counter("in service", 0, change.time, now.serving),
        counter("served", 0, change.time, now.served),
      ] + (now.refused > 0 ? [counter("refused", 0, change.time, now.refused)] : [])
    }
  }
}
