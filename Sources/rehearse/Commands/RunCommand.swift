import ArgumentParser
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

  /// Runs of one kind side by side, with what each is and what it misses.
  private static func report(_ runs: [FinishedRun]) -> String {
    guard let first = runs.first else { return "" }
    var lines: [String] = []
    for run in runs {
      lines.append("\(run.label)  \(run.scenario.name)")
      lines += ([run.outcome.setting] + run.outcome.remarks).map { "  " + $0 }
      // What is so of several runs is said once.
      lines += run.scenario.notes(on: run.outcome).map { "  note: " + $0 }.filter { !lines.contains($0) }
    }
    if let remarks = runs.lazy.map({ $0.scenario.study.remarks($0.scenario.inputs) }).first(where: { !$0.isEmpty }) {
      lines += remarks.map { "  " + $0 }
    }
    // Metrics that carry names of their own, such as those of queueing policies, stand in tables of each run.
    let kind = first.scenario.kind
    if !MetricCatalog.headlines(of: kind).isEmpty {
      let columns = runs.map { (name: runs.count == 1 ? "value" : $0.label, outcome: $0.outcome) }
      lines += ["", Console.table(RunReport.table(columns, kind: kind))]
    } else {
      lines.append("")
    }
    for run in runs { lines += answer(run, isAlone: runs.count == 1, isFirst: lines.last == "") }
    for run in runs {
      for verdict in run.scenario.verdicts(on: run.outcome) {
        lines.append("\n\(run.label)  " + (verdict.holds ? Ink.good : .bad)(verdict.sentence))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What is said of a run besides its metrics.
  private static func answer(_ run: FinishedRun, isAlone: Bool, isFirst: Bool) -> [String] {
    var lines: [String] = []
    for part in run.outcome.answer(isAlone: isAlone) {
      switch part {
      case .table(let table):
        if lines.isEmpty, !isFirst { lines.append("") }
        if lines.allSatisfy(\.isEmpty), !isAlone { lines.append(run.label) }
        lines.append(Console.table(table))
      case .notes(let notes): lines += notes
      case .text(let text): lines += ["", text]
      }
    }
    return lines
  }
}

extension FinishedRun {
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
