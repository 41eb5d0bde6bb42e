import CostModel
package import Foundation
import Hardware
import Quantities
import Reports
import Validation

/// Tables of timings to which an accelerator, or networks, are fitted.
public struct CalibrateRequest: Codable, Hashable, Sendable {
  /// The tables.
  public var tables: [Source]
  /// The accelerator of the catalogue that was timed; nil when networks are fitted.
  public var accelerator: String?
  /// Whether the networks of tables of collectives by placement are fitted.
  public var networks: Bool
  /// Rounds of each search, at least 1.
  public var generations: Int
  /// The most timings of a kernel that a search looks at, at least 1.
  public var sample: Int
  /// The seed of draws and searches.
  public var seed: UInt64
  /// The weight of the 90th percentile of the errors beside their mean, nought or more; the usual one when nil.
  public var tailWeight: Double?

  /// The keys of its JSON.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case tables, accelerator, networks, generations, sample, seed
    case tailWeight = "tail_weight"
  }

  /// A request.
  public init(
    _ tables: [Source], accelerator: String? = nil, networks: Bool = false, generations: Int = 120, sample: Int = 900,
    seed: UInt64 = 1, tailWeight: Double? = nil
  ) {
    self.tables = tables
    self.accelerator = accelerator
    self.networks = networks
    self.generations = generations
    self.sample = sample
    self.seed = seed
    self.tailWeight = tailWeight
  }

  /// Reads a request; unknown keys are refused.
  public init(from decoder: any Decoder) throws {
    let keys = try RequestKeys(decoder, CodingKeys.self)
    let usual = CalibrateRequest([])
    tables = try keys.required(.tables)
    accelerator = try keys.optional(.accelerator)
    networks = try keys.value(.networks, usual: usual.networks)
    generations = try keys.value(.generations, usual: usual.generations)
    sample = try keys.value(.sample, usual: usual.sample)
    seed = try keys.value(.seed, usual: usual.seed)
    tailWeight = try keys.optional(.tailWeight)
  }

  /// The usual weight of the 90th percentile.
  package static let usualTailWeight = Calibrator.usualTailWeight

  /// What is wrong with the request itself, under the names by which the asker knows its keys.
  package func faults(_ name: (CodingKeys) -> String) -> [String] {
    if let tailWeight, !(tailWeight >= 0 && tailWeight.isFinite) {
      return ["\(name(.tailWeight)) is \(tailWeight); it is nought or more"]
    }
    if generations < 1 { return ["\(name(.generations)) is \(generations); it is at least 1"] }
    if sample < 1 { return ["\(name(.sample)) is \(sample); it is at least 1"] }
    guard (accelerator == nil) != networks else { return [] }
    return [
      networks
        ? "\(name(.networks)) fits every network of the tables; leave out \(name(.accelerator))"
        : "say which accelerator was timed (\(name(.accelerator)) h100-sxm), or fit networks (\(name(.networks)))"
    ]
  }
}

/// A fit to timings.
public struct CalibrateAnswer: Answer {
  /// Always: a fit says neither yes nor no.
  public var isGood: Bool { true }
  /// The calibration, as a file of facts may hold it.
  public let json: String
  /// The same bytes.
  package let file: Data
  /// How far the fit is off, by family of kernels.
  package let residuals: @Sendable () -> [FitResiduals]

  init(_ file: Data, residuals: @escaping @Sendable () -> [FitResiduals]) {
    self.file = file
    self.residuals = residuals
    json = String(decoding: file, as: UTF8.self)
  }
}

extension Session {
  /// Fits the kernels of an accelerator, or networks, to tables of timings.
  ///
  /// - Throws: for an accelerator that is not known, a table that holds nothing to fit, and a cancelled work.
  public func calibrate(
    _ request: CalibrateRequest, _ work: Work = Work()
  ) async throws(RehearsalError) -> CalibrateAnswer {
    try request.faults(named).refuse()
    return try await perform(work) {
      guard let accelerator = request.accelerator else { return try fitNetworks(request, work) }
      return try fitAccelerator(named: accelerator, request, work)
    }
  }

  private func fitAccelerator(
    named accelerator: String, _ request: CalibrateRequest, _ work: Work
  ) throws -> CalibrateAnswer {
    guard let chip = AcceleratorCatalog.accelerator(named: accelerator) else {
      let names = AcceleratorCatalog.all.map(\.name)
      let hint = Suggestion.nearest(to: accelerator, among: names).map { "; did you mean \($0)" } ?? ""
      throw RehearsalError("there is no accelerator `\(accelerator)`\(hint); see rehearse catalog accelerators")
    }
    var timings = KernelTimings()
    for source in request.tables {
      try timings.read(try table(source), named: source.shown(in: self, usual: "table.csv"), accelerator: chip)
    }
    let calibration = timings.calibration(by: Calibrator(chip, request), tables: names(request), work)
    try work.check()
    return CalibrateAnswer(try calibration.json()) { [timings] in
      timings.residuals(calibration, accelerator: chip)
    }
  }

  private func fitNetworks(_ request: CalibrateRequest, _ work: Work) throws -> CalibrateAnswer {
    let timings = try request.tables.flatMap { source -> [NetworkTiming] in
      let table = try table(source)
      let file = source.shown(in: self, usual: "table.csv")
      guard [NetworkTiming.columns, NetworkTiming.columnsInNode].contains(where: Set(table.columns).isSuperset) else {
        let message =
          "not a table of collectives by placement (\(NetworkTiming.columns.joined(separator: ","))) or in a node "
          + "(\(NetworkTiming.columnsInNode.joined(separator: ",")))"
        throw RehearsalError(.input, [Fault(message, file: file, line: 1, column: 1)])
      }
      let rows = table.rows.indices.compactMap { index in
        let row = table.row(index)
        return NetworkTiming(row: { row[$0] })
      }
      guard !rows.isEmpty else { throw RehearsalError("\(file): no row that can be used") }
      return rows
    }
    // The fit of an accelerator is not asked for: any will do.
    var calibrator = Calibrator(AcceleratorCatalog.all[0], request)
    calibrator.onTrial = { work.report(0, "networks") }
    let fits = calibrator.networks(timings)
    try work.check()
    guard !fits.isEmpty else {
      throw RehearsalError("no network of the tables has \(Calibrator.leastRows) timings or more in one place")
    }
    let source = calibrator.source(tables: names(request))
    let calibration = NetworkCalibration(source: source, date: .today, networks: fits)
    return CalibrateAnswer(try calibration.json()) {
      [FitResiduals("networks", timings) { $0.seconds(by: fits) }].compactMap(\.self)
    }
  }

  private func names(_ request: CalibrateRequest) -> [String] {
    request.tables.map { $0.shown(in: self, usual: "table.csv") }
  }
}

extension String {
  /// The day of a fit.
  static var today: String { String(Date.now.ISO8601Format().prefix(10)) }
}

extension Calibrator {
  /// The calibrator that a request asks for.
  fileprivate init(_ accelerator: Accelerator, _ request: CalibrateRequest) {
    self.init(
      accelerator: accelerator, generations: request.generations, greatestSample: request.sample, seed: request.seed,
      tailWeight: request.tailWeight ?? Self.usualTailWeight)
  }

  /// Tables and method, as files of fits state them.
  func source(tables: [String]) -> String {
    let names = tables.map { URL(fileURLWithPath: $0).lastPathComponent }.joined(separator: ", ")
    let weight = tailWeight == Self.usualTailWeight ? "" : ", tail weight \(tailWeight)"
    return "\(names), seed \(seed), \(generations) rounds\(weight); errors on two in five rows"
  }
}
