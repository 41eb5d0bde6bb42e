public import Quantities

/// How one layer is cut over the accelerators that share it.
public struct TensorShard: Hashable, Sendable {
  /// Accelerators that share every matrix.
  public var tensor: Int
  /// Whether norms and residual sums are divided along the sequence as well.
  public var sequenceParallel: Bool
  /// How activations are stored and multiplied.
  public var format: NumberFormat
  /// How weights are stored.
  public var weightFormat: NumberFormat
  /// How keys and values are stored.
  public var cacheFormat: NumberFormat

  /// A shard; weights and cache take the activations' format unless said.
  public init(
    tensor: Int, sequenceParallel: Bool = false, format: NumberFormat, weightFormat: NumberFormat? = nil,
    cacheFormat: NumberFormat? = nil
  ) {
    precondition(tensor >= 1, "a tensor group has at least one member")
    self.tensor = tensor
    self.sequenceParallel = sequenceParallel
    self.format = format
    self.weightFormat = weightFormat ?? format
    self.cacheFormat = cacheFormat ?? format
  }

  /// Key-value heads on one accelerator: at least one, replicated when there are fewer heads than accelerators.
  func keyValueHeads(_ attention: Attention) -> Double { max(1, Double(attention.keyValueHeads) / Double(tensor)) }
}

extension TransformerLayer {
  /// The kernels of the forward pass on one accelerator of the shard, in order.
  public func forwardOperators(_ batch: TokenBatch, hidden: Int, shard: TensorShard) -> [Operator] {
    let width = Double(hidden)
    let share = 1 / Double(shard.tensor)
    let queryWidth = Double(attention.queryWidth) * share
    let keyWidth = shard.keyValueHeads(attention) * Double(attention.headDimension)
    let inner = Double(feedForward.width) * share
    let products = projections(batch, hidden: hidden, shard: shard).map(Operator.matrixMultiply)
    let normTokens = shard.sequenceParallel ? batch.tokens * share : batch.tokens
    let element = shard.format.bytesPerElement
    // A fused norm reads its input and writes its output; the residual sum reads two and writes one.
    let norm = Operator.elementwise(
      Elementwise(name: "norm", bytes: 2 * normTokens * width * element, rows: normTokens))
    let residual = Operator.elementwise(
      Elementwise(name: "residual", bytes: 3 * normTokens * width * element, rows: normTokens))
    let rotary = Operator.elementwise(
      Elementwise(name: "rotary", bytes: 2 * batch.tokens * (queryWidth + keyWidth) * element))
    let activation = Operator.elementwise(
      Elementwise(
        name: "activation",
        bytes: Double(feedForward.upProjections + 1) * batch.tokens * inner * element))
    return [
      norm, products[0], rotary, .attention(attentionWork(batch, shard: shard)), products[1], residual, norm,
      products[2], activation, products[3], residual,
    ]
  }

  /// The four products of the forward pass on one accelerator of the shard: queries, keys and values; output; up; down.
  public func projections(_ batch: TokenBatch, hidden: Int, shard: TensorShard) -> [MatrixMultiply] {
    let width = Double(hidden)
    let share = 1 / Double(shard.tensor)
    let queryWidth = Double(attention.queryWidth) * share
    let keyWidth = shard.keyValueHeads(attention) * Double(attention.headDimension)
    let inner = Double(feedForward.width) * share
    func multiply(_ columns: Double, _ depth: Double) -> MatrixMultiply {
      MatrixMultiply(
        rows: batch.tokens, columns: columns, inner: depth, weightFormat: shard.weightFormat, format: shard.format)
    }
    return [
      multiply(queryWidth + 2 * keyWidth, width), multiply(width, queryWidth),
      multiply(Double(feedForward.upProjections) * inner, width), multiply(width, inner),
    ]
  }

  /// The attention kernel alone.
  public func attentionWork(_ batch: TokenBatch, shard: TensorShard) -> AttentionWork {
    AttentionWork(
      heads: Double(attention.heads) / Double(shard.tensor), keyValueHeads: shard.keyValueHeads(attention),
      headDimension: Double(attention.headDimension), batch: batch, format: shard.format,
      cacheFormat: shard.cacheFormat)
  }
}

extension TransformerModel {
  /// The lookup of the embedding: each token's row is read and written.
  public func embeddingOperator(_ batch: TokenBatch, format: NumberFormat) -> Operator {
    .elementwise(
      Elementwise(name: "embedding", bytes: 2 * batch.tokens * Double(hidden) * format.bytesPerElement))
  }

  /// The final norm and the product with the vocabulary on one accelerator of the shard.
  public func headOperators(_ batch: TokenBatch, shard: TensorShard) -> [Operator] {
    [
      .elementwise(
        Elementwise(
          name: "final norm", bytes: 2 * batch.logitTokens * Double(hidden) * shard.format.bytesPerElement)),
      .matrixMultiply(
        MatrixMultiply(
          rows: batch.logitTokens, columns: Double(vocabulary) / Double(shard.tensor), inner: Double(hidden),
          weightFormat: shard.weightFormat, format: shard.format)),
    ]
  }
}
