import Presentation
import Quantities
import RunStore
import Scenarios

/// What a report says of several runs side by side.
enum ComparisonSections {
  static func sections(_ items: [ReportedRun], samples: [RunSamples?]) throws -> [Section] {
    let comparison = RunComparison(items.map(\.run), samples: samples)
    let kinds = items.reduce(into: [String]()) { if !$0.contains($1.run.kind) { $0.append($1.run.kind) } }
    var sections = [verdicts(items)]
    for kind in kinds {
      let ofKind = items.filter { $0.run.kind == kind }
      sections.append(sideBySide(ofKind, kind: kind))
      sections += try Studies.named(kind)?.comparison(ofKind.map(\.result)) ?? []
      sections += SearchCharts.sections(ofKind)
    }
    // Of few runs each is shown; of many they would bury what compares them.
    let isFew = items.count <= mostShown
    for item in items {
      for picture in try RunSections.pictures(item, isCompared: true) {
        sections.append(
          Section(
            title: "Run \(item.run.id): \(picture.title)", notes: picture.notes, items: picture.items,
            isFolded: !isFew))
      }
    }
    sections.append(inputs(comparison))
    sections.append(
      Section(
        title: "Every metric", notes: ComparisonReport.note(comparison).split(separator: "\n").map(String.init),
        items: [.table("Side by side", ComparisonReport.metrics(comparison))], isFolded: true))
    return (sections + items.map { folded(RunSections.inputs($0)) }).filter { !$0.items.isEmpty || !$0.notes.isEmpty }
  }

  /// Each of so many runs is shown with its own pictures, open.
  private static let mostShown = 4
  /// So many lines of verdicts are shown; the table has them all.
  private static let mostVerdicts = 12
  /// Longer tables of inputs are folded away.
  private static let mostInputs = 12

  private static func folded(_ section: Section) -> Section {
    var section = section
    section.isFolded = true
    return section
  }

  /// Which runs fail what was asked of them, and why, before any number.
  private static func verdicts(_ items: [ReportedRun]) -> Section {
    let all = items.flatMap { $0.verdicts($0.label) }
    let misses = all.filter { !$0.holds }
    let failing = items.filter { $0.holds == false }.count
    let sentence =
      failing > 0
      ? "\(failing) of \(items.count) runs fail what was asked of them."
      : all.isEmpty
        ? "Nothing was asked of these runs, and nothing stands against them."
        : "Every run holds what was asked of it."
    let shown = misses.isEmpty ? Array(all.prefix(mostVerdicts)) : Array(misses.prefix(mostVerdicts))
    let left = misses.count - shown.count
    return Section(
      title: "Verdict",
      notes: [sentence] + (left > 0 ? ["\(left) more failures are in the column `holds` below."] : []),
      items: shown.isEmpty ? [] : [.verdicts(shown)])
  }

  /// The runs as rows, with their names and what they said of themselves.
  private static func sideBySide(_ items: [ReportedRun], kind: String) -> Section {
    var runs = TextTable(["run", "name", "what was simulated", "started"], alignments: [.right, .left, .left, .left])
    for item in items {
      runs.append([
        "\(item.run.id)", PlainText.line(item.run.name, limit: 200), item.said(.setting).joined(separator: " "),
        item.run.started,
      ])
    }
    let title = kind.prefix(1).uppercased() + kind.dropFirst()
    let accuracy = RunReport.accuracy(items.map { (label: $0.label, accuracy: $0.details.accuracy) }, kind: kind)
    let grid = RunGrid.table(items.map(\.row), kind: kind)
    // A kind without headlines has tables of its own.
    let compared: [Section.Item] =
      MetricCatalog.headlines(of: kind).isEmpty
      ? [] : [.compared("Side by side", items.count <= mostShown ? grid.transposed : grid)]
    return Section(title: "\(title) runs", notes: accuracy, items: compared + [.table("Runs", runs)])
  }

  private static func inputs(_ comparison: RunComparison) -> Section {
    guard !comparison.inputs.isEmpty else {
      return Section(title: "Inputs that differ", notes: ["All inputs are the same."])
    }
    return Section(
      title: "Inputs that differ", items: [.table("By key", ComparisonReport.inputs(comparison))],
      isFolded: comparison.inputs.count > mostInputs)
  }
}
