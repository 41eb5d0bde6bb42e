// Reports: results as people and programs read them.
//
// What it is for: aligned tables for the terminal, JSON with stable keys, and the pictures of later reports.
// What it never does: compute a result.
// Where to start: `TextTable`, then `RunReport`.

/// An aligned table for a terminal or a pipe.
public struct TextTable: Sendable {
  /// Which side the cells of a column keep to.
  public enum Alignment: Sendable {
    /// Texts.
    case left
    /// Numbers.
    case right
  }

  /// The heads of the columns.
  public var header: [String]
  /// One side for each column.
  public var alignments: [Alignment]
  /// The rows, each with one cell for each column.
  public private(set) var rows: [[String]] = []

  /// An empty table; columns keep to the left unless said.
  public init(_ header: [String], alignments: [Alignment]? = nil) {
    self.header = header
    self.alignments = alignments ?? Array(repeating: .left, count: header.count)
  }

  /// Adds a row; missing cells are empty.
  public mutating func append(_ cells: [String]) {
    rows.append(cells + Array(repeating: "", count: max(0, header.count - cells.count)))
  }

  /// The table as lines of at most `width` characters; columns that do not fit are shortened from the widest on.
  public func rendered(width: Int = .max) -> String {
    let widths = columnWidths(limit: width)
    let head = line(header, widths)
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
    return ([head, rule] + rows.map { line($0, widths) }).joined(separator: "\n")
  }

  /// Comma-separated lines with a header; cells with commas, quotes or line breaks are quoted.
  ///
  /// - Source: RFC 4180.
  public var csv: String {
    func cell(_ text: String) -> String {
      guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
      return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
    return ([header] + rows).map { $0.map(cell).joined(separator: ",") }.joined(separator: "\n")
  }

  /// A Markdown table; bars in cells are escaped.
  public var markdown: String {
    func line(_ cells: [String]) -> String {
      let escaped = cells.map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }
      return "| " + escaped.joined(separator: " | ") + " |"
    }
    let rule = "|" + alignments.map { $0 == .left ? "---|" : "---:|" }.joined()
    return ([line(header), rule] + rows.map(line)).joined(separator: "\n")
  }

  private func columnWidths(limit: Int) -> [Int] {
    var widths = header.indices.map { column in
      max(header[column].count, rows.map { $0[column].count }.max() ?? 0)
    }
    var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - limit
    // Texts give way before numbers: half a number says nothing.
    for side in [Alignment.left, .right] {
      let shrinking = widths.indices.filter { alignments[$0] == side }
      while excess > 0, let widest = shrinking.max(by: { widths[$0] < widths[$1] }), widths[widest] > 6 {
        widths[widest] -= 1
        excess -= 1
      }
    }
    return widths
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = widths.indices.map { column -> String in
      let cell =
        cells[column].count > widths[column] ? cells[column].prefix(widths[column] - 1) + "…" : cells[column][...]
      let space = String(repeating: " ", count: widths[column] - cell.count)
      return alignments[column] == .left ? cell + space : space + cell
    }
    return String(padded.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
  }
}
