import Presentation
import Quantities
import RunStore
import Scenarios

/// What a report says of one run.
enum RunSections {
  static func sections(_ item: ReportedRun) throws -> [Section] {
    [verdict(item), try summary(item)] + (try pictures(item)) + [metrics(item), inputs(item)]
  }

  /// Whether the run holds what was asked of it and why not, before any number.
  private static func verdict(_ item: ReportedRun) -> Section {
    let verdicts = item.verdicts()
    let misses = verdicts.count { !$0.holds }
    let sentence =
      verdicts.isEmpty
      ? "Nothing was asked of this run, and nothing stands against it."
      : misses == 0
        ? "Holds all that was asked of it." : "Fails \(misses) of \(verdicts.count) that were asked of it."
    return Section(
      title: "Verdict", notes: [sentence] + item.said(.note),
      items: verdicts.isEmpty ? [] : [.verdicts(verdicts)])
  }

  /// The charts of a run's kind, without its summary and its inputs.
  ///
  /// - Parameter isCompared: whether charts of several runs and the search that the run came from are drawn elsewhere.
  static func pictures(_ item: ReportedRun, isCompared: Bool = false) throws -> [Section] {
    let all =
      (try Studies.named(item.run.kind)?.pictures(item.result, isCompared: isCompared) ?? [])
      + (isCompared ? [] : SearchCharts.sections([item]))
    return all.filter { !$0.items.isEmpty || !$0.notes.isEmpty }
  }

  /// The metrics that answer the first questions, and how the run stands against its bounds.
  private static func summary(_ item: ReportedRun) throws -> Section {
    let known = RunReport.headlines(of: item.run.kind) { name in item.run.metric(name).map { [$0] } ?? [] }
    let table = try Studies.named(item.run.kind)?.summary(item.result)
    // Metrics that carry names of their own, such as those of queueing policies, are a table and no headlines.
    let names = known.isEmpty ? (table == nil ? item.run.metrics.prefix(12).map(\.name) : []) : known
    let tiles = names.compactMap { item.run.metric($0) }.map { metric -> (name: String, value: String, note: String) in
      let dimension = Dimension(rawValue: metric.dimension) ?? .count
      return (
        MetricCatalog.title(metric.name, kind: item.run.kind), dimension.format(metric.value),
        [
          metric.intervalText.map { "± \($0), 95 % interval" }, item.details.accuracy.errors[metric.name]?.sentence,
        ].compactMap(\.self).joined(separator: "; ")
      )
    }
    var items: [Section.Item] = tiles.isEmpty ? [] : [.tiles(tiles)]
    if let table { items.append(.table(table.title, table.table)) }
    let kind = item.run.kind
    let accuracy = RunReport.accuracy([(label: item.label, accuracy: item.details.accuracy)], kind: kind)
    return Section(title: "Summary", notes: item.said(.remark) + accuracy, items: items)
  }

  private static func metrics(_ item: ReportedRun) -> Section {
    Section(
      title: "Every metric",
      items: [.table("Run \(item.run.id)", RunReport.metricTable(item.run, item.details.accuracy))], isFolded: true)
  }

  /// The set-up in a table, then the scenario as it was run.
  static func inputs(_ item: ReportedRun) -> Section {
    var items: [Section.Item] = []
    if !item.details.setup.isEmpty {
      var table = TextTable(["set-up", "value"])
      for row in item.details.setup { table.append([row.name, row.value]) }
      items.append(.table("Set-up", table))
    }
    return Section(title: "Inputs of run \(item.run.id)", items: items + [.source(item.run.scenario)])
  }
}

extension Metric {
  /// Half the width of the interval as a person reads it; nil without one.
  var intervalText: String? {
    guard let low, let high else { return nil }
    return (Dimension(rawValue: dimension) ?? .count).format((high - low) / 2, digits: 2)
  }
}
