import Foundation
import GRDB
import Quantities
import RunStore
import Scenarios
import TestSupport
import Testing

@Suite struct MigrationTests {
  /// Stores that earlier versions wrote, as SQL: store-1.sql is of the first version.
  private static let written = ["store-1.sql", "store-2.sql", "store-3.sql"]

  /// Tables and views by name, as SQL without line breaks; and how many rows each table has.
  private static func describe(_ path: String) throws -> (schema: [String: String], rows: [String: Int]) {
    try DatabaseQueue(path: path).read { database in
      var schema: [String: String] = [:]
      var rows: [String: Int] = [:]
      for row in try Row.fetchAll(database, sql: "SELECT name, type, sql FROM sqlite_schema WHERE sql IS NOT NULL") {
        let name: String = row["name"]
        schema[name] = (row["sql"] as String).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard row["type"] == "table", name != "grdb_migrations" else { continue }
        rows[name] = try Int.fetchOne(database, sql: "SELECT count(*) FROM \"\(name)\"")
      }
      return (schema, rows)
    }
  }

  private static func fresh(_ folder: TemporaryFolder) throws -> [String: String] {
    let path = folder.path("fresh.sqlite")
    _ = try RunStore.open(path: path)
    return try describe(path).schema
  }

  @Test("an empty store of every earlier version becomes the same as a new one", arguments: RunStore.schemaVersions)
  func empty(version: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("old.sqlite")
    try RunStore.make(path: path, version: version)
    _ = try RunStore.open(path: path)
    #expect(try Self.describe(path).schema == Self.fresh(folder))
  }

  @Test("a store that an earlier version wrote keeps every row, is sound, and answers as a new one", arguments: written)
  func full(file: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("old.sqlite")
    let sql = try String(contentsOf: Checkout.file("Tests/Fixtures/" + file), encoding: .utf8)
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
    let before = try Self.describe(path)
    // Even a command that only reads brings it up to date.
    let store = try RunStore.openReadOnly(path: path)
    let after = try Self.describe(path)
    #expect(after.schema == (try Self.fresh(folder)))
    for (table, count) in before.rows { #expect(after.rows[table] == count, "\(table)") }
    #expect(try DatabaseQueue(path: path).read { try String.fetchAll($0, sql: "PRAGMA integrity_check") } == ["ok"])
    #expect(try DatabaseQueue(path: path).read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check") }.isEmpty)
    let training = try store.query("SELECT run_id, step_time_s > 7, context FROM training_run")
    #expect(training.rows == [[.integer(1), .integer(1), .integer(1)]])
    #expect(try store.query("SELECT policy FROM serving_run").rows == [[.text("continuous")]])
    let details = try store.details(of: 1)
    let stages = try details.rows.rows("stage")
    let ranks = Set(try details.rows.rows("memory_part").compactMap { $0.number("rank") })
    #expect(stages.count == 4 && ranks.count == 4)
    #expect(stages[0].number("context_communication_s") == 0)
    // Verdicts of earlier versions were sure.
    #expect(
      try store.query("SELECT number, metric, wanted, holds, verdict FROM expectation WHERE run_id = 6").rows == [
        [.integer(1), .text("tbt_p99_s"), .real(0.2), .integer(1), .text("held")],
        [.integer(2), .text("ttft_p99_s"), .real(2), .integer(1), .text("held")],
      ])
    if before.rows["search"] == 1 {
      let search = try store.search(1)
      #expect(search.candidates.map(\.run) == [1, nil] && search.candidates.map(\.isSimulated) == [true, false])
      #expect(search.rejections.map(\.combinations) == [40, 15])
    }
    // Old runs are asked by their keys, and compared with one another.
    #expect(
      try store.query("SELECT number FROM input WHERE run_id = 1 AND key = 'cluster.nodeSize'").rows == [[.real(8)]])
    let serving = try store.runs(kind: "serving").map(\.id)
    let comparison = try store.comparison(of: [1] + serving)
    #expect(comparison.metrics.contains { $0.name == "step_time_s" && $0.metrics[0]?.dimension == "time" })
    #expect(comparison.inputs.contains { $0.key == "kind" })
    // What is new can be written beside what is old.
    let id = try RunStoreTests.save(RunStoreTests.training, in: try RunStore.open(path: path)).id
    #expect(id == 7)
  }

  @Test("an old store that may not be changed is said to be old, not foreign")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("old.sqlite")
    try RunStore.make(path: path, version: RunStore.schemaVersions[0])
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    // The superuser may write read-only files; then the store is simply brought up to date.
    do {
      _ = try RunStore.openReadOnly(path: path)
      #expect(getuid() == 0)
    } catch {
      #expect("\(error)".contains("earlier version"), "\(error)")
    }
  }
}
