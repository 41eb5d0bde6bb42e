/// Sequences that generate one token each, by their mean context.
struct DecodeShape: Sendable {
  /// Sequences.
  var sequences: Double
  /// Keys of each, the new one included.
  var context: Double
  /// Sliding window in tokens; nil when every key is seen.
  var window: Double?
  /// Heads on this accelerator.
  var heads: AttentionHeads
  /// Bytes that one key-value head leaves in the cache for each token.
  var bytesPerToken: Double
  /// Operations of one query head for each key.
  var flopsPerPair: Double
  /// Bytes of queries, outputs and new keys and values of a sequence; nil for plain heads in 16 bits.
  var endBytesPerSequence: Double?
  /// Width of one head's result; nil for the head's width.
  var resultWidth: Double?
  /// Whether repeated calls find their cache on the chip, as a benchmark's do and a model's of many layers do not.
  var repeats = false
}

/// Seconds of attention over cached keys: each sequence and key-value head streams its cache through a unit, long
/// sequences are divided over units, and all of them share the memory.
struct DecodeModel: Sendable {
  let machine: Machine
  /// Peak rate of the multiplied format.
  let peak: Double
  let parameters: DecodeParameters

  func seconds(_ shape: DecodeShape) -> Double {
    guard shape.sequences > 0 else { return 0 }
    let fit = parameters
    let wide = (shape.heads.dimension - 128) / 128
    let group = shape.heads.group
    let kernel = kernel(of: shape)
    var total = divided(shape, kernel, wide: wide)
    total += fit.launchSeconds * kernel.factors.launch * (1 + fit.launchHeadGrowth * wide)
    if shape.window != nil { total += fit.windowSeconds }
    if shape.sequences > 1, shape.heads.keyValue > 1, group > 1 { total += fit.relayoutSeconds }
    total += shape.sequences * (fit.sequenceSeconds + shape.heads.query * fit.queryHeadSeconds)
    // Queries in, outputs out, and the new token's keys and values read and written, in 16 bits.
    let ends =
      shape.endBytesPerSequence
      ?? (shape.heads.query * shape.heads.dimension * 4
        + shape.heads.keyValue * (4 * shape.heads.dimension + shape.bytesPerToken))
    return total + shape.sequences * ends / (machine.memoryBandwidth * fit.memoryShare)
  }

  /// The kernel for some heads.
  private struct HeadKernel {
    /// Whether every query head reads the cache for itself.
    var isAlone = false
    /// Whether it is the kernel of single heads.
    var isSingle = false
    /// What sets it apart.
    var factors: HeadFactors
  }

  /// The kernel that a shape's heads get.
  private func kernel(of shape: DecodeShape) -> HeadKernel {
    let fit = parameters
    let alone = shape.heads.group > fit.greatestGroup || (shape.window != nil && fit.ungroupsWindows)
    let single = alone || shape.heads.group == 1
    guard single else {
      return HeadKernel(factors: (shape.heads.dimension < 128 ? fit.narrow : nil) ?? HeadFactors())
    }
    var factors = fit.single ?? HeadFactors()
    factors.unit *= fit.singleHeadCost
    return HeadKernel(isAlone: alone, isSingle: true, factors: factors)
  }

  /// The cheapest number of parts for each sequence, of those that the kernel's rule allows.
  private func divided(_ shape: DecodeShape, _ kernel: HeadKernel, wide: Double) -> Double {
    let fit = parameters
    let factors = kernel.factors
    let seen = min(shape.context, shape.window ?? .infinity)
    // Kernels skip most of the cache before the window, not all of it.
    let overread = 1 + fit.windowOverread * (shape.context - seen) / max(seen, 1)
    let perUnit = kernel.isAlone ? shape.heads.group : 1
    let rows = kernel.isAlone ? 16 : (shape.heads.group / 16).rounded(.up) * 16
    let load = shape.bytesPerToken / (machine.lineRate * fit.unitLoadRate * factors.load)
    let compute = shape.flopsPerPair * rows * machine.units / (peak * fit.tensorShare)
    let keySeconds = overread * (max(load, compute) + fit.stepSeconds / 64)
    let start = fit.unitSeconds * factors.unit * max(1 + fit.unitHeadGrowth * wide, 0.2)
    let memory = memorySeconds(shape, seen: seen * overread, perUnit: perUnit, share: factors.memory)
    let results = shape.sequences * shape.heads.query * (shape.resultWidth ?? shape.heads.dimension) * 8
    let whole = shape.sequences * shape.heads.keyValue * perUnit
    // A part shorter than so many keys costs as much as those: otherwise more keys could take less time.
    let leastKeys = fit.rule?.leastKeys ?? 32
    let greatest =
      fit.rule?.greatestParts(units: whole, of: machine.units, isSingle: kernel.isSingle) ?? .infinity
    var best = Double.infinity
    var parts = 1.0
    while parts <= min(128, greatest) {
      let keys = (max(seen / parts, parts > 1 ? leastKeys : 0) / 16).rounded(.up) * 16
      let waves = effectiveWaves(whole * parts, units: machine.units, tail: fit.tailShare)
      var total = overlapped(waves * (start + keys * keySeconds), memory, exponent: fit.overlapExponent)
      if parts > 1 {
        total += factors.split * (fit.splitSeconds + fit.splitDoublingSeconds * Double(Int(parts).trailingZeroBitCount))
        total += results * parts / (machine.lineRate * machine.units * fit.combineRate)
      }
      best = min(best, total)
      if seen <= leastKeys * parts { break }
      parts *= 2
    }
    return best
  }

  private func memorySeconds(_ shape: DecodeShape, seen: Double, perUnit: Double, share: Double) -> Double {
    let fit = parameters
    let bytes = shape.sequences * shape.heads.keyValue * seen * shape.bytesPerToken
    let miss =
      shape.repeats ? machine.missShare(bytes, resident: fit.residentShare, width: fit.residentWidth) : 1
    let hits =
      bytes * perUnit * (1 - miss) / (machine.lineRate * machine.units * fit.cacheLoadRate)
    guard miss > 0 else { return hits }
    return hits + miss * bytes / (machine.memoryBandwidth * min(fit.memoryShare * share, 1)) + fit.memoryFillSeconds
  }
}
