import ArgumentParser
import Reading
import Reports
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
    var (scenarios, faults) = ScenarioLoading.diagnosed(files, try catalogs.load(), sayingWarnings: !strict)
    if strict {
      for warning in scenarios.flatMap(\.warnings) where !faults.contains(warning) { faults.append(warning) }
    }
    guard faults.isEmpty else {
      guard output.json else { throw Failure.badInput(faults.map(\.description).joined(separator: "\n")) }
      Console.print(JSONValue.array(faults.map(Self.json)).text)
      throw ExitCode(2)
    }
    if output.json {
      let rows = scenarios.map { scenario in
        JSONValue.object([
          "kind": .string(scenario.kind), "name": .string(scenario.name),
          "notes": .array(scenario.notes.map(JSONValue.string)),
          "warnings": RunJSON.warnings(scenario.warnings),
        ])
      }
      Console.print(JSONValue.array(rows).text)
    }
    for scenario in scenarios {
      output.say("\(scenario.kind)  \(scenario.name)  good")
      for note in scenario.notes { output.say("  note: \(note)") }
    }
  }

  private static func json(_ fault: Diagnostic) -> JSONValue {
    .object([
      "file": .string(fault.file), "line": .integer(Int64(fault.line)), "column": .integer(Int64(fault.column)),
      "message": .string(fault.message),
    ])
  }
}
