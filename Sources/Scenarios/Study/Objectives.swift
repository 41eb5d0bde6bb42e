import Quantities
import Reading

/// The bounds of `objectives:`: by words of the kind, such as `ttft: {p99: 2 s}`, and by the name of any metric, such as
/// `step_time_s: 3 s` or `mfu_ratio: {atLeast: 40 %}`.
struct Objectives {
  /// The bounds.
  private(set) var bounds: [Objective] = []
  /// The keys that are names of metrics, to be checked once it is known what the run answers with.
  private var named: [(name: String, value: ValueReader)] = []

  /// Reads what stands behind `objectives:` for a kind of scenario.
  static func read(_ value: ValueReader, of type: any Study.Type) -> Objectives {
    var objectives = Objectives()
    guard let keys = value.mapping() else { return objectives }
    objectives.bounds = type.objectives(keys)
    for name in keys.names where !keys.known.contains(name) {
      // A word that no metric of the kind has is reported with the known ones, below.
      let definitions = type.metrics.filter { $0.describes(name) }
      guard let definition = definitions.first, let bound = keys.optional(name) else { continue }
      objectives.named.append((name, bound))
      objectives.bounds += Self.bounds(bound, name, definition)
    }
    let known = Set(keys.known)
    for metric in type.metrics where metric.familySuffix == nil && !known.contains(metric.name) {
      keys.know(metric.name)
    }
    keys.finish()
    return objectives
  }

  /// Reports bounds on metrics that this run will not have.
  func check(_ study: any Study) {
    let known = Set(study.metricNames)
    for (name, value) in named where !known.contains(name) {
      value.report("`\(value.path)`: this run will have no metric `\(name)`")
    }
  }

  /// `3 s`, where one way is better, or `{atMost: 3 s}`, `{atLeast: 40 %}`.
  private static func bounds(_ value: ValueReader, _ name: String, _ metric: MetricDefinition) -> [Objective] {
    if value.isMapping {
      guard let keys = value.mapping() else { return [] }
      let most = keys.optional("atMost")?.quantity(metric.dimension)
      let least = keys.optional("atLeast")?.quantity(metric.dimension)
      keys.finish()
      if keys.names.isEmpty { value.report("`\(value.path)` says no bound; for example `{atMost: …}`") }
      return [most.map { Objective(metric: name, .atMost($0)) }, least.map { Objective(metric: name, .atLeast($0)) }]
        .compactMap(\.self)
    }
    guard let bound = value.quantity(metric.dimension) else { return [] }
    switch metric.better {
    case .lower: return [Objective(metric: name, .atMost(bound))]
    case .higher: return [Objective(metric: name, .atLeast(bound))]
    case .neither:
      value.report("`\(value.path)`: neither way is better; say `{atMost: …}` or `{atLeast: …}`")
      return []
    }
  }
}
