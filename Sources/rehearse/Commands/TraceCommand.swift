import ArgumentParser
import Rehearsal

struct TraceCommand: AsyncParsableCommand {
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

  @OptionGroup var printing: OutputOptions
  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var storage: StoreOptions

  func run() async throws {
    let work = LongWork("simulating", output: printing) { _ in "interrupted: nothing is written" }
    defer { work.finish() }
    let answer = try await catalogs.session(storage).trace(TraceRequest(id, file: output), work.work)
    work.finish()
    printing.show(answer, "\(output): \(answer.content); open it at ui.perfetto.dev")
  }
}
