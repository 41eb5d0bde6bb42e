// Reports: results as people and programs read them.
//
// What it is for: aligned tables for the terminal, JSON with stable keys, and the pictures of later reports.
// What it never does: compute a result.
// Where to start: `TextTable`, then `RunReport`.

import Quantities

/// An aligned table for a terminal or a pipe.
package struct TextTable: Sendable {
  /// Which side the cells of a column keep to.
  package enum Alignment: Sendable {
    /// Texts.
    case left
    /// Numbers.
    case right
  }

  /// The heads of the columns.
  package var header: [String]
  /// One side for each column.
  package var alignments: [Alignment]
  /// The rows, each with one cell for each column.
  package private(set) var rows: [[String]] = []

  /// An empty table; columns keep to the left unless said.
  package init(_ header: [String], alignments: [Alignment]? = nil) {
    self.header = header
    self.alignments = alignments ?? Array(repeating: .left, count: header.count)
  }

  /// Adds a row; missing cells are empty.
  package mutating func append(_ cells: [String]) {
    rows.append(cells + Array(repeating: "", count: max(0, header.count - cells.count)))
  }

  /// What a cell becomes on a terminal: its text, the text padded to its column, and whether it is a head.
  package typealias Paint = (_ cell: String, _ padded: String, _ isHeader: Bool) -> String

  /// The table with every cell in one line and without characters that a terminal would obey.
  private var plain: TextTable {
    var plain = self
    plain.header = header.map { PlainText.line($0) }
    plain.rows = rows.map { row in row.map { PlainText.line($0) } }
    return plain
  }

  /// The table as lines of at most `width` characters.
  ///
  /// Columns that do not fit are shortened from the widest on; those that still do not fit follow below, with the
  /// first column again at their left. `paint` adds colours that take no room.
  package func rendered(width: Int = .max, paint: Paint? = nil) -> String {
    plain.lines(width: width, paint: paint)
  }

  private func lines(width: Int, paint: Paint?) -> String {
    guard !header.isEmpty else { return "" }
    guard header.count > 2, leastWidth(header.indices) > width else { return block(header.indices, width, paint) }
    var blocks: [String] = []
    var start = 1
    while start < header.count {
      var end = start + 1
      while end < header.count, leastWidth([0] + (start...end)) <= width { end += 1 }
      blocks.append(block([0] + (start..<end), width, paint))
      start = end
    }
    return blocks.joined(separator: "\n\n")
  }

  /// Comma-separated lines with a header; cells with commas, quotes or line breaks are quoted.
  ///
  /// - Source: RFC 4180.
  package var csv: String {
    func cell(_ text: String) -> String {
      // Ends of lines stand in quotes; other characters that a terminal would obey are escaped.
      let text = PlainText.shown(text, limit: .max)
      guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
      return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
    return ([header] + rows).map { $0.map(cell).joined(separator: ",") }.joined(separator: "\n")
  }

  /// A Markdown table; bars in cells are escaped.
  package var markdown: String {
    func line(_ cells: [String]) -> String {
      let escaped = cells.map(Self.markdown)
      return "| " + escaped.joined(separator: " | ") + " |"
    }
    let rule = "|" + alignments.map { $0 == .left ? "---|" : "---:|" }.joined()
    return ([line(header), rule] + rows.map(line)).joined(separator: "\n")
  }

  /// A text within a line of Markdown: what would end the line, part cells or be read as HTML is escaped; in code it stands
  /// as it is.
  package static func markdown(_ text: String) -> String {
    let marks = text.split(separator: "`", omittingEmptySubsequences: false)
    // Only marks that surely pair make code of what is between them.
    let hasCode = marks.count % 2 == 1 && !marks.dropFirst().dropLast().contains { $0.isEmpty }
    var isCode = false
    return PlainText.line(text, limit: .max).reduce(into: "") { result, character in
      if character == "`", hasCode { isCode.toggle() }
      switch character {
      case "|": result += "\\|"
      case "<" where !isCode: result += "&lt;"
      case "&" where !isCode: result += "&amp;"
      default: result.append(character)
      }
    }
  }

  /// Texts are shortened to no less than this while columns can move below, the first column to no less than its own.
  private static let leastText = (first: 36, other: 12)

  private func fullWidth(_ column: Int) -> Int {
    max(header[column].count, rows.map { $0[column].count }.max() ?? 0)
  }

  private func leastWidth(_ column: Int) -> Int {
    // Half a number says nothing.
    guard alignments[column] == .left else { return fullWidth(column) }
    return min(fullWidth(column), column == 0 ? Self.leastText.first : Self.leastText.other)
  }

  private func leastWidth(_ columns: some Collection<Int>) -> Int {
    columns.reduce(2 * (columns.count - 1)) { $0 + leastWidth($1) }
  }

  /// Some of the columns as lines.
  private func block(_ columns: some Collection<Int>, _ limit: Int, _ paint: Paint?) -> String {
    let columns = Array(columns)
    let widths = columnWidths(columns, limit: limit)
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
    let lines = rows.map { line($0, columns, widths, isHeader: false, paint) }
    return ([line(header, columns, widths, isHeader: true, paint), rule] + lines).joined(separator: "\n")
  }

  private func columnWidths(_ columns: [Int], limit: Int) -> [Int] {
    var widths = columns.map(fullWidth)
    var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - limit
    // Texts give way before numbers, and first only as far as they stay readable.
    for (side, keepsLeast) in [(Alignment.left, true), (.left, false), (.right, false)] {
      let shrinking = widths.indices.filter { alignments[columns[$0]] == side }
      func room(_ place: Int) -> Int { widths[place] - (keepsLeast ? leastWidth(columns[place]) : 6) }
      while excess > 0, let widest = shrinking.filter({ room($0) > 0 }).max(by: { widths[$0] < widths[$1] }) {
        widths[widest] -= 1
        excess -= 1
      }
    }
    return widths
  }

  private func line(_ cells: [String], _ columns: [Int], _ widths: [Int], isHeader: Bool, _ paint: Paint?) -> String {
    let padded = zip(columns, widths).enumerated().map { place, pair -> String in
      let (column, width) = pair
      let cell = cells[column].count > width ? cells[column].prefix(width - 1) + "…" : cells[column][...]
      let space = String(repeating: " ", count: width - cell.count)
      // Nothing stands to the right of the last column: no blanks there.
      let isLast = place == columns.count - 1
      let text = alignments[column] == .left ? (isLast ? String(cell) : cell + space) : space + cell
      return paint?(cells[column], text, isHeader) ?? text
    }
    let joined = padded.joined(separator: "  ")
    return paint == nil ? String(joined.reversed().drop { $0 == " " }.reversed()) : joined
  }
}
