import Quantities
package import RunStore
package import Training

/// A stored run with all that a report shows of it.
package struct ReportedRun: Sendable {
  /// The run and its metrics.
  package let run: StoredRun
  /// Its rows.
  package let details: RunDetails
  /// The step of a training run, simulated again with its timeline; nil where there is none.
  package let step: StepOutcome?
  /// Why there is no timeline, where one is to be expected.
  package let stepNote: String?

  /// A run, its rows and its timeline.
  package init(run: StoredRun, details: RunDetails, step: StepOutcome? = nil, stepNote: String? = nil) {
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
