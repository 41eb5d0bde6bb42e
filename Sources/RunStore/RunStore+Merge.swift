import Foundation
import GRDB

extension RunStore {
  /// Copies the runs of another store into this one, whole and in one transaction, and returns how many were new.
  ///
  /// Runs get new numbers. A run is known already when one with the same scenario, seed, start and host is here, so
  /// merging twice changes nothing.
  ///
  /// - Throws: `StoreError` when the other file is no store of this version; then nothing was copied.
  public func merge(_ other: RunStore) throws(StoreError) -> Int {
    do {
      return try database.writeWithoutTransaction { database in
        try database.execute(sql: "ATTACH DATABASE ? AS other", arguments: [other.path])
        defer { try? database.execute(sql: "DETACH DATABASE other") }
        var copied = 0
        try database.inTransaction(.immediate) {
          copied = try Self.copyRuns(database)
          return .commit
        }
        return copied
      }
    } catch {
      throw StoreError.wrap(error, path: path)
    }
  }

  private static func copyRuns(_ database: Database) throws -> Int {
    let fresh = try Int64.fetchAll(
      database,
      sql: """
        SELECT id FROM other.run AS o WHERE NOT EXISTS (
          SELECT 1 FROM main.run AS r WHERE r.scenario_hash = o.scenario_hash AND r.seed = o.seed
            AND r.started = o.started AND r.host = o.host AND r.wall_s = o.wall_s)
        ORDER BY id
        """)
    let details = try String.fetchAll(
      database,
      sql: """
        SELECT m.name FROM main.sqlite_schema AS m
        WHERE m.type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'run_id')
        """)
    for id in fresh {
      try copy("run", keeping: "id", from: id, to: nil, database)
      let copy = database.lastInsertedRowID
      for table in details { try Self.copy(table, keeping: "run_id", from: id, to: copy, database) }
    }
    return fresh.count
  }

  /// Copies the rows of one run from one table, with the run's new number, or a number that SQLite gives.
  private static func copy(
    _ table: String, keeping key: String, from old: Int64, to new: Int64?, _ database: Database
  ) throws {
    let columns = try database.columns(in: table).map(\.name)
    let values = columns.map { $0 == key ? (new == nil ? "NULL" : ":new") : "\"\($0)\"" }
    let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    var arguments: StatementArguments = ["old": old]
    if let new { arguments += ["new": new] }
    try database.execute(
      sql: """
        INSERT INTO main."\(table)" (\(names))
        SELECT \(values.joined(separator: ", ")) FROM other."\(table)" WHERE "\(key)" = :old
        """, arguments: arguments)
  }
}
