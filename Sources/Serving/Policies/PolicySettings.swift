package import Quantities

/// A batching policy with its own settings.
package enum PolicySettings: Hashable, Sendable {
  /// Wait for a full batch, run it until its longest member ends.
  case fixed
  /// Start when the batch is full or its oldest member has waited so long; run it until its longest member ends.
  case dynamic(maxWait: Seconds)
  /// Start with whoever waits; members leave when they end, and nobody joins before all have left.
  case elastic
  /// Requests join and leave at every iteration; room for the longest output is kept.
  case orca(greatestOutput: Int)
  /// Requests join and leave at every iteration, with paged memory and whole prompts.
  case continuous
  /// Prompts alone before decodes, as vLLM before version 1.
  case prefillFirst(preemption: PreemptionMode)
  /// Decodes and pieces of prompts within a budget, as today's vLLM.
  case chunkedPrefill(chunkLimit: Int?)
  /// The same with blocks kept spare, as Sarathi-Serve.
  case sarathi
  /// Admission by the memory that running requests will need.
  case pastFuture(greatestOutput: Int)
  /// Room by predicted length.
  case bucketReservation(buckets: Int, greatest: Int, accuracy: Double)
  /// The shortest believed output first.
  case shortestJob(sigma: Double)
  /// The least that is left first.
  case shortestRemaining(sigma: Double)
  /// A learnt ranking, as right as a Kendall correlation says.
  case learnedRanking(kendallTau: Double, patience: Int)
  /// The most urgent first.
  case priority
  /// The client with the least service first.
  case fair(promptWeight: Double, outputWeight: Double)
}

/// The policies by name: a new one is a file, a case and a line here, and a test.
package enum PolicyCatalog {
  /// Every policy with its usual settings.
  package static let all: [PolicySettings] = [
    .fixed, .dynamic(maxWait: Seconds(0.05)), .elastic, .orca(greatestOutput: 2048), .continuous,
    .prefillFirst(preemption: .recompute), .chunkedPrefill(chunkLimit: nil), .sarathi,
    .pastFuture(greatestOutput: 2048), .bucketReservation(buckets: 10, greatest: 2048, accuracy: 0.985),
    .shortestJob(sigma: 0), .shortestRemaining(sigma: 0), .learnedRanking(kendallTau: 0.6, patience: 1000), .priority,
    .fair(promptWeight: 1, outputWeight: 2),
  ]
}

extension PolicySettings {
  /// The names that files may use.
  package static let names = PolicyCatalog.all.map(\.name)

  /// The name in files.
  package var name: String {
    switch self {
    case .fixed: "fixed"
    case .dynamic: "dynamic"
    case .elastic: "elastic"
    case .orca: "orca"
    case .continuous: "continuous"
    case .prefillFirst: "prefill-first"
    case .chunkedPrefill: "chunked-prefill"
    case .sarathi: "sarathi"
    case .pastFuture: "past-future"
    case .bucketReservation: "s3"
    case .shortestJob: "sjf"
    case .shortestRemaining: "srpt"
    case .learnedRanking: "learned-ranking"
    case .priority: "priority"
    case .fair: "fair"
    }
  }

  /// How requests are ranked.
  var rank: RankRule {
    switch self {
    case .shortestJob, .learnedRanking: .shortestJob
    case .shortestRemaining: .shortestRemaining
    case .priority: .priority
    default: .arrival
    }
  }

  /// What is believed of lengths, for outputs whose logarithm spreads so much.
  func predictor(seed: UInt64, spread: Double) -> LengthPredictor {
    switch self {
    case .shortestJob(let sigma), .shortestRemaining(let sigma):
      LengthPredictor(error: .lognormal(sigma: sigma), seed: seed)
    case .learnedRanking(let tau, _):
      LengthPredictor(error: .lognormal(sigma: LengthPredictor.sigma(kendallTau: tau, spread: spread)), seed: seed)
    case .bucketReservation(let buckets, let greatest, let accuracy):
      LengthPredictor(error: .buckets(count: buckets, greatest: greatest, accuracy: accuracy), seed: seed)
    default: LengthPredictor(seed: seed)
    }
  }

  /// The policy itself.
  func policy(_ engine: EngineSettings, seed: UInt64) -> any BatchingPolicy {
    let (size, budget) = (engine.maxBatch, engine.tokenBudget)
    switch self {
    case .fixed: return FixedBatching(size: size)
    case .dynamic(let wait): return DynamicBatching(maxBatch: size, maxWait: wait.value)
    case .elastic: return ElasticBatching(maxBatch: size)
    case .orca(let greatest): return OrcaBatching(maxBatch: size, greatestOutput: greatest)
    case .continuous: return ContinuousBatching(maxBatch: size, tokenBudget: budget)
    case .prefillFirst(let preemption):
      return PrefillFirst(maxBatch: size, tokenBudget: budget, preemption: preemption)
    case .chunkedPrefill(let limit): return MixedBatching(maxBatch: size, tokenBudget: budget, chunkLimit: limit)
    case .sarathi:
      var policy = MixedBatching(maxBatch: size, tokenBudget: budget)
      policy.watermark = 0.01
      return policy
    case .pastFuture: return PastFuture(maxBatch: size, tokenBudget: budget, seed: seed)
    case .bucketReservation(let buckets, let greatest, _):
      return BucketReservation(maxBatch: size, buckets: buckets, greatest: greatest)
    case .shortestJob: return ShortestFirst.policy(maxBatch: size, tokenBudget: budget, displaces: false)
    case .shortestRemaining: return ShortestFirst.policy(maxBatch: size, tokenBudget: budget, displaces: true)
    case .learnedRanking(_, let patience):
      return LearnedRanking(maxBatch: size, tokenBudget: budget, patience: patience)
    case .priority: return PriorityBatching.policy(maxBatch: size, tokenBudget: budget)
    case .fair: return FairBatching(maxBatch: size, tokenBudget: budget)
    }
  }
}
