import ArgumentParser
import Reports
import RunStore

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Put stored runs side by side: the inputs that differ, then every metric.",
    discussion: """
      Differences and ratios are to the first run.

      Example: rehearse compare 2 3 4
      """)

  @Argument(help: ArgumentHelp("The numbers of at least two runs.", valueName: "run"))
  var runs: [Int64]

  @OptionGroup var storage: StoreOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard runs.count >= 2 else { throw ValidationError("a comparison needs at least two runs, such as `compare 1 2`") }
  }

  func run() throws {
    let store = try storage.openReadOnly()
    let stored: [StoredRun]
    do { stored = try runs.map { try store.run($0) } } catch { throw Failure.badInput("\(error)") }
    let comparison = RunComparison(stored)
    if output.json { Console.print(ComparisonReport.json(comparison).text) }
    for run in stored { output.say("run \(run.id)  \(run.kind)  \(run.name)") }
    if comparison.inputs.isEmpty {
      output.say("\nall inputs are the same\n")
    } else {
      output.say("\n" + ComparisonReport.inputs(comparison).rendered(width: Console.width) + "\n")
    }
    output.say(ComparisonReport.metrics(comparison).rendered(width: Console.width))
  }
}
