import Foundation
import GRDB
package import Scenarios
package import Serving
import SimulationKernel

extension RunStore {
  /// Stores a capacity search with every probe, in one transaction, and returns its number.
  ///
  /// - Parameter finds: what was sought: `load` or `replicas`.
  /// - Throws: `StoreError` when it cannot be stored; then nothing of it is in the file.
  package func save(
    _ scenario: Scenario, _ search: CapacitySearch, _ finding: CapacityFinding, finds: String,
    _ provenance: RunProvenance
  ) throws(StoreError) -> Int64 {
    do {
      var id: Int64 = 0
      try database.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          id = try CapacityWriter(database: database).write(scenario, search, finding, finds, provenance)
          return .commit
        }
      }
      return id
    } catch {
      throw StoreError.wrap(error, path: path)
    }
  }
}

/// Writes the rows of one capacity search.
private struct CapacityWriter {
  let database: Database

  func write(
    _ scenario: Scenario, _ search: CapacitySearch, _ finding: CapacityFinding, _ finds: String,
    _ provenance: RunProvenance
  ) throws -> Int64 {
    let columns: KeyValuePairs<String, (any DatabaseValueConvertible)?> = [
      "name": scenario.name, "scenario": scenario.text, "scenario_hash": ScenarioHash.hash(scenario.text),
      "finds": finds, "confidence_ratio": search.level, "replications": search.replications,
      "most_requests": search.mostRequests, "held_rate_per_second": finding.best.flatMap { finite($0.rate) },
      "held_replicas": finding.best?.replicas, "missed_rate_per_second": finding.missed.flatMap { finite($0.rate) },
      "missed_replicas": finding.missed?.replicas, "seed": Int64(bitPattern: search.seed),
      "version": provenance.version, "started": provenance.started.formatted(.iso8601),
      "wall_s": provenance.wallSeconds, "host": provenance.host,
    ]
    try insert("capacity", columns)
    let id = database.lastInsertedRowID
    for (number, probe) in finding.probes.enumerated() {
      try insert(
        "capacity_probe",
        [
          "capacity_id": id, "number": number + 1, "load_ratio": probe.load, "rate_per_second": finite(probe.rate),
          "replicas": probe.replicas, "requests": probe.requests, "answer": probe.answer.rawValue,
        ])
      for value in probe.values {
        try insert(
          "capacity_value",
          [
            "capacity_id": id, "number": number + 1, "metric": value.bound.metric, "bound": value.bound.bound,
            "value": finite(value.interval.mean), "ci_low": finite(value.interval.low),
            "ci_high": finite(value.interval.high), "rising": value.isRising, "answer": value.answer.rawValue,
          ])
      }
    }
    return id
  }

  /// Two bounds on one metric may be equal: they are one row.
  private func insert(_ table: String, _ columns: KeyValuePairs<String, (any DatabaseValueConvertible)?>) throws {
    let names = columns.map { "\"\($0.key)\"" }.joined(separator: ", ")
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    try database.execute(
      sql: "INSERT OR REPLACE INTO \(table) (\(names)) VALUES (\(places))",
      arguments: StatementArguments(columns.map(\.value)))
  }

  private func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
}
