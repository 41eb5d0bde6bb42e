// Scenarios: a file in, a checked study out.
//
// What it is for: the YAML format of scenarios, every fault of a file at its line and column, sweeps, and the kinds of
// scenarios: a folder in `Kinds` for each, with its keys, its run, its rows and its pictures.
// What it never does: store, or print.
// Where to start: `ScenarioFile.read`, then `Scenario`; for a kind, `Study`.

import Quantities
package import Reading
import Serving

/// One run, fully described.
package struct Scenario: Sendable {
  /// The name of the run: the file's, with the swept values behind it.
  package let name: String
  /// The scenario as YAML, with swept keys replaced by their values: enough to run it again.
  package let text: String
  /// The seed of every source of chance.
  package let seed: UInt64
  /// Words to find the run by.
  package let tags: [String]
  /// The publication whose figures it holds; nil where it is none's.
  package let paper: Paper?
  /// What is simulated.
  package let study: any Study
  /// Bounds that the run must hold, such as a service-level objective.
  package let objectives: [Objective]
  /// Published figures that the run is compared with.
  package let expectations: [Expectation]
  /// Published figures of several runs of the file that this one takes part in.
  package let findings: [Finding]
  /// Published figures that take a search with its keys changed.
  package let quests: [Quest]
  /// The swept keys with the labels of the values that they have here.
  package let point: [String: String]
  /// Which run of its file it is, from 0.
  package internal(set) var number = 0
  /// What the writer of the file should know though it is no fault, in order of its place.
  package internal(set) var warnings: [Diagnostic] = []
  /// The keys that the file sets and that change nothing in this run, as warnings at their places.
  let idleKeys: [Diagnostic]
  /// Every key that the reader knows for this kind, once: as it was set, or as it was taken where it was left out.
  package let inputs: [ScenarioInput]
  /// The files that the scenario names, as they were read.
  package let files: [NamedFile]
  /// What its user should know of its inputs, such as requests of a trace that were left out.
  package let notes: [String]
  /// What names mean in it, for whoever reads it again with a key changed.
  let catalog: Catalog

  /// The kind of scenario, as behind `kind:`.
  package var kind: String { study.kind }

  /// Simulates the scenario.
  ///
  /// - Parameters:
  ///   - recorder: given the rows of a run of very many while it is simulated.
  ///   - progress: told the share of the work that is done, where it has parts.
  package func run(
    recorder: (any RowRecorder)? = nil, progress: @escaping (_ share: Double) -> Void = { _ in }
  ) -> any StudyOutcome {
    study.run(RunContext(seed: seed, recorder: recorder, progress: progress))
  }

  /// As above, with so many independent parts of the run, such as replications of queues, side by side: the same bits.
  ///
  /// What it comes to is good for nothing when the task was cancelled.
  package func run(
    threads: Int, recorder: (any RowRecorder)? = nil, progress: @escaping (_ share: Double) -> Void = { _ in }
  ) async -> any StudyOutcome {
    await study.run(RunContext(seed: seed, recorder: recorder, progress: progress), threads: threads)
  }

  /// What its user should know of the inputs and of what became of them.
  package func notes(on outcome: any StudyOutcome) -> [String] { outcome.notes + notes }
}

/// A bound on a metric.
package struct Objective: Hashable, Sendable {
  /// Which values are good.
  package enum Limit: Hashable, Sendable {
    /// Up to this.
    case atMost(Double)
    /// From this on.
    case atLeast(Double)
  }

  /// The metric.
  package let metric: String
  /// Which of its values are good.
  package let limit: Limit

  /// A bound on a metric.
  package init(metric: String, _ limit: Limit) {
    self.metric = metric
    self.limit = limit
  }

  /// The metric that says which share of the requests was served at all.
  package static let served = ServedShare.metric

  /// The bound itself, in the metric's unit.
  package var bound: Double {
    switch limit {
    case .atMost(let bound), .atLeast(let bound): bound
    }
  }

  /// Whether good values lie above the bound.
  package var isLowerBound: Bool {
    if case .atLeast = limit { true } else { false }
  }

  /// Whether a value of the metric is good.
  package func holds(_ value: Double) -> Bool {
    switch limit {
    case .atMost(let bound): value <= bound
    case .atLeast(let bound): value >= bound
    }
  }
}
