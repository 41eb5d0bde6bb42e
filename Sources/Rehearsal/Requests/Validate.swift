import CostModel
import Foundation
import Reports
import Scenarios
package import Validation

/// Measurements to be held against predictions.
public struct ValidateRequest: Codable, Hashable, Sendable {
  /// Tables of measurements, scenarios (`.yaml`, `.yml`), or folders of scenarios.
  public var sources: [Source]
  /// Whether accelerators are priced by others' timings alone.
  public var leaveOwnOut: Bool

  /// The keys of its JSON.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case sources
    case leaveOwnOut = "leave_own_out"
  }

  /// A request.
  public init(_ sources: [Source], leaveOwnOut: Bool = false) {
    self.sources = sources
    self.leaveOwnOut = leaveOwnOut
  }

  /// Reads a request; unknown keys are refused.
  public init(from decoder: any Decoder) throws {
    let keys = try RequestKeys(decoder, CodingKeys.self)
    sources = try keys.required(.sources)
    leaveOwnOut = try keys.value(.leaveOwnOut, usual: false)
  }
}

/// How far predictions are off.
public struct ValidateAnswer: Answer {
  /// The report on each source, under its name.
  package let reports: [(file: String, report: ValidationReport)]

  /// Whether every case lies within the tolerance that its table or scenario states.
  public var isGood: Bool { reports.allSatisfy { $0.report.disagreements.isEmpty } }
  /// Each report with its cases; of one source the report itself, else a list.
  public var json: String { listed(reports.map { ValidationTables.json($0.report) }).text }
}

extension Session {
  /// Predicts every row of tables of measurements, or runs scenarios and holds them against the figures that they expect.
  ///
  /// - Throws: for a table that no schema fits, every fault of a scenario, and for a cancelled work.
  public func validate(
    _ request: ValidateRequest, _ work: Work = Work()
  ) async throws(RehearsalError) -> ValidateAnswer {
    try await perform(work) {
      try await CalibrationCatalog.$leavesOwnOut.withValue(request.leaveOwnOut) {
        var reports: [(file: String, report: ValidationReport)] = []
        for source in request.sources {
          try work.check()
          let file = source.shown(in: self, usual: "table.csv")
          work.report(Double(reports.count) / Double(request.sources.count), file)
          reports.append((file, try await validated(source, work)))
        }
        try work.check()
        return ValidateAnswer(reports: reports)
      }
    }
  }

  /// The report on one source.
  package func validated(_ source: Source, _ work: Work) async throws(RehearsalError) -> ValidationReport {
    let file = source.shown(in: self, usual: "table.csv")
    do {
      if let scenarios = try scenarioSources(source) {
        return ScenarioFigures.report(
          try scenarios.flatMap { scenario in
            try work.check()
            return try self.scenarios([scenario], work)
          })
      }
      let table = try table(source)
      guard let schema = ValidationSchemas.schema(for: table) else {
        let known = ValidationSchemas.all.map { "\($0.name) (\($0.columns.joined(separator: ",")))" }
        throw RehearsalError(
          .input,
          [
            Fault(
              "no schema has these columns; known are\n  " + known.joined(separator: "\n  "), file: file, line: 1,
              column: 1)
          ])
      }
      let predictions = await schema.predict(table) { name in companion(name, of: source) }
      return ValidationReport(schema: schema.name, predictions: predictions)
    } catch { throw RehearsalError(of: error) }
  }

  /// A table of measurements.
  package func table(_ source: Source) throws(RehearsalError) -> MeasurementTable {
    do { return try MeasurementTable(csv: try bytes(of: source)) } catch let error as MeasurementTableError {
      throw RehearsalError(.input, [Fault("\(error)", file: source.shown(in: self, usual: "table.csv"))])
    } catch { throw RehearsalError(of: error) }
  }

  /// The schema of a table; nil where none has its columns.
  package func schema(of source: Source) throws(RehearsalError) -> (any ValidationSchema)? {
    ValidationSchemas.schema(for: try table(source))
  }

  /// A table beside another one, or nil.
  package func companion(_ name: String, of source: Source) -> MeasurementTable? {
    bytes(beside: source, named: name).flatMap { try? MeasurementTable(csv: $0) }
  }

  /// The scenarios that a source stands for; nil where it is a table.
  package func scenarioSources(_ source: Source) throws(RehearsalError) -> [Source]? {
    let endings = ["yaml", "yml"]
    func isScenario(_ path: String) -> Bool {
      endings.contains(URL(fileURLWithPath: path).pathExtension.lowercased())
    }
    guard source.text == nil, let path = source.path else {
      return isScenario(source.shown(in: self, usual: "table.csv")) ? [source] : nil
    }
    let place = place(path)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: place, isDirectory: &isFolder), isFolder.boolValue else {
      return isScenario(path) ? [source] : nil
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    let folder = URL(fileURLWithPath: place)
    let files = names.sorted().map { folder.appendingPathComponent($0).path }.filter(isScenario)
    guard !files.isEmpty else { throw RehearsalError("\(path): a folder without scenarios; name its tables") }
    return files.map { Source(path: $0, files: source.files) }
  }
}
