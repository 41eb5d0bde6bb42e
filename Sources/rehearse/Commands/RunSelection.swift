import ArgumentParser

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
}
