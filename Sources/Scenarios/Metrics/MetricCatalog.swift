package import Quantities

/// Every metric that runs answer with, described once.
package enum MetricCatalog {
  /// The metrics of all kinds of runs; within a kind in the order in which a person reads them.
  package static let all: [MetricDefinition] = Studies.all.flatMap { $0.metrics }

  private static let byKind = Dictionary(grouping: all, by: \.kind)
  private static let single = Dictionary(
    all.filter { $0.familySuffix == nil }.map { ("\($0.kind) \($0.name)", $0) }, uniquingKeysWith: { first, _ in first }
  )

  /// The metrics of one kind of runs, in reading order.
  package static func metrics(of kind: String) -> [MetricDefinition] { byKind[kind] ?? [] }

  /// What the metric of that name is; nil for names that only other versions know.
  ///
  /// - Parameter kind: the kind of the run that has it; without it, the first kind that knows the name.
  package static func definition(_ name: String, kind: String? = nil) -> MetricDefinition? {
    guard let kind else { return Studies.kinds.lazy.compactMap { definition(name, kind: $0) }.first }
    if let found = single["\(kind) \(name)"] { return found }
    return metrics(of: kind).first { $0.familySuffix != nil && $0.describes(name) }
  }

  /// The words for a metric in headings; for a name that only other versions know, the name itself.
  package static func title(_ name: String, kind: String? = nil) -> String {
    definition(name, kind: kind)?.title(of: name) ?? name.split(separator: "_").joined(separator: " ")
  }

  /// The unit in which a metric's values are.
  package static func unit(of metric: Metric, kind: String? = nil) -> String {
    definition(metric.name, kind: kind)?.unit ?? (Dimension(rawValue: metric.dimension) ?? .count).unit
  }

  /// The dimension of a metric that is known by its name and unit alone, as stores hold it.
  package static func dimension(_ name: String, unit: String, kind: String? = nil) -> Dimension {
    if let known = definition(name, kind: kind) { return known.dimension }
    // Shares and counts have one unit; their names tell them apart.
    if unit == Dimension.ratio.unit { return name.hasSuffix("_ratio") ? .ratio : .count }
    return Dimension.allCases.first { $0.unit == unit } ?? .count
  }

  /// The headlines of a kind of runs, in reading order.
  package static func headlines(of kind: String) -> [MetricDefinition] { metrics(of: kind).filter(\.isHeadline) }
}
