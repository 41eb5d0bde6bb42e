import Hardware
import Quantities
import RealModule

extension TimedFigures {
  /// Operations of one unit's matrix cores in a cycle, in 16 bits where it has them.
  fileprivate var operationsPerCycle: Double? {
    widestRate.map { $0 / (Double(computeUnits) * clockHertz) }
  }

  /// Power of the board for each operation a second of its matrix cores.
  fileprivate var wattsPerRate: Double? { widestRate.map { boardPower / $0 } }
}

extension Calibration {
  /// The figures of another accelerator as this one would have them: shares as they are, latencies in cycles, rates at
  /// which units are fed in proportion to their matrix cores, what long products keep of their rate by the board's power for
  /// it, what stays in the cache by the number of its parts, and its host's times as this one's host would have them.
  ///
  /// That is how the fits of six accelerators resemble each other: a product is launched in 3,700 to 4,700 cycles on
  /// each of them, though in 1.9 to 3.0 us, and a unit takes up .013 to .018 bytes of operands for every 16-bit operation.
  /// Half of what repeated products read still comes from the cache at .53 to .63 of its size where it is in two parts, and
  /// at .89 and .91 where it is in one. A tile of A100 and one of L40S start and drain in the same time, whatever the clock:
  /// they wait for caches and memories that are alike. Long products of A100 hold .92 of their rate at 1.28 W for each
  /// TFLOP/s, those of L40S .71 at .97; after how long is nothing that two generations have in common.
  func carried(to accelerator: Accelerator, from other: Accelerator) -> Self {
    let (figures, timed) = (accelerator.timedFigures, other.timedFigures)
    var moved = moved(to: figures, from: timed)
    moved.moveHost(by: accelerator.host.threadFactor / other.host.threadFactor)
    if let own = figures.wattsPerRate, let timed = timed.wattsPerRate { moved.scaleThrottledShare(by: own / timed) }
    let generation = TensorGeneration(of: accelerator.architecture)
    if generation != TensorGeneration(of: other.architecture) { moved.resetEngineFactors() }
    moved.chooseTiles(ofLibraryFor: generation)
    return moved
  }

  /// These figures on an accelerator whose clock, units, cache or rate differ from those at which they were timed.
  private func moved(to figures: TimedFigures, from timed: TimedFigures) -> Self {
    var moved = self
    moved.stretchLatencies(by: timed.clockHertz / figures.clockHertz)
    if let own = figures.operationsPerCycle, let timed = timed.operationsPerCycle {
      moved.scaleFeeding(by: own / timed)
    }
    moved.scaleResidence(by: Double(timed.cachePartitions) / Double(figures.cachePartitions))
    return moved
  }

  /// This calibration at the figures that an accelerator has, where they are not those that it was timed at.
  ///
  /// A board that is held to another power runs long products at another clock: what switching takes goes with the clock
  /// and the square of the voltage, which goes with the clock, so that the clock goes with the cube root of the power. A
  /// board that was not limited may be limited by less: that it drew all of its power is assumed. Another rate alone says
  /// that each operation takes less or more of it.
  ///
  /// - Source: dynamic power C V^2 f of CMOS with V in proportion to f, as in Rabaey, Chandrakasan, Nikolic, Digital
  ///   Integrated Circuits, 2003, section 5.5.
  func adjusted(to accelerator: Accelerator) -> Self {
    let (figures, timed) = (TimedFigures(accelerator), accelerator.timedFigures)
    guard figures != timed else { return self }
    var moved = moved(to: figures, from: timed)
    let clock = Double.pow(figures.boardPower / timed.boardPower, 1 / 3.0)
    moved.scaleThrottledShare(by: clock, below: clock < 1 ? .infinity : Self.unlimitedShare)
    moved.source += "; at other figures than \(accelerator.origin)'s"
    return moved
  }

  /// Takes the products of 16 bits from another calibration.
  mutating func takeSixteenBits(of other: Calibration) {
    guard let fit = other.matrixMultiply.first(where: { $0.format == TableFormat.sixteenBits }) else { return }
    matrixMultiply.removeAll { $0.format == TableFormat.sixteenBits }
    matrixMultiply.append(fit)
  }

  private mutating func moveHost(by factor: Double) {
    for place in matrixMultiply.indices {
      matrixMultiply[place].engines = matrixMultiply[place].engines.mapValues { factors in
        var factors = factors
        factors.hostFloorSeconds *= factor
        factors.hostRaggedSeconds *= factor
        return factors
      }
    }
  }

  /// A cache in two parts holds half as much of what all units read.
  private mutating func scaleResidence(by factor: Double) {
    for place in matrixMultiply.indices { matrixMultiply[place].parameters.scaleResidence(by: factor) }
    prefill.scaleResidence(by: factor)
    decode.scaleResidence(by: factor)
    mixed.scaleResidence(by: factor)
    experts.scaleResidence(by: factor)
  }

  /// The vendor's library has kernels of its own for a generation, and chooses among them in its own way.
  private mutating func chooseTiles(ofLibraryFor generation: TensorGeneration?) {
    for place in matrixMultiply.indices where matrixMultiply[place].format == TableFormat.sixteenBits {
      matrixMultiply[place].engines = matrixMultiply[place].engines.mapValues { factors in
        var factors = factors
        factors.tiles = .ofLibrary(for: generation)
        return factors
      }
    }
  }

  /// Sets what products of 16 bits on one generation say nothing of on another: in what the machines and benchmarks of
  /// engines that call one library differ, and how long power may be overdrawn.
  private mutating func resetEngineFactors() {
    for place in matrixMultiply.indices where matrixMultiply[place].format == TableFormat.sixteenBits {
      matrixMultiply[place].engines = matrixMultiply[place].engines.mapValues { _ in EngineFactors() }
      matrixMultiply[place].parameters.throttleSeconds = Self.usualThrottleSeconds
    }
  }

  /// The geometric mean of `throttleSeconds` over the six accelerators whose 16-bit products were fitted; it spans .04 to 3.0 ms.
  private static let usualThrottleSeconds = 0.4e-3

  /// A board with more power for each operation holds more of the rate; one that is not limited tells nothing of what an
  /// operation takes.
  private mutating func scaleThrottledShare(by factor: Double, below limit: Double = unlimitedShare) {
    for place in matrixMultiply.indices where matrixMultiply[place].parameters.throttledShare < limit {
      let share = matrixMultiply[place].parameters.throttledShare * factor
      matrixMultiply[place].parameters.throttledShare = min(share, 1)
    }
  }

  /// A share of the rate from which on a fit cannot tell a limit from none. Cards of GeForce reach .99, limited ones at most .92.
  private static let unlimitedShare = 0.97

  private mutating func stretchLatencies(by factor: Double) {
    for place in matrixMultiply.indices {
      matrixMultiply[place].parameters.stretchLatencies(by: factor)
      matrixMultiply[place].engines = matrixMultiply[place].engines.mapValues { factors in
        var factors = factors
        factors.singleRowSeconds *= factor
        return factors
      }
    }
    prefill.stretchLatencies(by: factor)
    decode.stretchLatencies(by: factor)
    mixed.stretchLatencies(by: factor)
    latentDecode.stretchLatencies(by: factor)
    latentPrefill.stretchLatencies(by: factor)
    latentProjections.stretchLatencies(by: factor)
    experts.stretchLatencies(by: factor)
  }

  /// Operands reach the matrix cores by paths that are built for their rate; results leave by the cache's lines.
  private mutating func scaleFeeding(by factor: Double) {
    for place in matrixMultiply.indices {
      matrixMultiply[place].parameters.unitLoadRate *= factor
    }
    for place in experts.indices { experts[place].parameters.unitLoadRate *= factor }
  }
}

extension Array {
  fileprivate mutating func stretchLatencies<Parameters>(by factor: Double) where Element == KernelFit<Parameters> {
    for place in indices { self[place].parameters.stretchLatencies(by: factor) }
  }

  fileprivate mutating func scaleResidence<Parameters>(by factor: Double) where Element == KernelFit<Parameters> {
    for place in indices { self[place].parameters.scaleResidence(by: factor) }
  }
}

extension FittedParameters {
  fileprivate mutating func stretchLatencies(by factor: Double) {
    for parameter in Self.latencies { self[keyPath: parameter.path] *= factor }
  }

  fileprivate mutating func scaleResidence(by factor: Double) {
    for parameter in Self.fitted where ["residentShare", "residentWidth"].contains(parameter.name) {
      self[keyPath: parameter.path] *= factor
    }
  }

  /// The times that the chip's clock counts: neither what caches and memory take to answer nor how long power may be
  /// overdrawn.
  private static var latencies: [FittedParameter<Self>] {
    let others = ["memoryFillSeconds", "tileStartSeconds", "tileDrainSeconds", "throttleSeconds"]
    return fitted.filter { $0.unit == "s" && !others.contains($0.name) }
  }
}
