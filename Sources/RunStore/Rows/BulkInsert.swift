import GRDB
import GRDBSQLite

/// Inserts many rows into one table, several at a time, without making a Swift value of each cell.
///
/// A statement that takes its arguments as values spends most of its time on making them: a million requests took about 5 s
/// that way and take about 1 s this way (`rehearse bench store`).
struct BulkInsert {
  private let database: Database
  private let many: Statement
  private let one: Statement
  private let width: Int32
  /// Cells that are not yet inserted: at most those of one statement.
  private var cells: [Cell] = []

  private enum Cell {
    case whole(Int64)
    case number(Double)
    case word(StaticString)
  }

  /// Rows in one statement: beyond a few dozen the gain is lost in the noise.
  private static let batch = 32

  /// Rows for these columns of `table`.
  init(_ database: Database, table: String, columns: [String]) throws {
    self.database = database
    width = Int32(columns.count)
    let row = "(" + Array(repeating: "?", count: columns.count).joined(separator: ", ") + ")"
    let head = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
    one = try database.makeStatement(sql: head + row)
    many = try database.makeStatement(
      sql: head + Array(repeating: row, count: Self.batch).joined(separator: ", "))
    cells.reserveCapacity(columns.count * Self.batch)
  }

  /// The next cell of the row.
  mutating func bind(_ value: Int64) { cells.append(.whole(value)) }

  /// The next cell of the row; not-a-number becomes NULL.
  mutating func bind(_ value: Double) { cells.append(.number(value)) }

  /// The next cell of the row.
  mutating func bind(_ value: StaticString) { cells.append(.word(value)) }

  /// Ends the row.
  ///
  /// - Precondition: every column of it was bound.
  mutating func finishRow() throws {
    precondition(cells.count % Int(width) == 0, "a row has another number of cells than its table has columns")
    guard cells.count == Int(width) * Self.batch else { return }
    try insert(many, cells[...])
    cells.removeAll(keepingCapacity: true)
  }

  /// Inserts what is left.
  mutating func finish() throws {
    for start in stride(from: 0, to: cells.count, by: Int(width)) {
      try insert(one, cells[start..<start + Int(width)])
    }
    cells.removeAll(keepingCapacity: true)
  }

  private func insert(_ statement: Statement, _ cells: ArraySlice<Cell>) throws {
    let handle = statement.sqliteStatement
    sqlite3_reset(handle)
    var place: Int32 = 1
    for cell in cells {
      switch cell {
      case .whole(let value): sqlite3_bind_int64(handle, place, value)
      // SQLite stores not-a-number as NULL.
      case .number(let value): sqlite3_bind_double(handle, place, value)
      case .word(let word):
        // The text lives as long as the program: SQLite need not copy it.
        word.withUTF8Buffer { bytes in
          let text = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
          sqlite3_bind_text(handle, place, text, Int32(bytes.count), nil)
        }
      }
      place += 1
    }
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: sqlite3_errmsg(database.sqliteConnection).map { String(cString: $0) })
    }
  }
}
