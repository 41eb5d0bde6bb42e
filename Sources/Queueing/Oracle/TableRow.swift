/// One row of a table with named columns.
public struct TableRow: Sendable, Equatable {
  private let cells: [String: String]

  /// A row with these cells, by the names of their columns.
  public init(_ cells: [String: String]) { self.cells = cells }

  /// The text of a column; nil where it is empty or absent.
  public func text(_ column: String) -> String? {
    guard let cell = cells[column], !cell.isEmpty else { return nil }
    return cell
  }

  /// Reads comma-separated text with a header line; quotes may enclose commas, and doubled quotes stand for one.
  public static func table(_ text: String) -> [TableRow] {
    let lines = text.split(whereSeparator: \.isNewline)
    guard let header = lines.first.map({ fields(of: $0) }) else { return [] }
    return lines.dropFirst().map { line in
      TableRow(Dictionary(zip(header, fields(of: line)), uniquingKeysWith: { first, _ in first }))
    }
  }

  private static func fields(of line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    var last: Character = " "
    for character in line {
      switch character {
      case "\"":
        // The second quote of a pair inside quotes is a quote.
        if !isQuoted && last == "\"" { fields[fields.count - 1].append("\"") }
        isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
      last = character
    }
    return fields
  }
}
