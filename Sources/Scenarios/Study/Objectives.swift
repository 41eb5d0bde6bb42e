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
    guard let keys = value.mapping(table(of: type)) else { return objectives }
    objectives.bounds = type.objectives(keys)
    for name in keys.names where type.objectiveKeys[name] == nil {
      // A word that no metric of the kind has is reported with the known ones, below.
      let definitions = type.metrics.filter { $0.describes(name) }
      guard let definition = definitions.first, let bound = keys.optional(named: name) else { continue }
      objectives.named.append((name, bound))
      objectives.bounds += Self.bounds(bound, name, definition)
    }
    keys.finish()
    return objectives
  }

  /// The keys of `objectives:` for a kind of scenario: its own words, and the names of its metrics.
  static func table(of type: any Study.Type) -> KeyTable {
    let metrics = type.metrics.filter { $0.familySuffix == nil }.map { metric in
      KeyPlace(metric.name, BoundKeys(metric.dimension).kind(metric), .nothing, metric.sentence)
    }
    let families = type.metrics.compactMap(\.familySuffix)
    let others = KeyOthers(
      type.metrics.first { $0.familySuffix != nil }?.name ?? "", pattern: ".(\(families.joined(separator: "|")))$",
      "The same of one of several things that a run has, such as a policy.",
      .either([.text(example: nil), .mapping(BoundKeys(.count).table)]))
    return type.objectiveKeys.joined(KeyTable(metrics, others: families.isEmpty ? nil : others))
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
    let bound = BoundKeys(metric.dimension)
    if value.isMapping {
      guard let keys = value.mapping(bound.table) else { return [] }
      let most = keys.read(bound.most)
      let least = keys.read(bound.least)
      keys.finish()
      if keys.names.isEmpty { value.report("`\(value.path)` says no bound; for example `{atMost: …}`") }
      return [most.map { Objective(metric: name, .atMost($0)) }, least.map { Objective(metric: name, .atLeast($0)) }]
        .compactMap(\.self)
    }
    guard let limit = value.quantity(metric.dimension) else { return [] }
    switch metric.better {
    case .lower: return [Objective(metric: name, .atMost(limit))]
    case .higher: return [Objective(metric: name, .atLeast(limit))]
    case .neither:
      value.report("`\(value.path)`: neither way is better; say `{atMost: …}` or `{atLeast: …}`")
      return []
    }
  }
}

/// The keys of a bound on a metric of a dimension.
struct BoundKeys {
  let most: Key<Double>
  let least: Key<Double>
  private let dimension: Dimension

  init(_ dimension: Dimension) {
    self.dimension = dimension
    most = .quantity("atMost", dimension, .nothing, "Greatest good value.")
    least = .quantity("atLeast", dimension, .nothing, "Least good value.")
  }

  var table: KeyTable { KeyTable([most, least]) }

  /// What may stand behind the name of a metric: one number only where one way is better.
  func kind(_ metric: MetricDefinition) -> KeyKind {
    let limits = KeyKind.fact(
      KeyFact(
        "limits-\(dimension.rawValue)", "`{atMost: …}`, `{atLeast: …}`, or both, of \(dimension.title).",
        .mapping(table)))
    return metric.better == .neither ? limits : .either([.quantity(dimension, QuantityBounds(dimension)), limits])
  }
}
