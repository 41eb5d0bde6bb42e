import ArgumentParser
import Rehearsal
import Scenarios

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

  private var request: CapacityRequest {
    CapacityRequest(
      Source(path: file), find: find == .load ? .load : .replicas, replications: replications, confidence: confidence,
      mostRequests: mostRequests,
      dryRun: dryRun)
  }

  func validate() throws {
    if let fault = request.faults(Session.option).first { throw ValidationError(fault) }
  }

  func run() async throws {
    let work = LongWork("capacity", output: output)
    defer { work.finish() }
    let answer = try await catalogs.session(storage).capacity(request, work.work) {
      [output, bar = work.bar, interruption = work.interruption] news in
      switch news {
      case .count(let count):
        interruption.tell {
          "interrupted: \($0) of \(count) capacity searches are whole and stored, the others are not"
        }
      case .begins(let scenario): scenario.notes.forEach { note in output.say("note: " + note) }
      case .found(let found):
        bar.finish()
        output.say(found.text)
      }
    }
    if output.json { Console.print(answer.json) }
    if !answer.isGood { throw ExitCode(1) }
  }
}
