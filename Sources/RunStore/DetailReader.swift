import GRDB
import Scenarios

/// Reads the rows of one run.
struct DetailReader {
  let database: Database
  let id: Int64

  func setup() throws -> [(name: String, value: String)] {
    let kind = try String.fetchOne(database, sql: "SELECT kind FROM run WHERE id = ?", arguments: [id])
    let tables = kind.flatMap(Studies.named)?.tables ?? []
    guard let table = tables.first(where: \.isSetup),
      let row = try Row.fetchOne(database, sql: "SELECT * FROM \(table.name) WHERE run_id = ?", arguments: [id])
    else { return [] }
    return row.filter { $0.0 != "run_id" }.map { column, value in (column, Self.text(value)) }
  }

  /// The rows of a declared table, with the columns that the file has.
  func rows(_ name: String) throws -> [StoredRows.Row] {
    guard let table = try declared(name) else { return [] }
    let order = table.key.isEmpty ? "" : " ORDER BY \(table.key.joined(separator: ", "))"
    let sql = "SELECT * FROM \(name) WHERE run_id = ?\(order)"
    return try Row.fetchAll(database, sql: sql, arguments: [id]).map { row in
      StoredRows.Row(cells: row.filter { $0.0 != "run_id" }.map { (column: $0.0, value: Self.cell($0.1)) })
    }
  }

  /// Columns of numbers of a declared table, which may be long.
  func numbers(_ name: String, _ columns: [String]) throws -> [[Double]] {
    var numbers = columns.map { _ in [Double]() }
    guard let table = try declared(name) else { return numbers }
    let order = table.key.isEmpty ? "" : " ORDER BY \(table.key.joined(separator: ", "))"
    let sql = "SELECT \(columns.joined(separator: ", ")) FROM \(name) WHERE run_id = ?\(order)"
    let rows = try Row.fetchCursor(database, sql: sql, arguments: [id])
    while let row = try rows.next() {
      for column in columns.indices { numbers[column].append(row[column] as Double? ?? .nan) }
    }
    return numbers
  }

  /// A table that a kind declares; nil where the file has none, as one of an earlier version that is only read.
  private func declared(_ name: String) throws -> TableDeclaration? {
    guard let table = Studies.all.lazy.flatMap({ $0.tables }).first(where: { $0.name == name }),
      try database.tableExists(name)
    else { return nil }
    return table
  }

  private static func cell(_ value: DatabaseValue) -> RowCell {
    switch value.storage {
    case .null, .blob: .none
    case .int64(let value): .whole(value)
    case .double(let value): .number(value)
    case .string(let value): .text(value)
    }
  }

  func verdicts() throws -> [RunDetails.Verdict] {
    let sql = "SELECT holds, verdict, sentence FROM expectation WHERE run_id = ? ORDER BY number"
    return try Row.fetchAll(database, sql: sql, arguments: [id]).map { row in
      RunDetails.Verdict(holds: row[0], state: row[1], sentence: row[2])
    }
  }

  /// Stores of versions without searches have no such table.
  func candidates() throws -> [RunDetails.Candidate] {
    guard try database.tableExists("candidate") else { return [] }
    return try CandidateReader.candidates(
      database, where: "c.search_id IN (SELECT search_id FROM candidate WHERE run = ?)", arguments: [id])
  }

  /// Texts as they are, numbers in their digits.
  static func text(_ value: DatabaseValue) -> String { String.fromDatabaseValue(value) ?? "\(value)" }
}
