/// What a `model_type` means beyond the sizes that its files state: which details its layers have, and what is usual where
/// a key is absent.
///
/// A value is a description of a family and nothing else: a new family is a value in `ModelFamily.all`.
struct ModelFamily: Sendable {
  /// A property that some families always have, some never, and some by a key of their files.
  enum Property: Sendable {
    case always
    case never
    /// By a key; as usual where it is absent.
    case key(String, usual: Bool)
  }

  /// Learned gains on queries and keys.
  enum HeadNorms: Sendable {
    /// Over each head.
    case each
    /// Over each head, or over all of them where `qk_norm_type` is `per_layer`.
    case byKey
    /// Over all heads together.
    case across
  }

  /// Which layers see a window.
  enum Windows: Sendable {
    /// None, whatever a file says.
    case none
    /// All, where the file has a window.
    case all
    /// From `max_window_layers` on, and only with `use_sliding_window`.
    case asked
    /// All but the last of each so many, by a key.
    case period(SizeKey)
    /// All but the last of each so many, each a piece of a chunk of the text.
    case chunks
    /// Those that a list of ones and zeros names.
    case listed(String)
  }

  /// Names as `model_type` has them.
  var types: [String]
  var isGated = true
  var norm = Norm.rms
  /// Norms of a layer at the width of the residual stream.
  var norms = 2
  var headNorms = HeadNorms.each
  /// Whether there are norms of queries and keys.
  var hasHeadNorms = Property.never
  /// Whether queries, keys and values have biases.
  var inputBias = Property.key("attention_bias", usual: false)
  /// Whether the output of attention has a bias.
  var outputBias = Property.key("attention_bias", usual: false)
  /// Whether the feed-forward block has biases.
  var feedForwardBias = Property.key("mlp_bias", usual: false)
  /// Whether the head has a bias.
  var headBias = Property.never
  /// Rows of learned positions beyond the longest text; nil where positions are not learned.
  var learnedPositions: Int?
  /// Norms behind the embedding.
  var embeddingNorms = 0
  /// Whether the head shares the embedding where the file does not say.
  var tiesEmbeddings = false
  /// Whether all query heads share one key.
  var sharesKeys = Property.never
  var windows = Windows.none
  /// What the layers with mixtures have besides experts and router.
  var routing = ConfigRouting()
  /// A learned number for each head beside its keys.
  var hasSinks = false
  /// What is usual where a key is absent, by the first name of the key.
  var usual: [String: Int] = [:]
  /// What of the family is not priced, for whoever reads the answer.
  var remarks: [String] = []

  /// The family of that name; nil where nobody knows it.
  static func named(_ type: String) -> ModelFamily? { all.first { $0.types.contains(type) } }

  /// The family that the name of an implementation means: `Qwen3MoeForCausalLM` is `qwen3_moe`.
  static func implemented(by architecture: String) -> ModelFamily? {
    let endings = ["ForCausalLM", "ForConditionalGeneration", "LMHeadModel", "Model"]
    guard let ending = endings.first(where: architecture.hasSuffix) else { return nil }
    let plain = architecture.dropLast(ending.count).lowercased()
    return all.first { $0.types.contains { $0.filter { $0 != "_" && $0 != "-" } == plain } }
  }
}

/// How a family deals experts to layers, where its files do not say it by keys that all share.
struct ConfigRouting: Sendable {
  /// Whether every routed layer has one shared expert as wide as the others.
  var hasSharedExpert = false
  /// Whether the dense block stands beside the experts in every layer.
  var keepsDenseBlock = false
  /// Whether `intermediate_size` is the width of an expert, and a dense block has a key of its own.
  var namesExpertWidth = false
  /// Whether the router adds a number for each expert.
  var routerBias = ModelFamily.Property.never
  /// Whether experts have biases.
  var expertBias = ModelFamily.Property.never
  /// Whether a product of one column gates the shared expert.
  var gatesSharedExpert = false
  /// Further vectors of a routed layer at the width of the residual stream.
  var moreVectors = 0
}
