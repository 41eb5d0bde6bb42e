import ArgumentParser
import Rehearsal
import ScalingLaws

/// `rehearse laws list`: every law with what it answers.
struct LawsList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the laws.")

  @Argument(help: "Show only laws whose name or title holds this text.")
  var text: String?

  @Flag(help: "Print JSON.")
  var json = false

  /// The first four names, and how many more there are.
  private static func shortened(_ names: [String]) -> String {
    names.prefix(4).joined(separator: ", ") + (names.count > 4 ? ", and \(names.count - 4) more" : "")
  }

  func run() throws {
    let answer = try LawsOutput.run { try $0.answer(LawsRequest(text: text)) }
    if json { return Console.print(answer.json) }
    let rows = answer.laws.map { [$0.id, $0.title, Self.shortened($0.quantities.map(\.name))] }
    Console.print(LawsOutput.columns([["LAW", "TITLE", "ANSWERS"]] + rows))
  }
}
