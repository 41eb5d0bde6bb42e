import Presentation
import Quantities
import RunStore

/// What a report shows of layouts that were searched: which of them no other beats.
enum SearchCharts {
  /// The searches that runs came from.
  static func sections(_ items: [ReportedRun]) -> [Section] {
    var seen: Set<Int64> = []
    return items.compactMap { item in
      guard let search = item.details.candidates.first?.search, seen.insert(search).inserted else { return nil }
      let candidates = item.details.candidates.filter { $0.search == search }
      return Section(
        title: "Search \(search)",
        notes: [
          "Large dots: no other layout is better in both measures. `rehearse report --search \(search)` shows it whole."
        ],
        items: charts(candidates))
    }
  }

  /// Step time against cost, and against memory.
  ///
  /// - Parameter marked: the label of a layout that is to stand out; without it the front of each chart does.
  static func charts(
    _ candidates: [RunDetails.Candidate], marked: ((RunDetails.Candidate) -> String?)? = nil
  ) -> [Section.Item] {
    let time = (name: "step time", dimension: Dimension.time)
    let measures: [(name: String, dimension: Dimension, of: (RunDetails.Candidate) -> Double)] = [
      ("cost of a step", .money, \.dollarsPerStep), ("memory of the fullest rank", .memory, \.memoryBytes),
    ]
    let fastest = candidates.min { $0.stepSeconds < $1.stepSeconds }
    return measures.compactMap { measure in
      let points = candidates.map { candidate in
        ScatterChart.Point(
          name: name(candidate), x: candidate.stepSeconds, y: measure.of(candidate),
          mark: marked.map { label in label(candidate).map { .label($0) } ?? .none } ?? .front)
      }
      return ScatterChart(
        title: "Step time and \(measure.name)",
        summary: "\(candidates.count) layouts; the fastest is \(fastest.map(short) ?? "none").", x: time,
        y: (measure.name, measure.dimension),
        points: points
      ).map { .chart($0) }
    }
  }

  private static func name(_ candidate: RunDetails.Candidate) -> String {
    "\(candidate.place): \(candidate.name)" + (candidate.run.map { " (run \($0))" } ?? "")
  }

  /// What a layout is called where room is dear.
  static func short(_ candidate: RunDetails.Candidate) -> String {
    "\(candidate.place): \(candidate.label), \(candidate.schedule)"
  }
}
