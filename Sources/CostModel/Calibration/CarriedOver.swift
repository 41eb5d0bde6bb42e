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
    let rate = peakRate(.bf16) ?? peakRate(.fp16) ?? peakRate(.fp32)
    return rate.map { $0.value / (Double(computeUnits) * clockHertz) }
  }
}

extension Calibration {
  /// The figures of another accelerator as this one would have them: shares as they are, latencies in cycles, rates at
  /// which units are fed in proportion to their matrix cores, what stays in the cache by the number of its parts, and its
  /// host's times as this one's host would have them.
  ///
  /// That is how the fits of six accelerators resemble each other: a product is launched in 3,200 to 4,600 cycles on
  /// each of them, though in 1.7 to 3.0 us, and a unit takes up .014 to .018 bytes of operands for every 16-bit operation.
  /// Half of what repeated products read still comes from the cache at .45 to .63 of its size where it is in two parts, and
  /// at .89 and .91 where it is in one.
  func carried(to accelerator: Accelerator, from other: Accelerator) -> Self {
    var moved = self
    moved.moveHost(by: accelerator.hostThreadFactor / other.hostThreadFactor)
    moved.stretchLatencies(by: other.clockHertz / accelerator.clockHertz)
    if let own = accelerator.operationsPerCycle, let timed = other.operationsPerCycle {
      moved.scaleFeeding(by: own / timed)
    }
    moved.scaleResidence(by: Double(other.cachePartitions) / Double(accelerator.cachePartitions))
    moved.chooseTiles(ofLibraryFor: TensorGeneration(of: accelerator))
    return moved
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

  /// Operands reach the matrix cores, and results leave them, by paths that are built for their rate.
  private mutating func scaleFeeding(by factor: Double) {
    for place in matrixMultiply.indices {
      matrixMultiply[place].parameters.unitLoadRate *= factor
      matrixMultiply[place].parameters.unitStoreRate *= factor
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

  /// The times that the chip's clock counts: neither what memory takes to answer nor how long power may be overdrawn.
  private static var latencies: [FittedParameter<Self>] {
    fitted.filter { $0.unit == "s" && !["memoryFillSeconds", "throttleSeconds"].contains($0.name) }
  }
}
