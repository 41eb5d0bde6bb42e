import GRDB

/// The rows of one run beyond its metrics: what charts are drawn from.
package struct RunDetails: Sendable {
  /// Named parts of one pipeline rank: seconds of its step, or bytes of its memory.
  package struct Rank: Sendable {
    /// The pipeline rank.
    package let number: Int
    /// What the parts are and how large, in the order in which the store holds them.
    package let parts: [(name: String, value: Double)]

    /// The parts of a rank.
    package init(number: Int, parts: [(name: String, value: Double)]) {
      self.number = number
      self.parts = parts
    }
  }

  /// One request of a served workload; times in seconds from the start, not-a-number where they never came.
  package struct Request: Sendable {
    /// When it arrived.
    package let arrival: Double
    /// Tokens of its prompt.
    package let promptTokens: Int
    /// Tokens that it asked for.
    package let outputTokens: Int
    /// When work on it began.
    package let started: Double
    /// When its first token was there.
    package let firstToken: Double
    /// When it left.
    package let finished: Double

    /// What happened to a request.
    package init(
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
  package struct Sample: Sendable {
    /// Seconds from the start.
    package let time: Double
    /// Requests in the iteration.
    package let running: Int
    /// Requests in the queue.
    package let waiting: Int
    /// Blocks of the cache that are held.
    package let usedBlocks: Int
  }

  /// One policy of a queue run.
  package struct QueuePolicy: Sendable {
    /// Its name.
    package let name: String
    /// How it was answered: `exact`, `numeric`, `approx`, `unstable` or `simulation`.
    package let answer: String
    /// How many servers it has; nil in runs of version 0.1.
    package let servers: Int?
    /// How it came out beside the others: `soonest`, `slower`, `loses`, `unstable` or `unknown`; nil in runs of version
    /// 0.1.
    package let standing: String?
    /// Mean seconds of waiting, from theory.
    package let waitTheory: Double?
    /// Whether the mean wait and response of theory are exact and no approximation.
    package let isExact: Bool
    /// Mean seconds of waiting, simulated.
    package let wait: Double?
    /// The 95 % interval of the simulated wait.
    package let waitInterval: ClosedRange<Double>?
    /// The share of requests that wait, from theory where that is exact, else simulated.
    package let waiting: Double?
    /// The share of requests that are lost, from theory where that is exact, else simulated.
    package let loss: Double?
    /// The seconds that 99 % of waits do not exceed, simulated.
    package let waitPercentile99: Double?
    /// The 95 % interval of that.
    package let waitPercentile99Interval: ClosedRange<Double>?
    /// The seconds that 99 % of waits do not exceed, from theory.
    package let waitPercentile99Theory: Double?
    /// Mean seconds from arrival to departure, from theory.
    package let responseTheory: Double?
    /// Mean seconds from arrival to departure, simulated.
    package let response: Double?
    /// The share of time in which the server is busy.
    package let utilisation: Double?
  }

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
    /// The sizes in short: tensor, pipeline, virtual stages, data and micro-batch, such as `t8 p4 v5 d32 b1`.
    package let label: String
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
    /// In words.
    package let sentence: String
  }

  /// The set-up of the run: the columns of its `layout` or `engine` row.
  package let setup: [(name: String, value: String)]
  /// Seconds of each pipeline rank by cause.
  package let stages: [Rank]
  /// Bytes of each pipeline rank by holder.
  package let memory: [Rank]
  /// Requests in order of arrival.
  package let requests: [Request]
  /// The replica over time.
  package let samples: [Sample]
  /// Compared queueing policies.
  package let policies: [QueuePolicy]
  /// Bounds and published figures.
  package let verdicts: [Verdict]
  /// All layouts of the search that the run came from; empty when it came from none.
  package let candidates: [Candidate]
}

extension RunStore {
  /// Everything that the store holds of a run beyond its metrics; empty lists for what its kind does not have.
  package func details(of id: Int64) throws(StoreError) -> RunDetails {
    try reading { database in
      let reader = DetailReader(database: database, id: id)
      return RunDetails(
        setup: try reader.setup(), stages: try reader.stages(), memory: try reader.memory(),
        requests: try reader.requests(), samples: try reader.samples(), policies: try reader.policies(),
        verdicts: try reader.verdicts(), candidates: try reader.candidates())
    }
  }

  /// The requests of a run in order of arrival.
  package func requests(of id: Int64) throws(StoreError) -> [RunDetails.Request] {
    try reading { try DetailReader(database: $0, id: id).requests() }
  }
}
