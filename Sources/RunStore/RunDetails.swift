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
    /// How it was answered: `exact`, `numeric`, `approx`, `unstable` or `simulation`.
    public let answer: String
    /// How many servers it has; nil in runs of version 0.1.
    public let servers: Int?
    /// How it came out beside the others: `soonest`, `slower`, `loses`, `unstable` or `unknown`; nil in runs of version
    /// 0.1.
    public let standing: String?
    /// Mean seconds of waiting, from theory.
    public let waitTheory: Double?
    /// Whether the mean wait and response of theory are exact and no approximation.
    public let isExact: Bool
    /// Mean seconds of waiting, simulated.
    public let wait: Double?
    /// The 95 % interval of the simulated wait.
    public let waitInterval: ClosedRange<Double>?
    /// The share of requests that wait, from theory where that is exact, else simulated.
    public let waiting: Double?
    /// The share of requests that are lost, from theory where that is exact, else simulated.
    public let loss: Double?
    /// The seconds that 99 % of waits do not exceed, simulated.
    public let waitPercentile99: Double?
    /// The 95 % interval of that.
    public let waitPercentile99Interval: ClosedRange<Double>?
    /// The seconds that 99 % of waits do not exceed, from theory.
    public let waitPercentile99Theory: Double?
    /// Mean seconds from arrival to departure, from theory.
    public let responseTheory: Double?
    /// Mean seconds from arrival to departure, simulated.
    public let response: Double?
    /// The share of time in which the server is busy.
    public let utilisation: Double?
  }

  /// One layout of a search.
  public struct Candidate: Sendable {
    /// The number of the search.
    public let search: Int64
    /// Its place in the ranking, from 1.
    public let place: Int
    /// The run that it became, when it was simulated.
    public let run: Int64?
    /// What it is told apart by, such as `tensor 8, pipeline 4, data 32, 1f1b`.
    public let name: String
    /// The sizes in short: tensor, pipeline, virtual stages, data and micro-batch, such as `t8 p4 v5 d32 b1`.
    public let label: String
    /// Accelerators.
    public let gpus: Int
    /// The pipeline schedule.
    public let schedule: String
    /// The ZeRO stage.
    public let zeroStage: Int
    /// Whether norms are split over the tensor group.
    public let isSequenceParallel: Bool
    /// What is recomputed.
    public let recompute: String
    /// Seconds of a step: simulated, else estimated.
    public let stepSeconds: Double
    /// Whether the step was simulated.
    public let isSimulated: Bool
    /// Dollars of a step.
    public let dollarsPerStep: Double
    /// Tokens for a dollar.
    public let tokensPerDollar: Double
    /// Bytes on the fullest rank.
    public let memoryBytes: Double
    /// Model FLOPs utilisation of its run, when there is one.
    public let modelFLOPsUtilisation: Double?
    /// Whether no other combination is better in time, cost and memory at once.
    public let isUndominated: Bool
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
  /// All layouts of the search that the run came from; empty when it came from none.
  public let candidates: [Candidate]
}

extension RunStore {
  /// Everything that the store holds of a run beyond its metrics; empty lists for what its kind does not have.
  public func details(of id: Int64) throws(StoreError) -> RunDetails {
    try reading { database in
      let reader = DetailReader(database: database, id: id)
      return RunDetails(
        setup: try reader.setup(), stages: try reader.stages(), memory: try reader.memory(),
        requests: try reader.requests(), samples: try reader.samples(), policies: try reader.policies(),
        verdicts: try reader.verdicts(), candidates: try reader.candidates())
    }
  }

  /// The requests of a run in order of arrival.
  public func requests(of id: Int64) throws(StoreError) -> [RunDetails.Request] {
    try reading { try DetailReader(database: $0, id: id).requests() }
  }
}
