import ArgumentParser
import Rehearsal
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
    let isPrinted = file == "-"
    guard !isPrinted || !printing.json else {
      throw Failure.badInput("--output - prints the scenario itself; leave out --json, or name a file")
    }
    let request = InitRequest(template.rawValue, file: isPrinted ? nil : file, force: force)
    let answer = try Session(store: .none, isCommand: true).answer(request)
    if isPrinted { return Swift.print(answer.text, terminator: "") }
    printing.show(
      answer,
      """
      \(file): \(Self.meaning(of: template)), ready to run. Next:
        rehearse check \(file)
        rehearse run \(file)
      """)
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
