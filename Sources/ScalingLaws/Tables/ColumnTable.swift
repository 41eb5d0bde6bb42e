import Quantities

/// A table of named columns read from comma-separated text.
public struct ColumnTable: Sendable {
  /// The column names in order.
  public let columns: [String]
  /// The cells, row by row.
  public let rows: [[String]]

  /// Reads comma-separated text whose first line names the columns; fields may be quoted.
  ///
  /// - Throws: ``LawError`` naming the first row with another number of fields than the header, or a missing header.
  public init(csv text: String) throws(LawError) {
    var lines = Self.records(in: text)
    guard let header = lines.first, header.contains(where: { !$0.isEmpty }) else {
      throw LawError(.unreadableTable("the table is empty: the first line must name the columns", row: 0))
    }
    lines.removeFirst()
    for (index, line) in lines.enumerated() where line.count != header.count {
      throw LawError(
        .unreadableTable("\(line.count) fields where the header names \(header.count)", row: index + 1)
      )
    }
    columns = header
    rows = lines
  }

  /// The text of a column.
  ///
  /// - Throws: ``LawError`` with the nearest name when the table has no such column.
  public func text(_ column: String) throws(LawError) -> [String] {
    guard let index = columns.firstIndex(of: column) else {
      let hint = Suggestion.nearest(to: column, among: columns).map { "; did you mean '\($0)'?" } ?? ""
      let why = "no column '\(column)'\(hint); the table has \(columns.joined(separator: ", "))"
      throw LawError(.unreadableTable(why, row: 0))
    }
    return rows.map { $0[index] }
  }

  /// The finite numbers of a column.
  ///
  /// - Throws: ``LawError`` naming the first row whose cell is not a finite number.
  public func numbers(_ column: String) throws(LawError) -> [Double] {
    var numbers: [Double] = []
    for (index, cell) in try text(column).enumerated() {
      guard let number = Double(cell), number.isFinite else {
        throw LawError(.unreadableTable("\(column) is '\(cell)', not a number", row: index + 1))
      }
      numbers.append(number)
    }
    return numbers
  }

  /// The numbers of a column, all above zero.
  ///
  /// - Throws: ``LawError`` naming the first row whose cell is not a positive number.
  public func positiveNumbers(_ column: String) throws(LawError) -> [Double] {
    let values = try numbers(column)
    if let row = values.firstIndex(where: { $0 <= 0 }) {
      throw LawError(.unreadableTable("\(column) is \(values[row]), not above 0", row: row + 1))
    }
    return values
  }

  /// The rows that `keep` accepts, given each row's cells by column name.
  public func filtered(_ keep: ((String) -> String) -> Bool) -> ColumnTable {
    let places = Dictionary(columns.enumerated().map { ($1, $0) }) { first, _ in first }
    return ColumnTable(
      columns: columns,
      rows: rows.filter { row in keep { name in places[name].map { row[$0] } ?? "" } }
    )
  }

  private init(columns: [String], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The fields of each line that is not blank.
  private static func records(in text: String) -> [[String]] {
    var records: [[String]] = []
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    func isBlank() -> Bool { fields.isEmpty && field.isEmpty }
    func closeRecord() {
      if !isBlank() { records.append(fields + [field]) }
      (fields, field) = ([], "")
    }
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        fields.append(field)
        field = ""
      case _ where character.isNewline && !isQuoted: closeRecord()
      default: field.append(character)
      }
    }
    closeRecord()
    return records
  }
}
