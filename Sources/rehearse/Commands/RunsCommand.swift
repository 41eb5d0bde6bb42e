import ArgumentParser
import Reports
import RunStore

struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs",
    abstract: "List stored runs, newest first.",
    discussion: "Example: rehearse runs --kind serving --limit 20")

  @Option(help: "Only runs of this kind: training or serving.")
  var kind: String?

  @Option(help: "At most so many runs.")
  var limit = 50

  @Flag(help: "Print comma-separated lines.")
  var csv = false

  @OptionGroup var storage: StoreOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit is \(limit); it must be at least 1") }
  }

  func run() throws {
    let store = try storage.openReadOnly()
    let runs: [StoredRun]
    do { runs = try store.runs(kind: kind, limit: limit) } catch { throw Failure.badInput(error) }
    if output.json { Console.print(JSONValue.array(runs.map(RunJSON.value)).text) }
    var table = TextTable(
      ["run", "kind", "name", "started", csv ? "wall_s" : "wall", "tags"],
      alignments: [.right, .left, .left, .left, .right, .left])
    for run in runs {
      table.append([
        "\(run.id)", run.kind, run.name, run.started, csv ? "\(run.wallSeconds)" : Dimensions.time(run.wallSeconds),
        run.tags.joined(separator: " "),
      ])
    }
    output.say(csv ? table.csv : Console.table(table))
  }
}
