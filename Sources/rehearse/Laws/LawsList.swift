import ArgumentParser
import ScalingLaws

/// `rehearse laws list`: every law with what it answers.
struct LawsList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the laws.")

  @Argument(help: "Show only laws whose name or title holds this text.")
  var text: String?

  @Flag(help: "Print JSON.")
  var json = false

  private struct Entry: Encodable {
    let id: String
    let title: String
    let source: String
    let quantities: [String]
  }

  /// The first four names, and how many more there are.
  private static func shortened(_ names: [String]) -> String {
    names.prefix(4).joined(separator: ", ") + (names.count > 4 ? ", and \(names.count - 4) more" : "")
  }

  func run() throws {
    let laws = ScalingLawCatalog.standard.laws.filter { law in
      guard let text = text?.lowercased() else { return true }
      return law.id.lowercased().contains(text) || law.title.lowercased().contains(text)
    }
    if json {
      return try LawsOutput.printJSON(
        laws.map {
          Entry(
            id: $0.id,
            title: $0.title,
            source: $0.source.description,
            quantities: $0.quantities.map(\.name)
          )
        }
      )
    }
    let rows = laws.map { [$0.id, $0.title, Self.shortened($0.quantities.map(\.name))] }
    Console.print(LawsOutput.columns([["LAW", "TITLE", "ANSWERS"]] + rows))
  }
}
