package import ModelArchitecture
package import Quantities

/// The engine of a replica.
package struct EngineSettings: Sendable {
  /// Who joins a batch, and when.
  package var policy: PolicySettings
  /// Most requests in a batch.
  package var maxBatch: Int
  /// Most tokens in one iteration.
  package var tokenBudget: Int
  /// Tokens in a block of the cache.
  package var blockTokens: Int
  /// Blocks in the cache; nil sizes the cache from the memory that is left.
  package var blocks: Int?
  /// What the engine adds to the time of its kernels.
  package var profile: EngineProfile
  /// Whether equal beginnings of prompts are computed once.
  package var prefixCache = false
  /// Memory of the host for prefixes that are pushed out and sequences that give way.
  package var hostMemory = Bytes(0)
  /// Bandwidth of one accelerator's bus to the host.
  package var hostBandwidth = BytesPerSecond(25e9)
  /// Whether tokens are drawn from the most likely ones (top-p); otherwise the likeliest is taken.
  package var samplesNucleus = false
  /// Requests that may wait; more are turned away.
  package var queueLimit = Int.max
  /// How keys and values are stored; nil takes the format of activations.
  package var cacheFormat: NumberFormat?
  /// How weights are stored; nil takes the format of activations.
  package var weightFormat: NumberFormat?
  /// The parts of the model that are stored in other formats.
  package var parts = PartFormats()
  /// Iterations of decodes alone between looks at the inbox; the scheduler also looks behind every prompt.
  ///
  /// - Source: SGLang, `managers/scheduler_recv_skipper.py` and `--scheduler-recv-interval`.
  package var receiveInterval = 1
  /// How evenly tokens pick experts: at random and all alike unless said.
  package var expertRouting = ExpertRouting.random

  /// An engine by its settings.
  package init(
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
