/// Prompts and sequences that generate one token each, in one call.
struct MixedShape: Sendable {
  /// Seconds of the prompts in a call of their own.
  var promptSeconds: Double
  /// Prompts.
  var prompts: Double
  /// New tokens of the longest prompt.
  var promptTokens: Double
  /// Sequences that generate one token each.
  var decodes: Double
  /// Keys that each of those sees.
  var context: Double
  /// Heads on this accelerator.
  var heads: AttentionHeads
  /// Bytes that one key-value head leaves in the cache for each token.
  var bytesPerToken: Double
}

/// Seconds of one call of FlashAttention-2 with sequences of any lengths, as vLLM starts it for whole iterations.
///
/// The grid is as long as the longest prompt for every sequence and query head, so single tokens leave most of their blocks
/// empty. The block that is left has 64 rows for one token, walks all keys by itself, and reads them for its own query head:
/// neither are the keys of a sequence divided over units, nor do the heads of a group share them, unless they run at the
/// same time or find them in the cache.
///
/// - Source: Dao 2023, FlashAttention-2; its split kernel for paged caches takes 64 rows and, for heads of up to 128, 128 keys
///   at a time, and swaps heads for rows only where all sequences have a single token.
struct MixedModel: Sendable {
  let machine: Machine
  /// Peak rate of the multiplied format.
  let peak: Double
  let parameters: MixedParameters

  private static let blockRows = 64.0

  func seconds(_ shape: MixedShape) -> Double {
    let fit = parameters
    let units = machine.units
    let columns = shape.decodes * shape.heads.query
    let rows = (shape.promptTokens / Self.blockRows).rounded(.up)
    let empty = (rows - 1) * columns * fit.emptyBlockSeconds / units
    let keyBlock = shape.heads.dimension <= 64 ? 256.0 : shape.heads.dimension <= 128 ? 128 : 64
    let keys = (shape.context / keyBlock).rounded(.up) * keyBlock
    let block =
      fit.blockSeconds + keys * 4 * shape.heads.dimension * Self.blockRows * units / (peak * fit.tensorShare)
    let work = overlapped(
      block * effectiveWaves(columns, units: units, tail: fit.tailShare), memorySeconds(shape),
      exponent: fit.overlapExponent)
    // While there are units for all, the two kinds of blocks run side by side; later one takes the other's place.
    let blocks = columns + rows * shape.prompts * shape.heads.query
    let queued = min(max(blocks / units - 1, 0), 1)
    return empty + (1 - queued) * max(shape.promptSeconds, work) + queued * (shape.promptSeconds + work)
  }

  /// Query heads come one after the other, each for all sequences: the ones of a group share a read where they run together.
  private func memorySeconds(_ shape: MixedShape) -> Double {
    let perHead = shape.decodes * shape.context * shape.bytesPerToken
    let miss = machine.missShare(perHead, resident: parameters.residentShare, width: parameters.residentShare)
    let group = shape.heads.group
    let together = min(max(machine.units / shape.decodes, 1), max(group, 1))
    let reads = 1 + miss * (group / together - 1)
    return perHead * shape.heads.keyValue * max(reads, 1) / (machine.memoryBandwidth * parameters.memoryShare)
  }
}
