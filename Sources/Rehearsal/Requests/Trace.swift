import Foundation
import Quantities
import Reports
import RunStore
import Scenarios

/// A run whose timeline is to be written: a stored one, or the one of a scenario, which is simulated and not stored.
public struct TraceRequest: Codable, Hashable, Sendable {
  /// The number of a stored run.
  public var run: Int64?
  /// A scenario of one run.
  public var scenario: Source?
  /// The file to write; the answer holds the trace itself when nil.
  public var file: String?

  /// The keys of its JSON.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case run, scenario, file
  }

  /// A stored run.
  public init(_ run: Int64, file: String? = nil) {
    self.run = run
    self.file = file
  }

  /// The run of a scenario.
  public init(_ scenario: Source, file: String? = nil) {
    self.scenario = scenario
    self.file = file
  }

  /// Reads a request; unknown keys are refused.
  public init(from decoder: any Decoder) throws {
    let keys = try RequestKeys(decoder, CodingKeys.self)
    run = try keys.optional(.run)
    scenario = try keys.optional(.scenario)
    file = try keys.optional(.file)
    guard (run == nil) != (scenario == nil) else {
      throw RehearsalError("a trace is of a stored `run`, or of a `scenario`: give one of them")
    }
  }
}

/// A timeline that was written.
public struct TraceAnswer: Answer {
  /// The number of the run; nil of one that is not stored.
  public let run: Int64?
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
    var value: [String: JSONValue] = ["run": run.map(JSONValue.integer) ?? .null, "content": .string(content)]
    value["file"] = file.map(JSONValue.string)
    value["trace"] = trace.map(JSONValue.string)
    return JSONValue.object(value).text
  }
}

extension Session {
  /// Writes the timeline of a run for Perfetto or chrome://tracing; a stored run is simulated again.
  ///
  /// - Throws: when the store or the run is not there, for faults of the scenario and one of several runs, for a kind of run
  ///   without timeline, and when the file cannot be written.
  public func trace(_ request: TraceRequest, _ work: Work = Work()) async throws(RehearsalError) -> TraceAnswer {
    try await perform(work) {
      let (scenario, name) = try traced(request, work)
      guard let timeline = scenario.study.timeline(seed: scenario.seed) else {
        let kinds = Studies.all.filter { $0.hasTimeline }.map { "`kind: \($0.kind)`" }.joined(separator: ", ")
        throw RehearsalError(
          "\(name) is a \(scenario.kind) run, and those have no timeline; give a run of \(kinds)")
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

  /// The scenario of which a trace is asked, and what its run is called.
  private func traced(_ request: TraceRequest, _ work: Work) throws -> (scenario: Scenario, name: String) {
    if let run = request.run {
      return (try stored(run, in: try openStoreReadOnly()).scenario, "run \(run)")
    }
    guard let source = request.scenario else {
      throw RehearsalError("a trace is of a stored `run`, or of a `scenario`: give one of them")
    }
    let name = PlainText.line(source.shown(in: self, usual: "scenario.yaml"), limit: 200)
    let scenarios = try scenarios([source], work)
    guard let scenario = scenarios.first, scenarios.count == 1 else {
      throw RehearsalError(
        "\(name) describes \(scenarios.count) runs, and a trace is of one; run it, and trace one of its runs by number")
    }
    return (scenario, name)
  }
}
