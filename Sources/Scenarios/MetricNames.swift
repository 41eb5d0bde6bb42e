import Queueing
import Reading
import Yams

/// Checks the names of metrics in scenarios against the catalogue, to tell a slip of the finger before the run.
enum MetricNames {
  /// The names that a plan's run may answer with; some only under conditions, such as a horizon.
  static func known(to plan: Scenario.Plan) -> [String] {
    let metrics = MetricCatalog.metrics(of: plan.kind)
    guard case .queue(let comparison) = plan else { return metrics.map(\.name) }
    let suffixes = metrics.compactMap(\.familySuffix)
    return metrics.filter { $0.familySuffix == nil }.map(\.name)
      + comparison.entries.flatMap { entry in suffixes.map { entry.name + $0 } }
  }

  /// Reports expected metrics that the run will not have, and objectives that nothing is measured for.
  static func check(_ keys: MappingReader, _ plan: Scenario.Plan, _ collector: DiagnosticCollector) {
    let known = known(to: plan)
    for figure in keys.optional("expect")?.node.sequence ?? [] {
      guard let node = figure.mapping?["metric"], let name = node.scalar?.string, !known.contains(name) else {
        continue
      }
      ValueReader(node: node, path: "expect.metric", collector: collector).reportUnknown("metric", name, among: known)
    }
    if case .serving = plan { return }
    keys.optional("objectives")?.report(
      "`objectives` bound latencies of `kind: serving`; compare other figures by `expect`, or leave it out")
  }
}
