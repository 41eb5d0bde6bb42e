import GRDB
package import Scenarios

/// The rows of one run beyond its metrics: what charts are drawn from.
package struct RunDetails: Sendable {
  /// One layout of a search.
  package struct Candidate: Sendable {
    /// The number of the search.
    package let search: Int64
    /// Its place in the ranking, from 1.
    package let place: Int
    /// The run that it became, when it was simulated.
    package let run: Int64?
    /// What it is told apart by, such as `tensor 8, pipeline 4, data 32, 1f1b`.
    package let name: String
    /// The sizes in short, and how layers are dealt where not equally: `t8 p4 v5 c2 d32 e8 b1 balanced`.
    package let label: String
    /// What of the replicas' exchange runs beside the passes.
    package let overlap: String
    /// Accelerators.
    package let gpus: Int
    /// The pipeline schedule.
    package let schedule: String
    /// The ZeRO stage.
    package let zeroStage: Int
    /// Whether norms are split over the tensor group.
    package let isSequenceParallel: Bool
    /// What is recomputed.
    package let recompute: String
    /// Seconds of a step: simulated, else estimated.
    package let stepSeconds: Double
    /// Whether the step was simulated.
    package let isSimulated: Bool
    /// Dollars of a step.
    package let dollarsPerStep: Double
    /// Tokens for a dollar.
    package let tokensPerDollar: Double
    /// Bytes on the fullest rank.
    package let memoryBytes: Double
    /// Model FLOPs utilisation of its run, when there is one.
    package let modelFLOPsUtilisation: Double?
    /// Whether no other combination is better in time, cost and memory at once.
    package let isUndominated: Bool
  }

  /// How the run stood against a bound or a published figure, in words.
  package struct Verdict: Sendable {
    /// Whether the answer was yes.
    package let holds: Bool
    /// Whether that was sure: `held`, `beyond` or `undecided`.
    package let state: String
    /// In words.
    package let sentence: String
  }

  /// The set-up of the run: the columns of the table that its kind declares for it.
  package let setup: [(name: String, value: String)]
  /// The rows that its kind declares, read when they are asked for.
  package let rows: StoredRows
  /// Bounds and published figures.
  package let verdicts: [Verdict]
  /// What the run says of itself: its set-up in a line, remarks and notes.
  package let statements: [RunStatement]
  /// How far its numbers may be off.
  package let accuracy: Accuracy
  /// All layouts of the search that the run came from; empty when it came from none.
  package let candidates: [Candidate]
}

extension RunStore {
  /// What the store holds of a run beyond its metrics.
  package func details(of id: Int64) throws(StoreError) -> RunDetails {
    let rows = rows(of: id)
    return try reading { database in
      let reader = DetailReader(database: database, id: id)
      return RunDetails(
        setup: try reader.setup(), rows: rows, verdicts: try reader.verdicts(),
        statements: try StatementRows(database: database).statements(id),
        accuracy: try StatementRows(database: database).accuracy(id), candidates: try reader.candidates())
    }
  }

  /// The rows of a run, read when they are asked for.
  package func rows(of id: Int64) -> StoredRows {
    StoredRows(
      rows: { table in try self.reading { try DetailReader(database: $0, id: id).rows(table) } },
      numbers: { table, columns in
        try self.reading { try DetailReader(database: $0, id: id).numbers(table, columns) }
      })
  }
}
