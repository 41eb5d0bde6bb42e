/// Requests as they were recorded.
public struct Trace: Sendable {
  /// The requests, in order of arrival from zero.
  public var requests: [Request]
  /// What their prompts consist of, where the format says so.
  public var contents: PromptContents?

  /// A recorded workload.
  public init(requests: [Request], contents: PromptContents? = nil) {
    self.requests = requests
    self.contents = contents
  }
}

/// Why a text is not a trace.
public struct TraceError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Every fault found, each with its line; at most ten, then a count of the others.
  public let faults: [String]

  /// One line for each fault.
  public var description: String { faults.joined(separator: "\n") }
}

/// One line of a trace before times are shifted.
struct TraceLine {
  var arrival: Double
  var prompt: Int
  var output: Int
  var session: UInt64?
  var pieces: [UInt64] = []
}
