import CostModel
import Foundation
import Hardware
package import Presentation
import Quantities
import Validation

/// The timings of all tables, by family.
struct KernelTimings {
  private var products: [MatrixMultiplyTiming] = []
  private var attention: [AttentionTiming] = []
  private var mixedAttention: [MixedAttentionTiming] = []
  private var experts: [ExpertTiming] = []
  private var collectives: [CollectiveTiming] = []

  /// Reads a table of one of the families.
  mutating func read(_ table: MeasurementTable, named file: String, accelerator: Accelerator) throws {
    let columns = Set(table.columns)
    func own<Timing: KernelTiming>(_ type: Timing.Type) -> [Timing] {
      let all = table.rows.indices.compactMap { index -> Timing? in
        let row = table.row(index)
        return Timing(row: { ServedAttentionRow(row).cell($0) })
      }
      return all.filter { AcceleratorCatalog.accelerator(alias: $0.device)?.name == accelerator.name }
    }
    func rows<Timing: KernelTiming>(_ type: Timing.Type) throws -> [Timing] {
      let own = own(type)
      guard !own.isEmpty else { throw Self.nothing(file, accelerator) }
      return own
    }
    if columns.isSuperset(of: AttentionTiming.columns) {
      attention += try rows(AttentionTiming.self)
    } else if columns.isSuperset(of: MixedAttentionTiming.columns) {
      let (mixed, single) = (own(MixedAttentionTiming.self), own(AttentionTiming.self))
      guard mixed.count + single.count > 0 else { throw Self.nothing(file, accelerator) }
      mixedAttention += mixed
      attention += single
    } else if columns.isSuperset(of: ExpertTiming.columns) {
      experts += try rows(ExpertTiming.self)
    } else if columns.isSuperset(of: MatrixMultiplyTiming.columns) {
      products += try rows(MatrixMultiplyTiming.self)
    } else if columns.isSuperset(of: CollectiveTiming.columns) {
      collectives += try rows(CollectiveTiming.self)
    } else {
      throw RehearsalError(
        "\(file):1:1: not a table of products (\(MatrixMultiplyTiming.columns.joined(separator: ","))), of attention "
          + "(\(AttentionTiming.columns.joined(separator: ","))), of mixed attention "
          + "(\(MixedAttentionTiming.columns.joined(separator: ","))), of experts "
          + "(\(ExpertTiming.columns.joined(separator: ","))) or of collectives "
          + "(\(CollectiveTiming.columns.joined(separator: ",")))")
    }
  }

  private static func nothing(_ file: String, _ accelerator: Accelerator) -> RehearsalError {
    RehearsalError("\(file): no row that can be used was timed on \(accelerator.name)")
  }

  /// Fits every family that has timings; the others are those of the catalogue.
  func calibration(by calibrator: Calibrator, tables: [String], _ work: Work) -> Calibration {
    var result = Calibration(
      accelerator: calibrator.accelerator.name, source: calibrator.source(tables: tables), date: .today)
    let counts = [products.count, attention.count, mixedAttention.count, experts.count, collectives.count]
    /// The calibrator of a family, which shows where it is: families take about as long as they have timings.
    func family(_ number: Int, _ name: String) -> Calibrator {
      let share = Double(counts[..<number].reduce(0, +)) / Double(max(1, counts.reduce(0, +)))
      var calibrator = calibrator
      calibrator.onTrial = { work.report(share, name) }
      return calibrator
    }
    result.matrixMultiply = family(0, "matrix products").matrixMultiply(products)
    (result.prefill, result.decode) = family(1, "attention").attention(attention)
    result.mixed = family(2, "attention of mixed batches").mixedAttention(mixedAttention, prefill: result.prefill)
    result.experts = family(3, "experts").experts(experts)
    result.collectives = family(4, "collectives").collectives(collectives)
    return CalibrationCatalog.calibration(for: calibrator.accelerator).replacing(with: result)
  }

  /// A table of residuals for each family that has timings.
  func residuals(_ calibration: Calibration, accelerator: Accelerator) -> [FitResiduals] {
    let pricer = KernelPricer(accelerator: accelerator, calibration: calibration)
    func residuals<Timing: KernelTiming>(_ family: String, _ timings: [Timing]) -> FitResiduals? {
      FitResiduals(family, timings) { $0.seconds(by: pricer) }
    }
    return [
      residuals("matrix products", products), residuals("attention", attention),
      residuals("attention of mixed batches", mixedAttention), residuals("experts", experts),
      residuals("collectives", collectives),
    ].compactMap { $0 }
  }
}

/// Residuals of a fit by kernel and region.
package struct FitResiduals: Sendable {
  /// What was timed, in words.
  package let family: String
  /// One row for each kernel and region.
  package let table: TextTable

  /// The table of a family, or nil when it has no timings.
  init?<Timing: KernelTiming>(_ family: String, _ timings: [Timing], predicted: (Timing) -> Double?) {
    guard !timings.isEmpty else { return nil }
    var table = TextTable(
      ["kernel", "region", "rows", "median", "p90", "bias"],
      alignments: [.left, .left, .right, .right, .right, .right])
    for (group, rows) in Dictionary(grouping: timings, by: \.group).sorted(by: { $0.key < $1.key }) {
      let regions = Dictionary(grouping: rows, by: \.region).sorted { $0.key < $1.key }
      for (region, rows) in [("all", rows)] + regions.map({ ($0.key, $0.value) }) {
        let errors = rows.compactMap { row in predicted(row).map { $0 / row.measuredSeconds - 1 } }
        guard let summary = ErrorSummary(errors: errors) else { continue }
        table.append(
          [group, region, "\(summary.count)"]
            + [summary.medianAbsolute, summary.p90Absolute, summary.bias].map(Self.percent))
      }
    }
    self.family = family
    self.table = table
  }

  private static func percent(_ value: Double) -> String { Dimension.decimal(value * 100, digits: 3) + " %" }
}
