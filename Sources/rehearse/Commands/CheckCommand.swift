import ArgumentParser
import Rehearsal
import Scenarios

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check scenario files without running them.",
    discussion: """
      With --json the faults are a list of file, line, column and message; status 2 when there are any. `-` reads a
      scenario from standard input.

      Example: rehearse check Scenarios/quickstart/*.yaml
      """)

  @Argument(help: ArgumentHelp("The scenario files.", valueName: "file"))
  var files: [String]

  @Flag(help: "Take warnings for faults, such as keys that have no effect.")
  var strict = false

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let work = Work(warning: { Console.error($0.warning) })
    let request = CheckRequest(files.map { Source(path: $0) }, strict: strict)
    let answer = try catalogs.session().answer(request, work)
    if output.json { Console.print(answer.json) }
    guard answer.isGood else {
      if output.json { throw ExitCode(2) }
      throw RehearsalError(answer.diagnostics)
    }
    for scenario in answer.scenarios {
      output.say("\(scenario.kind)  \(scenario.name)  good")
      for note in scenario.notes { output.say("  note: \(note)") }
    }
  }
}
