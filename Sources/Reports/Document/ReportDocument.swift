import Presentation
import Quantities
package import RunStore
package import Scenarios

/// What a report says, before it becomes a page, a drawing or lines of text.
///
/// ```swift
/// let document = try ReportDocument(runs)   // [ReportedRun]
/// try document.html.write(toFile: "report.html", atomically: true, encoding: .utf8)
/// ```
package struct ReportDocument: Sendable {
  /// What the report is about.
  package let title: String
  /// What was simulated, in a line or a few.
  let lead: [String]
  /// When, where and by what the runs were made.
  let subtitle: String
  let sections: [Section]
  let runs: [ReportedRun]
  let search: StoredSearch?

  var charts: [any Chart] {
    sections.flatMap(\.items).compactMap { item in
      if case .chart(let chart) = item { chart } else { nil }
    }
  }

  /// How many charts there are to see.
  package var chartCount: Int { charts.count }

  /// The report of one run, or of several side by side.
  ///
  /// - Parameter samples: what pairs runs sample by sample, where they can be paired.
  /// - Precondition: at least one run.
  /// - Throws: `StoreError` when their rows cannot be read.
  package init(_ runs: [ReportedRun], samples: [RunSamples?] = []) throws {
    precondition(!runs.isEmpty, "A report needs at least one run.")
    self.runs = runs
    search = nil
    if runs.count == 1 {
      title = "Run \(runs[0].run.id): \(Self.short(runs[0].run.name))"
      lead = runs[0].said(.setting)
      subtitle = runs[0].provenance
      sections = try RunSections.sections(runs[0])
    } else {
      title = "\(runs.count) runs: " + Self.numbers(runs.map(\.run.id))
      lead = []
      subtitle =
        runs.count <= 4 ? runs.map { Self.short($0.run.name) }.joined(separator: " | ") : "from \(runs[0].provenance)"
      sections = try ComparisonSections.sections(runs, samples: samples)
    }
  }

  /// The report of a layout search.
  ///
  /// - Parameter accuracy: how far the predicted times may be off, as of the best.
  package init(_ search: StoredSearch, accuracy: Accuracy = .none) {
    runs = []
    self.search = search
    title = "Search \(search.id): \(Self.short(search.name))"
    lead = []
    subtitle = SearchSections.provenance(search)
    sections = SearchSections.sections(search, accuracy)
  }

  /// A name of any length as it stands in a heading.
  private static func short(_ name: String) -> String { PlainText.line(name, limit: 160) }

  /// The numbers of runs, those of one sweep as a range: `3 to 14, 20`.
  private static func numbers(_ numbers: [Int64]) -> String {
    var ranges: [ClosedRange<Int64>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map { range in
      switch range.count {
      case 1: "\(range.lowerBound)"
      case 2: "\(range.lowerBound), \(range.upperBound)"
      default: "\(range.lowerBound) to \(range.upperBound)"
      }
    }.joined(separator: ", ")
  }

  /// All charts as one drawing that follows the reader's light or dark preference.
  package var svg: String { ChartSheet.drawing(title: title, charts, forPixels: false) }

  /// All charts as one drawing on white, for conversion to pixels.
  package var svgForPixels: String { ChartSheet.drawing(title: title, charts, forPixels: true) }

  /// Every metric of every run, or every layout of the search, one line each, for spreadsheets and data frames.
  package var csv: String {
    if let search { return SearchSections.csv(search) }
    var table = TextTable(["run", "name", "kind", "metric", "value", "unit", "ci_low", "ci_high", "certainty"])
    for item in runs {
      for metric in item.run.metrics {
        table.append([
          "\(item.run.id)", item.run.name, item.run.kind, metric.name, Self.exact(metric.value),
          MetricCatalog.unit(of: metric, kind: item.run.kind), metric.low.map(Self.exact) ?? "",
          metric.high.map(Self.exact) ?? "", metric.certainty.rawValue,
        ])
      }
    }
    return table.csv + "\n"
  }

  /// Every digit; nothing where there is no number.
  private static func exact(_ value: Double) -> String { value.isFinite ? "\(value)" : "" }
}
