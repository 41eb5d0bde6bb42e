import Quantities
import RunStore

/// What a report shows of the searches that its runs came from: which layouts no other beats.
enum SearchCharts {
  static func sections(_ items: [ReportedRun]) -> [ReportDocument.Section] {
    var seen: Set<Int64> = []
    return items.compactMap { item in
      guard let search = item.details.candidates.first?.search, seen.insert(search).inserted else { return nil }
      return section(search, item.details.candidates.filter { $0.search == search })
    }
  }

  private static func section(_ search: Int64, _ candidates: [RunDetails.Candidate]) -> ReportDocument.Section {
    let time = (name: "step time", dimension: Dimension.time)
    let measures: [(name: String, dimension: Dimension, of: (RunDetails.Candidate) -> Double)] = [
      ("cost of a step", .money, \.dollarsPerStep), ("memory of the fullest rank", .memory, \.memoryBytes),
    ]
    let charts = measures.compactMap { measure -> ReportDocument.Item? in
      let points = candidates.map {
        ScatterChart.Point(name: name($0), x: $0.stepSeconds, y: measure.of($0))
      }
      let fastest = candidates.min { $0.stepSeconds < $1.stepSeconds }
      let chart = ScatterChart(
        title: "Step time and \(measure.name)",
        summary: "\(candidates.count) layouts; fastest is \(fastest.map(name) ?? "none").", x: time,
        y: (measure.name, measure.dimension), points: points)
      return chart.map { .chart($0) }
    }
    return ReportDocument.Section(
      title: "Search \(search)", notes: ["Large dots: no other layout is better in both measures."], items: charts)
  }

  private static func name(_ candidate: RunDetails.Candidate) -> String {
    "\(candidate.place): \(candidate.name)" + (candidate.run.map { " (run \($0))" } ?? "")
  }
}
