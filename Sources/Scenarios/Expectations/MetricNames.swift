import Reading
import Yams

/// Checks the names of expected metrics in scenarios, to tell a slip of the finger before the run.
enum MetricNames {
  /// Reports expected metrics that the run will not have; where the file has faults that leave the run unknown, those that
  /// no run of the kind has.
  static func check(
    _ keys: MappingReader, _ study: (any Study)?, _ type: any Study.Type, _ collector: DiagnosticCollector
  ) {
    let known = study?.metricNames ?? type.metrics.map(\.name)
    for figure in keys.optional(ScenarioKeys.expect)?.node.sequence ?? [] {
      guard let node = figure.mapping?["metric"], let name = node.scalar?.string, !known.contains(name),
        study != nil || !type.metrics.contains(where: { $0.describes(name) })
      else { continue }
      ValueReader(node: node, path: "expect.metric", collector: collector).reportUnknown("metric", name, among: known)
    }
  }
}
