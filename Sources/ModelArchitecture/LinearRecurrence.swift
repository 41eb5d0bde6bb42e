public import Quantities

/// A state-space or linear-recurrent layer's scan: each head carries a state matrix from token to token.
///
/// New tokens are worked on in chunks by matrix products (quadratic inside a chunk, linear between chunks); single
/// tokens read, update and write their sequence's state.
///
/// - Source: Dao, Gu 2024, Transformers are SSMs, section 6 (the SSD algorithm).
public struct LinearRecurrence: Hashable, Sendable {
  /// Heads on this accelerator.
  public var heads: Double
  /// Width of one head.
  public var headDimension: Double
  /// Width of the state of one head.
  public var stateDimension: Double
  /// Tokens of a chunk.
  public var chunk: Double
  /// The tokens of the batch.
  public var batch: TokenBatch
  /// How activations are stored, and the format that is multiplied.
  public var format: NumberFormat
  /// How states are stored.
  public var stateFormat: NumberFormat

  /// A scan; chunks of 256 and states in 32 bits unless said.
  public init(
    heads: Double, headDimension: Double, stateDimension: Double, chunk: Double = 256, batch: TokenBatch,
    format: NumberFormat, stateFormat: NumberFormat = .fp32
  ) {
    self.heads = heads
    self.headDimension = headDimension
    self.stateDimension = stateDimension
    self.chunk = chunk
    self.batch = batch
    self.format = format
    self.stateFormat = stateFormat
  }

  /// Bytes of the states of one sequence.
  public var stateBytes: Double { heads * headDimension * stateDimension * stateFormat.bytesPerElement }

  /// Inside chunks the masked products of attention, between chunks the building and reading of states.
  public var flops: Double {
    let new = batch.tokens - batch.decodeSequences
    let perToken =
      chunk * (stateDimension + headDimension) + 4 * headDimension * stateDimension
    return heads * (new * perToken + batch.decodeSequences * 6 * headDimension * stateDimension)
  }

  /// Inputs and outputs of each token once, the states of each sequence in and out.
  public var bytes: Double {
    let perToken = (2 * heads * headDimension + 2 * stateDimension) * format.bytesPerElement
    return batch.tokens * perToken + 2 * batch.sequences * stateBytes
  }
}
