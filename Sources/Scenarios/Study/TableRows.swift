/// Rows of a run on their way into a store.
package struct TableRows: Sendable {
  /// The table.
  package let table: String
  /// The rows.
  package let rows: any RowBatch

  /// Rows of a table.
  package init(_ table: String, _ rows: any RowBatch) {
    self.table = table
    self.rows = rows
  }

  /// Few rows, cell by cell in the order of the declared columns.
  package init(_ table: String, cells: [[RowCell]]) {
    self.init(table, CellRows(cells: cells))
  }
}

/// Rows that can be written one after the other, however many there are.
package protocol RowBatch: Sendable {
  /// How many.
  var count: Int { get }
  /// Appends the cells of one row in the order of the declared columns.
  func append(row: Int, to cells: inout [RowCell])
}

/// One cell of a row.
package enum RowCell: Sendable {
  /// Nothing.
  case none
  /// A whole number.
  case whole(Int64)
  /// A number; one that is not finite becomes nothing.
  case number(Double)
  /// A word out of few, without a copy of its letters.
  case word(StaticString)
  /// A text.
  case text(String)

  /// A whole number.
  package static func count(_ value: Int) -> RowCell { .whole(Int64(value)) }
  /// A number that may be missing.
  package static func optional(_ value: Double?) -> RowCell { value.map(RowCell.number) ?? .none }
  /// A text that may be missing.
  package static func optional(_ value: String?) -> RowCell { value.map(RowCell.text) ?? .none }
}

private struct CellRows: RowBatch {
  let cells: [[RowCell]]
  var count: Int { cells.count }
  func append(row: Int, to buffer: inout [RowCell]) { buffer += cells[row] }
}

/// Takes rows of a run while it is simulated: a run of very many rows has its first ones stored while its last ones are
/// simulated.
package protocol RowRecorder: AnyObject, Sendable {
  /// How many rows it would take now.
  ///
  /// - Parameters:
  ///   - settled: rows that will not change any more.
  ///   - total: all that the run will have.
  func appetite(settled: Int, of total: Int) -> Int
  /// The next rows.
  func take(_ rows: TableRows)
  /// All rows of that table, those that were taken before among them.
  func complete(_ rows: TableRows)
}
