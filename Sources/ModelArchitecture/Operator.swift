public import Quantities

/// One piece of work that an accelerator runs as a kernel, by what it computes and what it moves.
public enum Operator: Hashable, Sendable {
  /// A product of two matrices.
  case matrixMultiply(MatrixMultiply)
  /// Scores, softmax and weighted values in one fused kernel.
  case attention(AttentionWork)
  /// Work that is bound by memory: norms, activations, residual sums, embeddings, optimizer updates.
  case elementwise(Elementwise)
  /// Routed experts: two grouped products of uneven groups.
  case experts(RoutedExperts)
  /// Attention over a compressed cache (MLA).
  case latentAttention(LatentAttention)
  /// A state-space or linear-recurrent scan.
  case recurrence(LinearRecurrence)
  /// A convolution over images.
  case convolution(Convolution)

  /// Floating-point operations, a multiply-add counted as two.
  public var flops: Double {
    switch self {
    case .matrixMultiply(let work): work.flops
    case .attention(let work): work.flops
    case .elementwise(let work): work.flops
    case .experts(let work): work.flops
    case .latentAttention(let work): work.flops
    case .recurrence(let work): work.flops
    case .convolution(let work): work.flops
    }
  }

  /// Bytes that must cross the memory interface at least once.
  public var bytes: Double {
    switch self {
    case .matrixMultiply(let work): work.bytes
    case .attention(let work): work.bytes
    case .elementwise(let work): work.bytes
    case .experts(let work): work.bytes
    case .latentAttention(let work): work.bytes
    case .recurrence(let work): work.bytes
    case .convolution(let work): work.bytes
    }
  }
}

/// The product y[rows, columns] = x[rows, inner] w[inner, columns].
public struct MatrixMultiply: Hashable, Sendable {
  /// Rows of the activation; tokens.
  public var rows: Double
  /// Columns of the weight.
  public var columns: Double
  /// The summed dimension.
  public var inner: Double
  /// How the weight is stored.
  public var weightFormat: NumberFormat
  /// How activations are stored, and the format that is multiplied.
  public var format: NumberFormat

  /// A product from its three sizes.
  public init(rows: Double, columns: Double, inner: Double, weightFormat: NumberFormat, format: NumberFormat) {
    self.rows = rows
    self.columns = columns
    self.inner = inner
    self.weightFormat = weightFormat
    self.format = format
  }

  /// Two operations for each inner product step.
  public var flops: Double { 2 * rows * columns * inner }

  /// Both operands read and the result written once.
  public var bytes: Double {
    columns * inner * weightFormat.bytesPerElement + rows * (columns + inner) * format.bytesPerElement
  }

  /// The product that gives the gradient of the activation: dx[rows, inner] = dy[rows, columns] w transposed.
  public var inputGradient: MatrixMultiply {
    MatrixMultiply(rows: rows, columns: inner, inner: columns, weightFormat: weightFormat, format: format)
  }

  /// The product that gives the gradient of the weight: dw[inner, columns] = x transposed dy.
  public var weightGradient: MatrixMultiply {
    MatrixMultiply(rows: inner, columns: columns, inner: rows, weightFormat: format, format: format)
  }
}

/// Fused attention over a batch.
public struct AttentionWork: Hashable, Sendable {
  /// Query heads on this accelerator.
  public var heads: Double
  /// Key-value heads on this accelerator.
  public var keyValueHeads: Double
  /// Width of one head.
  public var headDimension: Double
  /// The tokens, pairs and cached keys of the batch.
  public var batch: TokenBatch
  /// How queries and outputs are stored, and the format that is multiplied.
  public var format: NumberFormat
  /// How keys and values are stored.
  public var cacheFormat: NumberFormat
  /// Tokens that a query sees at most; nil when it sees every key before it. The sums of the batch are within it.
  public var window: Double?
  /// Whether this is the backward pass of a kernel that keeps no scores: five products against two.
  public var isBackward: Bool
  /// The kernel that carries it out.
  public var kernel: AttentionKernel
  /// Whether scores are dropped at random in training; a kernel that keeps scores also keeps the mask.
  public var dropsScores: Bool

  /// Attention of a batch, forward unless said.
  public init(
    heads: Double, keyValueHeads: Double, headDimension: Double, batch: TokenBatch, format: NumberFormat,
    cacheFormat: NumberFormat, window: Double? = nil, isBackward: Bool = false, kernel: AttentionKernel = .fused,
    dropsScores: Bool = false
  ) {
    self.heads = heads
    self.keyValueHeads = keyValueHeads
    self.headDimension = headDimension
    self.batch = batch
    self.format = format
    self.cacheFormat = cacheFormat
    self.window = window
    self.isBackward = isBackward
    self.kernel = kernel
    self.dropsScores = dropsScores
  }

  /// Two products of 2 x head dimension for each visible pair, and five in the backward pass.
  ///
  /// - Source: Dao 2023, FlashAttention-2, section 2.
  public var flops: Double { (isBackward ? 10 : 4) * heads * headDimension * batch.pairs }

  /// Queries, outputs, keys and values once; the backward pass also reads and writes their gradients.
  public var bytes: Double {
    let ends = 2 * heads * headDimension * batch.tokens * format.bytesPerElement
    let cache = 2 * keyValueHeads * headDimension * batch.keyTokens * cacheFormat.bytesPerElement
    return (ends + cache) * (isBackward ? 2 : 1)
  }
}
