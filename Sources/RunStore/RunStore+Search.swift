import Foundation
import GRDB
import Quantities
package import Scenarios
package import Training

/// A candidate of a search with the run that it became, when it was simulated.
package struct StoredCandidate: Sendable {
  /// The candidate.
  package var candidate: SearchCandidate
  /// Its run.
  package var run: (scenario: Scenario, outcome: any StudyOutcome)?

  /// A candidate, and its run when there is one.
  package init(_ candidate: SearchCandidate, run: (scenario: Scenario, outcome: any StudyOutcome)?) {
    self.candidate = candidate
    self.run = run
  }
}

extension RunStore {
  /// Stores a search whole, with a run for each candidate that was simulated, in one transaction; returns the number of
  /// the search and the numbers of the runs, in the order of the candidates.
  ///
  /// - Throws: `StoreError` when it cannot be stored; then nothing of it is in the file.
  package func save(
    _ search: SearchScenario, objective: SearchObjective, _ outcome: SearchOutcome, _ candidates: [StoredCandidate],
    _ provenance: RunProvenance
  ) throws(StoreError) -> (search: Int64, runs: [Int64?]) {
    do {
      var stored: (search: Int64, runs: [Int64?]) = (0, [])
      try database.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          stored = try SearchWriter(database: database).write(
            search, objective, outcome, candidates, provenance)
          return .commit
        }
      }
      return stored
    } catch {
      throw StoreError.wrap(error, path: path)
    }
  }
}

/// Writes the rows of one search.
private struct SearchWriter {
  let database: Database

  func write(
    _ search: SearchScenario, _ objective: SearchObjective, _ outcome: SearchOutcome, _ candidates: [StoredCandidate],
    _ provenance: RunProvenance
  ) throws -> (search: Int64, runs: [Int64?]) {
    try database.execute(
      sql: """
        INSERT INTO search (name, scenario, scenario_hash, objective, combinations, evaluated, version, started, wall_s,
          host)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        search.name, search.text, ScenarioHash.hash(search.text), objective.rawValue,
        outcome.combinations, outcome.evaluated, provenance.version, provenance.started.formatted(.iso8601),
        provenance.wallSeconds, provenance.host,
      ])
    let id = database.lastInsertedRowID
    for reason in Rejection.allCases where outcome.rejections[reason] > 0 {
      try database.execute(
        sql: "INSERT INTO search_rejection (search_id, reason, combinations) VALUES (?, ?, ?)",
        arguments: [id, reason.rawValue, outcome.rejections[reason]])
    }
    var runs: [Int64?] = []
    let insert = try database.makeStatement(
      sql: """
        INSERT INTO candidate (search_id, place, run, gpus, tensor, pipeline, data, context, expert, virtual_stages,
          stages, schedule, zero_stage,
          sequence_parallel, global_batch, micro_batch, recompute, overlap_gradients, overlap_parameters,
          estimated_step_time_s, step_time_s, cost_per_step_usd, tokens_per_usd, memory_peak_bytes, undominated)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (place, stored) in candidates.enumerated() {
      var run: Int64?
      if let (scenario, outcome) = stored.run {
        run = try RunWriter(database: database).write(scenario, outcome, provenance)
      }
      runs.append(run)
      try insert.execute(arguments: Self.values(id, place + 1, run, stored.candidate))
    }
    return (id, runs)
  }

  private static func values(
    _ search: Int64, _ place: Int, _ run: Int64?, _ candidate: SearchCandidate
  ) -> StatementArguments {
    let point = candidate.point
    let layout = point.layout
    let values: [(any DatabaseValueConvertible)?] = [
      search, place, run, point.count, layout.tensor, layout.pipeline, point.data, layout.context, layout.expert,
      layout.virtualStages, layout.stages.name, layout.schedule, layout.zeroStage, layout.sequenceParallel,
      point.globalBatch, point.micro,
      point.recompute.rawValue, layout.overlapGradients, layout.overlapParameters, candidate.estimatedSeconds,
      candidate.result?.step.seconds, candidate.dollarsPerStep, candidate.tokensPerDollar, candidate.memory.value,
      candidate.isUndominated,
    ]
    return StatementArguments(values)
  }
}
