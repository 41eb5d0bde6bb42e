import ArgumentParser
import CostModel
import Foundation
import Reading
import Reports
import Scenarios
import Validation

struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Predict every row of a table of measurements and show how far off each prediction is.",
    discussion: """
      Its first line tells the schema; nothing is fitted to the rows. Scenarios, or all of a folder, are \
      run and held against the figures that they expect. Exit status 1 when a row lies beyond the tolerance that its \
      table states.

      Schemas, by their first columns: \(schemas.joined(separator: "; ")).

      Example: rehearse validate measured.csv --json
               rehearse validate Scenarios/papers
      """)

  /// Every schema with as many columns as tell it from the others at a glance.
  private static let schemas = ValidationSchemas.all.map { schema in
    "\(schema.name) (\(schema.columns.prefix(2).joined(separator: ",")))"
  }

  @Argument(help: ArgumentHelp("Tables of measurements, scenarios or their folders.", valueName: "file"))
  var files: [String]

  @Option(help: "Print so many of the worst cases.")
  var worst = 10

  @Flag(help: "Print one Markdown table, unknown files below it.")
  var markdown = false

  @Flag(help: "Price accelerators by others' timings alone.")
  var leaveOwnOut = false

  @Option(
    help: ArgumentHelp(
      "Write rows that are runs as scenarios instead.",
      valueName: "dir"))
  var writeScenarios: String?

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard worst >= 0 else { throw ValidationError("--worst is \(worst); it must not be negative") }
  }

  func run() async throws {
    try await CalibrationCatalog.$leavesOwnOut.withValue(leaveOwnOut) { try await print() }
  }

  private func print() async throws {
    if let writeScenarios { return try write(to: writeScenarios) }
    if markdown { return try await printMarkdown() }
    var reports: [(file: String, report: ValidationReport)] = []
    let work = LongWork("validating", output: output) { _ in "interrupted: not all was predicted, and nothing is kept" }
    defer { work.finish() }
    for (place, file) in files.enumerated() {
      work.show(Double(place) / Double(files.count), file)
      reports.append((file, try await report(file)))
    }
    work.finish()
    if output.json {
      let values = reports.map { ValidationTables.json($0.report) }
      Console.print((values.count == 1 ? values[0] : .array(values)).text)
    }
    for (file, report) in reports { output.say(text(file, report)) }
    guard reports.allSatisfy({ $0.report.disagreements.isEmpty }) else { throw ExitCode(1) }
  }

  /// Writes the rows of each table as scenarios, in a folder of its own where there are several tables.
  private func write(to folder: String) throws {
    for file in files {
      let table = try Self.table(file)
      let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
      let written = ValidationSchemas.scenarios(of: table, source: name + ".csv") { other in
        TableFile.beside(path: file, name: other).flatMap { try? MeasurementTable(csv: $0) }
      }
      guard let written else {
        throw Failure.badInput("\(file): its rows are no runs, so that no scenario describes them; leave it out")
      }
      let place = URL(fileURLWithPath: folder).appendingPathComponent(files.count > 1 ? name : "")
      do {
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        for (name, content) in written.files {
          try content.write(to: place.appendingPathComponent(name), options: .atomic)
        }
      } catch {
        throw Failure.badInput("\(place.path) cannot be written; check its permissions and the room on its drive")
      }
      let scenarios = written.files.count { $0.name.hasSuffix(".yaml") }
      output.say("\(file): \(scenarios) scenarios in \(place.path)")
      let reasons = Dictionary(grouping: written.skipped, by: \.why).sorted {
        ($1.value.count, $0.key) < ($0.value.count, $1.key)
      }
      for (why, rows) in reasons { output.say("  \(rows.count) left out: \(why)") }
    }
  }

  private func printMarkdown() async throws {
    var rows: [String] = []
    var others: [String] = []
    for file in files {
      let name = file.split(separator: "/").last.map(String.init) ?? file
      if try Self.scenarioFiles(file) == nil, ValidationSchemas.schema(for: try Self.table(file)) == nil {
        others.append(name)
        continue
      }
      rows += ValidationTables.markdownRows(try await report(file), file: name)
    }
    Console.print(ValidationTables.markdownHeader + "\n" + rows.joined(separator: "\n"))
    if !others.isEmpty { Console.print("\nTables without an adapter: \(others.joined(separator: ", ")).") }
  }

  private static func table(_ file: String) throws -> MeasurementTable {
    do {
      return try MeasurementTable(csv: try TableFile.read(path: file))
    } catch let error as MeasurementTableError {
      throw Failure.badInput("\(file): \(error)")
    } catch {
      throw Failure.badInput("\(error)")
    }
  }

  /// The scenario files that an argument stands for; nil where it is a table.
  private static func scenarioFiles(_ path: String) throws -> [String]? {
    let endings = ["yaml", "yml"]
    var isFolder: ObjCBool = false
    let url = URL(fileURLWithPath: path)
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      return endings.contains(url.pathExtension.lowercased()) ? [path] : nil
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let files = names.sorted().map { url.appendingPathComponent($0) }.filter {
      endings.contains($0.pathExtension.lowercased())
    }
    guard !files.isEmpty else { throw Failure.badInput("\(path): a folder without scenarios; name its tables") }
    return files.map(\.path)
  }

  private func report(_ file: String) async throws -> ValidationReport {
    if let files = try Self.scenarioFiles(file) {
      let catalog = try catalogs.load()
      do { return ScenarioFigures.report(try files.flatMap { try ScenarioLoading.readOne($0, catalog) }) } catch {
        throw Failure.badInput("\(error)")
      }
    }
    let table = try Self.table(file)
    guard let schema = ValidationSchemas.schema(for: table) else {
      let known = ValidationSchemas.all.map { "\($0.name) (\($0.columns.joined(separator: ",")))" }
      throw Failure.badInput(
        "\(file):1:1: no schema has these columns; known are\n  " + known.joined(separator: "\n  "))
    }
    let predictions = await schema.predict(table) { name in
      TableFile.beside(path: file, name: name).flatMap { try? MeasurementTable(csv: $0) }
    }
    return ValidationReport(schema: schema.name, predictions: predictions)
  }

  private func text(_ file: String, _ report: ValidationReport) -> String {
    var parts = ["\(file): schema \(report.schema), \(report.rows) rows, \(report.skipped.count) skipped"]
    if !report.cases.isEmpty { parts.append(Console.table(ValidationTables.summary(report))) }
    if worst > 0, !report.cases.isEmpty {
      parts.append(Console.table(ValidationTables.worst(report, count: worst)))
    }
    if !report.verdicts.isEmpty {
      let right = report.verdicts.filter { $0.measuredFits == $0.predictedFits }.count
      parts.append(
        "fits: \(right) of \(report.verdicts.count) right; ran but predicted not to "
          + "\(report.count(measuredFits: true, predictedFits: false)), failed but predicted to run "
          + "\(report.count(measuredFits: false, predictedFits: true))")
    }
    if !report.skipped.isEmpty { parts.append(Console.table(ValidationTables.skipped(report))) }
    parts += report.notes
    let beyond = report.disagreements.count
    if report.cases.contains(where: { $0.tolerance != nil }) {
      parts.append(beyond == 0 ? "every case within its tolerance" : "\(beyond) cases beyond their tolerance")
    }
    return parts.joined(separator: "\n\n") + "\n"
  }
}
