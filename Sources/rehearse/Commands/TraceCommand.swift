import ArgumentParser
import Foundation
import Quantities
import Rehearsal
import RunStore
import Scenarios

struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Write the timeline of a run for Perfetto or chrome://tracing.",
    discussion: """
      Of a stored run, by its number, or of a scenario file, which is simulated and not stored. A stored run is simulated
      again from its scenario; the same version gives the same times. A training step has a track for each stream of each
      rank, and one for what each of its links carries; a pair of models that flow against each other has two. A served
      workload has a track for the iterations of each replica, for the copies between it and its host, and counters of the
      requests that wait and were served.

      Example: rehearse trace 1 -o step.json
               rehearse trace Scenarios/quickstart/serve-llama3-8b.yaml -o served.json
      """)

  @Argument(help: ArgumentHelp("The number of a stored run, or a scenario file.", valueName: "run-or-file"))
  var subject: String

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
  var output: String

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var storage: StoreOptions

  func run() throws {
    let scenario = try scenario()
    guard let timeline = scenario.study.timeline(seed: scenario.seed) else {
      throw Failure.badInput(
        "\(PlainText.line(subject, limit: 200)) is a \(scenario.kind) run, and those have no timeline; \(Self.remedy)")
    }
    do {
      try Data(timeline.trace()).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      throw Failure.badInput("\(output): cannot be written; check that its folder exists and its permissions")
    }
    if !quiet { Console.print("\(output): \(timeline.content); open it at ui.perfetto.dev") }
  }

  /// The scenario of a stored run, or the one of a file.
  private func scenario() throws -> Scenario {
    if let id = Int64(subject) {
      let session = catalogs.session(storage)
      return try session.stored(id, in: try session.openStoreReadOnly()).scenario
    }
    let scenarios = try ScenarioLoading.read([subject], catalogs)
    guard let scenario = scenarios.first, scenarios.count == 1 else {
      throw Failure.badInput(
        "\(PlainText.line(subject, limit: 200)) describes \(scenarios.count) runs, and a trace is of one; run it, and trace "
          + "one of its runs by number")
    }
    return scenario
  }

  private static var remedy: String {
    let kinds = Studies.all.filter { $0.hasTimeline }.map { "`kind: \($0.kind)`" }.joined(separator: ", ")
    return "give a run of \(kinds)"
  }
}
