import Presentation
import Quantities
import RunStore
import Scenarios

/// What a report says of several runs side by side.
enum ComparisonSections {
  static func sections(_ items: [ReportedRun], samples: [RunSamples?]) throws -> [Section] {
    let comparison = RunComparison(items.map(\.run), samples: samples)
    let kinds = items.reduce(into: [String]()) { if !$0.contains($1.run.kind) { $0.append($1.run.kind) } }
    var sections = [overview(items, comparison)]
    for kind in kinds {
      let ofKind = items.filter { $0.run.kind == kind }
      sections.append(metrics(ofKind, kind: kind))
      sections += try Studies.named(kind)?.comparison(ofKind.map(\.result)) ?? []
      sections += SearchCharts.sections(ofKind)
    }
    sections.append(
      Section(
        title: "Every metric", notes: ComparisonReport.note(comparison).split(separator: "\n").map(String.init),
        items: [.table("Side by side", ComparisonReport.metrics(comparison))], isFolded: true))
    for item in items {
      for picture in try RunSections.pictures(item, isCompared: true) {
        sections.append(
          Section(
            title: "Run \(item.run.id): \(picture.title)", notes: picture.notes, items: picture.items, isFolded: true))
      }
    }
    return (sections + items.map { folded(RunSections.inputs($0)) }).filter { !$0.items.isEmpty }
  }

  private static func folded(_ section: Section) -> Section {
    var section = section
    section.isFolded = true
    return section
  }

  private static func overview(_ items: [ReportedRun], _ comparison: RunComparison) -> Section {
    var runs = TextTable(["run", "kind", "name", "started"], alignments: [.right, .left, .left, .left])
    for item in items { runs.append(["\(item.run.id)", item.run.kind, item.run.name, item.run.started]) }
    let inputs: Section.Item =
      .table("Inputs that differ", ComparisonReport.inputs(comparison))
    return Section(
      title: "Runs", notes: comparison.inputs.isEmpty ? ["All inputs are the same."] : [],
      items: [.table("Compared", runs)] + (comparison.inputs.isEmpty ? [] : [inputs]))
  }

  /// One chart for each headline metric that differs between the runs.
  private static func metrics(_ items: [ReportedRun], kind: String) -> Section {
    let known = MetricCatalog.headlines(of: kind).map(\.name)
    let names = known.isEmpty ? (items.first?.run.metrics.map(\.name) ?? []) : known
    let charts = names.compactMap { name -> Section.Item? in
      let metrics = items.map { $0.run.metric(name) }
      let values = metrics.compactMap { $0?.value }.filter(\.isFinite)
      guard Set(values).count > 1, let any = metrics.compactMap({ $0 }).first else { return nil }
      let rows = zip(items, metrics).map { item, metric in
        IntervalChart.Row(name: item.label, value: metric?.value, interval: interval(metric))
      }
      let dimension = Dimension(rawValue: any.dimension) ?? .count
      return IntervalChart(
        title: MetricCatalog.title(name, kind: kind), summary: spread(zip(items, metrics), dimension), rows: rows,
        dimension: dimension
      ).map { .chart($0) }
    }
    return Section(title: "\(kind.prefix(1).uppercased() + kind.dropFirst()) metrics", items: charts)
  }

  private static func interval(_ metric: Metric?) -> ClosedRange<Double>? {
    guard let low = metric?.low, let high = metric?.high, low <= high else { return nil }
    return low...high
  }

  private static func spread(_ pairs: some Sequence<(ReportedRun, Metric?)>, _ dimension: Dimension) -> String {
    let known = pairs.compactMap { item, metric in metric.map { (item.label, $0.value) } }.filter { $0.1.isFinite }
    guard let least = known.min(by: { $0.1 < $1.1 }), let most = known.max(by: { $0.1 < $1.1 }) else { return "" }
    return
      "From \(dimension.format(least.1, digits: 3)) (\(least.0)) to \(dimension.format(most.1, digits: 3)) (\(most.0))."
  }
}
