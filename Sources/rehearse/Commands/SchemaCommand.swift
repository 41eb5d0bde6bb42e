import ArgumentParser
import Scenarios

/// Prints the JSON Schema of scenario files.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of scenario files, by which editors complete and check them.",
    discussion: """
      Example: rehearse schema > scenario.schema.json
      The first line of a scenario beside it: # yaml-language-server: $schema=scenario.schema.json
      """)

  func run() { Console.print(KeySchema.text, terminator: "") }
}
