import Foundation
import Quantities
import Reading
import Serving
import Training
import Yams

/// Turns the tree of a file into a scenario.
struct ScenarioDecoder {
  let collector: DiagnosticCollector
  /// What names mean.
  let catalog: Catalog
  /// Where relative paths start.
  let directory: URL
  let defaultName: String

  static let kinds = ["training", "serving", "queue"]

  /// The scenario, or nil after its faults were reported.
  func scenario(_ node: Node) -> Scenario? {
    let faultsBefore = collector.diagnostics.count
    collector.beginScenario()
    let root = ValueReader(node: node, path: "", collector: collector)
    guard let keys = root.mapping() else { return nil }
    let kind = keys.required("kind", example: "training")?.name(of: "kind", among: Self.kinds)
    let name = keys.value("name", usual: defaultName, as: \.self) { $0.string() } ?? defaultName
    let seed = keys.integer("seed", usual: 1, atLeast: 0) ?? 1
    let tags = keys.optional("tags")?.list()?.compactMap { $0.string() } ?? []
    let objectives = keys.optional("objectives").map(Objectives.read) ?? []
    let expectations = keys.optional("expect").map(expectations) ?? []
    var plan: Scenario.Plan?
    switch kind {
    case "training": plan = training(keys).map(Scenario.Plan.training)
    case "serving": plan = serving(keys).map(Scenario.Plan.serving)
    case "queue": plan = queue(keys, seed: seed).map(Scenario.Plan.queue)
    default: break
    }
    if kind != nil { keys.finish() }
    if let plan { MetricNames.check(keys, plan, collector) }
    let notes = collector.takeNotes()
    guard let plan, collector.diagnostics.count == faultsBefore else { return nil }
    return Scenario(
      name: name, text: text(of: node), seed: UInt64(seed), tags: tags, plan: plan, objectives: objectives,
      expectations: expectations, inputs: collector.inputs.all,
      files: collector.files.used.map(\.file) + catalog.ownFiles, notes: notes)
  }

  /// YAML that describes the same run wherever it is read: files that it names are named by their whole paths.
  func text(of node: Node) -> String {
    // The author's own keys have done their work once aliases and merges are resolved.
    var own = node.mapping ?? [:]
    for key in own.keys.compactMap(\.scalar?.string) where key.hasPrefix("x-") { own[key] = nil }
    var resolved = Node.mapping(own)
    for (key, file) in collector.files.used { resolved = Sweep.replace(in: resolved, at: key) { _ in file.path } }
    return (try? Yams.serialize(node: resolved, indent: 2, width: -1, sortKeys: false)) ?? ""
  }

  private func expectations(_ value: ValueReader) -> [Expectation] {
    (value.list() ?? []).compactMap { element in
      guard let keys = element.mapping() else { return nil }
      let metric = keys.required("metric", example: "mfu_ratio")?.string()
      let expected = keys.required("value", example: "0.41")?.quantity(.count)
      let tolerance = keys.required("tolerance", example: "10 %")?.quantity(.ratio)
      let source = keys.required("source", example: "paper, table 4")?.string()
      keys.finish()
      guard let metric, let expected, let tolerance, let source else { return nil }
      return Expectation(metric: metric, value: expected, tolerance: tolerance, source: source)
    }
  }
}

/// Reads `objectives: {ttft: {p99: 2 s}, longestGap: {p99: 500 ms}, served: 99.9 %}`.
enum Objectives {
  static let statistics = LatencyStatistic.named.map(\.name)

  static func read(_ value: ValueReader) -> [Objective] {
    guard let keys = value.mapping() else { return [] }
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
    keys.finish()
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
