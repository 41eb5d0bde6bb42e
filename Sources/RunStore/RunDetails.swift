import GRDB

/// The rows of one run beyond its metrics: what charts are drawn from.
public struct RunDetails: Sendable {
  /// Named parts of one pipeline rank: seconds of its step, or bytes of its memory.
  public struct Rank: Sendable {
    /// The pipeline rank.
    public let number: Int
    /// What the parts are and how large, in the order in which the store holds them.
    public let parts: [(name: String, value: Double)]

    /// The parts of a rank.
    public init(number: Int, parts: [(name: String, value: Double)]) {
      self.number = number
      self.parts = parts
    }
  }

  /// One request of a served workload; times in seconds from the start, not-a-number where they never came.
  public struct Request: Sendable {
    /// When it arrived.
    public let arrival: Double
    /// Tokens of its prompt.
    public let promptTokens: Int
    /// Tokens that it asked for.
    public let outputTokens: Int
    /// When work on it began.
    public let started: Double
    /// When its first token was there.
    public let firstToken: Double
    /// When it left.
    public let finished: Double

    /// What happened to a request.
    public init(
      arrival: Double, promptTokens: Int, outputTokens: Int, started: Double, firstToken: Double, finished: Double
    ) {
      self.arrival = arrival
      self.promptTokens = promptTokens
      self.outputTokens = outputTokens
      self.started = started
      self.firstToken = firstToken
      self.finished = finished
    }
  }

  /// The state of a served replica at one moment.
  public struct Sample: Sendable {
    /// Seconds from the start.
    public let time: Double
    /// Requests in the iteration.
    public let running: Int
    /// Requests in the queue.
    public let waiting: Int
    /// Blocks of the cache that are held.
    public let usedBlocks: Int
  }

  /// One policy of a queue run.
  public struct QueuePolicy: Sendable {
    /// Its name.
    public let name: String
    /// How it was answered: `exact`, `numeric`, `approximate`, `unstable` or `simulation`.
    public let answer: String
    /// Mean seconds of waiting, from theory.
    public let waitExact: Double?
    /// Mean seconds of waiting, simulated.
    public let wait: Double?
    /// The 95 % interval of the simulated wait.
    public let waitInterval: ClosedRange<Double>?
    /// Mean seconds from arrival to departure, from theory.
    public let responseExact: Double?
    /// Mean seconds from arrival to departure, simulated.
    public let response: Double?
    /// The share of time in which the server is busy.
    public let utilisation: Double?
  }

  /// How the run stood against a bound or a published figure, in words.
  public struct Verdict: Sendable {
    /// Whether the answer was yes.
    public let holds: Bool
    /// In words.
    public let sentence: String
  }

  /// The set-up of the run: the columns of its `layout` or `engine` row.
  public let setup: [(name: String, value: String)]
  /// Seconds of each pipeline rank by cause.
  public let stages: [Rank]
  /// Bytes of each pipeline rank by holder.
  public let memory: [Rank]
  /// Requests in order of arrival.
  public let requests: [Request]
  /// The replica over time.
  public let samples: [Sample]
  /// Compared queueing policies.
  public let policies: [QueuePolicy]
  /// Bounds and published figures.
  public let verdicts: [Verdict]
}

extension RunStore {
  /// Everything that the store holds of a run beyond its metrics; empty lists for what its kind does not have.
  public func details(of id: Int64) throws(StoreError) -> RunDetails {
    try reading { database in
      let reader = DetailReader(database: database, id: id)
      return RunDetails(
        setup: try reader.setup(), stages: try reader.stages(), memory: try reader.memory(),
        requests: try reader.requests(), samples: try reader.samples(), policies: try reader.policies(),
        verdicts: try reader.verdicts())
    }
  }

  /// The requests of a run in order of arrival.
  public func requests(of id: Int64) throws(StoreError) -> [RunDetails.Request] {
    try reading { try DetailReader(database: $0, id: id).requests() }
  }
}

/// Reads the rows of one run.
private struct DetailReader {
  let database: Database
  let id: Int64

  func setup() throws -> [(name: String, value: String)] {
    for table in ["layout", "engine"] {
      guard let row = try Row.fetchOne(database, sql: "SELECT * FROM \(table) WHERE run_id = ?", arguments: [id]) else {
        continue
      }
      return row.filter { $0.0 != "run_id" }.map { column, value in
        (column, String.fromDatabaseValue(value) ?? "\(value)")
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
      let low: Double? = row["wait_ci_low_s"]
      let high: Double? = row["wait_ci_high_s"]
      return RunDetails.QueuePolicy(
        name: row["policy"], answer: row["answer"], waitExact: row["wait_exact_s"], wait: row["wait_mean_s"],
        waitInterval: low.flatMap { low in high.flatMap { low <= $0 ? low...$0 : nil } },
        responseExact: row["response_exact_s"], response: row["response_mean_s"], utilisation: row["utilisation_ratio"])
    }
  }

  func verdicts() throws -> [RunDetails.Verdict] {
    let sql = "SELECT holds, sentence FROM expectation WHERE run_id = ?"
    return try Row.fetchAll(database, sql: sql, arguments: [id]).map { row in
      RunDetails.Verdict(holds: row[0], sentence: row[1])
    }
  }
}
