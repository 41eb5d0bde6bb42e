package import CostModel
import Hardware

/// A table of timed kernels of one family, as calibrations are fitted from them.
package struct KernelSchema<Timing: KernelTiming>: ValidationSchema {
  /// The name of the schema.
  package let name: String
  /// The columns of the table.
  package let columns = Timing.columns

  /// The schema of a family under a name.
  package init(name: String) { self.name = name }

  /// Prices every row by the shipped calibration of its accelerator.
  package func predict(
    _ table: MeasurementTable, companion: @Sendable (String) -> MeasurementTable?
  ) async -> Predictions {
    var pricers = PricerShelf()
    return table.predictions { (row) throws(RowFault) in
      guard let timing = Timing(row: { row[$0] }) else {
        throw RowFault(why: "a cell is missing or names what is not modelled")
      }
      guard let pricer = pricers.pricer(timing.device) else {
        throw RowFault(why: "accelerator \(timing.device) is not in the catalogue")
      }
      guard let seconds = timing.seconds(by: pricer) else {
        throw RowFault(why: "no calibration for \(timing.group)")
      }
      return [row.time(measured: timing.measuredSeconds, predicted: seconds)]
    }
  }
}

extension MeasurementRow {
  /// A measured time and its prediction, in seconds.
  func time(measured: Double, predicted: Double) -> ValidationCase {
    ValidationCase(id: id, metric: "latency_s", measured: measured, predicted: predicted)
  }
}

/// Pricers by the names that a table uses: each calibration is looked up once.
struct PricerShelf {
  private var known: [String: KernelPricer] = [:]

  /// The pricer of a device, or nil when the catalogue does not know it.
  mutating func pricer(_ device: String) -> KernelPricer? {
    if let pricer = known[device] { return pricer }
    guard let accelerator = AcceleratorCatalog.accelerator(alias: device) else { return nil }
    let pricer = KernelPricer(accelerator: accelerator)
    known[device] = pricer
    return pricer
  }
}
