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
  /// Whether the answer is one Markdown table; tables without a schema are then named below it and no fault.
  public var markdown: Bool
  /// The folder into which the papers of the scenarios are written as a page with charts, `papers.md`; nil writes none.
  public var gallery: String?

  /// The keys of its JSON.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case sources
    case leaveOwnOut = "leave_own_out"
    case markdown, gallery
  }

  /// A request.
  public init(_ sources: [Source], leaveOwnOut: Bool = false, markdown: Bool = false, gallery: String? = nil) {
    self.sources = sources
    self.leaveOwnOut = leaveOwnOut
    self.markdown = markdown
    self.gallery = gallery
  }

  /// Reads a request; unknown keys are refused.
  public init(from decoder: any Decoder) throws {
    let keys = try RequestKeys(decoder, CodingKeys.self)
    sources = try keys.required(.sources)
    leaveOwnOut = try keys.value(.leaveOwnOut, usual: false)
    markdown = try keys.value(.markdown, usual: false)
    gallery = try keys.optional(.gallery)
  }
}

/// How far predictions are off.
public struct ValidateAnswer: Answer {
  /// The report on each source, under its name.
  package let reports: [(file: String, report: ValidationReport)]

  /// Whether one Markdown table was asked for.
  let isMarkdown: Bool
  /// The files that no schema fits, where a Markdown table was asked for.
  let others: [String]

  /// Whether every case lies within the tolerance that its table or scenario states; a Markdown table says neither yes nor
  /// no.
  public var isGood: Bool { isMarkdown || reports.allSatisfy { $0.report.isGood } }
  /// Each report with its cases; of one source the report itself, else a list; or the Markdown that was asked for.
  public var json: String {
    if isMarkdown { return JSONValue.object(["markdown": .string(markdown)]).text }
    return listed(reports.map { ValidationTables.json($0.report) }).text
  }
  /// The reports as one Markdown table, files that no schema fits below it.
  public var markdown: String {
    let rows = reports.flatMap { ValidationTables.markdownRows($0.report, file: Self.name($0.file)) }
    let table = ValidationTables.markdownHeader + "\n" + rows.joined(separator: "\n")
    return others.isEmpty
      ? table : table + "\n\nTables without an adapter: \(others.map(Self.name).joined(separator: ", "))."
  }

  private static func name(_ file: String) -> String { file.split(separator: "/").last.map(String.init) ?? file }
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
        var others: [String] = []
        for source in request.sources {
          try work.check()
          let file = source.shown(in: self, usual: "table.csv")
          work.report(Double(reports.count + others.count) / Double(request.sources.count), file)
          let isOther =
            try request.markdown && scenarioSources(source) == nil && schema(of: source) == nil
          if isOther {
            others.append(file)
            continue
          }
          let before = Double(reports.count + others.count)
          let report = try await validated(source, work) {
            work.report((before + $0) / Double(request.sources.count), file)
          }
          reports.append((file, report))
        }
        try work.check()
        if let folder = request.gallery { try write(Gallery(reports.flatMap(\.report.figures)), to: folder) }
        return ValidateAnswer(reports: reports, isMarkdown: request.markdown, others: others)
      }
    }
  }

  /// The report on one source.
  ///
  /// - Parameter progress: told which share of the runs of scenarios is done.
  package func validated(
    _ source: Source, _ work: Work, progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) async throws(RehearsalError) -> ValidationReport {
    let file = source.shown(in: self, usual: "table.csv")
    do {
      if let scenarios = try scenarioSources(source) {
        let files = try scenarios.map { scenario in
          try work.check()
          return ScenarioFigures.File(
            name: scenario.shown(in: self, usual: "scenario.yaml"), scenarios: try self.scenarios([scenario], work))
        }
        return try await ScenarioFigures.report(files, threads: Self.cores, progress: progress)
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

  /// Writes the page of papers with its charts.
  private func write(_ gallery: Gallery, to folder: String) throws(RehearsalError) {
    let unknown = gallery.papers.filter { $0.about == nil }.map { paper in
      "\(paper.files.joined(separator: ", ")): paper \(paper.id) is described nowhere; one of its files says "
        + "`paper: {id: \(paper.id), title: …}`"
    }
    guard !gallery.papers.isEmpty, unknown.isEmpty else {
      throw RehearsalError(unknown.isEmpty ? ["no scenario names a paper, so that there is no page"] : unknown)
    }
    let root = URL(fileURLWithPath: place(folder))
    do {
      for (name, text) in GalleryPage(gallery).files {
        let file = root.appendingPathComponent(name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file, options: .atomic)
      }
    } catch {
      throw RehearsalError("\(folder): cannot be written; check its permissions and the room on its drive")
    }
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
    let files = names.sorted().map { (path as NSString).appendingPathComponent($0) }.filter(isScenario)
    guard !files.isEmpty else { throw RehearsalError("\(path): a folder without scenarios; name its tables") }
    return files.map { Source(path: $0, files: source.files) }
  }
}
