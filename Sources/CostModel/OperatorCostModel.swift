// CostModel: seconds.
//
// What it is for: how long an operator takes on an accelerator and a collective takes on a cluster, from bytes,
// operations, data-sheet rates and a few fitted efficiencies.
// What it never does: order work in time; that is what the simulators do.
// Where to start: `OperatorCostModel`, `CollectiveCostModel`, then `Calibration`.

public import Hardware
public import ModelArchitecture
public import Quantities

/// Prices operators on one accelerator by a roofline with fitted efficiencies.
///
/// The time of a kernel is the greater of its operations at the reachable rate and its bytes at the reachable
/// bandwidth, plus what it costs to start it. No operator is faster than the data sheet allows.
///
/// - Source: Williams, Waterman, Patterson 2009, Roofline.
public struct OperatorCostModel: Sendable {
  /// The accelerator whose rates are used.
  public let accelerator: Accelerator
  /// The fitted efficiencies.
  public let calibration: Calibration
  /// Peak bandwidth in bytes per second.
  private let bandwidth: Double
  /// The format whose rate is at hand without a look-up.
  private let mainFormat: NumberFormat
  private let mainRate: Double

  /// Prices work whose matrices are mostly of one format.
  ///
  /// - Throws: `CostModelError` when the accelerator cannot multiply that format.
  public init(
    accelerator: Accelerator, calibration: Calibration? = nil, format: NumberFormat
  ) throws(CostModelError) {
    guard let rate = accelerator.peakRate(format) else {
      throw CostModelError.noRate(
        accelerator: accelerator.name, format: format.name,
        known: accelerator.peakRates.keys.map(\.name).sorted())
    }
    self.accelerator = accelerator
    self.calibration = calibration ?? CalibrationCatalog.calibration(for: accelerator)
    self.bandwidth = accelerator.memoryBandwidth.value
    self.mainFormat = format
    self.mainRate = rate.value
  }

  /// Seconds of one kernel.
  public func seconds(of work: Operator) -> Double {
    switch work {
    case .matrixMultiply(let product): seconds(of: product)
    case .attention(let attention): seconds(of: attention)
    case .elementwise(let simple): seconds(of: simple)
    }
  }

  /// Seconds of a list of kernels that run one after the other.
  public func seconds(of work: some Sequence<Operator>) -> Double {
    work.reduce(0) { $0 + seconds(of: $1) }
  }

  /// Seconds of a matrix product.
  public func seconds(of product: MatrixMultiply) -> Double {
    roofline(calibration.matrixMultiply, flops: product.flops, bytes: product.bytes, format: product.format)
  }

  /// Seconds of a fused attention kernel.
  public func seconds(of work: AttentionWork) -> Double {
    roofline(calibration.attention, flops: work.flops, bytes: work.bytes, format: work.format)
  }

  /// Seconds of memory-bound work.
  public func seconds(of work: Elementwise) -> Double {
    guard work.bytes > 0 else { return 0 }
    return work.bytes / (bandwidth * calibration.elementwise.bandwidthFraction)
      + calibration.elementwise.launchSeconds
  }

  private func roofline(
    _ fit: RooflineEfficiency, flops: Double, bytes: Double, format: NumberFormat
  ) -> Double {
    guard flops > 0 else { return 0 }
    let rate = format == mainFormat ? mainRate : accelerator.peakRate(format)?.value ?? mainRate
    return max(flops / (rate * fit.computeFraction), bytes / (bandwidth * fit.bandwidthFraction))
      + fit.launchSeconds
  }
}

/// Why work cannot be priced.
public enum CostModelError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The accelerator has no matrix rate for the format.
  case noRate(accelerator: String, format: String, known: [String])

  /// What is wrong and what would be right.
  public var description: String {
    switch self {
    case .noRate(let accelerator, let format, let known):
      "\(accelerator) does not multiply \(format); it knows \(known.joined(separator: ", "))"
    }
  }
}
