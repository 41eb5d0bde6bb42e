package import Presentation
import Quantities
package import RunStore
package import Scenarios

/// One run in words and numbers.
package enum RunReport {
  /// The headlines of a kind that say something of one of these runs.
  static func headlines(of kind: String, _ metric: (String) -> [Metric]) -> [String] {
    MetricCatalog.headlines(of: kind).filter { definition in
      metric(definition.name).contains { definition.silentValue != $0.value }
    }.map(\.name)
  }

  /// Runs of one kind side by side, one column for each run.
  package static func table(_ outcomes: [(name: String, outcome: any StudyOutcome)], kind: String) -> TextTable {
    let names = headlines(of: kind) { name in outcomes.compactMap { $0.outcome.metric(name) } }
    var table = TextTable(
      ["metric"] + outcomes.map(\.name), alignments: [.left] + outcomes.map { _ in .right })
    for name in names {
      table.append([name] + outcomes.map { $0.outcome.metric(name)?.text ?? "-" })
    }
    return table
  }

  /// Every metric of a stored run.
  package static func metricTable(_ run: StoredRun) -> TextTable {
    var table = TextTable(["metric", "value", "certainty"], alignments: [.left, .right, .left])
    for metric in run.metrics { table.append([metric.name, metric.text, metric.certainty.rawValue]) }
    return table
  }
}
