import Foundation
import Reports
import RunStore
import Scenarios

/// A stored run whose timeline is to be written.
public struct TraceRequest: Codable, Hashable, Sendable {
  /// The number of the run.
  public var run: Int64
  /// The file to write; the answer holds the trace itself when nil.
  public var file: String?

  /// The keys of its JSON.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case run, file
  }

  /// A request.
  public init(_ run: Int64, file: String? = nil) {
    self.run = run
    self.file = file
  }

  /// Reads a request; unknown keys are refused.
  public init(from decoder: any Decoder) throws {
    let keys = try RequestKeys(decoder, CodingKeys.self)
    run = try keys.required(.run)
    file = try keys.optional(.file)
  }
}

/// A timeline that was written.
public struct TraceAnswer: Answer {
  /// The number of the run.
  public let run: Int64
  /// What the timeline holds, in words: `96 spans on 8 ranks`.
  public let content: String
  /// The file that was written.
  public let file: String?
  /// The events in the Chrome trace format, where no file was written.
  public let trace: String?

  /// Always: a timeline says neither yes nor no.
  public var isGood: Bool { true }
  /// What was written, and where; the trace itself, as a text, where no file was asked for.
  public var json: String {
    var value: [String: JSONValue] = ["run": .integer(run), "content": .string(content)]
    value["file"] = file.map(JSONValue.string)
    value["trace"] = trace.map(JSONValue.string)
    return JSONValue.object(value).text
  }
}

extension Session {
  /// Writes the timeline of a stored run, simulated again, for Perfetto or chrome://tracing.
  ///
  /// - Throws: when the store or the run is not there, for a kind of run without timeline, and when the file cannot be
  ///   written.
  public func trace(_ request: TraceRequest, _ work: Work = Work()) async throws(RehearsalError) -> TraceAnswer {
    try await perform(work) {
      let (stored, scenario) = try stored(request.run, in: try openStoreReadOnly())
      guard let timeline = scenario.study.timeline() else {
        let kinds = Studies.all.filter { $0.hasTimeline }.map { "`kind: \($0.kind)`" }.joined(separator: ", ")
        throw RehearsalError(
          "run \(request.run) is a \(stored.kind) run, and those have no timeline; give a run of \(kinds)")
      }
      try work.check()
      let trace = Data(timeline.trace())
      guard let file = request.file else {
        return TraceAnswer(
          run: request.run, content: timeline.content, file: nil, trace: String(decoding: trace, as: UTF8.self))
      }
      do { try trace.write(to: URL(fileURLWithPath: place(file)), options: .atomic) } catch {
        throw RehearsalError("\(file): cannot be written; check that its folder exists and its permissions")
      }
      return TraceAnswer(run: request.run, content: timeline.content, file: file, trace: nil)
    }
  }
}
