import GRDB
import Training

/// One stored layout search: what was tried, what was left out and why, and the layouts that were kept.
package struct StoredSearch: Sendable {
  /// The number of the search in its store.
  package let id: Int64
  /// The name of the scenario.
  package let name: String
  /// The scenario as it was searched.
  package let scenario: String
  /// What it was ranked by: `time`, `cost` or `tokens-per-dollar`.
  package let objective: String
  /// Combinations of the keys that could vary.
  package let combinations: Int
  /// Those that were timed in closed form.
  package let evaluated: Int
  /// The version of Rehearsal that made the search.
  package let version: String
  /// When it started, in ISO 8601.
  package let started: String
  /// Seconds that it took.
  package let wallSeconds: Double
  /// The machine it ran on.
  package let host: String
  /// Combinations that were left out, by reason, most first.
  package let rejections: [(reason: String, combinations: Int)]
  /// The layouts that were kept, in order of their place.
  package let candidates: [RunDetails.Candidate]
}

extension RunStore {
  /// One search with its candidates.
  ///
  /// - Throws: `StoreError.noSuchSearch` that says which searches there are.
  package func search(_ id: Int64) throws(StoreError) -> StoredSearch {
    try reading { database in
      // A store of a version without searches, opened for reading, has no such table.
      guard try database.tableExists("search") else { throw StoreError.noSuchSearch(id, known: nil) }
      guard let row = try Row.fetchOne(database, sql: "SELECT * FROM search WHERE id = ?", arguments: [id]) else {
        let ends = try Row.fetchOne(database, sql: "SELECT min(id) AS least, max(id) AS greatest FROM search")
        let least: Int64? = ends?["least"]
        let greatest: Int64? = ends?["greatest"]
        guard let least, let greatest else { throw StoreError.noSuchSearch(id, known: nil) }
        throw StoreError.noSuchSearch(id, known: least...greatest)
      }
      let rejections = try Row.fetchAll(
        database,
        sql: """
          SELECT reason, combinations FROM search_rejection WHERE search_id = ? ORDER BY combinations DESC, reason
          """, arguments: [id])
      return StoredSearch(
        id: id, name: row["name"], scenario: row["scenario"], objective: row["objective"],
        combinations: row["combinations"], evaluated: row["evaluated"], version: row["version"],
        started: row["started"], wallSeconds: row["wall_s"], host: row["host"],
        rejections: rejections.map { ($0["reason"], $0["combinations"]) },
        candidates: try CandidateReader.candidates(
          database, where: "c.search_id = ?", arguments: [id]))
    }
  }
}

/// Reads candidates of searches.
enum CandidateReader {
  /// The candidates that hold a condition on the columns of `c`, by search and place.
  static func candidates(
    _ database: Database, where condition: String, arguments: StatementArguments
  ) throws -> [RunDetails.Candidate] {
    let sql = """
      SELECT c.*, m.value AS mfu_ratio FROM candidate AS c
      LEFT JOIN metric AS m ON m.run_id = c.run AND m.name = 'mfu_ratio'
      WHERE \(condition) ORDER BY c.search_id, c.place
      """
    return try Row.fetchAll(database, sql: sql, arguments: arguments).map(candidate)
  }

  private static func candidate(_ row: Row) -> RunDetails.Candidate {
    let columns = [
      "gpus", "tensor", "pipeline", "data", "context", "expert", "virtual_stages", "schedule", "micro_batch",
      "recompute",
    ]
    // A store of an older version, opened for reading, has no context, experts and dealing.
    let words = columns.filter(row.hasColumn).map { column in
      "\(column.split(separator: "_").joined(separator: " ")) \(DetailReader.text(row[column]))"
    }
    let (context, expert): (Int?, Int?) = (row["context"], row["expert"])
    let layout = ParallelLayout(
      tensor: row["tensor"], pipeline: row["pipeline"], virtualStages: row["virtual_stages"], data: row["data"],
      context: context ?? 1, expert: expert ?? 1, overlapGradients: row["overlap_gradients"],
      overlapParameters: row["overlap_parameters"])
    let point = SearchPoint(
      count: row["gpus"], globalBatch: row["global_batch"], micro: row["micro_batch"], recompute: .none, layout: layout)
    let dealt: String? = row["stages"]
    let simulated: Double? = row["step_time_s"]
    return RunDetails.Candidate(
      search: row["search_id"], place: row["place"], run: row["run"], name: words.joined(separator: ", "),
      label: point.label + (dealt.map { $0 == StageLayers.equal.name ? "" : " " + $0 } ?? ""),
      overlap: point.overlap, gpus: row["gpus"], schedule: row["schedule"], zeroStage: row["zero_stage"],
      isSequenceParallel: row["sequence_parallel"], recompute: row["recompute"],
      stepSeconds: simulated ?? row["estimated_step_time_s"],
      isSimulated: simulated != nil, dollarsPerStep: row["cost_per_step_usd"], tokensPerDollar: row["tokens_per_usd"],
      memoryBytes: row["memory_peak_bytes"], modelFLOPsUtilisation: row["mfu_ratio"],
      isUndominated: row["undominated"])
  }
}
