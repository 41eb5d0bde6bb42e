public import Quantities

/// Attention whose cache holds one compressed vector for each token (MLA).
///
/// New tokens expand it to keys and values of every head; single tokens over a cache absorb the expansion into the
/// queries and attend to the compressed vectors themselves.
///
/// - Source: DeepSeek-AI 2024, DeepSeek-V2, section 2.1.
public struct LatentAttention: Hashable, Sendable {
  /// Query heads on this accelerator.
  public var heads: Double
  /// Width of the compressed vector.
  public var latentDimension: Double
  /// Width of the part of keys that carries positions, one for all heads.
  public var rotaryDimension: Double
  /// Width of the part of a head's key without positions.
  public var keyDimension: Double
  /// Width of a head's value.
  public var valueDimension: Double
  /// The tokens, pairs and cached keys of the batch.
  public var batch: TokenBatch
  /// How queries and outputs are stored, and the format that is multiplied.
  public var format: NumberFormat
  /// How the compressed vectors are stored.
  public var cacheFormat: NumberFormat

  /// Attention of a batch; DeepSeek-V2's and V3's widths unless said.
  public init(
    heads: Double, latentDimension: Double = 512, rotaryDimension: Double = 64, keyDimension: Double = 128,
    valueDimension: Double = 128, batch: TokenBatch, format: NumberFormat, cacheFormat: NumberFormat
  ) {
    self.heads = heads
    self.latentDimension = latentDimension
    self.rotaryDimension = rotaryDimension
    self.keyDimension = keyDimension
    self.valueDimension = valueDimension
    self.batch = batch
    self.format = format
    self.cacheFormat = cacheFormat
  }

  /// Elements that one token leaves in the cache.
  public var cacheElements: Double { latentDimension + rotaryDimension }
  /// Operations of one head for each pair when the expansion is absorbed.
  public var absorbedFlopsPerPair: Double { 2 * (2 * latentDimension + rotaryDimension) }
  /// Operations of one head for each pair when keys and values are expanded.
  public var expandedFlopsPerPair: Double { 2 * (keyDimension + rotaryDimension + valueDimension) }

  /// Operations of both kinds of tokens.
  public var flops: Double {
    heads
      * (expandedFlopsPerPair * (batch.pairs - batch.decodeKeyTokens) + absorbedFlopsPerPair * batch.decodeKeyTokens)
  }

  /// Queries, outputs and the compressed cache once.
  public var bytes: Double {
    let ends =
      heads * (keyDimension + rotaryDimension + valueDimension) * batch.tokens * format.bytesPerElement
    return ends + cacheElements * batch.keyTokens * cacheFormat.bytesPerElement
  }
}
