import Foundation
import GRDB
package import Reading
import Scenarios

/// The tables of what was said: every key of every scenario, and the files that scenarios name.
enum InputSchema {
  static let inputs = """
    CREATE TABLE input (
      run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
      key TEXT NOT NULL,
      value TEXT,
      number REAL,
      unit TEXT,
      source TEXT NOT NULL,
      PRIMARY KEY (run_id, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX input_by_key ON input (key, number);
    """

  /// Contents stand apart from the files, once for all runs, so that a table of files can be looked at.
  static let files = """
    CREATE TABLE file (
      run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
      path TEXT NOT NULL,
      role TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      PRIMARY KEY (run_id, path, role)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX file_by_content ON file (sha256);

    CREATE TABLE file_content (
      sha256 TEXT PRIMARY KEY,
      content BLOB NOT NULL
    ) STRICT;
    """

  /// Fills in the keys of the runs that earlier versions stored, from their scenarios.
  static func fillInputs(_ database: Database) throws {
    let rows = InputRows(database: database)
    var known: [String: [ScenarioInput]] = [:]
    for run in try Row.fetchAll(database, sql: "SELECT id, name, scenario, scenario_hash, seed FROM run") {
      let hash: String = run["scenario_hash"]
      let inputs = known[hash] ?? ScenarioInputs.read(run["scenario"], name: run["name"])
      known[hash] = inputs
      try rows.write(run["id"], inputs)
    }
  }
}

/// Writes and reads the keys of a run's scenario.
struct InputRows {
  let database: Database

  func write(_ id: Int64, _ inputs: [ScenarioInput]) throws {
    let insert = try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO input (run_id, key, value, number, unit, source) VALUES (?, ?, ?, ?, ?, ?)")
    for input in inputs {
      try insert.execute(arguments: [id, input.key, input.value, input.number, input.unit, input.source.rawValue])
    }
  }

  func read(_ id: Int64) throws -> [ScenarioInput] {
    let sql = "SELECT key, value, number, unit, source FROM input WHERE run_id = ? ORDER BY key"
    return try Row.fetchAll(database, sql: sql, arguments: [id]).map { row in
      ScenarioInput(
        key: row["key"], value: row["value"], number: row["number"], unit: row["unit"],
        source: ScenarioInput.Source(rawValue: row["source"]) ?? .set)
    }
  }
}

/// Writes the files that a run's scenario names.
struct FileRows {
  let database: Database

  func write(_ id: Int64, _ files: [NamedFile]) throws {
    for file in files {
      try database.execute(
        sql: "INSERT OR REPLACE INTO file (run_id, path, role, sha256, bytes) VALUES (?, ?, ?, ?, ?)",
        arguments: [id, file.path, file.role, file.sha256, file.bytes])
      guard let content = file.content else { continue }
      try database.execute(
        sql: "INSERT OR IGNORE INTO file_content (sha256, content) VALUES (?, ?)", arguments: [file.sha256, content])
    }
  }
}

extension RunStore {
  /// Every key of a run's scenario: as it was set, or as it was taken where it was left out.
  package func inputs(of id: Int64) throws(StoreError) -> [ScenarioInput] {
    try reading { try InputRows(database: $0).read(id) }
  }

  /// The files that a run's scenario names, with the contents that the store holds.
  package func files(of id: Int64) throws(StoreError) -> [NamedFile] {
    try reading { database in
      let sql = """
        SELECT f.path, f.role, f.sha256, f.bytes, c.content
        FROM file AS f LEFT JOIN file_content AS c ON c.sha256 = f.sha256 WHERE f.run_id = ? ORDER BY f.path
        """
      return try Row.fetchAll(database, sql: sql, arguments: [id]).map { row in
        NamedFile(
          path: row["path"], role: row["role"], sha256: row["sha256"], bytes: row["bytes"],
          content: row["content"] as Data?)
      }
    }
  }
}
