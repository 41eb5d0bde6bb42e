import ArgumentParser
import Rehearsal

struct TraceCommand: AsyncParsableCommand {
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

  @OptionGroup var printing: OutputOptions
  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var storage: StoreOptions

  func run() async throws {
    let work = LongWork("simulating", output: printing) { _ in "interrupted: nothing is written" }
    defer { work.finish() }
    let request =
      Int64(subject).map { TraceRequest($0, file: output) } ?? TraceRequest(Source(path: subject), file: output)
    let answer = try await catalogs.session(storage).trace(request, work.work)
    work.finish()
    printing.show(answer, "\(output): \(answer.content); open it at ui.perfetto.dev")
  }
}
