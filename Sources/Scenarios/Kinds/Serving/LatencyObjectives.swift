import Quantities
import Reading
import Serving

/// Reads `objectives: {ttft: {p99: 2 s}, longestGap: {p99: 500 ms}, served: 99.9 %}`.
enum LatencyObjectives {
  private static let statistics = LatencyStatistic.named.map { statistic in
    Key.quantity(statistic.name, .time, .nothing, above: 0, "Greatest good value of its \(statistic.name).")
  }
  private static let sections = MetricCatalog.latencies.map { latency in
    (
      name: latency.name,
      key: KeySection(latency.key, .nothing, "Bounds on \(latency.sentence).", KeyTable(statistics))
    )
  }
  private static let servedShare = Key.share(
    "served", .derived("all, where a latency is bounded"), excess: "is a share of the requests, at most 100 %",
    "Least share of the requests that must be served.")
  /// The words of `objectives:` besides the names of metrics.
  static let table = KeyTable(sections.map(\.key) + [servedShare])

  static func read(_ keys: MappingReader) -> [Objective] {
    var objectives: [Objective] = []
    for (latency, section) in sections {
      guard let bounds = keys.read(section) else { continue }
      for statistic in statistics {
        guard let bound = bounds.read(statistic) else { continue }
        objectives.append(Objective(metric: "\(latency)_\(statistic.name)_s", .atMost(bound)))
      }
      bounds.finish()
    }
    if let share = served(keys) { objectives.append(Objective(metric: Objective.served, .atLeast(share))) }
    return objectives
  }

  private static func served(_ keys: MappingReader) -> Double? {
    keys.read(servedShare)
  }
}
