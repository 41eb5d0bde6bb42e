package import Presentation
import Quantities
package import RunStore
import Scenarios

/// Runs side by side.
package enum ComparisonReport {
  /// The inputs that differ.
  package static func inputs(_ comparison: RunComparison) -> TextTable {
    var table = TextTable(["input"] + comparison.runs.map { "run \($0.id)" })
    for row in comparison.inputs { table.append([row.key] + row.values.map { $0 ?? "-" }) }
    return table
  }

  /// Every metric; behind each run but the first its difference to the first, the ratio, and whether the difference is
  /// more than chance.
  package static func metrics(_ comparison: RunComparison) -> TextTable {
    var header = ["metric", "run \(comparison.runs[0].id)"]
    var alignments: [TextTable.Alignment] = [.left, .right]
    for run in comparison.runs.dropFirst() {
      header += ["run \(run.id)", "difference", "95 % interval", "ratio", "differs"]
      alignments += [.right, .right, .right, .right, .left]
    }
    var table = TextTable(header, alignments: alignments)
    for row in comparison.metrics {
      var cells = [row.name, row.metrics[0]?.text ?? "-"]
      for index in comparison.runs.indices.dropFirst() {
        cells.append(row.metrics[index]?.text ?? "-")
        cells += difference(row, index)
        cells.append(row.ratio(index).map { Dimension.decimal($0, digits: 3) } ?? "-")
        cells.append(verdict(row.differences[index], isBetter: isBetter(comparison, row, index)))
      }
      table.append(cells)
    }
    return table
  }

  /// What the verdicts mean, for below the table.
  package static func note(_ comparison: RunComparison) -> String {
    let methods = Set(comparison.metrics.flatMap(\.differences).compactMap { $0?.method })
    var lines: [String] = []
    if methods.contains(.deterministic) {
      lines.append("deterministic: no chance is involved, any difference is real")
    }
    if methods.contains(.paired) {
      lines.append("paired: the same requests in both runs, compared one by one, 95 % interval")
    }
    if methods.contains(.welch) { lines.append("welch: runs taken as independent, 95 % interval from those stored") }
    if methods.contains(.none) { lines.append("-: the store holds nothing to judge the difference by") }
    let count = comparison.judgedCount
    if count >= 20 {
      lines.append("of \(count) differences judged at 95 %, about \(count / 20) would stand out by chance alone")
    }
    return lines.joined(separator: "\n")
  }

  /// The difference and its interval, which need not lie evenly around it.
  private static func difference(_ row: RunComparison.MetricRow, _ index: Int) -> [String] {
    guard let difference = row.differences[index] else { return ["-", "-"] }
    let dimension = row.metrics[index].flatMap { Dimension(rawValue: $0.dimension) } ?? .count
    func signed(_ value: Double, digits: Int) -> String {
      (value > 0 ? "+" : "") + dimension.format(value, digits: digits)
    }
    let interval = difference.interval.map {
      signed($0.lowerBound, digits: 3) + " to " + signed($0.upperBound, digits: 3)
    }
    return [signed(difference.value, digits: 4), interval ?? "-"]
  }

  private static func verdict(_ difference: MetricDifference?, isBetter: Bool?) -> String {
    guard let difference, let isSignificant = difference.isSignificant else { return "-" }
    let verdict = (isSignificant ? "yes" : "no") + ", " + difference.method.rawValue
    guard isSignificant, let isBetter else { return verdict }
    return verdict + (isBetter ? ", better" : ", worse")
  }

  /// Whether the difference to the first run is one for the better, by the catalogue; nil where there is none or neither
  /// way is better.
  private static func isBetter(_ comparison: RunComparison, _ row: RunComparison.MetricRow, _ index: Int) -> Bool? {
    guard let change = row.differences[index]?.value else { return nil }
    return MetricCatalog.definition(row.name, kind: comparison.runs[0].kind)?.better.isBetter(change)
  }

  /// The comparison with stable keys.
  package static func json(_ comparison: RunComparison) -> JSONValue {
    let inputs = comparison.inputs.map { row in
      (row.key, JSONValue.array(row.values.map { $0.map(JSONValue.string) ?? .null }))
    }
    return .object([
      "runs": .array(comparison.runs.map { .integer($0.id) }), "baseline": .integer(comparison.runs[0].id),
      "inputs": .object(Dictionary(inputs, uniquingKeysWith: { $1 })),
      "metrics": .object(
        Dictionary(comparison.metrics.map { ($0.name, json($0, comparison)) }, uniquingKeysWith: { $1 })),
    ])
  }

  private static func json(_ row: RunComparison.MetricRow, _ comparison: RunComparison) -> JSONValue {
    let runs = row.metrics.indices
    func each(_ value: (MetricDifference) -> JSONValue?) -> JSONValue {
      .array(row.differences.map { $0.flatMap(value) ?? .null })
    }
    return .object([
      "values": .array(row.metrics.map { $0.map { .number($0.value) } ?? .null }),
      "differences": .array(runs.map { row.difference($0).map(JSONValue.number) ?? .null }),
      "ratios": .array(runs.map { row.ratio($0).map(JSONValue.number) ?? .null }),
      "intervals": each { $0.interval.map { .array([.number($0.lowerBound), .number($0.upperBound)]) } },
      "methods": each { .string($0.method.rawValue) },
      "significant": each { $0.isSignificant.map(JSONValue.boolean) },
      "better": .array(runs.map { isBetter(comparison, row, $0).map(JSONValue.boolean) ?? .null }),
    ])
  }
}
