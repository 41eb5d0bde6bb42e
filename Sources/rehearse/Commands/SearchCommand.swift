import ArgumentParser
import Foundation
import Reading
import Reports
import RunStore
import Scenarios
import Training

struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find the best layout of a training scenario.",
    discussion: """
      Tries every combination of the keys that may vary, leaves out what does not divide or fit, times the others in
      closed form, and simulates the best and the undominated. The scenario's `search:` says what may vary:

        search: {by: time, keep: 20, vary: {layout.tensor: [4, 8], layout.schedule: 1f1b, recompute: fixed}}

      Keys take a list, one value, `all`, or `fixed` for the file's own. Exit status 1 when nothing fits.

      Example: rehearse search Scenarios/search/gpt3-175b-64-a100.yaml
      """)

  @Argument(help: ArgumentHelp("The scenario.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "Rank by time, cost or tokens-per-dollar; by the file's choice when left out.", valueName: "figure"),
    transform: objective)
  var by: SearchObjective?

  @Option(help: ArgumentHelp("Show so many of the ranked layouts.", valueName: "count"))
  var top = 10

  @Option(help: ArgumentHelp("Threads at most; the result does not depend on it.", valueName: "count"))
  var threads: Int?

  @Flag(help: "Do not store the search and its runs.")
  var dryRun = false

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var storage: StoreOptions
  @OptionGroup var output: OutputOptions

  private static func objective(_ name: String) throws -> SearchObjective {
    guard let objective = SearchObjective(rawValue: name) else {
      let known = SearchObjective.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("unknown figure `\(name)` to rank by; known are \(known)")
    }
    return objective
  }

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads is \(threads); it must be at least 1") }
    guard top >= 0 else { throw ValidationError("--top is \(top); it must not be negative") }
  }

  func run() async throws {
    let scenarios = try SearchLoading.read(file, try catalogs.load())
    // Opened before the work, so that a store that cannot be used is known at once.
    let store = dryRun ? nil : try storage.open()
    var finished: [FinishedSearch] = []
    let all = scenarios.count
    let isStored = store != nil
    let work = LongWork("searching", output: output) {
      isStored
        ? "interrupted: \($0) of \(all) searches are whole and stored, the others are not"
        : "interrupted: nothing is kept"
    }
    defer { work.finish() }
    for scenario in scenarios { finished.append(try await search(scenario, store, work)) }
    work.finish()
    if output.json {
      let values = finished.map(SearchJSON.value)
      Console.print((values.count == 1 ? values[0] : .array(values)).text)
    }
    for search in finished { output.say(SearchText.report(search, top: top)) }
    guard finished.allSatisfy(\.outcome.fits) else { throw ExitCode(1) }
  }

  private func search(
    _ scenario: SearchScenario, _ store: RunStore?, _ work: LongWork
  ) async throws -> FinishedSearch {
    let started = Date()
    let clock = ContinuousClock()
    let begin = clock.now
    var search = scenario.search
    if let by { search.objective = by }
    let outcome = await search.run(concurrency: threads ?? .max) { [bar = work.bar] progress in
      bar.show(Double(progress.decided) / Double(max(1, progress.combinations)), scenario.name)
    }
    let remedies = outcome.fits ? [] : await search.remedies(concurrency: threads ?? .max)
    var finished = FinishedSearch(scenario: scenario, search: search, outcome: outcome, remedies: remedies)
    finished.own = scenario.own.flatMap { try? search.plan($0) }.map { TrainingSimulation.run($0) }
    finished.wallSeconds = begin.duration(to: clock.now) / .seconds(1)
    guard let store else { return finished }
    let provenance = RunProvenance(
      version: Rehearse.version, started: started, wallSeconds: finished.wallSeconds,
      host: ProcessInfo.processInfo.hostName)
    do {
      let stored = try (outcome.ranked + outcome.others).map { StoredCandidate($0, run: try Self.run($0, scenario)) }
      let objective = search.objective
      let numbers = try work.keeping { try store.save(scenario, objective: objective, outcome, stored, provenance) }
      finished.id = numbers.search
      finished.runs = numbers.runs
    } catch {
      throw Failure.badInput("\(error)")
    }
    return finished
  }

  /// The run that a simulated candidate is; nil for one that was not, or that other keys of the file do not allow.
  private static func run(
    _ candidate: SearchCandidate, _ scenario: SearchScenario
  ) throws -> (scenario: Scenario, outcome: any StudyOutcome)? {
    guard let plan = candidate.plan, let result = candidate.result,
      let own = try? scenario.scenario(candidate.point)
    else { return nil }
    // What the simulation came to is stored as it is, unless the file asks for more than a step.
    if let asked = (own.study as? TrainingStudy)?.plan, asked.horizon != nil { return (own, own.run()) }
    return (own, TrainingOutcome(plan: plan, result: result))
  }
}

/// Reads searches for commands.
enum SearchLoading {
  static func read(_ file: String, _ catalog: Catalog) throws -> [SearchScenario] {
    do { return try ScenarioFile.readSearches(path: file, catalog: catalog) } catch { throw Failure.badInput(error) }
  }
}

/// A search that was just made.
struct FinishedSearch {
  var scenario: SearchScenario
  /// What was searched, with the objective of the command.
  var search: LayoutSearch
  var outcome: SearchOutcome
  var remedies: [FitRemedy]
  /// The file's own layout, simulated, when it gives one that is possible.
  var own: TrainingResult?
  /// Its number in the store.
  var id: Int64?
  /// The numbers of the runs, by candidate.
  var runs: [Int64?] = []
  var wallSeconds = 0.0
}
