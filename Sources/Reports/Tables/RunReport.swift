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
    // Beside each number how far such numbers were off; of several runs it is said below the table.
    let errors = outcomes.count == 1 ? outcomes[0].outcome.accuracy.errors : [:]
    let hasErrors = names.contains { errors[$0] != nil }
    if hasErrors {
      table.header.append("error: median, 9 in 10")
      table.alignments.append(.right)
    }
    for name in names {
      table.append(
        [name] + outcomes.map { $0.outcome.metric(name)?.text ?? "-" } + (hasErrors ? [errors[name]?.short ?? ""] : []))
    }
    return table
  }

  /// How far the numbers of runs may be off, below their table: each sentence once, with the runs where not all have it.
  package static func accuracy(_ runs: [(label: String, accuracy: Accuracy)], kind: String) -> [String] {
    let names = MetricCatalog.headlines(of: kind).map(\.name)
    var lines: [(sentence: String, runs: [String])] = []
    for run in runs {
      for sentence in run.accuracy.sentences(names) {
        if let place = lines.firstIndex(where: { $0.sentence == sentence }) {
          lines[place].runs.append(run.label)
        } else {
          lines.append((sentence, [run.label]))
        }
      }
    }
    return lines.map { line in
      guard line.runs.count < runs.count else { return line.sentence }
      let few = line.runs.prefix(3).joined(separator: ", ")
      return (line.runs.count > 3 ? "\(few) and \(line.runs.count - 3) more" : few) + ": " + line.sentence
    }
  }

  /// Every metric of a stored run.
  package static func metricTable(_ run: StoredRun, _ accuracy: Accuracy) -> TextTable {
    let hasErrors = run.metrics.contains { accuracy.errors[$0.name] != nil }
    var table = TextTable(
      ["metric", "value", "certainty"] + (hasErrors ? ["error on published runs not fitted"] : []),
      alignments: [.left, .right, .left] + (hasErrors ? [.left] : []))
    for metric in run.metrics {
      let error = accuracy.errors[metric.name].map { error in
        "\(error.short) of \(error.figures)"
      }
      table.append(
        [metric.name, metric.text, metric.certainty.rawValue] + (hasErrors ? [error ?? ""] : []))
    }
    return table
  }
}
