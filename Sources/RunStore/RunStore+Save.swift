package import Foundation
import GRDB
import Quantities
package import Scenarios

/// When, where and by what a run was made.
package struct RunProvenance: Sendable {
  /// The version of Rehearsal.
  package var version: String
  /// When the simulation started.
  package var started: Date
  /// Seconds that it took.
  package var wallSeconds: Double
  /// The machine.
  package var host: String

  /// The circumstances of a run.
  package init(version: String, started: Date, wallSeconds: Double, host: String) {
    self.version = version
    self.started = started
    self.wallSeconds = wallSeconds
    self.host = host
  }
}

extension RunStore {
  /// Stores a run whole, in one transaction, and returns its number.
  ///
  /// - Throws: `StoreError` when it cannot be stored; then nothing of it is in the file.
  package func save(_ scenario: Scenario, _ outcome: any StudyOutcome, _ provenance: RunProvenance) throws(StoreError)
    -> Int64
  {
    do {
      var id: Int64 = 0
      try database.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          id = try RunWriter(database: database).write(scenario, outcome, provenance)
          return .commit
        }
      }
      return id
    } catch {
      throw StoreError.wrap(error, path: path)
    }
  }
}

extension RunStore {
  /// Adds verdicts to a run, such as those that were judged when other runs of its file were done.
  ///
  /// - Throws: `StoreError` when they cannot be stored; then none is.
  package func add(_ verdicts: [Verdict], to id: Int64) throws(StoreError) {
    do {
      try database.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          try RunWriter(database: database).writeVerdicts(id, verdicts)
          return .commit
        }
      }
    } catch {
      throw StoreError.wrap(error, path: path)
    }
  }
}

/// Writes the rows of one run.
struct RunWriter {
  let database: Database

  func write(_ scenario: Scenario, _ outcome: any StudyOutcome, _ provenance: RunProvenance) throws -> Int64 {
    let id = try begin(scenario, provenance)
    try finish(id, scenario, outcome, wallSeconds: provenance.wallSeconds)
    return id
  }

  /// Gives the run its number; `finish` fills in what is known only at its end.
  func begin(_ scenario: Scenario, _ provenance: RunProvenance) throws -> Int64 {
    let tags = String(decoding: try JSONEncoder().encode(scenario.tags), as: UTF8.self)
    try database.execute(
      sql: """
        INSERT INTO run (kind, name, scenario, scenario_hash, seed, version, started, wall_s, host, tags)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        scenario.kind, scenario.name, scenario.text, ScenarioHash.hash(scenario.text), Int64(scenario.seed),
        provenance.version, provenance.started.formatted(.iso8601), provenance.wallSeconds, provenance.host, tags,
      ])
    let id = database.lastInsertedRowID
    try InputRows(database: database).write(id, scenario.inputs)
    try FileRows(database: database).write(id, scenario.files)
    return id
  }

  /// Everything of the run but its number.
  ///
  /// - Parameter written: the table whose rows are written already; nil where none is.
  func finish(
    _ id: Int64, _ scenario: Scenario, _ outcome: any StudyOutcome, wallSeconds: Double, written: String? = nil
  ) throws {
    try database.execute(sql: "UPDATE run SET wall_s = ? WHERE id = ?", arguments: [wallSeconds, id])
    try writeMetrics(id, outcome, kind: scenario.kind)
    try writeVerdicts(id, scenario.verdicts(on: outcome))
    try StatementRows(database: database).write(id, scenario, outcome)
    let tables = type(of: scenario.study).tables
    for rows in outcome.rows where rows.table != written {
      guard let table = tables.first(where: { $0.name == rows.table }) else {
        throw DatabaseError(message: "`kind: \(scenario.kind)` declares no table \(rows.table)")
      }
      var insert = try BulkInsert(database, table, run: id)
      try insert.insert(rows.rows)
      try insert.finish()
    }
  }

  private func writeMetrics(_ id: Int64, _ outcome: any StudyOutcome, kind: String) throws {
    let insert = try database.makeStatement(
      sql: "INSERT INTO metric (run_id, name, value, unit, ci_low, ci_high, certainty) VALUES (?, ?, ?, ?, ?, ?, ?)")
    for metric in outcome.metrics {
      let value = metric.value.isFinite ? metric.value : nil
      try insert.execute(arguments: [
        id, metric.name, value, MetricCatalog.unit(of: metric, kind: kind), metric.low, metric.high,
        metric.certainty.rawValue,
      ])
    }
  }

  /// Writes verdicts behind those that the run has.
  func writeVerdicts(_ id: Int64, _ verdicts: [Verdict]) throws {
    for verdict in verdicts {
      try database.execute(
        sql: """
          INSERT INTO expectation (run_id, number, metric, wanted, wanted_low, wanted_high, observed, observed_low,
            observed_high, holds, verdict, over_point, sentence)
          VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM expectation WHERE run_id = ?1), ?2, ?3, ?4, ?5, ?6, ?7,
            ?8, ?9, ?10, ?11, ?12)
          """,
        arguments: [
          id, verdict.metric, verdict.wanted, verdict.wantedLow, verdict.wantedHigh, verdict.observed,
          verdict.observedLow, verdict.observedHigh, verdict.holds, verdict.state.rawValue, verdict.over,
          verdict.sentence,
        ])
    }
  }
}

/// A short name for a text: equal texts have equal hashes on every machine.
enum ScenarioHash {
  /// FNV-1a over the bytes, 64 bits, in hexadecimal.
  ///
  /// - Source: Fowler, Noll, Vo, draft-eastlake-fnv.
  static func hash(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
