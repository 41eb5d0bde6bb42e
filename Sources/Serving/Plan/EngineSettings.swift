public import ModelArchitecture
public import Quantities

/// The engine of a replica.
public struct EngineSettings: Sendable {
  /// Who joins a batch, and when.
  public var policy: PolicySettings
  /// Most requests in a batch.
  public var maxBatch: Int
  /// Most tokens in one iteration.
  public var tokenBudget: Int
  /// Tokens in a block of the cache.
  public var blockTokens: Int
  /// Blocks in the cache; nil sizes the cache from the memory that is left.
  public var blocks: Int?
  /// What the engine adds to the time of its kernels.
  public var profile: EngineProfile
  /// Whether equal beginnings of prompts are computed once.
  public var prefixCache = false
  /// Memory of the host for prefixes that are pushed out and sequences that give way.
  public var hostMemory = Bytes(0)
  /// Bandwidth of one accelerator's bus to the host.
  public var hostBandwidth = BytesPerSecond(25e9)
  /// Whether tokens are drawn from the most likely ones (top-p); otherwise the likeliest is taken.
  public var samplesNucleus = false
  /// Requests that may wait; more are turned away.
  public var queueLimit = Int.max
  /// How keys and values are stored; nil takes the format of activations.
  public var cacheFormat: NumberFormat?
  /// How weights are stored; nil takes the format of activations.
  public var weightFormat: NumberFormat?
  /// The parts of the model that are stored in other formats.
  public var parts = PartFormats()
  /// Iterations of decodes alone between looks at the inbox; the scheduler also looks behind every prompt.
  ///
  /// - Source: SGLang, `managers/scheduler_recv_skipper.py` and `--scheduler-recv-interval`.
  public var receiveInterval = 1
  /// How evenly tokens pick experts: at random and all alike unless said.
  public var expertRouting = ExpertRouting.random

  /// An engine by its settings.
  public init(
    policy: PolicySettings, maxBatch: Int = 256, tokenBudget: Int = 8192, blockTokens: Int = 16, blocks: Int? = nil,
    profile: EngineProfile = .bare
  ) {
    self.policy = policy
    self.maxBatch = maxBatch
    self.tokenBudget = tokenBudget
    self.blockTokens = blockTokens
    self.blocks = blocks
    self.profile = profile
  }
}
