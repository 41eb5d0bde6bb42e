import GRDB

/// The answer to a query: columns and rows as they came.
public struct QueryResult: Sendable {
  /// One value of a row.
  public enum Value: Sendable, Hashable {
    /// No value.
    case null
    /// A whole number.
    case integer(Int64)
    /// A number.
    case real(Double)
    /// A text.
    case text(String)
  }

  /// The names of the columns.
  public let columns: [String]
  /// The rows.
  public let rows: [[Value]]
}

extension RunStore {
  /// Answers one SQL statement that only reads.
  ///
  /// - Throws: `StoreError.query` with SQLite's words for a statement that is wrong or would write.
  public func query(_ sql: String) throws(StoreError) -> QueryResult {
    do {
      return try database.read { database in
        let statement = try database.makeStatement(sql: sql)
        guard statement.isReadonly else {
          throw StoreError.query(message: "the store is opened for reading: the statement would change it")
        }
        let cursor = try Row.fetchCursor(statement)
        var rows: [[QueryResult.Value]] = []
        while let row = try cursor.next() { rows.append(row.databaseValues.map(Self.value)) }
        return QueryResult(columns: statement.columnNames, rows: rows)
      }
    } catch let error as DatabaseError
      where [.SQLITE_ERROR, .SQLITE_READONLY, .SQLITE_MISUSE].contains(error.resultCode)
    {
      throw StoreError.query(message: error.message ?? "the query cannot be answered")
    } catch {
      throw StoreError.wrap(error, path: path)
    }
  }

  private static func value(_ value: DatabaseValue) -> QueryResult.Value {
    switch value.storage {
    case .null: .null
    case .int64(let number): .integer(number)
    case .double(let number): .real(number)
    case .string(let text): .text(text)
    case .blob(let bytes): .text("\(bytes.count) bytes")
    }
  }
}
