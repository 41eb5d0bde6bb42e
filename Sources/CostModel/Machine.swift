import Hardware
import Quantities

/// The data-sheet figures that every price is built from, in base units.
struct Machine: Hashable, Sendable {
  /// Peak bandwidth of the device memory, bytes per second.
  let memoryBandwidth: Double
  /// Streaming multiprocessors or compute units.
  let units: Double
  /// Clock at which the peak rates hold, cycles per second.
  let clockHertz: Double
  /// Last-level cache, bytes.
  let cacheBytes: Double
  /// For which of the kernels that are written apart it is built; nil when for none of them.
  let generation: TensorGeneration?

  init(_ accelerator: Accelerator) {
    memoryBandwidth = accelerator.memoryBandwidth.value
    units = Double(accelerator.computeUnits)
    clockHertz = accelerator.clockHertz
    cacheBytes = accelerator.cache.value
    generation = TensorGeneration(of: accelerator.architecture)
  }

  /// Bytes per second of one unit that moves 64 bytes in each cycle: the scale of on-chip rates.
  var lineRate: Double { 64 * clockHertz }

  /// The share of `bytes` that the cache does not hold from call to call.
  ///
  /// - Parameters:
  ///   - bytes: what the repeated calls touch.
  ///   - resident: everything stays below this share of the cache.
  ///   - width: nothing stays above `resident + width`.
  func missShare(_ bytes: Double, resident: Double, width: Double) -> Double {
    min(max((bytes / cacheBytes - resident) / width, 0), 1)
  }
}

/// The time of two activities that overlap: the longer one, and up to the sum when they are equal and `exponent` is 1.
@inline(__always)
func overlapped(_ first: Double, _ second: Double, exponent: Double) -> Double {
  let longer = max(first, second)
  guard longer > 0 else { return 0 }
  let ratio = min(first, second) / longer
  return longer * power(1 + power(ratio, exponent), 1 / exponent)
}

/// Waves of `tiles` over `units`, the last and partly filled one counted between its filled share and a whole wave.
@inline(__always)
func effectiveWaves(_ tiles: Double, units: Double, tail: Double) -> Double {
  let waves = tiles / units
  let full = waves.rounded(.down)
  guard full > 0 else { return 1 }
  let rest = waves - full
  return rest > 0 ? full + tail + (1 - tail) * rest : full
}

/// The extra time of a kernel long enough for the power limit to lower the clock.
@inline(__always)
func throttleSeconds(ideal: Double, share: Double, threshold: Double, sharpness: Double) -> Double {
  guard ideal > 0 else { return 0 }
  let long = power(ideal / threshold, sharpness)
  return (1 / share - 1) * ideal * long / (1 + long)
}
