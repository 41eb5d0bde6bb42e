import Quantities
public import RunStore
public import Training

/// A stored run with all that a report shows of it.
public struct ReportedRun: Sendable {
  /// The run and its metrics.
  public let run: StoredRun
  /// Its rows.
  public let details: RunDetails
  /// The step of a training run, simulated again with its timeline; nil where there is none.
  public let step: StepOutcome?
  /// Why there is no timeline, where one is to be expected.
  public let stepNote: String?

  /// A run, its rows and its timeline.
  public init(run: StoredRun, details: RunDetails, step: StepOutcome? = nil, stepNote: String? = nil) {
    self.run = run
    self.details = details
    self.step = step
    self.stepNote = stepNote
  }

  /// When, where and by what the run was made.
  var provenance: String {
    "\(run.kind) run of \(run.started) on \(run.host), simulated in \(Dimension.time.format(run.wallSeconds, digits: 3)), "
      + "seed \(run.seed), rehearse \(run.version)"
      + (run.tags.isEmpty ? "" : ", tags: \(run.tags.joined(separator: ", "))")
  }

  /// How the run is called in legends: its number and what it is told apart by.
  var label: String { "run \(run.id)" }
}
