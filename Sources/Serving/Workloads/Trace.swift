import Quantities

/// Requests as they were recorded.
package struct Trace: Sendable {
  /// The requests, in order of arrival from zero.
  package var requests: [Request]
  /// What their prompts consist of, where the format says so.
  package var contents: PromptContents?
  /// Requests that got no token of an answer: they failed when they were recorded, and are left out.
  package var failedCount: Int

  /// A recorded workload.
  package init(requests: [Request], contents: PromptContents? = nil, failedCount: Int = 0) {
    self.requests = requests
    self.contents = contents
    self.failedCount = failedCount
  }
}

/// Why a text is not a trace.
package struct TraceError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Every fault found, each with its line; at most ten, then a count of the others.
  package let faults: [String]

  /// One line for each fault.
  package var description: String { faults.joined(separator: "\n") }
}

/// Why one line of a trace cannot be read: the end of a sentence that begins with its place.
struct TraceLineFault: Error {
  var cause: String

  /// A line of another form than the format has.
  static func unlike(_ expected: String, _ line: some Sequence<UInt8>) -> TraceLineFault {
    let text = PlainText.shown(String(decoding: Array(line.prefix(1000)), as: UTF8.self), limit: 100)
    return TraceLineFault(cause: "expected \(expected), not `\(text)`")
  }
}

/// One line of a trace before times are shifted.
struct TraceLine {
  /// Seconds, by the clock of the trace.
  var arrival: Double
  var prompt: Int
  /// Tokens of the answer; none where the request failed.
  var output: Int
  var session: UInt64?
  var pieces: [UInt64] = []
}
