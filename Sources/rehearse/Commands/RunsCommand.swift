import ArgumentParser
import Presentation
import Quantities
import Rehearsal
import RunStore
import Scenarios

struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs",
    abstract: "List stored runs, newest first.",
    discussion: "Example: rehearse runs --kind serving --limit 20")

  @Option(help: "Only runs of this kind: \(Studies.kinds.joined(separator: ", ")).")
  var kind: String?

  @Option(help: "At most so many runs.")
  var limit = 50

  @OptionGroup var format: FormatOptions
  @OptionGroup var storage: StoreOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit is \(limit); it must be at least 1") }
  }

  func run() throws {
    let answer = try storage.session().answer(RunsRequest(kind: kind, limit: limit))
    let (runs, count) = (answer.runs, answer.count)
    let chosen = format.chosen(output)
    if chosen == .json { Console.print(answer.json) }
    let isExact = chosen != .table
    var table = TextTable(
      ["run", "kind", "name", "started", isExact ? "wall_s" : "wall", "tags"],
      alignments: [.right, .left, .left, .left, .right, .left])
    for run in runs {
      table.append([
        "\(run.id)", run.kind, isExact ? run.name : PlainText.line(run.name, limit: 100), run.started,
        isExact ? "\(run.wallSeconds)" : Dimensions.time(run.wallSeconds), run.tags.joined(separator: " "),
      ])
    }
    format.show(table, output)
    if runs.count < count, !output.quiet {
      // Beside the answer, which a program may read.
      Console.error("\(runs.count) of \(count) runs shown; --limit \(count) shows all")
    }
  }
}
