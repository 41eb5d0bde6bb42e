import ArgumentParser
import Reading
import Rehearsal

struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog",
    abstract: "List what scenarios may name, or show one entry with its sources.",
    discussion: """
      Topics: \(CatalogueTopic.allCases.map(\.rawValue).joined(separator: ", ")).

      Example: rehearse catalog accelerators
      Example: rehearse catalog accelerator h100-sxm
      """)

  @Argument(help: "What to list; everything when left out.")
  var topic: CatalogueTopic?

  @Argument(help: "The entry to show, with its sources.")
  var entry: String?

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let request = CatalogueRequest(topic: topic?.rawValue, entry: entry)
    let answer = try catalogs.session().answer(request)
    if output.json { Console.print(answer.json) }
    switch answer.content {
    case .topics(let topics):
      for (topic, table) in topics { output.say("\(topic.rawValue)\n" + Console.table(table) + "\n") }
    case .entries(let entries):
      for entry in entries { output.say("# \(entry.file)\n" + entry.text) }
    }
  }
}

extension CatalogueTopic: ExpressibleByArgument {
  /// The topic of that name, or of one of its entries: `accelerators` and `accelerator`.
  init?(argument: String) { self.init(name: argument) }
}
