package import Presentation
import Quantities
package import Validation

/// How far predictions are off, for people and programs.
package enum ValidationTables {
  /// The worst cases, worst first.
  package static func worst(_ report: ValidationReport, count: Int) -> TextTable {
    var table = TextTable(
      ["case", "metric", "measured", "predicted", "error"], alignments: [.left, .left, .right, .right, .right])
    for item in report.cases.sorted(by: { $0.error.magnitude > $1.error.magnitude }).prefix(count) {
      table.append([
        item.id, item.metric, Dimension.decimal(item.measured, digits: 6), Dimension.decimal(item.predicted, digits: 6),
        Dimension.ratio.format(item.error, digits: 3),
      ])
    }
    return table
  }

  /// One row for each metric.
  package static func summary(_ report: ValidationReport) -> TextTable {
    var table = TextTable(
      ["metric", "figures", "mean", "median", "p90", "worst", "bias"],
      alignments: [.left] + Array(repeating: .right, count: 6))
    let metrics = report.metrics.count <= 12 ? report.metrics : []
    for metric in metrics + ["all"] {
      guard let summary = report.summary(metric: metric == "all" ? nil : metric) else { continue }
      let errors = [
        summary.meanAbsolute, summary.medianAbsolute, summary.p90Absolute, summary.maxAbsolute, summary.bias,
      ]
      table.append([metric, "\(summary.count)"] + errors.map { Dimension.ratio.format($0, digits: 3) })
    }
    return table
  }

  /// Why rows have no prediction, with how many share the reason.
  package static func skipped(_ report: ValidationReport) -> TextTable {
    var counts: [String: Int] = [:]
    for row in report.skipped { counts[row.why, default: 0] += 1 }
    var table = TextTable(["rows", "skipped because"], alignments: [.right, .left])
    for (why, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      table.append(["\(count)", why])
    }
    return table
  }

  /// Rows of a Markdown table, one for each metric of a report.
  package static func markdownRows(_ report: ValidationReport, file: String) -> [String] {
    let metrics = report.metrics.count <= 4 ? report.metrics : ["all"]
    let rows = metrics.compactMap { metric -> String? in
      guard let summary = report.summary(metric: metric == "all" ? nil : metric) else { return nil }
      let errors = [
        summary.meanAbsolute, summary.medianAbsolute, summary.p90Absolute, summary.maxAbsolute, summary.bias,
      ]
      let cells = errors.map { Dimension.ratio.format($0, digits: 3) }
      return "| \(file) | \(report.schema) | \(metric) | \(summary.count) | \(report.skipped.count) | "
        + cells.joined(separator: " | ") + " |"
    }
    guard !report.verdicts.isEmpty else { return rows }
    let right = report.verdicts.filter { $0.measuredFits == $0.predictedFits }.count
    let share = Dimension.ratio.format(Double(right) / Double(report.verdicts.count), digits: 3)
    return rows + ["| \(file) | \(report.schema) | fits: \(share) right | \(report.verdicts.count) | | | | | | |"]
  }

  /// The head of the Markdown table.
  package static let markdownHeader = """
    | table | schema | metric | figures | rows skipped | mean | median | p90 | worst | bias |
    |---|---|---|---:|---:|---:|---:|---:|---:|---:|
    """

  /// The report with stable keys.
  package static func json(_ report: ValidationReport) -> JSONValue {
    let all = report.summary()
    func number(_ value: Double?) -> JSONValue { value.map(JSONValue.number) ?? .null }
    func count(_ measured: Bool, _ predicted: Bool) -> JSONValue {
      .integer(Int64(report.count(measuredFits: measured, predictedFits: predicted)))
    }
    let byMetric = report.metrics.compactMap { metric in
      report.summary(metric: metric).map { summary in
        (
          metric,
          JSONValue.object([
            "count": .integer(Int64(summary.count)), "mean_abs_rel_error": .number(summary.meanAbsolute),
            "median_abs_rel_error": .number(summary.medianAbsolute), "p90_abs_rel_error": .number(summary.p90Absolute),
            "max_abs_rel_error": .number(summary.maxAbsolute), "bias": .number(summary.bias),
          ])
        )
      }
    }
    var object: [String: JSONValue] = [
      "schema": .string(report.schema), "rows": .integer(Int64(report.rows)),
      "skipped": .array(report.skipped.map { .object(["id": .string($0.id), "why": .string($0.why)]) }),
      "mean_abs_rel_error": number(all?.meanAbsolute), "median_abs_rel_error": number(all?.medianAbsolute),
      "p90_abs_rel_error": number(all?.p90Absolute), "max_abs_rel_error": number(all?.maxAbsolute),
      "bias": number(all?.bias), "metrics": .object(Dictionary(byMetric, uniquingKeysWith: { $1 })),
      "confusion": .object([
        "ok_ok": count(true, true), "ok_oom": count(true, false), "oom_ok": count(false, true),
        "oom_oom": count(false, false),
      ]),
      "verdicts": .array(report.verdicts.map(json)),
      "claims": .array(report.claims.map { .object(["id": .string($0.id), "figure": RunJSON.verdict($0.verdict)]) }),
      "notes": .array(report.notes.map(JSONValue.string)), "cases": .array(report.cases.map(json)),
    ]
    if !report.figures.isEmpty { object["papers"] = GalleryTables.json(report.gallery) }
    return .object(object)
  }

  private static func json(_ verdict: FitVerdict) -> JSONValue {
    .object([
      "id": .string(verdict.id), "fits": .boolean(verdict.measuredFits),
      "predicted_fits": .boolean(verdict.predictedFits),
      "memory_used_ratio": .number(verdict.predictedRatio),
    ])
  }

  private static func json(_ item: ValidationCase) -> JSONValue {
    .object([
      "id": .string(item.id), "metric": .string(item.metric), "measured": .number(item.measured),
      "predicted": .number(item.predicted),
    ])
  }
}
