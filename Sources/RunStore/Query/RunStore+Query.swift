import Foundation
import GRDB
import GRDBSQLite

/// The answer to a query: columns and rows as they came.
package struct QueryResult: Sendable {
  /// One value of a row.
  package enum Value: Sendable, Hashable {
    /// No value.
    case null
    /// A whole number.
    case integer(Int64)
    /// A number.
    case real(Double)
    /// A text.
    case text(String)
    /// Bytes.
    case blob([UInt8])
  }

  /// The names of the columns.
  package let columns: [String]
  /// The rows.
  package let rows: [[Value]]

  /// Bytes as two hexadecimal digits each, as SQLite's own `hex` but in small letters.
  package static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

extension RunStore {
  /// Answers SQL statements that only read; of several the last.
  ///
  /// - Parameters:
  ///   - sql: statements; `:name` stands for a parameter.
  ///   - parameters: texts by name. Those that read as numbers are bound as numbers.
  ///   - usesAll: whether a parameter that no statement takes is a fault, as it is when there is one statement.
  ///   - limitSeconds: the time after which they are stopped, at most a year.
  /// - Throws: `StoreError.query` with the cause and the place, for a statement that is wrong, would write, lacks a
  ///   parameter, or takes too long.
  package func query(
    _ sql: String, parameters: [String: String] = [:], usesAll: Bool = true, limitSeconds: Double = 60
  ) throws(StoreError) -> QueryResult {
    try query(sql, shown: sql, parameters: parameters, usesAll: usesAll, limitSeconds: limitSeconds)
  }

  /// As above; faults are shown in `shown`, the part of the statement that a user wrote.
  func query(
    _ sql: String, shown: String, parameters: [String: String] = [:], usesAll: Bool = true, limitSeconds: Double = 60
  ) throws(StoreError) -> QueryResult {
    let alarm = DispatchWorkItem { [database] in database.interrupt() }
    DispatchQueue.global().asyncAfter(deadline: .now() + min(limitSeconds, Self.longestWait), execute: alarm)
    defer { alarm.cancel() }
    do {
      return try database.read { try Self.answer(sql, parameters: parameters, usesAll: usesAll, $0) }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
      throw StoreError.query(
        message: "stopped after \(limitSeconds) s; narrow the question or allow more time with --timeout")
    } catch let error as DatabaseError where Self.isAboutTheStatement(error) {
      throw StoreError.query(message: QueryFault.describe(error.message ?? "the query cannot be answered", sql: shown))
    } catch {
      throw StoreError.wrap(error, path: path)
    }
  }

  /// A year: a deadline much further away cannot be said in the clock's whole nanoseconds.
  private static let longestWait = 365 * 86_400.0
  /// Most cells of an answer: some gigabytes in memory.
  private static let greatestAnswer = 50_000_000

  private static func answer(
    _ sql: String, parameters: [String: String], usesAll: Bool, _ database: Database
  ) throws -> QueryResult {
    var result: QueryResult?
    var asked: Set<String> = []
    let statements = try database.allStatements(sql: sql)
    while let statement = try statements.next() {
      try checkReads(statement)
      asked.formUnion(try bind(parameters, to: statement))
      var cells = 0
      let cursor = try Row.fetchCursor(statement)
      var rows: [[QueryResult.Value]] = []
      while let row = try cursor.next() {
        cells += row.count
        guard cells <= greatestAnswer else {
          throw StoreError.query(
            message: "the answer has more than \(greatestAnswer) values; add a LIMIT or a condition")
        }
        rows.append(row.databaseValues.map(value))
      }
      result = QueryResult(columns: statement.columnNames, rows: rows)
    }
    guard let result else { throw StoreError.query(message: "no statement was given; a question begins with SELECT") }
    if usesAll, let unknown = parameters.keys.sorted().first(where: { !asked.contains($0) }) {
      throw StoreError.query(message: QueryFault.unusedParameter(unknown, asked: asked))
    }
    return result
  }

  /// Refuses what would write, and what reaches beyond this one store.
  private static func checkReads(_ statement: Statement) throws {
    switch QueryFault.firstWord(statement.sql) {
    case "ATTACH", "DETACH":
      throw StoreError.query(
        message: "ATTACH and DETACH are refused: a question is about one store; `rehearse merge` brings runs together")
    case "BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE":
      throw StoreError.query(message: "transactions are refused: nothing can be changed, so none is needed")
    default: break
    }
    guard statement.isReadonly else {
      throw StoreError.query(message: "the store is opened for reading: the statement would change it")
    }
  }

  /// Gives each parameter of a statement its value; returns their names.
  private static func bind(_ parameters: [String: String], to statement: Statement) throws -> Set<String> {
    var names: Set<String> = []
    let count = sqlite3_bind_parameter_count(statement.sqliteStatement)
    for index in 0..<count {
      guard let text = sqlite3_bind_parameter_name(statement.sqliteStatement, index + 1), text.pointee != 0x3F else {
        throw StoreError.query(message: "`?` has no name; write `:name` and give --param name=…")
      }
      names.insert(String(cString: text + 1))
    }
    if let missing = names.sorted().first(where: { parameters[$0] == nil }) {
      throw StoreError.query(message: QueryFault.missingParameter(missing, given: parameters.keys.sorted()))
    }
    try statement.setArguments(StatementArguments(parameters.filter { names.contains($0.key) }.mapValues(bound)))
    return names
  }

  private static func isAboutTheStatement(_ error: DatabaseError) -> Bool {
    [.SQLITE_ERROR, .SQLITE_READONLY, .SQLITE_MISUSE, .SQLITE_RANGE, .SQLITE_TOOBIG, .SQLITE_MISMATCH, .SQLITE_AUTH]
      .contains(error.resultCode)
  }

  private static func bound(_ text: String) -> (any DatabaseValueConvertible)? {
    if let whole = Int64(text) { return whole }
    if let number = Double(text) { return number }
    return text
  }

  private static func value(_ value: DatabaseValue) -> QueryResult.Value {
    switch value.storage {
    case .null: .null
    case .int64(let number): .integer(number)
    case .double(let number): .real(number)
    case .string(let text): .text(text)
    case .blob(let bytes): .blob(Array(bytes))
    }
  }
}
