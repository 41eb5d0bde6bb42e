import ArgumentParser
import Foundation
import Presentation
import Quantities
import Reading
import Reports
import RunStore
import Scenarios

struct RerunCommand: ParsableCommand {
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

  func run() throws {
    let store = try storage.openReadOnly()
    let (stored, scenario) = try StoredScenario.read(id, in: store, catalogs)
    let id = id
    let work = LongWork("rerun", output: output) { _ in
      "interrupted: run \(id) was not simulated to its end; the store is as it was"
    }
    defer { work.finish() }
    let outcome = scenario.run { work.show($0) }
    work.finish()
    // Metrics that a later version adds are no difference: the stored run never had them.
    let names = stored.metrics.map(\.name).sorted()
    let different = names.filter { name in
      stored.metric(name)?.value.bitPattern != outcome.metric(name)?.value.bitPattern
    }
    if output.json {
      Console.print(
        JSONValue.object([
          "run": .integer(id), "same": .boolean(different.isEmpty), "differs": .array(different.map(JSONValue.string)),
        ]).text)
    }
    if different.isEmpty {
      output.say("run \(id): all \(names.count) metrics have the same bits")
      return
    }
    var table = TextTable(["metric", "stored", "now"], alignments: [.left, .right, .right])
    for name in different {
      table.append([name, stored.metric(name)?.text ?? "-", outcome.metric(name)?.text ?? "-"])
    }
    output.say(
      "run \(id) of version \(stored.version), now \(Rehearse.version):\n" + Console.table(table))
    throw ExitCode(1)
  }
}
