import Presentation

extension ReportDocument {
  /// The report as Markdown: what a page shows as charts stands as tables of the same numbers.
  package var markdown: String {
    let parts = sections.map { section in
      (["## " + Self.plain(section.title)] + section.notes.map(Self.plain) + section.items.compactMap(Self.text))
        .joined(separator: "\n\n")
    }
    return (["# " + Self.plain(title)] + lead.map(Self.plain) + [Self.plain(subtitle)] + parts).joined(
      separator: "\n\n") + "\n"
  }

  /// Tables longer than this say little to a reader of text: only every n-th row is kept.
  private static let mostRows = 40

  private static func text(_ item: Section.Item) -> String? {
    switch item {
    case .tiles(let tiles):
      return tiles.map {
        "- **\(plain($0.name))** \(plain($0.value))" + ($0.note.isEmpty ? "" : " (\(plain($0.note)))")
      }
      .joined(separator: "\n")
    case .chart(let chart):
      let numbers = chart.table.map { "\n\n" + thinned($0).markdown } ?? ""
      return "### \(plain(chart.title))\n\n\(plain(chart.summary))\(numbers)"
    case .table(let name, let table): return "### \(plain(name))\n\n\(table.markdown)"
    case .compared(let name, let table):
      return (["### \(plain(name))", table.text.markdown] + table.notes.map(plain)).joined(separator: "\n\n")
    case .verdicts(let verdicts):
      return verdicts.map { verdict in
        "- **\(verdict.run.isEmpty ? "" : plain(verdict.run) + " ")\(verdict.holds ? "yes" : "NO")** "
          + plain(verdict.sentence)
      }.joined(separator: "\n")
    case .source(let text):
      // A fence longer than any in the text, so that nothing in it ends the block.
      var fence = "```"
      while text.contains(fence) { fence += "`" }
      return "\(fence)yaml\n\(text)\n\(fence)"
    }
  }

  /// A text of a user's in a line of Markdown.
  private static func plain(_ text: String) -> String { TextTable.markdown(text) }

  private static func thinned(_ table: TextTable) -> TextTable {
    let every = (table.rows.count + mostRows - 1) / mostRows
    guard every > 1 else { return table }
    var thin = TextTable(table.header, alignments: table.alignments)
    for (index, row) in table.rows.enumerated() where index % every == 0 { thin.append(row) }
    return thin
  }
}
