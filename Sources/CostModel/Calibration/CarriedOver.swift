import Hardware
import Quantities

extension Accelerator {
  /// Time of one thread of the host that usually drives this accelerator, over that of an x86 server.
  ///
  /// A core of Grace is clocked lower. The factor is fitted on training steps of GB200 and of accelerators on x86 hosts
  /// whose experts are carried out kernel by kernel (Megatron-Bridge's tables, the rows that we were given).
  package var hostThreadFactor: Double { name.hasPrefix("gb") || name.hasPrefix("gh") ? 1.5 : 1 }

  /// Operations of one unit's matrix cores in a cycle, in 16 bits where it has them.
  fileprivate var operationsPerCycle: Double? {
    widestRate.map { $0 / (Double(computeUnits) * clockHertz) }
  }

  /// Power of the board for each operation a second of its matrix cores.
  fileprivate var wattsPerRate: Double? { widestRate.map { boardPower.value / $0 } }

  private var widestRate: Double? { (peakRate(.bf16) ?? peakRate(.fp16) ?? peakRate(.fp32))?.value }
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
    var moved = self
    moved.moveHost(by: accelerator.hostThreadFactor / other.hostThreadFactor)
    moved.stretchLatencies(by: other.clockHertz / accelerator.clockHertz)
    if let own = accelerator.operationsPerCycle, let timed = other.operationsPerCycle {
      moved.scaleFeeding(by: own / timed)
    }
    if let own = accelerator.wattsPerRate, let timed = other.wattsPerRate { moved.scaleThrottledShare(by: own / timed) }
    moved.scaleResidence(by: Double(other.cachePartitions) / Double(accelerator.cachePartitions))
    let generation = TensorGeneration(of: accelerator)
    if generation != TensorGeneration(of: other) { moved.forgetMachines() }
    moved.chooseTiles(ofLibraryFor: generation)
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
  private mutating func forgetMachines() {
    for place in matrixMultiply.indices where matrixMultiply[place].format == TableFormat.sixteenBits {
      matrixMultiply[place].engines = matrixMultiply[place].engines.mapValues { _ in EngineFactors() }
      matrixMultiply[place].parameters.throttleSeconds = Self.usualThrottleSeconds
    }
  }

  /// The geometric mean of `throttleSeconds` over the six accelerators whose 16-bit products were fitted; it spans .04 to 3.0 ms.
  private static let usualThrottleSeconds = 0.4e-3

  /// A board with more power for each operation holds more of the rate; one that is not limited tells nothing of what an
  /// operation takes.
  private mutating func scaleThrottledShare(by factor: Double) {
    for place in matrixMultiply.indices where matrixMultiply[place].parameters.throttledShare < Self.unlimitedShare {
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
