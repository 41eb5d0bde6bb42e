package import Hardware
import Quantities
import Reading

/// One measured kernel: what it was asked to do, on what, and how long it took.
///
/// Timings are read from the rows of tables whose columns say which family they are; the fit of a calibration and its
/// judgement go through the same prediction.
package protocol KernelTiming: Sendable {
  /// Columns that tables of the family all have.
  static var columns: [String] { get }
  /// The accelerator as the table names it.
  var device: String { get }
  /// The measured time.
  var measuredSeconds: Double { get }
  /// Engine, kernel and formats: rows that share one fit.
  var group: String { get }
  /// A coarse class of shapes, for residuals by region.
  var region: String { get }
  /// Reads a row; nil when a cell is missing or is not what it should be.
  init?(row: @escaping (String) -> String?)
  /// The predicted time, or nil when the calibration has no numbers for such kernels.
  func seconds(by pricer: KernelPricer) -> Double?
}

/// Predicts measured kernels on one accelerator, with the residency of a benchmark's repeated calls.
package struct KernelPricer: Sendable {
  /// The accelerator.
  package let accelerator: Accelerator
  /// The fitted numbers.
  package let calibration: Calibration
  let machine: Machine

  /// Prices kernels of an accelerator by its calibration in the catalogue unless another is given.
  package init(accelerator: Accelerator, calibration: Calibration? = nil) {
    self.accelerator = accelerator
    self.calibration = calibration ?? Catalog.builtIn.calibration(for: accelerator)
    machine = Machine(accelerator)
  }

  /// Peak rate of the arithmetic of a format that a table names; 16-bit arithmetic where it has none of its own.
  func peak(_ name: String) -> Double {
    let activation = TableFormat.formats(named: name)?.activation ?? .bf16
    return (accelerator.peakRate(activation) ?? accelerator.peakRate(.bf16) ?? accelerator.peakRate(.fp16))?.value
      ?? accelerator.peakRates.values.map(\.value).max() ?? 1e12
  }

  /// A time that no data sheet contradicts; `bytes` are those that must come from memory.
  func atLeast(_ seconds: Double, flops: Double, peak: Double, bytes: Double = 0) -> Double {
    max(seconds, flops / peak, bytes / machine.memoryBandwidth)
  }
}

/// Reads cells of a row.
struct TimingRow {
  let cell: (String) -> String?

  func text(_ column: String) -> String? { cell(column) }

  func number(_ column: String) -> Double? {
    cell(column).flatMap(Double.init).flatMap { $0.isFinite ? $0 : nil }
  }

  /// A size: a number of at least one.
  func size(_ column: String) -> Double? { number(column).flatMap { $0 >= 1 ? $0 : nil } }

  /// A number of ranks or sequences: whole, at least one, and no more than any machine has.
  func count(_ column: String) -> Int? {
    number(column).flatMap { Int(exactly: $0) }.flatMap { (1...0x100_0000).contains($0) ? $0 : nil }
  }

  /// Milliseconds as seconds; nil unless positive.
  func milliseconds(_ column: String) -> Double? { number(column).flatMap { $0 > 0 ? $0 * 1e-3 : nil } }
}

/// A decade of a size, for regions: `1-15`, `16-255`, `256-4095`, `4096+`.
func sizeClass(_ size: Double) -> String {
  switch size {
  case ..<16: "1-15"
  case ..<256: "16-255"
  case ..<4096: "256-4095"
  default: "4096+"
  }
}
