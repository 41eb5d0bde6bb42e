import ArgumentParser
import Presentation
import Quantities
import Rehearsal
import RunStore
import Scenarios

struct RerunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rerun",
    abstract: "Simulate a stored run again and say whether every metric has the same bits.",
    discussion: """
      One version gives the same bits on every machine; another version may not, and then the metrics that differ are
      shown. Exit status 1 when any differs.

      Example: rehearse rerun 3
      """)

  @Argument(help: ArgumentHelp("The number of the run.", valueName: "run"))
  var id: Int64

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var storage: StoreOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let id = id
    let work = LongWork("rerun", output: output) { _ in
      "interrupted: run \(id) was not simulated to its end; the store is as it was"
    }
    defer { work.finish() }
    let answer = try await catalogs.session(storage).rerun(ShowRequest(id), work.work)
    work.finish()
    if output.json { Console.print(answer.json) }
    if answer.isGood {
      output.say("run \(id): all \(answer.names.count) metrics have the same bits")
      return
    }
    var table = TextTable(["metric", "stored", "now"], alignments: [.left, .right, .right])
    for name in answer.different {
      table.append([name, answer.run.metric(name)?.text ?? "-", answer.outcome.metric(name)?.text ?? "-"])
    }
    output.say(
      "run \(id) of version \(answer.run.version), now \(Rehearse.version):\n" + Console.table(table))
    throw ExitCode(1)
  }
}
