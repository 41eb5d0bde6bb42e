import Foundation
package import Presentation
import Quantities
import Reports
package import RunStore
package import Scenarios

/// Stored runs to be listed, newest first.
public struct RunsRequest: Codable, Hashable, Sendable {
  /// Only runs of this kind; of all when nil.
  public var kind: String?
  /// At most so many, at least 1.
  public var limit: Int

  /// The keys of its JSON.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case kind, limit
  }

  /// A request.
  public init(kind: String? = nil, limit: Int = 50) {
    self.kind = kind
    self.limit = limit
  }

  /// Reads a request; unknown keys are refused.
  public init(from decoder: any Decoder) throws {
    let keys = try RequestKeys(decoder, CodingKeys.self)
    kind = try keys.optional(.kind)
    limit = try keys.value(.limit, usual: 50)
  }
}

/// Stored runs.
public struct RunsAnswer: Answer {
  /// The runs, newest first.
  package let runs: [StoredRun]
  /// How many there are of the kind, those that were not listed among them.
  public let count: Int

  /// Always: a list says neither yes nor no.
  public var isGood: Bool { true }
  /// Each run with its metrics.
  public var json: String { JSONValue.array(runs.map(RunJSON.value)).text }
}

/// One stored run, by its number.
public struct ShowRequest: Codable, Hashable, Sendable {
  /// The number of the run.
  public var run: Int64

  /// The keys of its JSON.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case run
  }

  /// A request.
  public init(_ run: Int64) { self.run = run }

  /// Reads a request; unknown keys are refused.
  public init(from decoder: any Decoder) throws { run = try RequestKeys(decoder, CodingKeys.self).required(.run) }
}

/// A stored run.
public struct ShowAnswer: Answer {
  /// The run.
  package let run: StoredRun
  /// What the store holds of it beyond its metrics.
  package let details: RunDetails
  /// Its curves, for a terminal.
  package let curves: TextTable

  /// Always: a run that is shown says neither yes nor no.
  public var isGood: Bool { true }
  /// The run with its scenario and metrics.
  public var json: String { RunJSON.value(run, details).text }
}

/// A stored run that was simulated again.
public struct RerunAnswer: Answer {
  /// The run as it is stored.
  package let run: StoredRun
  /// What it came to now.
  package let outcome: any StudyOutcome
  /// The names of the metrics that were compared.
  package let names: [String]
  /// Those that have other bits now.
  public let different: [String]

  /// Whether every metric has the same bits.
  public var isGood: Bool { different.isEmpty }
  /// Whether all is the same, and what is not.
  public var json: String {
    JSONValue.object([
      "run": .integer(run.id), "same": .boolean(isGood), "differs": .array(different.map(JSONValue.string)),
    ]).text
  }
}

extension Session {
  /// Lists stored runs, newest first.
  ///
  /// - Throws: when the store is not there, and for a kind that there is not.
  public func runs(_ request: RunsRequest = RunsRequest(), _ work: Work = Work()) async throws(RehearsalError)
    -> RunsAnswer
  {
    try await perform(work) { try answer(request) }
  }

  /// The answer on this thread.
  package func answer(_ request: RunsRequest) throws(RehearsalError) -> RunsAnswer {
    guard request.limit > 0 else {
      throw RehearsalError("\(named(RunsRequest.CodingKeys.limit)) is \(request.limit); it must be at least 1")
    }
    if let kind = request.kind, !Studies.kinds.contains(kind) {
      let key = named(RunsRequest.CodingKeys.kind)
      throw RehearsalError("\(key): " + Suggestion.refusal(of: "kind", kind, among: Studies.kinds))
    }
    return try RehearsalError.wrapping {
      let store = try openStoreReadOnly()
      return RunsAnswer(
        runs: try store.runs(kind: request.kind, limit: request.limit), count: try store.runCount(kind: request.kind))
    }
  }

  /// Shows one stored run.
  ///
  /// - Throws: when the store or the run is not there.
  public func show(_ request: ShowRequest, _ work: Work = Work()) async throws(RehearsalError) -> ShowAnswer {
    try await perform(work) { try answer(request) }
  }

  /// The answer on this thread.
  package func answer(_ request: ShowRequest) throws(RehearsalError) -> ShowAnswer {
    try RehearsalError.wrapping {
      let store = try openStoreReadOnly()
      let run = try store.run(request.run)
      let details = try store.details(of: request.run)
      return ShowAnswer(run: run, details: details, curves: try RunCurves.table(run, details))
    }
  }

  /// Simulates a stored run again and compares every metric.
  ///
  /// - Throws: when the store or the run is not there, and when it cannot be simulated again.
  public func rerun(_ request: ShowRequest, _ work: Work = Work()) async throws(RehearsalError) -> RerunAnswer {
    try await perform(work) {
      let (run, scenario) = try stored(request.run, in: try openStoreReadOnly())
      let outcome = await scenario.run(threads: ProcessInfo.processInfo.activeProcessorCount) { work.report($0) }
      try work.check()
      // Metrics that a later version adds are no difference: the stored run never had them.
      let names = run.metrics.map(\.name).sorted()
      let different = names.filter { name in
        run.metric(name)?.value.bitPattern != outcome.metric(name)?.value.bitPattern
      }
      return RerunAnswer(run: run, outcome: outcome, names: names, different: different)
    }
  }

  /// A stored run and its scenario, to simulate it again: with the files and the entries of the catalogue that the store
  /// holds of it.
  package func stored(_ id: Int64, in store: RunStore) throws(RehearsalError) -> (run: StoredRun, scenario: Scenario) {
    try RehearsalError.wrapping {
      let run = try store.run(id)
      let files = try store.files(of: id)
      let catalog = try catalog()
      let scenario: Scenario?
      do {
        scenario = try ScenarioFile.reread(text: run.scenario, name: run.name, files: files, catalog: catalog)
      } catch {
        throw RehearsalError("run \(id) cannot be simulated again:\n\(error)")
      }
      guard let scenario else { throw RehearsalError("run \(id) holds no scenario") }
      return (run, scenario)
    }
  }
}
