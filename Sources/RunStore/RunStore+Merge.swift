import Foundation
import GRDB

extension RunStore {
  /// Copies the runs, the searches and the capacity searches of another store into this one, whole and in one transaction,
  /// and returns how many runs and searches were new.
  ///
  /// They get new numbers. A run is known already when one with the same scenario, seed, start and host is here, and a
  /// search likewise, so merging twice changes nothing.
  ///
  /// - Parameter progress: told the share of the new runs that is copied, after each.
  /// - Throws: `StoreError` when the other file is no store of this version; then nothing was copied.
  package func merge(
    _ other: RunStore, progress: (_ share: Double) -> Void = { _ in }
  ) throws(StoreError) -> (runs: Int, searches: Int) {
    do {
      return try database.writeWithoutTransaction { database in
        try database.execute(sql: "ATTACH DATABASE ? AS other", arguments: [other.path])
        defer { try? database.execute(sql: "DETACH DATABASE other") }
        var copied = (runs: 0, searches: 0)
        try database.inTransaction(.immediate) {
          copied.runs = try Self.copyRuns(database, progress)
          copied.searches = try Self.copySearches(database)
          try Self.copyCapacities(database)
          return .commit
        }
        return copied
      }
    } catch {
      throw StoreError.wrap(error, path: path)
    }
  }

  private static func copyRuns(_ database: Database, _ progress: (_ share: Double) -> Void) throws -> Int {
    let fresh = try Int64.fetchAll(
      database,
      sql: """
        SELECT id FROM other.run AS o WHERE NOT EXISTS (
          SELECT 1 FROM main.run AS r WHERE \(sameRun))
        ORDER BY id
        """)
    let details = try String.fetchAll(
      database,
      sql: """
        SELECT m.name FROM main.sqlite_schema AS m
        WHERE m.type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'run_id')
        """)
    for (place, id) in fresh.enumerated() {
      progress(Double(place) / Double(fresh.count))
      try copy("run", keeping: "id", from: id, to: nil, database)
      let copy = database.lastInsertedRowID
      for table in details { try Self.copy(table, keeping: "run_id", from: id, to: copy, database) }
    }
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO main.file_content (sha256, content)
        SELECT sha256, content FROM other.file_content WHERE sha256 IN (SELECT sha256 FROM main.file)
        """)
    return fresh.count
  }

  /// What tells that run `r` and run `o` are the same.
  private static let sameRun = """
    r.scenario_hash = o.scenario_hash AND r.seed = o.seed AND r.started = o.started AND r.host = o.host
      AND r.wall_s = o.wall_s
    """

  /// To be called when all runs are here, so that candidates find theirs.
  private static func copySearches(_ database: Database) throws -> Int {
    let fresh = try Int64.fetchAll(
      database,
      sql: """
        SELECT id FROM other.search AS o WHERE NOT EXISTS (
          SELECT 1 FROM main.search AS s WHERE s.scenario_hash = o.scenario_hash AND s.objective = o.objective
            AND s.started = o.started AND s.host = o.host AND s.wall_s = o.wall_s)
        ORDER BY id
        """)
    let itsRun = "(SELECT min(r.id) FROM main.run AS r JOIN other.run AS o ON \(sameRun) WHERE o.id = source.run)"
    for id in fresh {
      try copy("search", keeping: "id", from: id, to: nil, database)
      let copy = database.lastInsertedRowID
      try Self.copy("search_rejection", keeping: "search_id", from: id, to: copy, database)
      try Self.copy("candidate", keeping: "search_id", from: id, to: copy, replacing: ["run": itsRun], database)
    }
    return fresh.count
  }

  private static func copyCapacities(_ database: Database) throws {
    let fresh = try Int64.fetchAll(
      database,
      sql: """
        SELECT id FROM other.capacity AS o WHERE NOT EXISTS (
          SELECT 1 FROM main.capacity AS c WHERE c.scenario_hash = o.scenario_hash AND c.finds = o.finds
            AND c.started = o.started AND c.host = o.host AND c.wall_s = o.wall_s)
        ORDER BY id
        """)
    for id in fresh {
      try copy("capacity", keeping: "id", from: id, to: nil, database)
      let copy = database.lastInsertedRowID
      for table in ["capacity_probe", "capacity_value"] {
        try Self.copy(table, keeping: "capacity_id", from: id, to: copy, database)
      }
    }
  }

  /// Copies the rows of one run or search from one table, with its new number, or a number that SQLite gives; some
  /// columns by an expression on the row `source`.
  private static func copy(
    _ table: String, keeping key: String, from old: Int64, to new: Int64?, replacing: [String: String] = [:],
    _ database: Database
  ) throws {
    let columns = try database.columns(in: table).map(\.name)
    let values = columns.map { column in
      column == key ? (new == nil ? "NULL" : ":new") : replacing[column] ?? "source.\"\(column)\""
    }
    let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    var arguments: StatementArguments = ["old": old]
    if let new { arguments += ["new": new] }
    try database.execute(
      sql: """
        INSERT INTO main."\(table)" (\(names))
        SELECT \(values.joined(separator: ", ")) FROM other."\(table)" AS source WHERE source."\(key)" = :old
        """, arguments: arguments)
  }
}
