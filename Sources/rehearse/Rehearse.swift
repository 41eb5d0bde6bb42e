import ArgumentParser
import Quantities
import Rehearsal

/// The program: commands only parse, call and print.
@main
struct Rehearse: AsyncParsableCommand {
  static let version = Session.version

  static let configuration = CommandConfiguration(
    commandName: "rehearse",
    abstract: "Rehearse a training cluster before you buy it, and a serving queue before you open it.",
    discussion: """
      A first run:  rehearse run Scenarios/quickstart/train-llama3-70b.yaml
      What I ran:   rehearse runs
      Ask it:       rehearse sql "SELECT name, step_time_s, mfu_ratio FROM training_run"

      Exit status: 0 good, 1 the answer is no (does not fit, objective missed), 2 bad input, 70 a bug.
      """,
    version: version,
    subcommands: [
      InitCommand.self, RunCommand.self, SearchCommand.self, SensitivityCommand.self, CapacityCommand.self,
      CheckCommand.self, ModelCommand.self,
      RunsCommand.self, ShowCommand.self, CompareCommand.self, TraceCommand.self, RerunCommand.self, MergeCommand.self,
      SQLCommand.self, ReportCommand.self, SchemaCommand.self, LawsCommand.self, ValidateCommand.self,
      CalibrateCommand.self,
      CatalogCommand.self, BenchCommand.self,
    ])

  static func main() async {
    do {
      try checkName()
      let parsed = try parseAsRoot()
      if var command = parsed as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = parsed
        try command.run()
      }
    } catch {
      finish(error)
    }
  }

  /// Refuses a command that there is not, with the one that was probably meant.
  private static func checkName() throws {
    var command: any ParsableCommand.Type = Self.self
    for word in CommandLine.arguments.dropFirst() {
      let below = command.configuration.subcommands
      guard !below.isEmpty, !word.hasPrefix("-") else { return }
      let names = below.compactMap { $0.configuration.commandName }
      if let next = below.first(where: { $0.configuration.commandName == word }) {
        command = next
        continue
      }
      guard word != "help" else { return }
      let path = command == Self.self ? "rehearse" : "rehearse \(command.configuration.commandName ?? "")"
      if word.hasSuffix(".yaml") || word.hasSuffix(".yml") {
        throw Failure.badInput("`\(word)` is no command; to run a scenario: `rehearse run \(word)`")
      }
      let offer =
        Suggestion.nearest(to: word, among: names).map { "did you mean `\(path) \($0)`?" }
        ?? "there are \(names.joined(separator: ", "))"
      throw Failure.badInput("unknown command `\(PlainText.shown(word, limit: 60))`; \(offer)")
    }
  }

  /// Prints an error where it belongs and ends with the status that the design promises.
  static func finish(_ error: any Error) -> Never {
    if let failure = error as? Failure {
      Console.error(failure.message)
      exit(withError: ExitCode(failure.status))
    }
    if let error = error as? RehearsalError {
      Console.error(error.description)
      exit(withError: ExitCode(2))
    }
    if let code = error as? ExitCode { exit(withError: code) }
    let code = exitCode(for: error)
    guard code != .success else {
      // Help and version: through the same door as answers, which notices a full disk.
      Console.print(fullMessage(for: error))
      exit(withError: ExitCode.success)
    }
    let isUsage = code == .validationFailure
    Console.error(fullMessage(for: error))
    exit(withError: ExitCode(isUsage ? 2 : 70))
  }
}
