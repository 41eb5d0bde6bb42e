import ArgumentParser
import Presentation
import Quantities
import Rehearsal
import Training

struct SensitivityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity",
    abstract: "What to buy: how step time answers to each figure of the hardware.",
    discussion: """
      Raises and lowers each figure and simulates the step again. An elasticity of -0.4 says that 1 % more of the figure
      takes 0.4 % off the step. With --search the best layout is searched anew for each change, by the scenario's
      `search:`. Exit status 1 when the step does not fit into memory as it is.

      Example: rehearse sensitivity Scenarios/quickstart/train-llama3-70b.yaml
      """)

  @Argument(help: ArgumentHelp("The scenario.", valueName: "file"))
  var file: String

  @Option(help: "The change of each figure.")
  var change = "10 %"

  @Flag(help: "Compare the best layouts under each change, not the file's own layout.")
  var search = false

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { _ = try share() }

  private func share() throws -> Double {
    guard let share = try? Dimension.ratio.parse(change), share > 0, share < 1 else {
      throw ValidationError(
        "--change is `\(change)`; it must be a share such as `10 %`, more than 0 and less than 100 %")
    }
    return share
  }

  func run() async throws {
    let work = LongWork(search ? "searching" : "simulating", output: output) { _ in
      "interrupted: the figures were not all tried, and nothing is kept"
    }
    defer { work.finish() }
    let request = SensitivityRequest(Source(path: file), change: try share(), search: search)
    let answer = try await catalogs.session().sensitivity(request, work.work)
    work.finish()
    if output.json { Console.print(answer.json) }
    for found in answer.found { output.say(found.text(isSearched: search)) }
    guard answer.isGood else { throw ExitCode(1) }
  }
}

/// The sensitivity of one scenario, for people.
extension FoundSensitivity {
  func text(isSearched: Bool) -> String {
    let percent = Dimension.ratio.format(sensitivity.change, digits: 3)
    var lines = [name]
    let subject = isSearched ? "the best layout" : "the step"
    lines.append(
      "  \(subject) takes \(Dimension.time.format(sensitivity.seconds)) and "
        + "\(Dimension.ratio.format(sensitivity.memoryUsedRatio, digits: 3)) of the memory"
        + (sensitivity.fits ? "" : ": it does not fit"))
    var table = TextTable(
      ["figure", "value", "step at +\(percent)", "at -\(percent)", "elasticity", "memory"],
      alignments: [.left, .right, .right, .right, .right, .left])
    for row in ordered {
      table.append([
        row.figure.rawValue, row.figure.dimension.format(row.value), change(row.raisedSeconds),
        change(row.loweredSeconds), decimal(row.elasticity), verdict(row),
      ])
    }
    return (lines + ["", Console.table(table)]).joined(separator: "\n") + "\n"
  }

  /// The rows that matter most first.
  private var ordered: [Sensitivity.Row] {
    sensitivity.rows.enumerated().sorted {
      let one = $0.element.elasticity.magnitude
      let other = $1.element.elasticity.magnitude
      return one == other ? $0.offset < $1.offset : one > other
    }.map(\.element)
  }

  private func change(_ seconds: Double) -> String {
    let change = seconds / sensitivity.seconds - 1
    guard change.isFinite else { return "-" }
    guard change.magnitude >= 5e-5 else { return "0 %" }
    return (change > 0 ? "+" : "") + Dimension.ratio.format(change, digits: 3)
  }

  private func decimal(_ value: Double) -> String {
    guard value.isFinite else { return "-" }
    return value.magnitude < 5e-4 ? "0" : Dimension.decimal(value, digits: 3)
  }

  private func verdict(_ row: Sensitivity.Row) -> String {
    switch (sensitivity.fits, row.fits.raised, row.fits.lowered) {
    case (true, _, false): "with less it does not fit"
    case (false, true, _): "with more it fits"
    case (false, false, _): "does not fit with more"
    default: row.memoryUsedRatio == sensitivity.memoryUsedRatio ? "" : used(row)
    }
  }

  private func used(_ row: Sensitivity.Row) -> String {
    "with more \(Dimension.ratio.format(row.memoryUsedRatio, digits: 3)) used"
  }
}
