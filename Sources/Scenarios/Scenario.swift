// Scenarios: a file in, a checked plan out.
//
// What it is for: the YAML format of scenarios, every fault of a file at its line and column, sweeps, and the
// domain values that simulators take.
// What it never does: simulate or store.
// Where to start: `ScenarioFile.read`, then `Scenario`.

import Quantities
public import Queueing
public import Reading
public import Serving
public import Training

/// One run, fully described.
public struct Scenario: Sendable {
  /// What is simulated.
  public enum Plan: Sendable {
    /// An optimizer step on a layout.
    case training(TrainingPlan)
    /// A served workload.
    case serving(ServingPlan)
    /// Queueing policies compared.
    case queue(QueueComparison)

    /// The name in files.
    public var kind: String {
      switch self {
      case .training: "training"
      case .serving: "serving"
      case .queue: "queue"
      }
    }
  }

  /// The name of the run: the file's, with the swept values behind it.
  public let name: String
  /// The scenario as YAML, with swept keys replaced by their values: enough to run it again.
  public let text: String
  /// The seed of every source of chance.
  public let seed: UInt64
  /// Words to find the run by.
  public let tags: [String]
  /// What is simulated.
  public let plan: Plan
  /// Bounds that the run must hold, such as a service-level objective.
  public let objectives: [Objective]
  /// Published figures that the run is compared with.
  public let expectations: [Expectation]
  /// What the writer of the file should know though it is no fault, in order of its place.
  public internal(set) var warnings: [Diagnostic] = []
  /// Every key that the reader knows for this kind, once: as it was set, or as it was taken where it was left out.
  public let inputs: [ScenarioInput]
  /// The files that the scenario names, as they were read.
  public let files: [NamedFile]
  /// What its user should know of its inputs, such as requests of a trace that were left out.
  public let notes: [String]

  /// The kinds of scenarios.
  public static var kinds: [String] { ScenarioDecoder.kinds }
}

/// A bound on a metric.
public struct Objective: Hashable, Sendable {
  /// Which values are good.
  public enum Limit: Hashable, Sendable {
    /// Up to this.
    case atMost(Double)
    /// From this on.
    case atLeast(Double)
  }

  /// The metric.
  public let metric: String
  /// Which of its values are good.
  public let limit: Limit

  /// A bound on a metric.
  public init(metric: String, _ limit: Limit) {
    self.metric = metric
    self.limit = limit
  }

  /// The metric that says which share of the requests was served at all.
  public static let served = ServedShare.metric

  /// The bound itself, in the metric's unit.
  public var bound: Double {
    switch limit {
    case .atMost(let bound), .atLeast(let bound): bound
    }
  }

  /// Whether good values lie above the bound.
  public var isLowerBound: Bool {
    if case .atLeast = limit { true } else { false }
  }

  /// Whether a value of the metric is good.
  public func holds(_ value: Double) -> Bool {
    switch limit {
    case .atMost(let bound): value <= bound
    case .atLeast(let bound): value >= bound
    }
  }
}

/// A published figure.
public struct Expectation: Hashable, Sendable {
  /// The metric.
  public let metric: String
  /// The published value in the metric's unit.
  public let value: Double
  /// The relative difference that still counts as agreement.
  public let tolerance: Double
  /// Where it was published.
  public let source: String

  /// A published figure.
  public init(metric: String, value: Double, tolerance: Double, source: String) {
    self.metric = metric
    self.value = value
    self.tolerance = tolerance
    self.source = source
  }
}
