import GRDB
import GRDBSQLite
import Scenarios

/// Inserts many rows into one table, several at a time, without making a Swift value of each cell.
///
/// A statement that takes its arguments as values spends most of its time on making them: a million requests took about 5 s
/// that way and take about 1 s this way (`rehearse bench store`).
struct BulkInsert {
  private let database: Database
  private let many: Statement
  private let one: Statement
  private let width: Int32
  private let id: Int64
  /// Cells that are not yet inserted: at most those of one statement.
  private var cells: [RowCell] = []
  /// Rows so far.
  private(set) var count = 0

  /// Tells SQLite to keep a copy of a text: `SQLITE_TRANSIENT`, which Swift does not import.
  private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

  /// Rows in one statement: beyond a few dozen the gain is lost in the noise.
  private static let batch = 32

  /// Rows of a run for a table that its kind declares.
  init(_ database: Database, _ table: TableDeclaration, run id: Int64) throws {
    self.database = database
    self.id = id
    let columns = ["run_id"] + table.columns.map(\.name)
    width = Int32(columns.count)
    let row = "(" + Array(repeating: "?", count: columns.count).joined(separator: ", ") + ")"
    let head = "INSERT INTO \(table.name) (\(columns.joined(separator: ", "))) VALUES "
    one = try database.makeStatement(sql: head + row)
    many = try database.makeStatement(
      sql: head + Array(repeating: row, count: Self.batch).joined(separator: ", "))
    cells.reserveCapacity(columns.count * Self.batch)
  }

  /// Inserts rows, from one of them on.
  mutating func insert(_ rows: any RowBatch, from first: Int = 0) throws {
    for row in first..<max(first, rows.count) {
      let before = cells.count
      cells.append(.whole(id))
      rows.append(row: row, to: &cells)
      guard cells.count - before == Int(width) else {
        throw DatabaseError(message: "a row has \(cells.count - before - 1) cells for \(width - 1) columns")
      }
      count += 1
      guard cells.count == Int(width) * Self.batch else { continue }
      try insert(many, cells[...])
      cells.removeAll(keepingCapacity: true)
    }
  }

  /// Inserts what is left.
  mutating func finish() throws {
    for start in stride(from: 0, to: cells.count, by: Int(width)) {
      try insert(one, cells[start..<start + Int(width)])
    }
    cells.removeAll(keepingCapacity: true)
  }

  private func insert(_ statement: Statement, _ cells: ArraySlice<RowCell>) throws {
    let handle = statement.sqliteStatement
    sqlite3_reset(handle)
    var place: Int32 = 1
    for cell in cells {
      switch cell {
      case .none: sqlite3_bind_null(handle, place)
      case .whole(let value): sqlite3_bind_int64(handle, place, value)
      // SQLite stores not-a-number as NULL, but infinity as a number.
      case .number(let value): sqlite3_bind_double(handle, place, value.isFinite ? value : .nan)
      case .text(let text): sqlite3_bind_text(handle, place, text, Int32(text.utf8.count), Self.copied)
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
