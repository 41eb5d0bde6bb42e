import ArgumentParser
import Reports
import Scenarios

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check scenario files without running them.",
    discussion: "Example: rehearse check Scenarios/quickstart/*.yaml")

  @Argument(help: ArgumentHelp("The scenario files.", valueName: "file"))
  var files: [String]

  @OptionGroup var output: OutputOptions

  func run() throws {
    let scenarios = try ScenarioLoading.read(files)
    if output.json {
      let rows = scenarios.map {
        JSONValue.object([
          "kind": .string($0.plan.kind), "name": .string($0.name), "warnings": RunJSON.warnings($0.warnings),
        ])
      }
      Console.print(JSONValue.array(rows).text)
    }
    for scenario in scenarios { output.say("\(scenario.plan.kind)  \(scenario.name)  good") }
  }
}
