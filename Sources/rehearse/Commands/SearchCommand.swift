import ArgumentParser
import Rehearsal

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
  var by: String?

  @Option(help: ArgumentHelp("Show so many of the ranked layouts.", valueName: "count"))
  var top = 10

  @Option(help: ArgumentHelp("Threads at most; the result does not depend on it.", valueName: "count"))
  var threads: Int?

  @Flag(help: "Do not store the search and its runs.")
  var dryRun = false

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var storage: StoreOptions
  @OptionGroup var output: OutputOptions

  private static func objective(_ name: String) throws -> String {
    do { _ = try SearchRequest.objective(name) } catch { throw ValidationError(error.description) }
    return name
  }

  private var request: SearchRequest {
    SearchRequest(Source(path: file), by: by, threads: threads, dryRun: dryRun)
  }

  func validate() throws {
    if let fault = request.faults(Session.option).first { throw ValidationError(fault) }
    guard top >= 0 else { throw ValidationError("--top is \(top); it must not be negative") }
  }

  func run() async throws {
    let work = LongWork("searching", output: output)
    defer { work.finish() }
    let isStored = !dryRun
    let answer = try await catalogs.session(storage).search(request, work.work) {
      [interruption = work.interruption] count in
      interruption.tell {
        isStored
          ? "interrupted: \($0) of \(count) searches are whole and stored, the others are not"
          : "interrupted: nothing is kept"
      }
    }
    work.finish()
    if output.json { Console.print(answer.json) }
    for search in answer.searches { output.say(SearchText.report(search, top: top)) }
    guard answer.isGood else { throw ExitCode(1) }
  }
}
