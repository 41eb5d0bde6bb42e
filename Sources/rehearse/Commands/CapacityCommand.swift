import ArgumentParser
import Foundation
import Quantities
import Reading
import Reports
import RunStore
import Scenarios
import Serving
import SimulationKernel

struct CapacityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "capacity",
    abstract: "Find the highest load, or the fewest replicas, that hold the objectives.",
    discussion: """
      Serves every load several times over with other seeds, as long as it takes: an objective is held when the whole
      interval of its metric is good, missed when the whole is bad. How many requests the file asks for does not matter,
      unless they are recorded or follow the course of a day. What --most-requests cannot decide is called undecided.
      Exit status 1 when no load, or no number of replicas, holds the objectives. Every probe is stored.

      Example: rehearse capacity Scenarios/quickstart/serve-llama3-8b.yaml --find replicas
      """)

  enum Quest: String, ExpressibleByArgument, CaseIterable { case load, replicas }

  @Argument(help: ArgumentHelp("A serving scenario with objectives.", valueName: "file"))
  var file: String

  @Option(help: "What to find: the highest load, or the fewest replicas for the stated load.")
  var find = Quest.load

  @Option(help: "Independent replications of each probe, 2 to 1000; the answer does not hang on it.")
  var replications = 5

  @Option(help: "Confidence in percent, above 50 and below 100.")
  var confidence = 95.0

  @Option(help: ArgumentHelp("Requests that one look at a load may serve.", valueName: "count"))
  var mostRequests = 200_000

  @Flag(help: "Do not store the probes.")
  var dryRun = false

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var storage: StoreOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if !(2...1000).contains(replications) {
      throw ValidationError("--replications is \(replications); an interval needs at least 2, and 1000 are plenty.")
    }
    if !(confidence > 50 && confidence < 100) {
      throw ValidationError("--confidence is \(confidence); it lies above 50 and below 100.")
    }
    let least = CapacitySearch.firstLook(replications: replications)
    if !(least...1_000_000_000).contains(mostRequests) {
      throw ValidationError(
        "--most-requests is \(mostRequests); it lies between \(least), which the first look at a load takes with "
          + "\(replications) replications, and 1000000000.")
    }
  }

  func run() async throws {
    let scenarios = try ScenarioLoading.read([file], try catalogs.load())
    let searches = try scenarios.map(search)
    let store = dryRun ? nil : try storage.open()
    let work = LongWork("capacity", output: output) { [count = scenarios.count] in
      "interrupted: \($0) of \(count) capacity searches are whole and stored, the others are not"
    }
    defer { work.finish() }
    var answers: [CapacityAnswerText] = []
    for (scenario, search) in zip(scenarios, searches) {
      scenario.notes.forEach { note in output.say("note: " + note) }
      let started = Date()
      let clock = ContinuousClock()
      let begin = clock.now
      let finding = await find(search, named: scenario.name, bar: work.bar)
      work.bar.finish()
      let wall = begin.duration(to: clock.now) / .seconds(1)
      var answer = CapacityAnswerText(
        name: scenario.name, findsLoad: find == .load, confidence: confidence, search: search, finding: finding)
      if let store {
        let provenance = RunProvenance(
          version: Rehearse.version, started: started, wallSeconds: wall, host: ProcessInfo.processInfo.hostName)
        do {
          answer.id = try work.keeping {
            try store.save(scenario, search, finding, finds: find.rawValue, provenance)
          }
        } catch {
          throw Failure.badInput("\(error)")
        }
      }
      answers.append(answer)
      output.say(answer.text)
    }
    if output.json { Console.print((answers.count == 1 ? answers[0].json : .array(answers.map(\.json))).text) }
    if answers.contains(where: { $0.finding.best == nil }) { throw ExitCode(1) }
  }

  private func search(_ scenario: Scenario) throws -> CapacitySearch {
    guard let plan = (scenario.study as? ServingStudy)?.plan, !scenario.objectives.isEmpty else {
      throw Failure.badInput(
        "\(file): capacity takes a serving scenario with objectives, such as `objectives: {ttft: {p99: 2 s}}`")
    }
    return CapacitySearch(
      plan: plan,
      bounds: scenario.objectives.map {
        CapacityBound(metric: $0.metric, bound: $0.bound, isLowerBound: $0.isLowerBound)
      },
      replications: replications, level: confidence / 100, seed: scenario.seed, mostRequests: mostRequests)
  }

  /// Searches with a bar. How many looks it takes is not known: a bisection to 2 % takes about twelve.
  private func find(_ search: CapacitySearch, named name: String, bar: ProgressBar) async -> CapacityFinding {
    let looks = Counter()
    @Sendable func show(_ what: String, _ requests: Int) {
      let share = 1 - 1 / (1 + Double(looks.next()) / 8)
      bar.show(share, "of \(name): \(what), \(requests) requests")
    }
    return find == .load
      ? await search.highestLoad { load, requests in
        show("load \(Dimension.decimal(load, digits: 3))", requests)
      }
      : await search.fewestReplicas { replicas, requests in show("\(replicas) replicas", requests) }
  }
}
