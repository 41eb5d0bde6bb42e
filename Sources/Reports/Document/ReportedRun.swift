package import Presentation
import Quantities
package import RunStore
import Scenarios

/// A stored run with all that a report shows of it.
package struct ReportedRun: Sendable {
  /// The run and its metrics.
  package let run: StoredRun
  /// Its rows.
  package let details: RunDetails
  /// The course of the run, simulated again; nil where there is none.
  package let timeline: (any Chart)?
  /// Why there is no timeline, where one is to be expected.
  package let timelineNote: String?

  /// A run, its rows and its timeline.
  package init(run: StoredRun, details: RunDetails, timeline: (any Chart)? = nil, timelineNote: String? = nil) {
    self.run = run
    self.details = details
    self.timeline = timeline
    self.timelineNote = timelineNote
  }

  /// The run as its kind shows it.
  var result: StoredResult {
    StoredResult(
      label: label, metrics: run.metrics, rows: details.rows, timeline: timeline, timelineNote: timelineNote)
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
