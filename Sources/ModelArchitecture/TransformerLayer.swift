/// One layer: attention, then a feed-forward block, each behind a norm.
public struct TransformerLayer: Hashable, Sendable {
  /// The attention block.
  public let attention: Attention
  /// The feed-forward block that every token goes through; without width when all feed-forward is routed.
  public let feedForward: FeedForward
  /// Blocks that tokens are routed to, beside or in place of the one that all go through.
  public let experts: MixtureOfExperts?
  /// The norm in front of each block.
  public let norm: Norm
  /// Parameters that the blocks do not count: biases, gains and other vectors that ride on the kernels of the blocks.
  public let vectors: Int

  /// A layer from its blocks; no further vectors unless said.
  public init(
    attention: Attention, feedForward: FeedForward, norm: Norm, experts: MixtureOfExperts? = nil, vectors: Int = 0
  ) {
    self.attention = attention
    self.feedForward = feedForward
    self.norm = norm
    self.experts = experts
    self.vectors = vectors
  }

  /// The layer with another window.
  func windowed(_ window: Int?) -> TransformerLayer {
    TransformerLayer(
      attention: attention.windowed(window), feedForward: feedForward, norm: norm, experts: experts, vectors: vectors)
  }

  /// Parameters of the layer.
  public func parameters(hidden: Int) -> Double {
    attention.parameters(hidden: hidden) + feedForward.parameters(hidden: hidden)
      + 2 * norm.parameters(hidden: hidden) + (experts?.parameters(hidden: hidden) ?? 0) + Double(vectors)
  }

  /// Operations of the forward pass for a batch.
  public func forwardFLOPs(_ batch: TokenBatch, hidden: Int) -> Double {
    let pairs = attention.seen(of: batch).pairs
    return 2 * batch.tokens
      * (attention.projectionWeights(hidden: hidden) + feedForward.activeWeights(hidden: hidden)
        + (experts?.activeWeights(hidden: hidden) ?? 0))
      + 4 * pairs * Double(attention.heads) * attention.productDimension
  }

  var faults: [ModelError.Fault] {
    var faults = attention.faults + (experts?.faults ?? [])
    if feedForward.width < (experts == nil ? 1 : 0) { faults.append(.notPositive("ffn", feedForward.width)) }
    return faults
  }
}

/// Grouped-query attention; multi-head and multi-query attention are its two ends.
public struct Attention: Hashable, Sendable {
  /// Query heads.
  public let heads: Int
  /// Key-value heads.
  public let keyValueHeads: Int
  /// Width of one head.
  public let headDimension: Int
  /// Whether the projections carry biases.
  public let hasBias: Bool
  /// The low-rank projections, where keys and values are compressed.
  public let latent: LatentShape?
  /// Tokens that a query sees at most, its own among them; nil when it sees every token before it.
  public let window: Int?
  /// Whether queries and keys are normalised over all heads together; over each head, or not at all, otherwise.
  public let normsAcrossHeads: Bool
  /// Width of a head's value.
  public let valueDimension: Int
  /// Whether values are what keys are projected to, before their norm: there is no projection of values then, and the
  /// cache holds both.
  public let valuesAreKeys: Bool

  /// Attention from its shape; values as wide as keys unless said.
  public init(
    heads: Int, keyValueHeads: Int, headDimension: Int, hasBias: Bool = false, latent: LatentShape? = nil,
    window: Int? = nil, normsAcrossHeads: Bool = false, valueDimension: Int? = nil, valuesAreKeys: Bool = false
  ) {
    self.valueDimension = valueDimension ?? headDimension
    self.valuesAreKeys = valuesAreKeys
    self.window = window
    self.normsAcrossHeads = normsAcrossHeads
    self.heads = heads
    self.keyValueHeads = keyValueHeads
    self.headDimension = headDimension
    self.hasBias = hasBias
    self.latent = latent
  }

  /// Width of all query heads together.
  public var queryWidth: Int { heads * headDimension }
  /// Width of all key heads together.
  public var keyWidth: Int { keyValueHeads * headDimension }
  /// Width of all value heads together.
  public var valueWidth: Int { keyValueHeads * valueDimension }
  /// Elements that one token leaves in the cache of one layer.
  public var keyValueElementsPerToken: Double {
    latent.map { Double($0.keyValueRank + $0.rotaryDimension) } ?? Double(keyWidth + valueWidth)
  }

  /// The same attention with another window.
  func windowed(_ window: Int?) -> Attention {
    Attention(
      heads: heads, keyValueHeads: keyValueHeads, headDimension: headDimension, hasBias: hasBias, latent: latent,
      window: window, normsAcrossHeads: normsAcrossHeads, valueDimension: valueDimension, valuesAreKeys: valuesAreKeys)
  }

  /// The batch as the queries of this layer see it.
  func seen(of batch: TokenBatch) -> TokenBatch {
    window.map { batch.limited(toWindow: Double($0)) } ?? batch
  }

  /// Width of the products of a head; the mean of its two where keys and values differ.
  public var productDimension: Double {
    latent?.meanHeadDimension ?? Double(headDimension + valueDimension) / 2
  }

  /// Weights of the four projections.
  public func projectionWeights(hidden: Int) -> Double {
    if let latent {
      return latent.projections(hidden: Double(hidden), heads: Double(heads)).reduce(0) { $0 + $1.columns * $1.inner }
    }
    let projected = keyWidth + (valuesAreKeys ? 0 : valueWidth)
    return Double(hidden) * Double(queryWidth + projected + heads * valueDimension)
  }

  /// Weights and biases of the four projections.
  public func parameters(hidden: Int) -> Double {
    projectionWeights(hidden: hidden) + (hasBias ? Double(queryWidth + 2 * keyWidth + hidden) : 0)
  }

  var faults: [ModelError.Fault] {
    var faults: [ModelError.Fault] = []
    for (name, value) in [
      ("heads", heads), ("kvHeads", keyValueHeads), ("headDimension", headDimension), ("window", window ?? 1),
      ("valueDimension", valueDimension),
    ] where value < 1 {
      faults.append(.notPositive(name, value))
    }
    if faults.isEmpty, heads % keyValueHeads != 0 {
      faults.append(.ungroupedHeads(heads: heads, keyValueHeads: keyValueHeads))
    }
    return faults
  }
}

/// A dense feed-forward block.
public struct FeedForward: Hashable, Sendable {
  /// Width of the inner activation.
  public let width: Int
  /// Whether a second up-projection gates the first (SwiGLU, GeGLU).
  public let isGated: Bool
  /// Whether the projections carry biases.
  public let hasBias: Bool

  /// A block from its shape.
  public init(width: Int, isGated: Bool, hasBias: Bool = false) {
    self.width = width
    self.isGated = isGated
    self.hasBias = hasBias
  }

  /// Matrices that widen the residual stream: two when gated.
  public var upProjections: Int { isGated ? 2 : 1 }

  /// Weights that every token multiplies.
  public func activeWeights(hidden: Int) -> Double { Double(hidden) * Double(width) * Double(upProjections + 1) }

  /// Weights and biases.
  public func parameters(hidden: Int) -> Double {
    activeWeights(hidden: hidden) + (hasBias ? Double(upProjections * width + hidden) : 0)
  }
}

/// The normalisation in front of a block.
public enum Norm: String, Hashable, Sendable {
  /// Root-mean-square norm: a gain.
  case rms
  /// Layer norm: a gain and a bias.
  case layer

  /// Parameters of one norm.
  public func parameters(hidden: Int) -> Double { Double(hidden) * (self == .rms ? 1 : 2) }
}
