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

  /// What the run says of itself.
  func said(_ role: RunStatement.Role) -> [String] {
    details.statements.filter { $0.role == role }.map(\.sentence)
  }

  /// How the run stands against what was asked of it, the failures first.
  ///
  /// - Parameter label: what the run is called beside others; empty where it is alone.
  func verdicts(_ label: String = "") -> [VerdictLine] {
    let all = details.verdicts.map { VerdictLine(holds: $0.holds, run: label, sentence: $0.sentence) }
    return all.filter { !$0.holds } + all.filter(\.holds)
  }

  /// Whether the run holds what was asked of it; nil where nothing was, and nothing stands against it.
  var holds: Bool? { details.verdicts.isEmpty ? nil : details.verdicts.allSatisfy(\.holds) }

  /// The run as a row of a table.
  var row: RunGrid.Run {
    RunGrid.Run(label: label, name: run.name, inputs: run.inputs, seed: run.seed, metrics: run.metrics, holds: holds)
  }

  /// How the run is called in legends: its number and what it is told apart by.
  var label: String { "run \(run.id)" }
}
