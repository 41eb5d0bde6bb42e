package import Presentation
package import Quantities
package import Reading
import RunStore
import Scenarios

/// Many runs of one kind: each a row, with the keys in which they differ and their headlines as columns.
package enum RunGrid {
  /// A run as a row.
  package struct Run: Sendable {
    /// What it is called: its number.
    package let label: String
    /// Its name.
    package let name: String
    /// What was simulated.
    package let inputs: [ScenarioInput]
    /// What it came to.
    package let metrics: [Metric]
    /// Whether it holds what was asked of it; nil where nothing was, and nothing stands against it.
    package let holds: Bool?

    /// A run.
    package init(
      label: String, name: String, inputs: [ScenarioInput], seed: Int64, metrics: [Metric], holds: Bool?
    ) {
      self.label = label
      self.name = name
      self.inputs =
        inputs + [
          ScenarioInput(key: "seed", value: "\(seed)", number: Double(seed), unit: Dimension.count.unit, source: .set)
        ]
      self.metrics = metrics
      self.holds = holds
    }

    func metric(_ name: String) -> Metric? { metrics.first { $0.name == name } }
  }

  /// More differing keys than this tell runs apart no better than their names do.
  private static let mostKeys = 6

  /// The runs as rows; of each column of numbers the best of those runs that hold is marked.
  package static func table(_ runs: [Run], kind: String) -> MarkedTable {
    let headlines = RunReport.headlines(of: kind) { name in runs.compactMap { $0.metric(name) } }
    // What is the same in all is said once, below.
    let varying = headlines.filter { name in Set(runs.map { $0.metric(name)?.text }).count > 1 }
    let same = headlines.filter { !varying.contains($0) }
    let keys = keys(runs)
    let judged = runs.contains { $0.holds != nil }
    var header = ["run"] + keys.map(\.title)
    var sides: [TextTable.Alignment] = [.right] + keys.map { $0.isNumber ? .right : .left }
    if judged {
      header.append("holds")
      sides.append(.left)
    }
    header += varying.map { MetricCatalog.title($0, kind: kind) }
    sides += varying.map { _ in .right }
    let columns = varying.map { name in column(runs, name, kind) }
    let rows = runs.enumerated().map { place, run in
      var cells = [MarkedTable.Cell(number(run.label))] + keys.map { MarkedTable.Cell($0.values[place]) }
      if judged { cells.append(verdict(run.holds)) }
      return cells + columns.map { $0[place] }
    }
    return MarkedTable(header, alignments: sides, rows: rows, notes: notes(runs, same, columns, kind))
  }

  private static func verdict(_ holds: Bool?) -> MarkedTable.Cell {
    switch holds {
    case true?: MarkedTable.Cell("yes")
    case false?: MarkedTable.Cell("NO", mark: .bad)
    case nil: MarkedTable.Cell("-")
    }
  }

  /// The head of the column says `run`.
  private static func number(_ label: String) -> String {
    label.hasPrefix("run ") ? String(label.dropFirst(4)) : label
  }

  // MARK: Columns

  private struct KeyColumn {
    var title: String
    var values: [String]
    var isNumber: Bool
  }

  /// What tells the runs apart: the keys in which they differ, or their names where those are many.
  private static func keys(_ runs: [Run]) -> [KeyColumn] {
    let differing = RunComparison.InputRow.differing(runs.map(\.inputs)).filter { ScenarioKeys.isSetting($0.key) }
    let rows = named(differing)
    guard (1...mostKeys).contains(rows.count) else {
      return [KeyColumn(title: "name", values: runs.map { PlainText.line($0.name, limit: 100) }, isNumber: false)]
    }
    // The last part of a key says enough where no other ends in it.
    let ends = rows.map { row in row.key.split(separator: ".").last.map(String.init) ?? row.key }
    return zip(rows, ends).map { row, end in
      let isPlain = ends.count { $0 == end } == 1
      return KeyColumn(
        title: isPlain ? end : row.key, values: row.values.map { $0 ?? "-" },
        isNumber: row.values.allSatisfy { $0.map { $0.first?.isNumber == true } ?? true })
    }
  }

  /// What is described with a name of its own is one column: the name, and not every figure behind it.
  private static func named(_ rows: [RunComparison.InputRow]) -> [RunComparison.InputRow] {
    let described = rows.compactMap { $0.key.hasSuffix(".name") ? String($0.key.dropLast(5)) : nil }
    var left = rows
    for owner in described {
      let own = left.filter { $0.key == owner || $0.key.hasPrefix(owner + ".") }
      guard let words = own.first(where: { $0.key == owner + ".name" }) else { continue }
      let plain = own.first { $0.key == owner }
      let values = words.values.indices.map { words.values[$0] ?? plain?.values[$0] }
      // Two that share a name are told apart by their figures.
      guard Set(own.map(\.values).transposed).count == Set(values).count else { continue }
      left.removeAll { row in own.contains { $0.key == row.key } }
      left.append(RunComparison.InputRow(key: owner, values: values))
    }
    return left.sorted { $0.key < $1.key }
  }

  private static func column(_ runs: [Run], _ name: String, _ kind: String) -> [MarkedTable.Cell] {
    let metrics = runs.map { $0.metric(name) }
    let values = metrics.map { metric in metric.flatMap { $0.value.isFinite ? $0.value : nil } }
    let most = values.compactMap { $0?.magnitude }.max() ?? 0
    let able = zip(runs, values).compactMap { run, value in run.holds == false ? nil : value }
    let best: Double? =
      switch MetricCatalog.definition(name, kind: kind)?.better {
      case .lower: able.min()
      case .higher: able.max()
      case .neither, nil: nil
      }
    return runs.indices.map { place in
      let value = values[place]
      let isBest = value != nil && value == best && runs[place].holds != false
      return MarkedTable.Cell(
        metrics[place]?.text ?? "-", share: most > 0 ? value.map { $0.magnitude / most } : nil,
        mark: isBest ? .best : .none)
    }
  }

  private static func notes(
    _ runs: [Run], _ same: [String], _ columns: [[MarkedTable.Cell]], _ kind: String
  ) -> [String] {
    var notes: [String] = []
    if columns.contains(where: { $0.contains { $0.mark == .best } }) {
      let fails = runs.contains { $0.holds == false }
      notes.append("* best of its kind" + (fails ? ", among the runs that hold what was asked" : ""))
    } else if !runs.isEmpty, runs.allSatisfy({ $0.holds == false }) {
      notes.append("no run holds what was asked, so none is marked as best")
    }
    let shared = same.compactMap { name in
      runs.first?.metric(name).map { "\(MetricCatalog.title(name, kind: kind)) \($0.text)" }
    }
    if !shared.isEmpty { notes.append("the same in all: " + shared.joined(separator: ", ")) }
    return notes
  }
}

extension [[String?]] {
  /// The columns of rows of one length.
  fileprivate var transposed: [[String?]] {
    (first ?? []).indices.map { column in map { $0[column] } }
  }
}
