import ArgumentParser
import Presentation
import Quantities
import Rehearsal
import Reports
import RunStore

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one stored run: its scenario, every metric, and its curves.",
    discussion: "Example: rehearse show 3")

  @Argument(help: ArgumentHelp("The number of the run.", valueName: "run"))
  var id: Int64

  @OptionGroup var storage: StoreOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let answer = try storage.session().answer(ShowRequest(id))
    let (stored, curves) = (answer.run, answer.curves)
    if output.json { Console.print(answer.json) }
    let details = answer.details
    let said = details.statements.map { statement in
      "  " + (statement.role == .note ? "note: " : "") + PlainText.shown(statement.sentence, limit: 4000)
    }
    let verdicts = details.verdicts.filter { !$0.holds } + details.verdicts.filter(\.holds)
    let lines =
      ["run \(stored.id)  \(stored.kind)  \(PlainText.line(stored.name, limit: 200))"]
      + verdicts.map { verdict in
        "  " + (verdict.holds ? Ink.good : .bad)((verdict.holds ? "yes: " : "NO: ") + PlainText.shown(verdict.sentence))
      } + said
    output.say(
      """
      \(lines.joined(separator: "\n"))
      \(stored.started) on \(stored.host), \(Dimensions.time(stored.wallSeconds)), seed \(stored.seed), \
      rehearse \(stored.version)

      \(PlainText.shown(stored.scenario, limit: .max))
      \(Console.table(RunReport.metricTable(stored, details.accuracy)))
      """)
    if !curves.rows.isEmpty { output.say("\n" + Console.table(curves)) }
  }
}

/// Short printing of bare magnitudes.
enum Dimensions {
  static func time(_ seconds: Double) -> String { Dimension.time.format(seconds, digits: 3) }
}
