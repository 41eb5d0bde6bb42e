import Foundation
import GRDB
package import Quantities
package import Reading
import Scenarios

/// One stored run, without its details.
package struct StoredRun: Sendable {
  /// The number of the run in its store.
  package let id: Int64
  /// `training`, `serving`, …
  package let kind: String
  /// The name of the scenario.
  package let name: String
  /// The scenario as it was run.
  package let scenario: String
  /// The seed of every source of chance.
  package let seed: Int64
  /// The version of Rehearsal that made the run.
  package let version: String
  /// When it started, in ISO 8601.
  package let started: String
  /// Seconds that the simulation took.
  package let wallSeconds: Double
  /// The machine it ran on.
  package let host: String
  /// Words to find the run by.
  package let tags: [String]
  /// What it answered.
  package let metrics: [Metric]
  /// Every key of its scenario, as it was set or taken; empty of a run that was read among many.
  package let inputs: [ScenarioInput]

  /// A run as a store holds it.
  package init(
    id: Int64, kind: String, name: String, scenario: String, seed: Int64, version: String, started: String,
    wallSeconds: Double, host: String, tags: [String], metrics: [Metric], inputs: [ScenarioInput] = []
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.scenario = scenario
    self.seed = seed
    self.version = version
    self.started = started
    self.wallSeconds = wallSeconds
    self.host = host
    self.tags = tags
    self.metrics = metrics
    self.inputs = inputs
  }

  /// The metric of that name, or nil.
  package func metric(_ name: String) -> Metric? { metrics.first { $0.name == name } }
}

extension RunStore {
  /// How many runs of a kind, or of all kinds, the store holds.
  package func runCount(kind: String? = nil) throws(StoreError) -> Int {
    try reading { database in
      try Int.fetchOne(database, sql: "SELECT count(*) FROM run WHERE ? IS NULL OR kind = ?", arguments: [kind, kind])
        ?? 0
    }
  }

  /// The runs of the store, newest first, at most `limit` of them.
  package func runs(kind: String? = nil, limit: Int = 100) throws(StoreError) -> [StoredRun] {
    try reading { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT * FROM run WHERE ? IS NULL OR kind = ? ORDER BY id DESC LIMIT ?",
        arguments: [kind, kind, limit])
      return try rows.map { try Self.run($0, database, inputs: []) }
    }
  }

  /// One run.
  ///
  /// - Throws: `StoreError.noSuchRun` that says which runs there are.
  package func run(_ id: Int64) throws(StoreError) -> StoredRun {
    try reading { database in
      guard let row = try Row.fetchOne(database, sql: "SELECT * FROM run WHERE id = ?", arguments: [id]) else {
        let ends = try Row.fetchOne(database, sql: "SELECT min(id) AS least, max(id) AS greatest FROM run")
        let least: Int64? = ends?["least"]
        let greatest: Int64? = ends?["greatest"]
        guard let least, let greatest else { throw StoreError.noSuchRun(id, known: nil) }
        throw StoreError.noSuchRun(id, known: least...greatest)
      }
      return try Self.run(row, database, inputs: try InputRows(database: database).read(id))
    }
  }

  private static func run(_ row: Row, _ database: Database, inputs: [ScenarioInput]) throws -> StoredRun {
    let metrics = try Row.fetchAll(
      database, sql: "SELECT * FROM metric WHERE run_id = ? ORDER BY name", arguments: [row["id"] as Int64])
    let tags: String = row["tags"]
    let kind: String = row["kind"]
    return StoredRun(
      id: row["id"], kind: row["kind"], name: row["name"], scenario: row["scenario"], seed: row["seed"],
      version: row["version"], started: row["started"], wallSeconds: row["wall_s"], host: row["host"],
      tags: (try? JSONDecoder().decode([String].self, from: Data(tags.utf8))) ?? [],
      metrics: metrics.map { metric($0, kind: kind) }, inputs: inputs)
  }

  private static func metric(_ row: Row, kind: String) -> Metric {
    let certainty: String = row["certainty"]
    let name: String = row["name"]
    return Metric(
      name: name, value: (row["value"] as Double?) ?? .nan,
      dimension: MetricCatalog.dimension(name, unit: row["unit"], kind: kind).rawValue, low: row["ci_low"],
      high: row["ci_high"], certainty: Metric.Certainty(rawValue: certainty) ?? .observed)
  }

  func reading<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    do {
      return try database.read(body)
    } catch {
      throw StoreError.wrap(error, path: path)
    }
  }
}
