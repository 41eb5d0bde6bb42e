import Quantities
import Reading
import Serving

/// Reads `objectives: {ttft: {p99: 2 s}, longestGap: {p99: 500 ms}, served: 99.9 %}`.
enum LatencyObjectives {
  static let statistics = LatencyStatistic.named.map(\.name)

  static func read(_ keys: MappingReader) -> [Objective] {
    var objectives: [Objective] = []
    for latency in MetricCatalog.latencies {
      guard let bounds = keys.optional(latency.key)?.mapping() else { continue }
      for statistic in statistics {
        guard let bound = bounds.optional(statistic)?.quantity(.time, above: 0) else { continue }
        objectives.append(Objective(metric: "\(latency.name)_\(statistic)_s", .atMost(bound)))
      }
      bounds.finish()
    }
    if let share = served(keys) { objectives.append(Objective(metric: Objective.served, .atLeast(share))) }
    return objectives
  }

  private static func served(_ keys: MappingReader) -> Double? {
    guard let value = keys.optional("served"), let share = value.quantity(.ratio, above: 0) else { return nil }
    guard share <= 1 else {
      value.report("`\(value.path)` is a share of the requests, at most 100 %")
      return nil
    }
    return share
  }
}
