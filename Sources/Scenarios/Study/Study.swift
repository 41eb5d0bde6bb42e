package import Presentation
package import Reading
package import Serving

/// One kind of scenario, such as an optimizer step, a served workload or compared queues: its keys, its run, what the store
/// keeps of it, and how it is shown.
///
/// Everything else (files and sweeps, the store, reports, comparisons, commands) knows runs by this protocol alone. A new
/// kind is a folder beside the others and a line in `Studies.all`.
package protocol Study: Sendable {
  /// The word behind `kind:`.
  static var kind: String { get }
  /// Its keys in a file, besides those that every kind has.
  static var keys: KeyTable { get }
  /// The keys of `objectives:` that are its own, besides the names of metrics.
  static var objectiveKeys: KeyTable { get }
  /// Every metric that its runs may answer with, in the order in which a person reads them.
  static var metrics: [MetricDefinition] { get }
  /// The tables in which a store keeps more than metrics of its runs.
  static var tables: [TableDeclaration] { get }
  /// The view through which its runs are asked in SQL; nil where metrics are all there is.
  static var view: ViewDeclaration? { get }
  /// What makes two runs comparable one sample at a time; nil where runs have no such samples.
  static var pairing: Pairing? { get }
  /// The metric that says how full the fullest memory of a run is; nil where runs always fit, since what does not is no
  /// scenario.
  static var fitMetric: String? { get }
  /// The key that makes figures of chance surer when it is raised; nil where there is no chance.
  static var samplesKey: String? { get }
  /// Whether the unit of some metric hangs on what is asked, and is known only of a run.
  static var hasOwnUnits: Bool { get }
  /// Whether it can be sought how much load its runs carry under objectives.
  static var hasCapacity: Bool { get }
  /// Whether a run has a timeline that can be made again from its scenario.
  static var hasTimeline: Bool { get }
  /// Whether reports draw that timeline.
  static var drawsTimeline: Bool { get }

  /// Reads the keys of a scenario, and reports every fault.
  ///
  /// - Returns: nil after faults were reported.
  static func read(_ keys: MappingReader, _ decoder: ScenarioDecoder, _ head: ScenarioHead) -> (any Study)?
  /// The words of `objectives:` that are its own, besides the names of metrics.
  static func objectives(_ keys: MappingReader) -> [Objective]
  /// Stands first in a report, under the metrics; nil where those say it all.
  static func summary(_ run: StoredResult) throws -> (title: String, table: TextTable)?
  /// The charts of one run; of one among several those that `comparison` does not show.
  static func pictures(_ run: StoredResult, isCompared: Bool) throws -> [Section]
  /// Charts in which several runs stand side by side.
  static func comparison(_ runs: [StoredResult]) throws -> [Section]
  /// The curves of a run for a terminal: what is drawn, the curve, and its range in words.
  static func curves(_ run: StoredResult) throws -> [[String]]

  /// The names of the metrics that a run of this scenario may answer with; some only under conditions.
  var metricNames: [String] { get }
  /// The keys that change nothing in some settings, by dots from the root.
  static var idleKeyNames: [String] { get }
  /// Whether the run fits into memory, where that is known without simulating it; nil where only a run tells.
  var fitsMemory: Bool? { get }
  /// What is served, where a capacity can be sought.
  var servedPlan: ServingPlan? { get }
  /// The unit of a metric where it hangs on what is asked, such as that of a law's answer; nil where the catalogue says it.
  func unit(of metric: String) -> String?
  /// Keys that change nothing in this setting; they are reported where the file sets them.
  var idleKeys: [IdleKey] { get }
  /// What its user should know of the inputs before any run, such as that an engine costs nothing here; said once for
  /// several runs.
  func remarks(_ inputs: [ScenarioInput]) -> [String]
  /// Simulates on this thread. A run ends early when its task is cancelled, and what it comes to is good for nothing then.
  func run(_ context: RunContext) -> any StudyOutcome
  /// Simulates, where a run has independent parts so many of them side by side: the same bits as `run(_:)`.
  func run(_ context: RunContext, threads: Int) async -> any StudyOutcome
  /// The timeline of a run with that seed, simulated again; nil where there is none.
  func timeline(seed: UInt64) -> Timeline?
}

/// The keys that every kind of scenario has, for those whose runs need them.
package struct ScenarioHead: Sendable {
  /// The seed of every source of chance.
  package let seed: UInt64
  /// Bounds that the run must hold.
  package let objectives: [Objective]
}

/// What a run is given besides its scenario.
package struct RunContext {
  /// The seed of every source of chance.
  package let seed: UInt64
  /// Given the rows of a run while it is simulated, where there are very many.
  package let recorder: (any RowRecorder)?
  /// Told the share of the work that is done, where it has parts.
  package let progress: (_ share: Double) -> Void
}

/// The course of a run over time.
package struct Timeline: Sendable {
  /// The picture; nil where there is too much to draw.
  package let chart: (any Chart)?
  /// The events in the Chrome trace format, as UTF-8.
  package let trace: @Sendable () -> [UInt8]
  /// What the trace holds, in words: `96 spans on 8 ranks`.
  package let content: String
}

extension Study {
  package static var view: ViewDeclaration? { nil }
  package static var pairing: Pairing? { nil }
  package static var fitMetric: String? { nil }
  package static var samplesKey: String? { nil }
  package static var hasTimeline: Bool { false }
  package static var drawsTimeline: Bool { false }
  package static var objectiveKeys: KeyTable { .empty }
  package static func objectives(_ keys: MappingReader) -> [Objective] { [] }
  package static func summary(_ run: StoredResult) throws -> (title: String, table: TextTable)? { nil }
  package static func pictures(_ run: StoredResult, isCompared: Bool) throws -> [Section] { [] }
  package static func comparison(_ runs: [StoredResult]) throws -> [Section] { [] }
  package static func curves(_ run: StoredResult) throws -> [[String]] { [] }
  package var metricNames: [String] { Self.metrics.map(\.name) }
  package static var idleKeyNames: [String] { [] }
  package static var hasOwnUnits: Bool { false }
  package static var hasCapacity: Bool { false }
  package var servedPlan: ServingPlan? { nil }
  package func unit(of metric: String) -> String? { nil }
  package var fitsMemory: Bool? { nil }
  package var idleKeys: [IdleKey] { [] }
  package func remarks(_ inputs: [ScenarioInput]) -> [String] { [] }
  package func run(_ context: RunContext, threads: Int) async -> any StudyOutcome { run(context) }
  package func timeline(seed: UInt64) -> Timeline? { nil }
  /// The word behind `kind:`.
  package var kind: String { Self.kind }
}
