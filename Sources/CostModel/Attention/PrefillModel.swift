/// New tokens of a batch as attention sees them: sequences with their means.
struct PrefillShape: Sendable {
  /// Sequences.
  var sequences: Double
  /// New tokens of each.
  var tokens: Double
  /// Tokens of each that were there before.
  var past: Double
  /// Keys that one query sees, averaged over queries.
  var meanKeys: Double
  /// Sliding window in tokens; nil when every key is seen.
  var window: Double?
  /// Heads on this accelerator.
  var heads: AttentionHeads
}

/// Heads on one accelerator.
struct AttentionHeads: Hashable, Sendable {
  /// Query heads.
  var query: Double
  /// Key-value heads.
  var keyValue: Double
  /// Width of one head.
  var dimension: Double

  /// Query heads that share one key-value head.
  var group: Double { query / keyValue }
}

/// Seconds of attention over new tokens: query tiles that walk their keys, in waves over the units.
struct PrefillModel: Sendable {
  let machine: Machine
  /// Peak rate of the multiplied format.
  let peak: Double
  /// Bytes of one cached element.
  let cacheBytes: Double
  let parameters: PrefillParameters

  /// Queries and outputs are kept in 16 bits whatever is multiplied.
  private static let elementBytes = 2.0

  func seconds(_ shape: PrefillShape) -> Double {
    let fit = parameters
    let tokens = shape.sequences * shape.tokens
    guard tokens > 0 else { return 0 }
    let heads = shape.heads
    let wide = (heads.dimension - 128) / 128
    var total = overlapped(
      tileSeconds(shape, wide: wide), memorySeconds(shape), exponent: fit.overlapExponent)
    let row = slowness(shape) * tokens * heads.dimension * 2 * Self.elementBytes / machine.memoryBandwidth
    total += row * (fit.queryPasses * heads.query + fit.keyValuePasses * heads.keyValue)
    total += tokens * fit.tokenSeconds + shape.sequences * fit.sequenceSeconds
    total += CostModel.throttleSeconds(
      ideal: 4 * heads.dimension * heads.query * tokens * shape.meanKeys / peak, share: fit.throttledShare,
      threshold: fit.throttleSeconds, sharpness: 1)
    let window = shape.window == nil ? 0 : fit.windowSeconds
    return total + fit.launchSeconds * (1 + fit.launchHeadGrowth * wide) + window
  }

  /// All tiles on the units: the mean tile in waves, and the longest one at the end.
  private func tileSeconds(_ shape: PrefillShape, wide: Double) -> Double {
    let fit = parameters
    let heads = shape.heads
    let sharing = fit.packsHeads ? heads.group : 1
    let tileRows = tileRows(shape.tokens * sharing)
    let perSequence = (shape.tokens * sharing / tileRows).rounded(.up)
    let tiles = shape.sequences * heads.query / sharing * perSequence
    let positions = min(tileRows / sharing, shape.tokens)
    let all = shape.past + shape.tokens
    let over = shape.window == nil ? 0 : fit.windowOverreach * 128
    // Half of the block on the diagonal is masked but computed.
    let mean = min(shape.meanKeys + positions / 2 + 64 + over, all + 64)
    let longest = min(all, (shape.window ?? .infinity) + positions + over)
    let wideCost =
      max(1 + (fit.wideHeadCost - 1) * max(wide, 0), 0.3) * (1 + 2 * ((fit.narrowHeadCost ?? 1) - 1) * max(-wide, 0))
    let keySeconds =
      tileRows
      * (4 * heads.dimension * machine.units / (peak * fit.tensorShare) * wideCost
        + fit.softmaxCost / (16 * machine.clockHertz))
      + fit.keyBlockSeconds / 128
    let start = fit.tileStartSeconds * max(1 + fit.startHeadGrowth * wide, 0.2)
    let meanSeconds = start + keySeconds * mean
    let longestSeconds = start + keySeconds * longest
    guard tiles > machine.units else { return longestSeconds }
    let waves = effectiveWaves(tiles, units: machine.units, tail: fit.tailShare)
    return max(waves * meanSeconds, longestSeconds)
      + fit.imbalanceShare * max(longestSeconds - meanSeconds, 0)
  }

  /// Rows of a tile for a sequence with `rows` of them.
  private func tileRows(_ rows: Double) -> Double {
    guard parameters.adaptsTileRows else { return parameters.queryTileRows }
    var tile = 16.0
    while tile < rows, tile < parameters.queryTileRows { tile *= 2 }
    return tile
  }

  private func memorySeconds(_ shape: PrefillShape) -> Double {
    slowness(shape) * bytes(shape) / (machine.memoryBandwidth * parameters.memoryShare)
  }

  /// Queries, outputs, new keys and values, and the cache.
  private func bytes(_ shape: PrefillShape) -> Double {
    let heads = shape.heads
    let new = shape.tokens * heads.dimension * 2 * Self.elementBytes * (heads.query + heads.keyValue)
    let cache = (shape.past + shape.tokens) * heads.keyValue * 2 * heads.dimension * cacheBytes
    return shape.sequences * (new + cache)
  }

  /// Time of a byte over its time out of memory: less while everything stays in the cache.
  private func slowness(_ shape: PrefillShape) -> Double {
    let fit = parameters
    let miss = machine.missShare(bytes(shape), resident: fit.residentShare, width: fit.residentShare)
    return miss + (1 - miss) / fit.cacheSpeedup
  }
}
