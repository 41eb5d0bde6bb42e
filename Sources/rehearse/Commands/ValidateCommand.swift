import ArgumentParser
import Foundation
import Rehearsal
import Reports
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
    if let writeScenarios { return try write(to: writeScenarios) }
    let work = LongWork("validating", output: output) { _ in "interrupted: not all was predicted, and nothing is kept" }
    defer { work.finish() }
    if markdown { return try await printMarkdown(work) }
    let answer = try await catalogs.session().validate(request(files), work.work)
    work.finish()
    if output.json { Console.print(answer.json) }
    for (file, report) in answer.reports { output.say(text(file, report)) }
    guard answer.isGood else { throw ExitCode(1) }
  }

  private func request(_ files: [String]) -> ValidateRequest {
    ValidateRequest(files.map { Source(path: $0) }, leaveOwnOut: leaveOwnOut)
  }

  /// Writes the rows of each table as scenarios, in a folder of its own where there are several tables.
  private func write(to folder: String) throws {
    let session = catalogs.session()
    for file in files {
      let source = Source(path: file)
      let table = try session.table(source)
      let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
      let written = ValidationSchemas.scenarios(of: table, source: name + ".csv") {
        session.companion($0, of: source)
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

  private func printMarkdown(_ work: LongWork) async throws {
    let session = catalogs.session()
    var known: [String] = []
    var others: [String] = []
    for file in files {
      let source = Source(path: file)
      let isKnown = try session.scenarioSources(source) != nil || session.schema(of: source) != nil
      if isKnown { known.append(file) } else { others.append(Self.name(file)) }
    }
    let answer = try await session.validate(request(known), work.work)
    work.finish()
    let rows = answer.reports.flatMap { ValidationTables.markdownRows($0.report, file: Self.name($0.file)) }
    Console.print(ValidationTables.markdownHeader + "\n" + rows.joined(separator: "\n"))
    if !others.isEmpty { Console.print("\nTables without an adapter: \(others.joined(separator: ", ")).") }
  }

  private static func name(_ file: String) -> String { file.split(separator: "/").last.map(String.init) ?? file }

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
