import ArgumentParser
import Presentation
import Quantities
import Rehearsal
import Reports
import Scenarios

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Simulate a scenario and store the run.",
    discussion: """
      Every combination of a `sweep:` is a run of its own; they are simulated side by side on all cores, with the same
      bits for any number of threads, and stored in order. Exit status 1 when a run does not fit into memory, misses an
      objective, lies beyond the tolerance of a published figure, or compares a queueing policy that is unstable. Ctrl-C
      keeps the runs that are whole (status 130).

      Example: rehearse run Scenarios/quickstart/train-llama3-70b.yaml
      """)

  @Argument(help: ArgumentHelp("The scenario files; `-` is standard input.", valueName: "file"))
  var files: [String]

  @Flag(help: "Do not store the runs.")
  var dryRun = false

  @Option(help: ArgumentHelp("Runs that are simulated side by side; by default one for each core.", valueName: "count"))
  var threads: Int?

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var storage: StoreOptions
  @OptionGroup var output: OutputOptions

  private var request: RunRequest {
    RunRequest(files.map { Source(path: $0) }, threads: threads, dryRun: dryRun)
  }

  func validate() throws {
    if let fault = request.faults(Session.option).first { throw ValidationError(fault) }
  }

  func run() async throws {
    let work = LongWork("run", output: output)
    defer { work.finish() }
    let answer = try await catalogs.session(storage).run(request, work.work) {
      [interruption = work.interruption] count in
      interruption.tell { "interrupted: \($0) of \(count) runs are whole and stored, the others are not" }
    }
    work.finish()
    if output.json { Console.print(answer.json) }
    FinishedRun.groups(answer.runs).forEach { output.say(Self.report($0)) }
    guard answer.isGood else { throw ExitCode(1) }
  }

  /// More runs than this stand below each other, each a row, and not beside each other.
  private static let mostColumns = 4
  /// So many failures are told before the table of many runs, which has them all.
  private static let mostFailures = 8
  /// More notes than this are no longer read.
  private static let mostNotes = 12

  /// Runs of one kind side by side: first what each is and what it misses, then the numbers and how far they may be off.
  private static func report(_ runs: [FinishedRun]) -> String {
    guard let first = runs.first else { return "" }
    let kind = first.scenario.kind
    let isGrid = runs.count > mostColumns
    var lines = isGrid ? many(runs) : few(runs)
    if let remarks = runs.lazy.map({ $0.scenario.study.remarks($0.scenario.inputs) }).first(where: { !$0.isEmpty }) {
      lines += remarks.map { "  " + plain($0) }
    }
    // Metrics that carry names of their own, such as those of queueing policies, stand in tables of each run.
    if MetricCatalog.headlines(of: kind).isEmpty {
      lines.append("")
    } else if isGrid {
      let grid = RunGrid.table(runs.map(\.row), kind: kind)
      lines += ["", Console.table(grid.text)] + grid.notes.map(plain)
    } else {
      let columns = runs.map { (name: runs.count == 1 ? "value" : $0.label, outcome: $0.outcome) }
      lines += ["", Console.table(RunReport.table(columns, kind: kind))]
    }
    let accuracy = RunReport.accuracy(runs.map { (label: $0.label, accuracy: $0.outcome.accuracy) }, kind: kind)
    if !accuracy.isEmpty { lines += accuracy.map(plain) }
    for run in runs { lines += answer(run, isAlone: runs.count == 1, isFirst: lines.last == "") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Each run with its set-up, its verdicts, and its notes.
  private static func few(_ runs: [FinishedRun]) -> [String] {
    var lines: [String] = []
    for run in runs {
      lines.append("\(run.label)  " + PlainText.line(run.scenario.name, limit: 200))
      lines.append("  " + plain(run.outcome.setting))
      lines += verdicts(run).map { "  " + $0 }
      lines += run.outcome.remarks.map { "  " + plain($0) }
      // What is so of several runs is said once.
      lines += run.scenario.notes(on: run.outcome).map { "  note: " + plain($0) }.filter { !lines.contains($0) }
    }
    return lines
  }

  /// Many runs: what they share is said once, and of what differs their table tells.
  private static func many(_ runs: [FinishedRun]) -> [String] {
    var lines: [String] = []
    if let first = runs.first, let last = runs.last {
      lines.append(
        "\(first.label) to \(last.label)  \(runs.count) runs, the first: "
          + PlainText.line(first.scenario.name, limit: 200))
      lines.append("  " + plain(first.outcome.setting))
    }
    let failing = runs.filter { run in !run.verdicts.allSatisfy(\.holds) }
    lines += failing.prefix(mostFailures).flatMap { run in
      run.verdicts.filter { !$0.holds }.map { "  \(run.label)  " + verdict($0) }
    }
    if failing.count > mostFailures { lines.append("  and \(failing.count - mostFailures) more runs: NO below") }
    // What runs show together no row of the table tells.
    let joint = runs.flatMap { run in run.joint.filter(\.holds).map { "  \(run.label)  " + verdict($0) } }
    lines += joint.prefix(mostFailures)
    if joint.count > mostFailures { lines.append("  and \(joint.count - mostFailures) more of this kind that hold") }
    return lines + notes(runs).prefix(mostNotes)
  }

  /// What is said of the runs, once each, and of which of them where it is not so of all.
  private static func notes(_ runs: [FinishedRun]) -> [String] {
    var said: [(note: String, of: [String])] = []
    var places: [String: Int] = [:]
    for run in runs {
      for note in run.outcome.remarks + run.scenario.notes(on: run.outcome).map({ "note: " + $0 }) {
        let place = places[note] ?? said.count
        if place == said.count { said.append((note, [])) }
        places[note] = place
        said[place].of.append(run.label)
      }
    }
    return said.map { note, labels in
      guard labels.count < runs.count, let first = labels.first else { return "  " + plain(note) }
      return "  \(first)\(labels.count > 1 ? " and \(labels.count - 1) more" : ""): " + plain(note)
    }
  }

  private static func verdicts(_ run: FinishedRun) -> [String] {
    let all = run.verdicts
    return (all.filter { !$0.holds } + all.filter(\.holds)).map(verdict)
  }

  private static func verdict(_ verdict: Verdict) -> String {
    (verdict.holds ? Ink.good : .bad)((verdict.holds ? "yes: " : "NO: ") + plain(verdict.sentence))
  }

  /// Words of a user's may hold what a terminal would obey. Lines stay lines.
  private static func plain(_ text: String) -> String { PlainText.shown(text, limit: 4000) }

  /// What is said of a run besides its metrics.
  private static func answer(_ run: FinishedRun, isAlone: Bool, isFirst: Bool) -> [String] {
    var lines: [String] = []
    for part in run.outcome.answer(isAlone: isAlone) {
      switch part {
      case .table(let table):
        if lines.isEmpty, !isFirst { lines.append("") }
        if lines.allSatisfy(\.isEmpty), !isAlone { lines.append(run.label) }
        lines.append(Console.table(table))
      case .notes(let notes): lines += notes.map(plain)
      case .text(let text): lines += ["", plain(text)]
      }
    }
    return lines
  }
}

extension FinishedRun {
  /// The run as a row of a table.
  var row: RunGrid.Run {
    RunGrid.Run(
      label: label, name: scenario.name, inputs: scenario.inputs, seed: Int64(clamping: scenario.seed),
      metrics: outcome.metrics, holds: verdicts.isEmpty ? nil : verdicts.allSatisfy(\.holds))
  }

  /// Neighbouring runs of one kind together.
  static func groups(_ runs: [FinishedRun]) -> [[FinishedRun]] {
    var groups: [[FinishedRun]] = []
    for run in runs {
      if groups.last?.first?.scenario.kind == run.scenario.kind {
        groups[groups.count - 1].append(run)
      } else {
        groups.append([run])
      }
    }
    return groups
  }
}

/// Reads scenario files for commands.
enum ScenarioLoading {
  /// The scenarios of all files, after what their writers should know; every fault of every file in one message.
  static func read(_ files: [String], _ catalogs: CatalogOptions) throws -> [Scenario] {
    let work = Work(warning: { Console.error($0.warning) })
    return try catalogs.session().scenarios(files.map { Source(path: $0) }, work)
  }
}
