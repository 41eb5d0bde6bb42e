import Quantities
public import RunStore

/// Runs side by side.
public enum ComparisonReport {
  /// The inputs that differ.
  public static func inputs(_ comparison: RunComparison) -> TextTable {
    var table = TextTable(["input"] + comparison.runs.map { "run \($0.id)" })
    for row in comparison.inputs { table.append([row.key] + row.values.map { $0 ?? "-" }) }
    return table
  }

  /// Every metric, with the difference and the ratio to the first run behind each other run.
  public static func metrics(_ comparison: RunComparison) -> TextTable {
    var header = ["metric", "run \(comparison.runs[0].id)"]
    for run in comparison.runs.dropFirst() { header += ["run \(run.id)", "difference", "ratio"] }
    var table = TextTable(header, alignments: [.left] + Array(repeating: .right, count: header.count - 1))
    for row in comparison.metrics {
      var cells = [row.name, row.metrics[0]?.text ?? "-"]
      for index in comparison.runs.indices.dropFirst() {
        let dimension = row.metrics[index].flatMap { Dimension(rawValue: $0.dimension) } ?? .count
        cells.append(row.metrics[index]?.text ?? "-")
        cells.append(row.difference(index).map { dimension.format($0) } ?? "-")
        cells.append(row.ratio(index).map { Dimension.decimal($0, digits: 3) } ?? "-")
      }
      table.append(cells)
    }
    return table
  }

  /// The comparison with stable keys.
  public static func json(_ comparison: RunComparison) -> JSONValue {
    let inputs = comparison.inputs.map { row in
      (row.key, JSONValue.array(row.values.map { $0.map(JSONValue.string) ?? .null }))
    }
    let metrics = comparison.metrics.map { row in
      let others = comparison.runs.indices
      let entry: [String: JSONValue] = [
        "values": .array(row.metrics.map { $0.map { .number($0.value) } ?? .null }),
        "differences": .array(others.map { row.difference($0).map(JSONValue.number) ?? .null }),
        "ratios": .array(others.map { row.ratio($0).map(JSONValue.number) ?? .null }),
      ]
      return (row.name, JSONValue.object(entry))
    }
    return .object([
      "runs": .array(comparison.runs.map { .integer($0.id) }),
      "inputs": .object(Dictionary(inputs, uniquingKeysWith: { $1 })),
      "metrics": .object(Dictionary(metrics, uniquingKeysWith: { $1 })),
    ])
  }
}
