import ArgumentParser
import Foundation
import Reading
import Reports
import RunStore
import Scenarios
import Training

struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Write the timeline of a stored training run for Perfetto or chrome://tracing.",
    discussion: """
      The step is simulated again from the stored scenario; the same version gives the same times. Each rank has a track
      for each stream, and one for what each of its links carries.

      Example: rehearse trace 1 -o step.json
      """)

  @Argument(help: ArgumentHelp("The number of the run.", valueName: "run"))
  var id: Int64

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
  var output: String

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var storage: StoreOptions

  func run() throws {
    let store = try storage.openReadOnly()
    let (stored, scenario) = try StoredScenario.read(id, in: store, catalogs)
    guard case .training(let plan) = scenario.plan else {
      throw Failure.badInput("run \(id) is a \(stored.kind) run; only training runs have a timeline of a step")
    }
    let step = TrainingSimulation.run(plan, recordsSpans: true).step
    do {
      try ChromeTrace.text(step).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      throw Failure.badInput("\(output): cannot be written; check that its folder exists and its permissions")
    }
    if !quiet {
      let links = Set(step.links.map { "\($0.rank) \($0.link) \($0.isOut)" }).count
      Console.print(
        "\(output): \(step.spans.count) spans on \(step.ranks.count) ranks, \(links) links; open it at ui.perfetto.dev")
    }
  }
}
