import ArgumentParser
import Quantities
import Rehearsal
import Reports
import RunStore

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Put stored runs side by side: the inputs that differ, then every metric.",
    discussion: """
      Differences and ratios are to the first run, or to --baseline. Each says whether it is more than chance: request
      by request where two runs served the same requests under one seed, else from the stored intervals.

      Example: rehearse compare 2 3 4
      Example: rehearse compare --baseline 2 --where "id IN (SELECT run_id FROM serving_run WHERE max_batch = 32)"
      """)

  @OptionGroup var selection: RunSelection
  @OptionGroup var storage: StoreOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let request = CompareRequest(selection.runs, where: selection.condition, baseline: selection.baseline)
    let answer = try storage.session().answer(request)
    if output.json { Console.print(answer.json) }
    let comparison = answer.comparison
    for (run, details) in zip(comparison.runs, answer.details) {
      output.say("run \(run.id)  \(run.kind)  \(PlainText.line(run.name, limit: 200))")
      for verdict in details.verdicts where !verdict.holds {
        output.say("  " + Ink.bad("NO: " + PlainText.shown(verdict.sentence)))
      }
    }
    if comparison.inputs.isEmpty {
      output.say("\nall inputs are the same\n")
    } else {
      output.say("\n" + Console.table(ComparisonReport.inputs(comparison)) + "\n")
    }
    output.say(Console.table(ComparisonReport.metrics(comparison)))
    output.say("\n" + ComparisonReport.note(comparison))
  }
}
