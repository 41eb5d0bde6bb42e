import ArgumentParser
import RunStore

/// Which stored runs a command is about.
struct RunSelection: ParsableArguments {
  @Argument(help: ArgumentHelp("The numbers of the runs.", valueName: "run"))
  var runs: [Int64] = []

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Also the runs that hold this SQL condition on the columns of `run`; other tables by subqueries.",
      valueName: "condition"))
  var condition: String?

  @Option(help: ArgumentHelp("The run that all others are compared with; by default the first.", valueName: "run"))
  var baseline: Int64?

  /// More runs side by side than this cannot be read.
  private static let most = 40

  /// The runs, the baseline first.
  ///
  /// - Throws: `Failure` when there are fewer than `least`, and for a condition that is wrong.
  func resolve(in store: RunStore, least: Int) throws -> [Int64] {
    guard Set(runs).count == runs.count else { throw Failure.badInput("a run stands twice: \(runs)") }
    var chosen = runs
    if let condition {
      let found: [Int64]
      do { found = try store.runs(where: condition) } catch { throw Failure.badInput("--where: \(error)") }
      chosen += found.filter { !chosen.contains($0) }
    }
    if let baseline { chosen = [baseline] + chosen.filter { $0 != baseline } }
    guard chosen.count >= least else {
      let asked = condition.map { " (\(chosen.count) with --where \($0))" } ?? ""
      throw Failure.badInput(
        least == 1
          ? "no runs were named\(asked); give their numbers, such as 1 2, or a condition that some run holds"
          : "a comparison needs at least two runs, such as `compare 1 2`\(asked)")
    }
    guard chosen.count <= Self.most else {
      throw Failure.badInput(
        "\(chosen.count) runs are more than can be read side by side (\(Self.most)); narrow --where")
    }
    return chosen
  }
}
