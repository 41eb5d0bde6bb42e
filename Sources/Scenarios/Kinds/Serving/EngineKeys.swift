import ModelArchitecture
import Quantities
import Reading
import Serving

/// The keys of an engine.
enum EngineKeys {
  private static let usual = EngineSettings(policy: .fixed)

  static let policies = KeyChoice("policy") {
    PolicyCatalog.declarations.map { policy in
      KeyOption(
        policy.name, policy.example, policy.meaning, .mapping(policy.keys),
        standsAlone: policy.requirement == nil)
    }
  }
  static let policy = KeyPlace(
    "policy", .choice(policies), .needed(example: "chunked-prefill"), "Who joins a batch.")
  static let plainMaxBatch = Key.whole("maxBatch", .usual(256), "Most requests in a batch.")
  static let maxBatch = limit(plainMaxBatch)
  static let plainTokenBudget = Key.whole("tokenBudget", .usual(8192), "Most tokens in one iteration.")
  static let tokenBudget = limit(plainTokenBudget)
  static let kvBlock = Key.whole("kvBlock", .usual(16), atMost: 4096, "Tokens in a block of the cache.")
  static let kvBlocks = Key.whole(
    "kvBlocks", .derived("what the memory leaves"), "Blocks in the cache of a replica.")
  static let receiveInterval = Key.whole(
    "receiveInterval", .usual(1),
    "Iterations of decodes alone between looks at the inbox, as SGLang's `--scheduler-recv-interval`.")
  static let profile = KeyPlace(
    "profile", ProfileKeys.profile, .usual(EngineProfile.bare.name),
    "What an engine adds to its kernels; `bare` is the kernels alone.")
  static let hostOverhead = Key.quantity(
    "hostOverhead", .time, .derived("as `profile`"), "Wait for the host in an iteration.")
  static let memoryShare = Key.share(
    "memoryShare", .derived("as `profile`"), excess: "is more than the whole memory",
    "Share of the device memory that the engine takes.")
  static let prefixCache = Key.flag(
    "prefixCache", .usual(usual.prefixCache), "Whether equal beginnings of prompts are computed once.")
  static let hostMemory = Key.quantity(
    "hostMemory", .memory, .usual(usual.hostMemory.value), "Memory of the host behind the cache of a replica.",
    matters: "where blocks move to the host: with `prefixCache: true` or `preemption: swap`")
  static let hostBandwidth = Key.quantity(
    "hostBandwidth", .bandwidth, .usual(usual.hostBandwidth.value), above: 0,
    "The bus from one accelerator to the host.",
    matters: "where blocks move to the host: with `hostMemory` and `prefixCache: true` or `preemption: swap`")
  static let nucleusSampling = Key.flag(
    "nucleusSampling", .usual(usual.samplesNucleus),
    "Whether tokens are drawn by top-p, as some models' defaults ask.",
    matters: "where `profile` has times of a sampler")
  static let queueLimit = Key.whole(
    "queueLimit", .derived("without end"), "Requests that may wait; more are turned away.")
  static let kvFormat = Key.format(
    "kvFormat", .derived("by the model and `precision`"), "How keys and values are stored.")
  static let weightFormat = Key.format("weightFormat", .derived("`precision`"), "How weights are stored.")
  static let routing = KeyChoice("way to pick experts") {
    [
      KeyOption("random", nil, "each token picks its experts at random"),
      KeyOption("even", nil, "every expert is picked alike"),
      KeyOption(exponent, "{power-law: 0.8}"),
    ]
  }
  static let exponent = Key.quantity(
    "power-law", .count, .nothing, within: 0...10, "experts are picked by a power law of this exponent")
  static let expertRouting = KeyPlace(
    "expertRouting", .choice(routing), .usual(usual.expertRouting.name), "How evenly tokens pick experts.")
  static let parts = KeyPlace(
    "parts", .mapping(PartKeys.table), .nothing, "Parts of a checkpoint in formats of their own.")

  static let table = KeyTable([
    policy, maxBatch, tokenBudget, queueLimit, kvBlock, kvBlocks, kvFormat, weightFormat, parts, profile, hostOverhead,
    memoryShare, prefixCache, hostMemory, hostBandwidth, receiveInterval, nucleusSampling, expertRouting,
  ])

  /// A limit as a number, for each rank, or by the workload.
  private static func limit(_ plain: Key<Int>) -> KeyPlace {
    KeyPlace(plain.name, LimitKeys.limit, plain.declaration.absence, plain.declaration.sentence)
  }
}

/// The keys of parts with formats of their own.
enum PartKeys {
  static let attention = KeyPlace(
    "attention", .mapping(OperandKeys.table), .nothing, "The projections around attention.")
  static let experts = KeyPlace("experts", .mapping(OperandKeys.table), .nothing, "The routed experts.")
  static let table = KeyTable([attention, experts])
}

/// The keys of the formats of a product.
enum OperandKeys {
  static let weight = Key.format("weight", .needed("fp8"), "How weights are stored.")
  static let activation = Key.format(
    "activation", .derived("`precision`"), "How activations meet them, and what is multiplied.")
  static let table = KeyTable([weight, activation])
}

/// The keys of a limit that is counted by the ranks or the workload.
enum LimitKeys {
  /// Most that a limit may be.
  static let greatest = 1_000_000_000
  static let perRank = KeyPlace(
    "perRank", .either([number, .mapping(sums)]), .nothing, "For each rank that has requests of its own.")
  static let sum = KeyPlace(
    "sum",
    .list(
      .either([.whole(0...greatest), .word(KeyWords("count") { ServedLoad.words })]), count: KeyKind.atLeastOne),
    .needed(example: "[clients, prompt, 64]"),
    "What is added: numbers, the longest prompt, the longest output, the clients of a closed loop.")
  static let multipleOf = Key.whole("multipleOf", .usual(1), "The sum is rounded up to a multiple of this.")
  static let least = Key.whole("least", .usual(1), "The least that it may be.")
  static let most = Key.whole("most", .usual(greatest), "The most that it may be.")

  /// Those of a sum.
  static let sums = KeyTable([sum, multipleOf, least, most])
  /// Those of one for each rank.
  static let ranks = KeyTable([perRank])
  /// All of them, of which either the first or the others are said.
  static let table = ranks.joined(sums)

  private static let number = KeyKind.whole(1...greatest)
  static let limit = KeyKind.fact(
    KeyFact(
      "limit",
      "A number, `{perRank: 8192}` for each rank that has requests of its own, or as launch scripts count: "
        + "`{sum: [clients, prompt, 64], multipleOf: 64, least: 8192, most: 65536}`.",
      .either([number, .mapping(ranks), .mapping(sums)])))
}
