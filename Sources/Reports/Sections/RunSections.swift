import Quantities
import RunStore
import Scenarios

/// What a report says of one run.
enum RunSections {
  typealias Section = ReportDocument.Section

  static func sections(_ item: ReportedRun) -> [Section] {
    [summary(item)] + pictures(item) + [metrics(item), inputs(item)]
  }

  /// The charts of a run's kind, without its summary and its inputs.
  ///
  /// - Parameter withSearch: whether the search that the run came from is drawn too.
  static func pictures(_ item: ReportedRun, withSearch: Bool = true) -> [Section] {
    let all =
      switch item.run.kind {
      case "training": TrainingCharts.sections(item) + (withSearch ? SearchCharts.sections([item]) : [])
      case "serving": ServingCharts.sections([item])
      case "queue": QueueCharts.sections(item)
      default: [Section]()
      }
    return all.filter { !$0.items.isEmpty || !$0.notes.isEmpty }
  }

  /// The metrics that answer the first questions, and how the run stands against its bounds.
  private static func summary(_ item: ReportedRun) -> Section {
    let known = RunReport.headlines(of: item.run.kind) { name in item.run.metric(name).map { [$0] } ?? [] }
    let isQueue = !item.details.policies.isEmpty
    // The metrics of a queue run carry the names of its policies: they are a table, not a headline.
    let names = known.isEmpty ? (isQueue ? [] : item.run.metrics.prefix(12).map(\.name)) : known
    let tiles = names.compactMap { item.run.metric($0) }.map { metric -> (name: String, value: String, note: String) in
      let dimension = Dimension(rawValue: metric.dimension) ?? .count
      return (
        MetricCatalog.title(metric.name, kind: item.run.kind), dimension.format(metric.value),
        metric.intervalText.map { "± \($0), 95 % interval" } ?? ""
      )
    }
    var items: [ReportDocument.Item] = tiles.isEmpty ? [] : [.tiles(tiles)]
    if isQueue { items.append(.table("Policies, the formula beside the simulation", QueueCharts.table(item))) }
    if !item.details.verdicts.isEmpty {
      var table = TextTable(["holds", "what was asked"])
      for verdict in item.details.verdicts { table.append([verdict.holds ? "yes" : "NO", verdict.sentence]) }
      items.append(.table("Bounds and published figures", table))
    }
    return Section(title: "Summary", items: items)
  }

  private static func metrics(_ item: ReportedRun) -> Section {
    Section(
      title: "Every metric", items: [.table("Run \(item.run.id)", RunReport.metricTable(item.run))], isFolded: true)
  }

  /// The set-up in a table, then the scenario as it was run.
  static func inputs(_ item: ReportedRun) -> Section {
    var items: [ReportDocument.Item] = []
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
