import Foundation
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
  /// - Parameters:
  ///   - sql: one statement; `:name` stands for a parameter.
  ///   - parameters: texts by name. Those that read as numbers are bound as numbers.
  ///   - limitSeconds: the time after which the statement is stopped.
  /// - Throws: `StoreError.query` with SQLite's words and the place, for a statement that is wrong, would write, or
  ///   takes too long.
  public func query(
    _ sql: String, parameters: [String: String] = [:], limitSeconds: Double = 60
  ) throws(StoreError) -> QueryResult {
    try query(sql, shown: sql, parameters: parameters, limitSeconds: limitSeconds)
  }

  /// As above; faults are shown in `shown`, the part of the statement that a user wrote.
  func query(
    _ sql: String, shown: String, parameters: [String: String] = [:], limitSeconds: Double = 60
  ) throws(StoreError) -> QueryResult {
    let alarm = DispatchWorkItem { [database] in database.interrupt() }
    DispatchQueue.global().asyncAfter(deadline: .now() + limitSeconds, execute: alarm)
    defer { alarm.cancel() }
    do {
      return try database.read { try Self.answer(sql, parameters: parameters, $0) }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
      throw StoreError.query(
        message: "stopped after \(limitSeconds) s; narrow the question or allow more time with --timeout")
    } catch let error as DatabaseError where Self.isAboutTheStatement(error) {
      throw StoreError.query(message: QueryFault.describe(error.message ?? "the query cannot be answered", sql: shown))
    } catch {
      throw StoreError.wrap(error, path: path)
    }
  }

  private static func answer(_ sql: String, parameters: [String: String], _ database: Database) throws -> QueryResult {
    let statement = try database.makeStatement(sql: sql)
    guard statement.isReadonly else {
      throw StoreError.query(message: "the store is opened for reading: the statement would change it")
    }
    statement.arguments = StatementArguments(parameters.mapValues(bound))
    let cursor = try Row.fetchCursor(statement)
    var rows: [[QueryResult.Value]] = []
    while let row = try cursor.next() { rows.append(row.databaseValues.map(value)) }
    return QueryResult(columns: statement.columnNames, rows: rows)
  }

  private static func isAboutTheStatement(_ error: DatabaseError) -> Bool {
    [.SQLITE_ERROR, .SQLITE_READONLY, .SQLITE_MISUSE, .SQLITE_RANGE].contains(error.resultCode)
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
    case .blob(let bytes): .text("\(bytes.count) bytes")
    }
  }
}

/// Shows where a statement is wrong.
enum QueryFault {
  /// SQLite's words, and below them the line of the statement with a mark under the part that they name.
  static func describe(_ message: String, sql: String) -> String {
    guard let name = named(in: message), let place = sql.range(of: name) else { return message }
    let lineStart = sql[..<place.lowerBound].lastIndex(of: "\n").map(sql.index(after:)) ?? sql.startIndex
    let lineEnd = sql[place.lowerBound...].firstIndex(of: "\n") ?? sql.endIndex
    let line = sql[..<place.lowerBound].filter { $0 == "\n" }.count + 1
    let column = sql.distance(from: lineStart, to: place.lowerBound)
    let mark = String(repeating: " ", count: column) + String(repeating: "^", count: max(1, name.count))
    return "\(line):\(column + 1): \(message)\n  \(sql[lineStart..<lineEnd])\n  \(mark)"
  }

  /// The part of the statement that a message names, such as `near "FORM": syntax error`.
  private static func named(in message: String) -> String? {
    if let start = message.range(of: "near \""), let end = message[start.upperBound...].firstIndex(of: "\"") {
      return String(message[start.upperBound..<end])
    }
    guard message.hasPrefix("no such"), let colon = message.range(of: ": ") else { return nil }
    return String(message[colon.upperBound...])
  }
}
