import ArgumentParser
import Quantities
import Rehearsal
import Reports
import Scenarios
import Validation

struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Predict each row of a table of measurements and tell the error.",
    discussion: """
      Its first line tells the schema; nothing is fitted to the rows. Scenarios, or all of a folder, are \
      run and held against the figures that they expect. Exit status 1 when one is missed and no \
      `gap` says why.

      Schemas, by their first columns: \(schemas.joined(separator: "; ")).

      Example: rehearse validate measured.csv --json
               rehearse validate Scenarios/papers --gallery Results
      """)

  /// Every schema with as many columns as tell it from the others at a glance.
  private static let schemas = ValidationSchemas.all.map { schema in
    "\(schema.name) (\(schema.columns.prefix(2).joined(separator: ",")))"
  }

  @Argument(help: ArgumentHelp("Tables of measurements, scenarios or their folders.", valueName: "file"))
  var files: [String]

  @Option(help: "Print so many of a table's worst cases.")
  var worst = 10

  @Flag(help: "Print one Markdown table, unknown files below it.")
  var markdown = false

  @Option(
    help: ArgumentHelp(
      "Write papers.md with charts of the scenarios' papers.", valueName: "dir"))
  var gallery: String?

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
    if gallery != nil, writeScenarios != nil {
      throw ValidationError("--gallery shows runs, and --write-scenarios makes none; take one of the two")
    }
  }

  func run() async throws {
    let work = LongWork("validating", output: output) { _ in "interrupted: not all was predicted, and nothing is kept" }
    defer { work.finish() }
    if let writeScenarios { return try await write(to: writeScenarios, work) }
    let request = ValidateRequest(
      files.map { Source(path: $0) }, leaveOwnOut: leaveOwnOut, markdown: markdown, gallery: gallery)
    let answer = try await catalogs.session().validate(request, work.work)
    work.finish()
    if markdown { return Console.print(answer.markdown) }
    if output.json { Console.print(answer.json) }
    for (file, report) in answer.reports { output.say(text(file, report)) }
    guard answer.isGood else { throw ExitCode(1) }
  }

  /// Writes the rows of each table as scenarios, in a folder of its own where there are several tables.
  private func write(to folder: String, _ work: LongWork) async throws {
    let request = WriteScenariosRequest(files.map { Source(path: $0) }, folder: folder)
    let answer = try await catalogs.session().writeScenarios(request, work.work)
    work.finish()
    if output.json { Console.print(answer.json) }
    for table in answer.tables {
      output.say("\(table.file): \(table.scenarios) scenarios in \(table.folder ?? folder)")
      for (why, rows) in table.leftOut { output.say("  \(rows) left out: \(why)") }
    }
  }

  /// Most figures that are listed one by one though they are held.
  private static let mostFigures = 40

  /// How a figure that is not held for sure is marked.
  private static func word(_ figure: JudgedFigure) -> String {
    if figure.verdict.state == .undecided { return "undecided" }
    return figure.isUnexplained ? "NO" : "gap"
  }

  /// Papers a line each, and what of them is missed.
  private func papers(_ file: String, _ report: ValidationReport) -> String {
    let gallery = report.gallery
    let runs = "\(report.rows) run\(report.rows == 1 ? "" : "s") with figures"
    var parts = ["\(file): \(runs), \(report.skipped.count) without"]
    if !gallery.papers.isEmpty { parts.append(Console.table(GalleryTables.summary(gallery))) }
    let others = report.figures.filter { $0.paper == nil }
    func isSure(_ figure: JudgedFigure) -> Bool { figure.verdict.holds && figure.verdict.state == .held }
    // Of papers what is held stands in their line; a file of one's own shows each figure, where they can be read.
    let shown = report.figures.filter { !isSure($0) || $0.paper == nil && others.count <= Self.mostFigures }
    if !shown.isEmpty {
      parts.append(
        (shown.filter { !isSure($0) } + shown.filter(isSure)).map { figure in
          let word = isSure(figure) ? "yes" : Self.word(figure)
          let place = figure.paper.map { $0.id + " " } ?? ""
          return PlainText.shown("\(word): \(place)\(figure.run): \(figure.verdict.sentence)", limit: 4000)
        }.joined(separator: "\n"))
    }
    parts += gallery.faults.map { "NO: " + PlainText.shown($0, limit: 4000) }
    var last = gallery.papers.isEmpty ? [] : [GalleryTables.sentence(gallery)]
    if !others.isEmpty {
      let held = "\(others.count { $0.verdict.holds }) of \(others.count) figures"
      last.append(gallery.papers.isEmpty ? "\(held) held" : "\(held) of files without `paper` held")
    }
    return (parts + last).joined(separator: "\n\n") + "\n"
  }

  private func text(_ file: String, _ report: ValidationReport) -> String {
    if !report.figures.isEmpty { return papers(file, report) }
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
    let claims = report.claims.sorted { !$0.verdict.holds && $1.verdict.holds }
    if !claims.isEmpty {
      parts.append(
        claims.map { claim in
          PlainText.shown("\(claim.verdict.holds ? "yes" : "NO"): \(claim.id): \(claim.verdict.sentence)", limit: 4000)
        }.joined(separator: "\n"))
    }
    parts += report.notes
    let beyond = report.disagreements.count
    if report.cases.contains(where: { $0.tolerance != nil }) {
      parts.append(beyond == 0 ? "every case within its tolerance" : "\(beyond) cases beyond their tolerance")
    }
    return parts.joined(separator: "\n\n") + "\n"
  }
}
