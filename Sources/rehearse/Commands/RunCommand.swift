import ArgumentParser
import Foundation
import Reading
import Reports
import RunStore
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

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads is \(threads); it lies between 1 and 1024.")
    }
  }

  func run() async throws {
    let scenarios = try ScenarioLoading.read(files, try catalogs.load())
    // Opened before the work, so that a store that cannot be used is known at once.
    let store = dryRun ? nil : try storage.open()
    let made = try await simulate(scenarios, store)
    if output.json {
      let values = made.map { RunJSON.value($0.scenario, $0.outcome, id: $0.id, wallSeconds: $0.wallSeconds) }
      Console.print((values.count == 1 ? values[0] : .array(values)).text)
    } else {
      FinishedRun.groups(made).forEach { output.say(Self.report($0)) }
    }
    guard made.allSatisfy({ run in run.scenario.verdicts(on: run.outcome).allSatisfy(\.holds) }) else {
      throw ExitCode(1)
    }
  }

  /// Simulates side by side and stores in order: whatever ends the program, the first runs are in the store.
  private func simulate(_ scenarios: [Scenario], _ store: RunStore?) async throws -> [FinishedRun] {
    let interruption = Interruption(of: scenarios.count)
    let watch = interruption.watch()
    let bar = ProgressBar("run", output: output)
    defer {
      bar.finish()
      watch.forEach { $0.cancel() }
    }
    let all = scenarios.count
    let runs = OrderedRuns(scenarios, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount) { done in
      bar.show(done / Double(all), "\(min(all, Int(done) + 1)) of \(all)")
    }
    // One run alone has its first rows written while its last ones are simulated.
    guard all > 1 else { return try scenarios.map { try simulate($0, store, interruption, bar) } }
    var made: [FinishedRun] = []
    try await runs.forEach { run in
      var finished = FinishedRun(
        scenario: run.scenario, outcome: run.outcome, id: nil, wallSeconds: run.wallSeconds, place: made.count + 1)
      if let store {
        let provenance = RunProvenance(
          version: Rehearse.version, started: run.started, wallSeconds: run.wallSeconds,
          host: ProcessInfo.processInfo.hostName)
        do {
          finished.id = try interruption.storing { try store.save(run.scenario, run.outcome, provenance) }
        } catch {
          throw Failure.badInput("\(error)")
        }
      }
      made.append(finished)
    }
    return made
  }

  private func simulate(
    _ scenario: Scenario, _ store: RunStore?, _ interruption: Interruption, _ bar: ProgressBar
  ) throws -> FinishedRun {
    let provenance = RunProvenance(
      version: Rehearse.version, started: Date(), wallSeconds: 0, host: ProcessInfo.processInfo.hostName)
    let recording = store?.recording(scenario, provenance)
    defer { recording?.abandon() }
    let clock = ContinuousClock()
    let begin = clock.now
    let outcome = scenario.run(recorder: recording) { share in bar.show(share, "1 of 1") }
    let wall = begin.duration(to: clock.now) / .seconds(1)
    do {
      let id = try recording.map { recording in
        try interruption.storing { try recording.finish(outcome, wallSeconds: wall) }
      }
      return FinishedRun(scenario: scenario, outcome: outcome, id: id, wallSeconds: wall)
    } catch {
      throw Failure.badInput("\(error)")
    }
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

/// A run that was just made.
struct FinishedRun {
  var scenario: Scenario
  var outcome: any StudyOutcome
  var id: Int64?
  var wallSeconds: Double
  /// Which run of the command it is, from 1.
  var place = 1

  /// How the run is called in tables: by its number in the store, or by its place when it was not stored.
  var label: String { "run \(id ?? Int64(place))" }

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
  /// The scenarios of all files; every fault of every file in one message.
  static func read(_ files: [String], _ catalog: Catalog) throws -> [Scenario] {
    let (scenarios, faults) = diagnosed(files, catalog)
    guard faults.isEmpty else { throw Failure.badInput(faults.map(\.description).joined(separator: "\n")) }
    return scenarios
  }

  /// The scenarios of the files that are good, and the faults of the others.
  static func diagnosed(
    _ files: [String], _ catalog: Catalog, sayingWarnings: Bool = true
  ) -> (scenarios: [Scenario], faults: [Diagnostic]) {
    var scenarios: [Scenario] = []
    var faults: [Diagnostic] = []
    for file in files {
      do throws(ScenarioError) {
        scenarios += try readOne(file, catalog, sayingWarnings: sayingWarnings)
      } catch {
        faults += error.diagnostics
      }
    }
    return (scenarios, faults)
  }

  /// The scenarios of a file, after what their writer should know.
  static func readOne(
    _ file: String, _ catalog: Catalog, sayingWarnings: Bool = true
  ) throws(ScenarioError) -> [Scenario] {
    let scenarios = try ScenarioFile.read(path: file, catalog: catalog)
    // The runs of a sweep come from one file, with the same warnings.
    guard sayingWarnings else { return scenarios }
    for warning in scenarios.first?.warnings ?? [] { Console.error(warning.warning) }
    return scenarios
  }
}
