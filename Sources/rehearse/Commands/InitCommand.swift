import ArgumentParser
import Foundation
import Reports
import Scenarios

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a scenario file of your own to start from.",
    discussion: """
      The file runs as it is; every line says what to change. An existing file is left alone.

      Example: rehearse init train
               rehearse init serve --output mine.yaml
      """)

  @Argument(help: "train, serve or queue.")
  var template: ScenarioTemplate

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write, or - for standard output; train.yaml and so on when left out.", valueName: "file"))
  var output: String?

  @Flag(help: "Write over an existing file.")
  var force = false

  @OptionGroup var printing: OutputOptions

  func run() throws {
    let file = output ?? template.fileName
    if file == "-" {
      guard !printing.json else {
        throw Failure.badInput("--output - prints the scenario itself; leave out --json, or name a file")
      }
      return Swift.print(template.text, terminator: "")
    }
    try write(to: file)
    if printing.json { Console.print(JSONValue.object(["file": .string(file)]).text) }
    printing.say(
      """
      \(file): \(Self.meaning(of: template)), ready to run. Next:
        rehearse check \(file)
        rehearse run \(file)
      """)
  }

  /// Writes the file; one that is there is kept unless `--force` says otherwise, even where it appeared just now.
  private func write(to file: String) throws {
    let options: Data.WritingOptions = force ? .atomic : .withoutOverwriting
    do {
      try Data(template.text.utf8).write(to: URL(fileURLWithPath: file), options: options)
    } catch {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
      if isFolder.boolValue { throw Failure.badInput("\(file): is a folder; name a file in it (--output)") }
      if exists, !force {
        throw Failure.badInput("\(file): exists already and is left as it is; name another (--output) or say --force")
      }
      throw Failure.badInput("\(file): cannot be written; check that its folder exists and its permissions")
    }
  }

  private static func meaning(of template: ScenarioTemplate) -> String {
    switch template {
    case .train: "a training layout"
    case .serve: "a served workload with objectives"
    case .queue: "queueing policies compared"
    }
  }
}

extension ScenarioTemplate: ExpressibleByArgument {}
