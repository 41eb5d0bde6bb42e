import GRDB
import Scenarios

/// The tables that kinds of scenarios declare. Those of the first kinds were made by migrations; tables of later kinds, and
/// columns that a kind gets later, are made here, so that a new kind needs no migration.
enum DeclaredTables {
  private static let all = Studies.all.flatMap { $0.tables }

  /// Whether the file has every declared table and column.
  static func areCurrent(_ database: Database) throws -> Bool {
    try all.allSatisfy { try database.tableExists($0.name) && missing($0, database).isEmpty }
  }

  /// Makes what is missing.
  static func refresh(_ database: Database) throws {
    // Another process may have made it since this connection looked, and what it saw then is kept.
    database.clearSchemaCache()
    for table in all {
      guard try database.tableExists(table.name) else {
        try database.execute(sql: statement(table))
        continue
      }
      for column in try missing(table, database) {
        try database.execute(sql: "ALTER TABLE \(table.name) ADD COLUMN \(definition(column))")
      }
    }
  }

  private static func missing(_ table: TableDeclaration, _ database: Database) throws -> [TableDeclaration.Column] {
    let standing = Set(try database.columns(in: table.name).map(\.name))
    return table.columns.filter { !standing.contains($0.name) }
  }

  private static func statement(_ table: TableDeclaration) -> String {
    let key = table.key.isEmpty ? " PRIMARY KEY" : " NOT NULL"
    var lines = ["run_id INTEGER\(key) REFERENCES run (id) ON DELETE CASCADE"] + table.columns.map(definition)
    if !table.key.isEmpty { lines.append("PRIMARY KEY (run_id, \(table.key.joined(separator: ", ")))") }
    let ending = table.key.isEmpty ? "STRICT" : "STRICT, WITHOUT ROWID"
    return "CREATE TABLE \(table.name) (\n  \(lines.joined(separator: ",\n  "))\n) \(ending)"
  }

  /// A column that rows of older versions lack must say what they have there.
  private static func definition(_ column: TableDeclaration.Column) -> String {
    let former = column.former.map { " DEFAULT \($0)" } ?? ""
    return "\(column.name) \(column.content.rawValue)" + (column.isOptional ? "" : " NOT NULL") + former
  }
}
