/// One layer: attention, then a feed-forward block, each behind a norm.
public struct TransformerLayer: Hashable, Sendable {
  /// The attention block.
  public let attention: Attention
  /// The feed-forward block.
  public let feedForward: FeedForward
  /// The norm in front of each block.
  public let norm: Norm

  /// A layer from its blocks.
  public init(attention: Attention, feedForward: FeedForward, norm: Norm) {
    self.attention = attention
    self.feedForward = feedForward
    self.norm = norm
  }

  /// Parameters of the layer.
  public func parameters(hidden: Int) -> Double {
    attention.parameters(hidden: hidden) + feedForward.parameters(hidden: hidden)
      + 2 * norm.parameters(hidden: hidden)
  }

  /// Operations of the forward pass for a batch.
  public func forwardFLOPs(_ batch: TokenBatch, hidden: Int) -> Double {
    2 * batch.tokens
      * (attention.projectionWeights(hidden: hidden) + feedForward.activeWeights(hidden: hidden))
      + 4 * batch.pairs * Double(attention.heads * attention.headDimension)
  }

  var faults: [ModelError.Fault] {
    var faults = attention.faults
    if feedForward.width < 1 { faults.append(.notPositive("ffn", feedForward.width)) }
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

  /// Attention from its shape.
  public init(heads: Int, keyValueHeads: Int, headDimension: Int, hasBias: Bool = false) {
    self.heads = heads
    self.keyValueHeads = keyValueHeads
    self.headDimension = headDimension
    self.hasBias = hasBias
  }

  /// Width of all query heads together.
  public var queryWidth: Int { heads * headDimension }
  /// Width of all key heads together; the values are as wide.
  public var keyWidth: Int { keyValueHeads * headDimension }
  /// Elements that one token leaves in the cache of one layer.
  public var keyValueElementsPerToken: Double { 2 * Double(keyWidth) }

  /// Weights of the four projections.
  public func projectionWeights(hidden: Int) -> Double {
    Double(hidden) * Double(2 * queryWidth + 2 * keyWidth)
  }

  /// Weights and biases of the four projections.
  public func parameters(hidden: Int) -> Double {
    projectionWeights(hidden: hidden) + (hasBias ? Double(queryWidth + 2 * keyWidth + hidden) : 0)
  }

  var faults: [ModelError.Fault] {
    var faults: [ModelError.Fault] = []
    for (name, value) in [("heads", heads), ("kvHeads", keyValueHeads), ("headDimension", headDimension)]
    where value < 1 {
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
