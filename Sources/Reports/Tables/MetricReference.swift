package import Presentation
import Scenarios

/// The catalogue of metrics as a table, for the command and for the reference page.
package enum MetricReference {
  /// One row for each metric or family of metrics.
  package static var table: TextTable {
    var table = TextTable(["name", "kind", "unit", "better", "headline", "title", "meaning"])
    for kind in Studies.kinds {
      let places = Dictionary(
        MetricCatalog.headlines(of: kind).enumerated().map { ($1.name, $0 + 1) },
        uniquingKeysWith: { first, _ in first })
      for metric in MetricCatalog.metrics(of: kind) {
        table.append([
          metric.name, metric.kind, metric.unit, metric.better.rawValue, places[metric.name].map(String.init) ?? "-",
          metric.title, metric.sentence,
        ])
      }
    }
    return table
  }

  /// The table in Markdown, with names as code.
  package static var markdown: String {
    var page = TextTable(table.header)
    for row in table.rows { page.append(["`\(row[0])`"] + row.dropFirst()) }
    return page.markdown
  }
}
