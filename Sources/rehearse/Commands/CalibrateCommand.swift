import ArgumentParser
import CostModel
import Foundation
import Hardware
import Quantities
import Reports
import Scenarios
import Validation

struct CalibrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Fit the kernels of an accelerator to tables of timings.",
    discussion: """
      The first line of each table tells its family: matrix products, attention, routed experts or collectives. Three
      in five rows of a kernel are fitted, the rest judge the fit; families without a table keep what ships. Rows of
      other accelerators in the same table are left out.

      Example: rehearse calibrate gemm.csv attention.csv --accelerator h100-sxm --out my-h100.json
      """)

  @Argument(help: ArgumentHelp("Tables of kernel timings.", valueName: "table"))
  var tables: [String]

  @Option(help: "The accelerator of the catalogue that was timed.")
  var accelerator: String

  @Option(help: ArgumentHelp("Write the calibration to this file.", valueName: "file"))
  var out: String?

  @Option(help: "Rounds of each search.")
  var generations = 120

  @Option(help: "The most timings of a kernel that a search looks at; more take longer.")
  var sample = 900

  @Option(help: "Seed of draws and searches.")
  var seed: UInt64 = 1

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard generations >= 1 else { throw ValidationError("--generations is \(generations); it is at least 1") }
    guard sample >= 1 else { throw ValidationError("--sample is \(sample); it is at least 1") }
  }

  func run() async throws {
    guard let chip = AcceleratorCatalog.accelerator(named: accelerator) else {
      let names = AcceleratorCatalog.all.map(\.name)
      let hint = Suggestion.nearest(to: accelerator, among: names).map { "; did you mean \($0)" } ?? ""
      throw Failure.badInput("there is no accelerator `\(accelerator)`\(hint); see rehearse catalog accelerators")
    }
    var timings = KernelTimings()
    for file in tables { try timings.read(file, accelerator: chip) }
    let calibrator = Calibrator(
      accelerator: chip, generations: generations, greatestSample: sample, seed: seed)
    let calibration = timings.calibration(by: calibrator, tables: tables)
    if let out {
      do {
        try calibration.json().write(to: URL(fileURLWithPath: out), options: .atomic)
      } catch {
        throw Failure.badInput("cannot write \(out): \(error.localizedDescription)")
      }
    }
    if output.json { Console.print(String(decoding: try calibration.json(), as: UTF8.self)) }
    output.say(timings.report(calibration, accelerator: chip).joined(separator: "\n\n") + "\n")
  }
}

/// The timings of all tables, by family.
private struct KernelTimings {
  private var products: [MatrixMultiplyTiming] = []
  private var attention: [AttentionTiming] = []
  private var mixedAttention: [MixedAttentionTiming] = []
  private var experts: [ExpertTiming] = []
  private var collectives: [CollectiveTiming] = []

  /// Reads a table of one of the families.
  mutating func read(_ file: String, accelerator: Accelerator) throws {
    let table: MeasurementTable
    do {
      table = try MeasurementTable(csv: try TableFile.read(path: file))
    } catch let error as MeasurementTableError {
      throw Failure.badInput("\(file): \(error)")
    } catch {
      throw Failure.badInput("\(error)")
    }
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
      throw Failure.badInput(
        "\(file):1:1: not a table of products (\(MatrixMultiplyTiming.columns.joined(separator: ","))), of attention "
          + "(\(AttentionTiming.columns.joined(separator: ","))), of mixed attention "
          + "(\(MixedAttentionTiming.columns.joined(separator: ","))), of experts "
          + "(\(ExpertTiming.columns.joined(separator: ","))) or of collectives "
          + "(\(CollectiveTiming.columns.joined(separator: ",")))")
    }
  }

  private static func nothing(_ file: String, _ accelerator: Accelerator) -> Failure {
    .badInput("\(file): no row that can be used was timed on \(accelerator.name)")
  }

  /// Fits every family that has timings; the others are those of the catalogue.
  func calibration(by calibrator: Calibrator, tables: [String]) -> Calibration {
    let names = tables.map { URL(fileURLWithPath: $0).lastPathComponent }.joined(separator: ", ")
    var result = Calibration(
      accelerator: calibrator.accelerator.name,
      source: "\(names), seed \(calibrator.seed), \(calibrator.generations) rounds; errors on two in five rows",
      date: String(Date.now.ISO8601Format().prefix(10)))
    result.matrixMultiply = calibrator.matrixMultiply(products)
    (result.prefill, result.decode) = calibrator.attention(attention)
    result.mixed = calibrator.mixedAttention(mixedAttention, prefill: result.prefill)
    result.experts = calibrator.experts(experts)
    result.collectives = calibrator.collectives(collectives)
    return CalibrationCatalog.calibration(for: calibrator.accelerator).replacing(with: result)
  }

  /// A table of residuals for each family.
  func report(_ calibration: Calibration, accelerator: Accelerator) -> [String] {
    let pricer = KernelPricer(accelerator: accelerator, calibration: calibration)
    return [
      residuals("matrix products", products, pricer), residuals("attention", attention, pricer),
      residuals("attention of mixed batches", mixedAttention, pricer),
      residuals("experts", experts, pricer), residuals("collectives", collectives, pricer),
    ].compactMap { $0 }
  }

  private func residuals<Timing: KernelTiming>(
    _ family: String, _ timings: [Timing], _ pricer: KernelPricer
  ) -> String? {
    guard !timings.isEmpty else { return nil }
    var table = TextTable(
      ["kernel", "region", "rows", "median", "p90", "bias"],
      alignments: [.left, .left, .right, .right, .right, .right])
    for (group, rows) in Dictionary(grouping: timings, by: \.group).sorted(by: { $0.key < $1.key }) {
      let regions = Dictionary(grouping: rows, by: \.region).sorted { $0.key < $1.key }
      for (region, rows) in [("all", rows)] + regions.map({ ($0.key, $0.value) }) {
        let errors = rows.compactMap { row in row.seconds(by: pricer).map { $0 / row.measuredSeconds - 1 } }
        guard let summary = ErrorSummary(errors: errors) else { continue }
        table.append(
          [group, region, "\(summary.count)"]
            + [summary.medianAbsolute, summary.p90Absolute, summary.bias].map(Self.percent))
      }
    }
    return family + "\n" + Console.table(table)
  }

  private static func percent(_ value: Double) -> String { Dimension.decimal(value * 100, digits: 3) + " %" }
}
