/// Seconds of matrix products on one accelerator by one family of kernels.
///
/// A product is cut into tiles, tiles run in waves over the units, each tile computes while it streams its operands
/// from the cache; memory traffic overlaps the whole. The cheapest tile and split are taken, as libraries' heuristics
/// mostly do. Every term grows with every size, and so does their minimum.
struct MatrixMultiplyModel: Sendable {
  /// One tile shape with its rates worked out.
  private struct Tile {
    var rows: Double
    var columns: Double
    var greatestSplit: Double
    /// Whether only kernels with a table of tiles have it.
    var isOfTables: Bool
    /// Whether great results are cut into it where a library looks at few shapes.
    var isForGreatResults: Bool
    /// Seconds of one step along the summed dimension on one unit.
    var stepSeconds: Double
    /// Seconds of a tile that do not depend on the summed dimension, but for its results.
    var fixedSeconds: Double
    /// Time of storing a result, over that of the smaller tiles.
    var storeFactor: Double
    /// Seconds of one step of one tile at the operand rate of the whole cache.
    var cacheStepSeconds: Double
  }

  private let parameters: MatrixMultiplyParameters
  private let factors: EngineFactors
  private let formats: ProductFormats
  private let machine: Machine
  private let peak: Double
  private let memoryShare: Double
  /// Seconds in which one unit stores one result.
  private let storeSeconds: Double
  /// Steps of the summed dimension that are taken together.
  private let innerGranule: Double
  private let tiles: [Tile]

  init(
    machine: Machine, peak: Double, formats: ProductFormats, parameters: MatrixMultiplyParameters,
    factors: EngineFactors = EngineFactors()
  ) {
    self.machine = machine
    self.peak = peak
    self.formats = formats
    self.parameters = parameters
    self.factors = factors
    // An engine's factor was found where the bandwidth is the limit; nothing reads faster than the memory.
    memoryShare = min(parameters.memoryShare * factors.memory, 1)
    storeSeconds = 2 / (machine.lineRate * parameters.unitStoreRate * factors.store)
    innerGranule = factors.tiles == .blackwellLibrary ? BlackwellLibrary.innerGranule : formats.innerGranule
    tiles = factors.tiles.shapes.map { shape in
      let area = shape.rows * shape.columns
      let operandBytes = shape.rows * formats.activationBytes + shape.columns * formats.weightBytes
      let compute =
        2 * area * machine.units / (peak * parameters.tensorShare)
        * (1 + parameters.feedLoss * (1 / shape.rows + 1 / shape.columns))
      let load = operandBytes / (machine.lineRate * parameters.unitLoadRate)
      return Tile(
        rows: shape.rows, columns: shape.columns, greatestSplit: shape.greatestSplit,
        isOfTables: TileShape.ofTables.contains(shape),
        isForGreatResults: AmpereLibrary.greatShapes.contains(shape), stepSeconds: max(compute, load),
        fixedSeconds: area * parameters.tileDrainSeconds / (128 * 256) + parameters.tileStartSeconds,
        storeFactor: area > 128 * 128 ? factors.largeTileStore : 1,
        cacheStepSeconds: operandBytes / (machine.lineRate * machine.units * parameters.cacheLoadRate))
    }
  }

  /// Seconds of the product y[m, n] = x[m, k] w[k, n].
  ///
  /// - Parameters:
  ///   - copies: how many copies of the weight repeated calls cycle through; nil when other work in between has swept
  ///     the cache, as it has in a model of many layers.
  ///   - activationCopies: how many copies of the activations they cycle through.
  /// - Complexity: a constant number of candidate tiles and splits, below a microsecond or two.
  func seconds(
    rows m: Double, columns n: Double, inner k: Double, copies: Double? = nil, activationCopies: Double = 1
  ) -> Double {
    guard m > 0, n > 0, k > 0 else { return 0 }
    func memory(_ m: Double, _ n: Double) -> Double {
      memorySeconds(m, n, k, copies: copies, activationCopies: activationCopies)
    }
    var best =
      switch factors.tiles {
      case .cheapest, .blackwellLibrary: bestSeconds(m, n, k, memory: memory(m, n)).free
      case .ampereLibrary: librarySeconds(m, n, k, memory: memory)
      case .byRows, .vllmScaled, .sglangScaled: greatestOfTable(m, n, k, memory: memory(m, n))
      }
    best += CostModel.throttleSeconds(
      ideal: 2 * m * n * k / peak, share: min(parameters.throttledShare * factors.throttled, 1),
      threshold: parameters.throttleSeconds, sharpness: parameters.throttleSharpness)
    best = best * factors.time + parameters.launchSeconds * factors.launch
    best += m * parameters.quantizeRowSeconds * factors.quantizeRow
    best +=
      m * k * (2 + formats.activationBytes) * parameters.quantizePasses / machine.memoryBandwidth * factors.quantize
    if m <= 1 { best += factors.singleRowSeconds }
    let ragged = m.truncatingRemainder(dividingBy: 4) == 0 ? 0 : factors.hostRaggedSeconds
    return max(best, factors.hostFloorSeconds + ragged)
  }

  private func memorySeconds(
    _ m: Double, _ n: Double, _ k: Double, copies: Double?, activationCopies: Double
  ) -> Double {
    let weight = n * k * formats.weightBytes
    let activations = m * k * formats.activationBytes
    let rest = activations + m * n * formats.resultBytes
    let miss =
      copies.map {
        machine.missShare(
          weight * $0 + rest + activations * (activationCopies - 1),
          resident: parameters.residentShare * factors.residence, width: parameters.residentWidth)
      } ?? 1
    guard miss > 0 else { return 0 }
    return (weight + rest) * miss / (machine.memoryBandwidth * memoryShare) + parameters.memoryFillSeconds
  }

  /// A tile taken from a table may be worse than the next: more rows or columns never take less time.
  private func greatestOfTable(_ m: Double, _ n: Double, _ k: Double, memory: Double) -> Double {
    let columns = TileDispatch.columnLimits.filter { $0 < n } + [n]
    return (TileDispatch.rowLimits.filter { $0 < m } + [m]).reduce(0) { greatest, rows in
      columns.reduce(greatest) { max($0, bestSeconds(rows, $1, k, memory: memory).free) }
    }
  }

  /// A library that splits the sums of narrow results less than it could: one more step of rows or columns, and the time is
  /// that of the cheapest split again, so that it is never exceeded by narrower results.
  private func librarySeconds(
    _ m: Double, _ n: Double, _ k: Double, memory: (_ m: Double, _ n: Double) -> Double
  ) -> Double {
    let limit =
      machine.generation == .ada
      ? AmpereLibrary.greatestSplit(rows: m, columns: n, units: machine.units) : .infinity
    let own = bestSeconds(m, n, k, memory: memory(m, n), greatestSplit: limit)
    guard own.free < own.limited else { return own.limited }
    let (rows, columns) = m <= n ? (m + AmpereLibrary.widestStep, n) : (m, n + AmpereLibrary.widestStep)
    return min(own.limited, bestSeconds(rows, columns, k, memory: memory(rows, columns)).free)
  }

  /// The cheapest of all tiles and of the splits up to a limit, with the memory traffic that it overlaps; and the cheapest of
  /// all splits.
  private func bestSeconds(
    _ m: Double, _ n: Double, _ k: Double, memory: Double, greatestSplit: Double = .infinity
  ) -> (limited: Double, free: Double) {
    var best = (limited: Double.infinity, free: Double.infinity)
    for split in TileShape.splits {
      // A part shorter than 128 steps costs as much as 128 steps; otherwise more work could take less time.
      let steps = split == 1 ? k : max(k / split, 128)
      let inner = (steps / innerGranule).rounded(.up) * innerGranule
      let work = unitSeconds(m, n, k, inner: inner, split: split)
      guard work < .infinity else { continue }
      var total = overlapped(work, memory, exponent: parameters.overlapExponent)
      if split > 1 {
        let doublings = Double(Int(split).trailingZeroBitCount - 1)
        total += factors.split * parameters.splitSeconds * (1 + parameters.splitGrowth * doublings)
        total +=
          split * m * n * 8 * parameters.reductionTraffic
          / (machine.lineRate * machine.units * parameters.cacheLoadRate)
      }
      best.free = min(best.free, total)
      if split <= greatestSplit { best.limited = min(best.limited, total) }
      if !factors.tiles.dividesSums || k <= 128 * split { break }
    }
    return best
  }

  /// The least time that any tile shape needs on the units and the cache, for one number of parts.
  private func unitSeconds(_ m: Double, _ n: Double, _ k: Double, inner: Double, split: Double) -> Double {
    var best = Double.infinity
    let wanted = TileDispatch.tile(
      factors.tiles, generation: machine.generation, rows: m, columns: n, inner: k)
    let chain = inner * parameters.innerStepSeconds / 64
    let isGreat =
      factors.tiles == .ampereLibrary
      && AmpereLibrary.takesGreatShapes(rows: m, columns: n, inner: k, units: machine.units)
    for tile in tiles where split <= tile.greatestSplit {
      if let wanted {
        guard tile.rows == wanted.rows, wanted.columns.map({ $0 == tile.columns }) ?? !tile.isOfTables else { continue }
      } else if isGreat && !tile.isForGreatResults {
        continue
      }
      let results = (m / tile.rows).rounded(.up) * (n / tile.columns).rounded(.up)
      // Libraries split when units would idle otherwise.
      if split > 1, results * (split - 1) >= machine.units { continue }
      let count = results * split
      let waves = effectiveWaves(count, units: machine.units, tail: parameters.tailShare)
      // What a tile has beyond the edge of the result is computed but not stored.
      let store = min(m, tile.rows) * min(n, tile.columns) * storeSeconds * tile.storeFactor
      let onUnits = max((tile.stepSeconds * inner + tile.fixedSeconds + store) * waves, chain)
      best = min(best, max(onUnits, tile.cacheStepSeconds * inner * count))
    }
    return best
  }
}
