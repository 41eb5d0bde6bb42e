import ArgumentParser
import CostModel
import Foundation
import Hardware
import Presentation
import Quantities
import Reading
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
      other accelerators in the same table are left out. With `--networks` tables of collectives by placement are
      fitted instead, each network by itself.

      Example: rehearse calibrate gemm.csv attention.csv --accelerator h100-sxm --out my-h100.json
      """)

  @Argument(help: ArgumentHelp("Tables of kernel timings.", valueName: "table"))
  var tables: [String]

  @Option(help: "The accelerator of the catalogue that was timed.")
  var accelerator: String?

  @Flag(help: "Fit the networks of tables of collectives by placement.")
  var networks = false

  @Option(help: ArgumentHelp("Write the calibration to this file.", valueName: "file"))
  var out: String?

  @Option(help: "Rounds of each search.")
  var generations = 120

  @Option(help: "The most timings of a kernel that a search looks at; more take longer.")
  var sample = 900

  @Option(help: "Seed of draws and searches.")
  var seed: UInt64 = 1

  @Option(help: "Weight of the 90th percentile of the errors in what a search makes small, beside their mean.")
  var tailWeight = Calibrator.usualTailWeight

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard tailWeight >= 0, tailWeight.isFinite else {
      throw ValidationError("--tail-weight is \(tailWeight); it is nought or more")
    }
    guard generations >= 1 else { throw ValidationError("--generations is \(generations); it is at least 1") }
    guard sample >= 1 else { throw ValidationError("--sample is \(sample); it is at least 1") }
    guard (accelerator == nil) == networks else {
      throw ValidationError(
        networks
          ? "--networks fits every network of the tables; leave out --accelerator"
          : "say which accelerator was timed (--accelerator h100-sxm), or fit networks (--networks)")
    }
  }

  func run() async throws {
    let work = LongWork("fitting", output: output) { _ in
      "interrupted: the fit is not whole, and nothing of it is kept"
    }
    defer { work.finish() }
    if let accelerator { try fitAccelerator(named: accelerator, work) } else { try fitNetworks(work) }
  }

  private func fitAccelerator(named accelerator: String, _ work: LongWork) throws {
    guard let chip = AcceleratorCatalog.accelerator(named: accelerator) else {
      let names = AcceleratorCatalog.all.map(\.name)
      let hint = Suggestion.nearest(to: accelerator, among: names).map { "; did you mean \($0)" } ?? ""
      throw Failure.badInput("there is no accelerator `\(accelerator)`\(hint); see rehearse catalog accelerators")
    }
    var timings = KernelTimings()
    for file in tables { try timings.read(file, accelerator: chip) }
    let calibrator = Calibrator(
      accelerator: chip, generations: generations, greatestSample: sample, seed: seed, tailWeight: tailWeight)
    let calibration = timings.calibration(by: calibrator, tables: tables, work)
    work.finish()
    try write(calibration.json())
    output.say(timings.report(calibration, accelerator: chip).joined(separator: "\n\n") + "\n")
  }

  private func fitNetworks(_ work: LongWork) throws {
    let timings = try tables.flatMap { file -> [NetworkTiming] in
      let table = try MeasurementTable(kernelTable: file)
      guard [NetworkTiming.columns, NetworkTiming.columnsInNode].contains(where: Set(table.columns).isSuperset) else {
        throw Failure.badInput(
          "\(file):1:1: not a table of collectives by placement (\(NetworkTiming.columns.joined(separator: ","))) or in "
            + "a node (\(NetworkTiming.columnsInNode.joined(separator: ",")))")
      }
      let rows = table.rows.indices.compactMap { index in
        let row = table.row(index)
        return NetworkTiming(row: { row[$0] })
      }
      guard !rows.isEmpty else { throw Failure.badInput("\(file): no row that can be used") }
      return rows
    }
    // The fit of an accelerator is not asked for: any will do.
    var calibrator = Calibrator(
      accelerator: AcceleratorCatalog.all[0], generations: generations, greatestSample: sample, seed: seed,
      tailWeight: tailWeight)
    calibrator.onTrial = { [bar = work.bar] in bar.show(0, "networks") }
    let fits = calibrator.networks(timings)
    work.finish()
    guard !fits.isEmpty else {
      throw Failure.badInput("no network of the tables has \(Calibrator.leastRows) timings or more in one place")
    }
    let calibration = NetworkCalibration(source: calibrator.source(tables: tables), date: .today, networks: fits)
    try write(calibration.json())
    output.say(KernelResiduals.table("networks", timings) { $0.seconds(by: fits) }.map { $0 + "\n" } ?? "")
  }

  private func write(_ json: Data) throws {
    if let out {
      do {
        try json.write(to: URL(fileURLWithPath: out), options: .atomic)
      } catch {
        throw Failure.badInput("cannot write \(out): \(error.localizedDescription)")
      }
    }
    if output.json { Console.print(String(decoding: json, as: UTF8.self)) }
  }
}

extension String {
  /// The day of a fit.
  fileprivate static var today: String { String(Date.now.ISO8601Format().prefix(10)) }
}

extension Calibrator {
  /// Tables and method, as files of fits state them.
  fileprivate func source(tables: [String]) -> String {
    let names = tables.map { URL(fileURLWithPath: $0).lastPathComponent }.joined(separator: ", ")
    let weight = tailWeight == Self.usualTailWeight ? "" : ", tail weight \(tailWeight)"
    return "\(names), seed \(seed), \(generations) rounds\(weight); errors on two in five rows"
  }
}

extension MeasurementTable {
  /// Reads a table of timings, with errors that name the file.
  fileprivate init(kernelTable file: String) throws {
    do {
      self = try MeasurementTable(csv: try TableFile.read(path: file))
    } catch let error as MeasurementTableError {
      throw Failure.badInput("\(file): \(error)")
    } catch {
      throw Failure.badInput("\(error)")
    }
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
    let table = try MeasurementTable(kernelTable: file)
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
  func calibration(by calibrator: Calibrator, tables: [String], _ work: LongWork) -> Calibration {
    var result = Calibration(
      accelerator: calibrator.accelerator.name, source: calibrator.source(tables: tables), date: .today)
    let counts = [products.count, attention.count, mixedAttention.count, experts.count, collectives.count]
    /// The calibrator of a family, which shows where it is: families take about as long as they have timings.
    func family(_ number: Int, _ name: String) -> Calibrator {
      let share = Double(counts[..<number].reduce(0, +)) / Double(max(1, counts.reduce(0, +)))
      var calibrator = calibrator
      calibrator.onTrial = { [bar = work.bar] in bar.show(share, name) }
      return calibrator
    }
    result.matrixMultiply = family(0, "matrix products").matrixMultiply(products)
    (result.prefill, result.decode) = family(1, "attention").attention(attention)
    result.mixed = family(2, "attention of mixed batches").mixedAttention(mixedAttention, prefill: result.prefill)
    result.experts = family(3, "experts").experts(experts)
    result.collectives = family(4, "collectives").collectives(collectives)
    return CalibrationCatalog.calibration(for: calibrator.accelerator).replacing(with: result)
  }

  /// A table of residuals for each family.
  func report(_ calibration: Calibration, accelerator: Accelerator) -> [String] {
    let pricer = KernelPricer(accelerator: accelerator, calibration: calibration)
    func residuals<Timing: KernelTiming>(_ family: String, _ timings: [Timing]) -> String? {
      KernelResiduals.table(family, timings) { $0.seconds(by: pricer) }
    }
    return [
      residuals("matrix products", products), residuals("attention", attention),
      residuals("attention of mixed batches", mixedAttention), residuals("experts", experts),
      residuals("collectives", collectives),
    ].compactMap { $0 }
  }
}

/// Residuals of a fit by kernel and region.
private enum KernelResiduals {
  /// The table of a family, or nil when it has no timings.
  static func table<Timing: KernelTiming>(
    _ family: String, _ timings: [Timing], predicted: (Timing) -> Double?
  ) -> String? {
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
            + [summary.medianAbsolute, summary.p90Absolute, summary.bias].map(percent))
      }
    }
    return family + "\n" + Console.table(table)
  }

  private static func percent(_ value: Double) -> String { Dimension.decimal(value * 100, digits: 3) + " %" }
}
