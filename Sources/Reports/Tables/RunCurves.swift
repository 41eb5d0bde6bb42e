package import Presentation
package import RunStore
import Scenarios

/// The curves of a stored run, one line each, for a terminal.
package enum RunCurves {
  /// What is drawn, its curve, and its range in words; empty where the run has no series.
  package static func table(_ run: StoredRun, _ details: RunDetails) throws -> TextTable {
    var table = TextTable(["", "curve", "range"])
    let result = ReportedRun(run: run, details: details).result
    for row in try Studies.named(run.kind)?.curves(result) ?? [] { table.append(row) }
    return table
  }
}
