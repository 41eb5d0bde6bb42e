import Reading
import Yams

/// Checks the names of expected metrics in scenarios, to tell a slip of the finger before the run.
enum MetricNames {
  /// Reports expected metrics that the run will not have.
  static func check(_ keys: MappingReader, _ study: any Study, _ collector: DiagnosticCollector) {
    let known = study.metricNames
    for figure in keys.optional(ScenarioKeys.expect)?.node.sequence ?? [] {
      guard let node = figure.mapping?["metric"], let name = node.scalar?.string, !known.contains(name) else {
        continue
      }
      ValueReader(node: node, path: "expect.metric", collector: collector).reportUnknown("metric", name, among: known)
    }
  }
}
