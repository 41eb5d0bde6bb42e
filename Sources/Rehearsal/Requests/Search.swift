import Foundation
import Quantities
import Reports
import RunStore
package import Scenarios
package import Training

/// A training scenario whose best layouts are sought.
public struct SearchRequest: Codable, Hashable, Sendable {
  /// The scenario; its `search:` says what may vary.
  public var scenario: Source
  /// What to rank by: `time`, `cost` or `tokens-per-dollar`; the file's choice when nil.
  public var by: String?
  /// Threads at most, from 1; all cores when nil. It changes no bit of the answer.
  public var threads: Int?
  /// Whether nothing is stored.
  public var dryRun: Bool

  /// The keys of its JSON.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case scenario, by, threads
    case dryRun = "dry_run"
  }

  /// A request.
  public init(_ scenario: Source, by: String? = nil, threads: Int? = nil, dryRun: Bool = false) {
    self.scenario = scenario
    self.by = by
    self.threads = threads
    self.dryRun = dryRun
  }

  /// Reads a request; unknown keys are refused.
  public init(from decoder: any Decoder) throws {
    let keys = try RequestKeys(decoder, CodingKeys.self)
    scenario = try keys.required(.scenario)
    by = try keys.optional(.by)
    threads = try keys.optional(.threads)
    dryRun = try keys.value(.dryRun, usual: false)
  }

  /// What is wrong with the request itself, under the names by which the asker knows its keys.
  package func faults(_ name: (CodingKeys) -> String) -> [String] {
    guard let threads, threads < 1 else { return [] }
    return ["\(name(.threads)) is \(threads); it must be at least 1"]
  }

  /// The figure to rank by; nil for the file's choice.
  ///
  /// - Throws: `RehearsalError` for a figure that is not known.
  package static func objective(_ name: String) throws(RehearsalError) -> SearchObjective {
    guard let objective = SearchObjective(rawValue: name) else {
      let known = SearchObjective.allCases.map(\.rawValue).joined(separator: ", ")
      throw RehearsalError("unknown figure `\(PlainText.shown(name, limit: 60))` to rank by; known are \(known)")
    }
    return objective
  }
}

/// What searches found.
public struct SearchAnswer: Answer {
  /// The searches, one for each combination of swept values.
  package let searches: [FinishedSearch]

  /// The numbers of the searches in the store; none for those that were not stored.
  public var ids: [Int64] { searches.compactMap(\.id) }
  /// Whether a layout fits in each of them.
  public var isGood: Bool { searches.allSatisfy(\.outcome.fits) }
  /// Each search with its ranked and undominated layouts; of one search the search itself, else a list.
  public var json: String { listed(searches.map(SearchJSON.value)).text }
}

/// A search that was just made.
package struct FinishedSearch: Sendable {
  /// What was sought.
  package var scenario: SearchScenario
  /// What was searched, with the objective of the request.
  package var search: LayoutSearch
  /// What was found.
  package var outcome: SearchOutcome
  /// What would fit, where nothing does.
  package var remedies: [FitRemedy]
  /// The file's own layout, simulated, when it gives one that is possible.
  package var own: TrainingResult?
  /// Its number in the store.
  package var id: Int64?
  /// The numbers of the runs, by candidate.
  package var runs: [Int64?] = []
  /// Seconds that it took.
  package var wallSeconds = 0.0

  /// How far the predicted times may be off, as of the best; nil where nothing fits.
  package var accuracy: Accuracy? {
    outcome.ranked.lazy.compactMap { best in
      guard let plan = best.plan, let result = best.result else { return nil as Accuracy? }
      return TrainingOutcome(plan: plan, result: result).accuracy
    }.first
  }
}

extension Session {
  /// Searches the layouts of a training scenario, simulates the best, and stores them as runs.
  ///
  /// - Throws: every fault of the scenario; what stands in the way of the store; and for a cancelled work, with the number
  ///   of searches that are kept.
  public func search(_ request: SearchRequest, _ work: Work = Work()) async throws(RehearsalError) -> SearchAnswer {
    try await search(request, work) { _ in }
  }

  /// As above; `begins` is told how many searches there are before the first begins.
  package func search(
    _ request: SearchRequest, _ work: Work, begins: @escaping @Sendable (_ count: Int) -> Void
  ) async throws(RehearsalError) -> SearchAnswer {
    try request.faults(named).refuse()
    let objective: SearchObjective?
    if let by = request.by { objective = try SearchRequest.objective(by) } else { objective = nil }
    return try await perform(work) {
      let scenarios = try searches(request.scenario)
      // Opened before the work, so that a store that cannot be used is known at once.
      let store = request.dryRun ? nil : try openStore()
      begins(scenarios.count)
      var finished: [FinishedSearch] = []
      for scenario in scenarios {
        let share = (from: Double(finished.count), all: Double(scenarios.count))
        var searching = scenario.search
        if let objective { searching.objective = objective }
        let part = Searching(scenario: scenario, search: searching, threads: request.threads ?? .max, work: work)
        finished.append(try await part.run(store) { work.report((share.from + $0) / share.all, scenario.name) })
      }
      return SearchAnswer(searches: finished)
    }
  }
}

/// One search of a request.
private struct Searching {
  let scenario: SearchScenario
  let search: LayoutSearch
  let threads: Int
  let work: Work

  func run(_ store: RunStore?, _ progress: @escaping @Sendable (Double) -> Void) async throws -> FinishedSearch {
    let started = Date()
    let clock = ContinuousClock()
    let begin = clock.now
    let outcome = await search.run(concurrency: threads) { told in
      progress(Double(told.decided) / Double(max(1, told.combinations)))
    }
    try work.check()
    let remedies = outcome.fits ? [] : await search.remedies(concurrency: threads)
    try work.check()
    var finished = FinishedSearch(scenario: scenario, search: search, outcome: outcome, remedies: remedies)
    finished.own = scenario.own.flatMap { try? search.plan($0) }.map { TrainingSimulation.run($0) }
    finished.wallSeconds = begin.duration(to: clock.now) / .seconds(1)
    guard let store else { return finished }
    let provenance = RunProvenance.here(started: started, wallSeconds: finished.wallSeconds)
    let stored = try (outcome.ranked + outcome.others).map { StoredCandidate($0, run: try run($0)) }
    let numbers = try work.keeping {
      try store.save(scenario, objective: search.objective, outcome, stored, provenance)
    }
    finished.id = numbers.search
    finished.runs = numbers.runs
    return finished
  }

  /// The run that a simulated candidate is; nil for one that was not, or that other keys of the file do not allow.
  private func run(_ candidate: SearchCandidate) throws -> (scenario: Scenario, outcome: any StudyOutcome)? {
    guard let plan = candidate.plan, let result = candidate.result, let own = try? scenario.scenario(candidate.point)
    else { return nil }
    // What the simulation came to is stored as it is, unless the file asks for more than a step.
    if let asked = (own.study as? TrainingStudy)?.plan, asked.horizon != nil { return (own, own.run()) }
    return (own, TrainingOutcome(plan: plan, result: result))
  }
}
