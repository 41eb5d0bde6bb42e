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

  /// How embedding, head and routers are stored and multiplied: they stay in 16 bits where the layers are narrower.
  ///
  /// - Source: `modules_to_not_convert` and `ignore` in published configurations of checkpoints; NVIDIA's Transformer
  ///   Engine and Megatron-LM multiply the output layer in 16 bits.
  public var ofHead: TensorShard {
    var shard = self
    if weightFormat.bits < 16 { (shard.format, shard.weightFormat) = (format.ofResults, .bf16) }
    return shard
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
    let attended = attentionProjections(batch, hidden: hidden, shard: shard).map(Operator.matrixMultiply)
    let widened = feedForwardProjections(batch, hidden: hidden, shard: shard).map(Operator.matrixMultiply)
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
    var work = [norm] + attended.dropLast() + [rotary, .attention(attentionWork(batch, shard: shard))]
    work += attended.suffix(1) + [residual, norm]
    if let up = widened.first, let down = widened.last { work += [up, activation, down] }
    if let experts { work += routedOperators(experts, batch, hidden: hidden, shard: shard) }
    return work + [residual]
  }

  /// The router, and the experts of one rank of a group that divides them as it divides everything else.
  private func routedOperators(
    _ experts: MixtureOfExperts, _ batch: TokenBatch, hidden: Int, shard: TensorShard
  ) -> [Operator] {
    [
      .matrixMultiply(router(experts, tokens: batch.tokens, hidden: hidden, shard: shard)),
      .experts(
        experts.work(
          tokens: batch.tokens, hidden: hidden, ranks: min(shard.tensor, experts.experts),
          weightFormat: shard.weightFormat, format: shard.format)),
    ]
  }

  /// The product that scores every expert for every token.
  public func router(_ experts: MixtureOfExperts, tokens: Double, hidden: Int, shard: TensorShard) -> MatrixMultiply {
    MatrixMultiply(
      rows: tokens, columns: Double(experts.experts), inner: Double(hidden), weightFormat: shard.weightFormat,
      format: shard.format)
  }

  /// The products around attention on one accelerator of the shard; the output projection is the last.
  public func attentionProjections(_ batch: TokenBatch, hidden: Int, shard: TensorShard) -> [MatrixMultiply] {
    let width = Double(hidden)
    let share = 1 / Double(shard.tensor)
    let heads = shard.keyValueHeads(attention)
    let keyed =
      heads * Double(attention.headDimension) + (attention.valuesAreKeys ? 0 : heads * Double(attention.valueDimension))
    let sizes =
      attention.latent?.projections(hidden: width, heads: Double(attention.heads) * share)
      ?? [
        (Double(attention.queryWidth) * share + keyed, width),
        (width, Double(attention.heads * attention.valueDimension) * share),
      ]
    return sizes.map { product(batch.tokens, columns: $0.columns, inner: $0.inner, shard) }
  }

  /// The products of the feed-forward block that every token goes through; none when all of it is routed.
  public func feedForwardProjections(_ batch: TokenBatch, hidden: Int, shard: TensorShard) -> [MatrixMultiply] {
    guard feedForward.width > 0 else { return [] }
    let width = Double(hidden)
    let inner = Double(feedForward.width) / Double(shard.tensor)
    return [
      product(batch.tokens, columns: Double(feedForward.upProjections) * inner, inner: width, shard),
      product(batch.tokens, columns: width, inner: inner, shard),
    ]
  }

  private func product(_ rows: Double, columns: Double, inner: Double, _ shard: TensorShard) -> MatrixMultiply {
    MatrixMultiply(
      rows: rows, columns: columns, inner: inner, weightFormat: shard.weightFormat, format: shard.format)
  }

  /// The attention kernel alone.
  public func attentionWork(_ batch: TokenBatch, shard: TensorShard) -> AttentionWork {
    AttentionWork(
      heads: Double(attention.heads) / Double(shard.tensor), keyValueHeads: shard.keyValueHeads(attention),
      headDimension: attention.productDimension, batch: attention.seen(of: batch), format: shard.format,
      cacheFormat: shard.cacheFormat, window: attention.window.map(Double.init))
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
