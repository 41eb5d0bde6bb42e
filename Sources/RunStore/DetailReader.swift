import GRDB

/// Reads the rows of one run.
struct DetailReader {
  let database: Database
  let id: Int64

  func setup() throws -> [(name: String, value: String)] {
    for table in ["layout", "engine"] {
      guard let row = try Row.fetchOne(database, sql: "SELECT * FROM \(table) WHERE run_id = ?", arguments: [id]) else {
        continue
      }
      return row.filter { $0.0 != "run_id" }.map { column, value in
        (column, Self.text(value))
      }
    }
    return []
  }

  /// Every column in seconds is a cause, so that causes which later versions add are shown too.
  func stages() throws -> [RunDetails.Rank] {
    try Row.fetchAll(database, sql: "SELECT * FROM stage WHERE run_id = ? ORDER BY rank", arguments: [id]).map { row in
      let parts = row.filter { $0.0.hasSuffix("_s") }.map { column, value in
        (name: String(column.dropLast(2)), value: Double.fromDatabaseValue(value) ?? 0)
      }
      return RunDetails.Rank(number: row["rank"], parts: parts)
    }
  }

  func memory() throws -> [RunDetails.Rank] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT rank, part, bytes FROM memory_part WHERE run_id = ? ORDER BY rank", arguments: [id])
    var ranks: [RunDetails.Rank] = []
    for row in rows {
      let part = (name: row[1] as String, value: row[2] as Double)
      if let last = ranks.last, last.number == row[0] {
        ranks[ranks.count - 1] = RunDetails.Rank(number: last.number, parts: last.parts + [part])
      } else {
        ranks.append(RunDetails.Rank(number: row[0], parts: [part]))
      }
    }
    return ranks
  }

  func requests() throws -> [RunDetails.Request] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT arrival_s, prompt_tokens, output_tokens, started_s, first_token_s, finished_s FROM request
        WHERE run_id = ? ORDER BY number
        """, arguments: [id])
    var requests: [RunDetails.Request] = []
    while let row = try rows.next() {
      requests.append(
        RunDetails.Request(
          arrival: row[0], promptTokens: row[1], outputTokens: row[2], started: row[3] ?? .nan,
          firstToken: row[4] ?? .nan, finished: row[5] ?? .nan))
    }
    return requests
  }

  func samples() throws -> [RunDetails.Sample] {
    let sql = "SELECT time_s, running, waiting, used_blocks FROM iteration WHERE run_id = ? ORDER BY number"
    return try Row.fetchAll(database, sql: sql, arguments: [id]).map { row in
      RunDetails.Sample(time: row[0], running: row[1], waiting: row[2], usedBlocks: row[3])
    }
  }

  func policies() throws -> [RunDetails.QueuePolicy] {
    let sql = "SELECT * FROM queue_policy WHERE run_id = ? ORDER BY number"
    return try Row.fetchAll(database, sql: sql, arguments: [id]).map { row in
      return RunDetails.QueuePolicy(
        name: row["policy"], answer: row["answer"], servers: row["servers"], standing: row["standing"],
        waitTheory: row["wait_theory_s"], isExact: (row["theory_kind"] as String?) == "exact", wait: row["wait_mean_s"],
        waitInterval: Self.interval(row["wait_ci_low_s"], row["wait_ci_high_s"]),
        waiting: row["waiting_theory_ratio"] as Double? ?? row["waiting_ratio"] as Double?,
        loss: row["loss_theory_ratio"] as Double? ?? row["loss_ratio"] as Double?, waitPercentile99: row["wait_p99_s"],
        waitPercentile99Interval: Self.interval(row["wait_p99_ci_low_s"], row["wait_p99_ci_high_s"]),
        waitPercentile99Theory: row["wait_p99_theory_s"], responseTheory: row["response_theory_s"],
        response: row["response_mean_s"], utilisation: row["utilisation_ratio"])
    }
  }

  private static func interval(_ low: Double?, _ high: Double?) -> ClosedRange<Double>? {
    low.flatMap { low in high.flatMap { low <= $0 ? low...$0 : nil } }
  }

  func verdicts() throws -> [RunDetails.Verdict] {
    let sql = "SELECT holds, sentence FROM expectation WHERE run_id = ?"
    return try Row.fetchAll(database, sql: sql, arguments: [id]).map { row in
      RunDetails.Verdict(holds: row[0], sentence: row[1])
    }
  }

  /// Stores of versions without searches have no such table.
  func candidates() throws -> [RunDetails.Candidate] {
    guard try database.tableExists("candidate") else { return [] }
    return try CandidateReader.candidates(
      database, where: "c.search_id IN (SELECT search_id FROM candidate WHERE run = ?)", arguments: [id])
  }

  /// Texts as they are, numbers in their digits.
  static func text(_ value: DatabaseValue) -> String { String.fromDatabaseValue(value) ?? "\(value)" }
}
