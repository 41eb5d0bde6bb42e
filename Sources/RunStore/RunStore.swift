// RunStore: past runs, in one SQLite file.
//
// What it is for: the schema and its migrations, writing a run in one transaction, reading runs back, comparing
// them, and answering SQL.
// What it never does: simulate or print.
// Where to start: `RunStore.open`, then `RunStore.save`.

import Foundation
import GRDB

/// The runs of one SQLite file. Several processes may use one file at once.
package struct RunStore: Sendable {
  /// The file.
  package let path: String
  let database: DatabaseQueue

  /// Seconds to wait for another process that writes.
  private static let patience = 30.0

  /// Opens a store for writing and makes it when there is none.
  ///
  /// - Throws: `StoreError` when the file cannot be used; a file of another program is left untouched.
  package static func open(path: String) throws(StoreError) -> RunStore {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let deadline = Date().addingTimeInterval(patience)
    while true {
      do throws(StoreError) {
        return try openOnce(path: path)
      } catch {
        // SQLite answers at once, without its usual patience, while another process changes the journal's mode.
        guard case .busy = error, Date() < deadline else { throw error }
        Thread.sleep(forTimeInterval: 0.02)
      }
    }
  }

  /// An empty store in memory, which is gone with its last user.
  package static func inMemory() throws(StoreError) -> RunStore { try openOnce(path: ":memory:") }

  /// What every connection has: our functions.
  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.prepareDatabase { database in Aggregates.all.forEach(database.add(function:)) }
    return configuration
  }

  private static func openOnce(path: String) throws(StoreError) -> RunStore {
    do {
      var configuration = configuration
      configuration.busyMode = .timeout(patience)
      let database = try DatabaseQueue(path: path, configuration: configuration)
      try database.read { try checkIdentity($0, path: path) }
      try database.writeWithoutTransaction { database in
        if try String.fetchOne(database, sql: "PRAGMA journal_mode") != "wal" {
          try database.execute(sql: "PRAGMA journal_mode = WAL")
        }
      }
      try migrate(database, path: path)
      if try !database.read(areCurrent) {
        try database.write { database in
          try DeclaredTables.refresh(database)
          try Views.refresh(database)
        }
      }
      return RunStore(path: path, database: database)
    } catch {
      throw StoreError.wrap(error, path: path)
    }
  }

  /// Whether the tables that kinds declare and the views stand in the file as this version has them.
  private static func areCurrent(_ database: Database) throws -> Bool {
    try DeclaredTables.areCurrent(database) && Views.areCurrent(database)
  }

  /// Brings the schema up to date. Of several processes that do so at once one wins; the others try again when they
  /// see that the schema has moved on under them.
  private static func migrate(_ database: DatabaseQueue, path: String) throws {
    let before = try database.read(Schema.migrator.appliedMigrations)
    do {
      try Schema.migrator.migrate(database)
    } catch {
      guard try database.read(Schema.migrator.appliedMigrations) != before else { throw error }
      throw StoreError.busy(path: path)
    }
  }

  /// Opens a store that exists for reading only. A store of an earlier version is brought up to date first; where only
  /// its views and the tables of kinds are another version's, and it may not be written, it is read with those.
  ///
  /// - Throws: `StoreError` when the file is missing or cannot be read.
  package static func openReadOnly(path: String) throws(StoreError) -> RunStore {
    guard FileManager.default.fileExists(atPath: path) else { throw StoreError.missing(path: path) }
    do throws(StoreError) {
      let store = try openReadOnlyOnce(path: path)
      guard try !store.reading(areCurrent) else { return store }
      guard (try? open(path: path)) != nil else { return store }
      return try openReadOnlyOnce(path: path)
    } catch {
      if case .readOnly = error {
        throw StoreError.unreadable(
          path: path,
          reason: "its folder may not be written, which SQLite needs even for reading: copy it to one that may")
      }
      guard case .older = error else { throw error }
      do throws(StoreError) {
        _ = try open(path: path)
      } catch {
        if case .readOnly = error { throw StoreError.older(path: path) }
        throw error
      }
      return try openReadOnlyOnce(path: path)
    }
  }

  private static func openReadOnlyOnce(path: String) throws(StoreError) -> RunStore {
    do {
      var configuration = configuration
      configuration.readonly = true
      configuration.busyMode = .timeout(patience)
      let database = try DatabaseQueue(path: path, configuration: configuration)
      try database.read { database in
        try checkIdentity(database, path: path)
        guard try Schema.migrator.hasCompletedMigrations(database) else { throw StoreError.older(path: path) }
      }
      return RunStore(path: path, database: database)
    } catch {
      throw StoreError.wrap(error, path: path)
    }
  }

  /// Refuses files that are not ours: another program's tables, or a later version's schema.
  private static func checkIdentity(_ database: Database, path: String) throws {
    let mark = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    // The record of migrations comes before the mark: another process may be making this store right now.
    let tables =
      try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'") ?? 0
    guard mark == Schema.applicationID || (mark == 0 && tables == 0) else { throw StoreError.foreign(path: path) }
    if try Schema.migrator.hasBeenSuperseded(database) { throw StoreError.newer(path: path) }
  }
}

extension RunStore {
  /// The versions of the schema, in order.
  package static var schemaVersions: [String] { Schema.migrator.migrations }

  /// Makes an empty store as an earlier version made it, for tests of what becomes of it.
  package static func make(path: String, version: String) throws {
    try Schema.migrator.migrate(try DatabaseQueue(path: path), upTo: version)
  }
}
