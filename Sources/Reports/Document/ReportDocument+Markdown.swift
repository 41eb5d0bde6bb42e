import Presentation

extension ReportDocument {
  /// The report as Markdown: what a page shows as charts stands as tables of the same numbers.
  package var markdown: String {
    let parts = sections.map { section in
      (["## " + section.title] + section.notes + section.items.compactMap(Self.text)).joined(separator: "\n\n")
    }
    return (["# " + title, subtitle] + parts).joined(separator: "\n\n") + "\n"
  }

  /// Tables longer than this say little to a reader of text: only every n-th row is kept.
  private static let mostRows = 40

  private static func text(_ item: Section.Item) -> String? {
    switch item {
    case .tiles(let tiles):
      return tiles.map { "- **\($0.name)** \($0.value)" + ($0.note.isEmpty ? "" : " (\($0.note))") }
        .joined(separator: "\n")
    case .chart(let chart):
      let numbers = chart.table.map { "\n\n" + thinned($0).markdown } ?? ""
      return "### \(chart.title)\n\n\(chart.summary)\(numbers)"
    case .table(let name, let table): return "### \(name)\n\n\(table.markdown)"
    case .source(let text): return "```yaml\n\(text)\n```"
    }
  }

  private static func thinned(_ table: TextTable) -> TextTable {
    let every = (table.rows.count + mostRows - 1) / mostRows
    guard every > 1 else { return table }
    var thin = TextTable(table.header, alignments: table.alignments)
    for (index, row) in table.rows.enumerated() where index % every == 0 { thin.append(row) }
    return thin
  }
}
