import ArgumentParser
import Foundation
import Rehearsal
import RunStore
import Scenarios

struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Write the timeline of a stored run for Perfetto or chrome://tracing.",
    discussion: """
      The run is simulated again from the stored scenario; the same version gives the same times. Each rank has a track
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
    let session = catalogs.session(storage)
    let (stored, scenario) = try session.stored(id, in: try session.openStoreReadOnly())
    guard let timeline = scenario.study.timeline() else {
      throw Failure.badInput("run \(id) is a \(stored.kind) run, and those have no timeline; \(Self.remedy)")
    }
    do {
      try Data(timeline.trace()).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      throw Failure.badInput("\(output): cannot be written; check that its folder exists and its permissions")
    }
    if !quiet { Console.print("\(output): \(timeline.content); open it at ui.perfetto.dev") }
  }

  private static var remedy: String {
    let kinds = Studies.all.filter { $0.hasTimeline }.map { "`kind: \($0.kind)`" }.joined(separator: ", ")
    return "give a run of \(kinds)"
  }
}
