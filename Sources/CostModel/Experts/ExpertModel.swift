import ModelArchitecture
import RealModule

/// Seconds of the routed experts of one rank: the products of all touched experts as one grouped kernel each way.
struct ExpertModel: Sendable {
  let machine: Machine
  /// Peak rate of the multiplied format.
  let peak: Double
  let formats: ProductFormats
  let parameters: ExpertParameters

  /// Rows of tiles that grouped kernels ship.
  private static let tileRows: [Double] = [16, 32, 64, 128, 256]
  private static let tileColumns = 128.0

  /// The time of the busiest rank.
  ///
  /// - Parameter computesForeignChoices: whether the rank computes all choices of every token that reaches it, those of
  ///   other ranks' experts with the weights of one of its own.
  func seconds(_ work: RoutedExperts, computesForeignChoices: Bool = false) -> Double {
    guard work.tokens > 0 else { return 0 }
    let fit = parameters
    let load = ExpertLoad(
      tokens: work.tokens, choices: work.choices, experts: work.experts, ranks: work.ranks, routing: work.routing,
      skewScale: fit.skewScale, hotness: fit.hotness)
    var touched = load.groups.map(Touched.init)
    var tokens = work.tokens
    var rows = load.rows
    if computesForeignChoices && work.ranks > 1 {
      tokens = load.arriving(of: work)
      let foreign = max(tokens * work.choices - rows, 0)
      if foreign > 0 { touched.append(Touched(experts: 1, tokens: foreign)) }
      rows += foreign
    }
    let active = max(touched.reduce(0) { $0 + $1.experts }, 1)
    let upward = work.isGated ? 2 : 1 + fit.ungatedShare
    let weights = (upward + 1) * work.hidden * work.inner
    let products = Self.tileRows.map { productSeconds(touched, tileRows: $0, upward: upward, work: work) }.min() ?? 0
    var total = overlapped(
      products, memorySeconds(active * weights * formats.weightBytes), exponent: fit.overlapExponent)
    let rowBytes = work.hidden * 4 + (upward + 1) * work.inner * 2
    total +=
      (fit.rowPasses * rows + fit.foreignRowPasses * tokens * work.choices) * rowBytes / machine.memoryBandwidth
    let ideal = 2 * rows * weights / peak
    let throttled = CostModel.throttleSeconds(
      ideal: ideal, share: fit.throttledShare, threshold: fit.throttleSeconds, sharpness: 1)
    total += throttled * min(1, total / max(ideal, .leastNormalMagnitude))
    return total + fit.launchSeconds + tokens * fit.tokenSeconds + load.localExperts * fit.expertSeconds
  }

  /// The experts of a group that got any token, and the tokens that each of those got.
  private struct Touched {
    var experts: Double
    var tokens: Double

    init(experts: Double, tokens: Double) {
      self.experts = experts
      self.tokens = max(tokens, 1)
    }

    init(_ group: ExpertLoad.Group) {
      self.init(experts: group.experts * group.touchedShare, tokens: group.tokens / max(group.touchedShare, 1e-9))
    }
  }

  /// Both grouped products with tiles of one height.
  private func productSeconds(_ touched: [Touched], tileRows: Double, upward: Double, work: RoutedExperts) -> Double {
    let fit = parameters
    let rows = tileRows >= fit.leastTileRows * 0.75 ? tileRows : fit.leastTileRows
    let rowTiles = max(touched.reduce(0) { $0 + $1.experts * ($1.tokens / rows).rounded(.up) }, 1)
    let loss = 1 + fit.feedLoss * (1 / rows + 1 / Self.tileColumns)
    let operands = Self.tileColumns * formats.weightBytes + rows * formats.activationBytes
    let compute = 2 * rows * Self.tileColumns * machine.units / (peak * fit.tensorShare) * loss
    let step = max(compute, operands / (machine.lineRate * fit.unitLoadRate))
    var onUnits = 0.0
    var onCache = 0.0
    for (columns, inner) in [(upward * work.inner, work.hidden), (work.hidden, work.inner)] {
      let tiles = rowTiles * (columns / Self.tileColumns).rounded(.up)
      let waves = effectiveWaves(tiles, units: machine.units, tail: fit.tailShare)
      onUnits += max((step * inner + fit.tileStartSeconds) * waves, inner / 64 * fit.innerStepSeconds)
      onCache += tiles * operands * inner / (machine.lineRate * machine.units * fit.cacheLoadRate)
    }
    return max(onUnits, onCache)
  }

  private func memorySeconds(_ bytes: Double) -> Double {
    let fit = parameters
    let miss = machine.missShare(bytes, resident: fit.residentShare, width: fit.residentWidth)
    return bytes * miss / (machine.memoryBandwidth * fit.memoryShare) + fit.memoryFillSeconds
  }
}
