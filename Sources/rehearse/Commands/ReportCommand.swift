import ArgumentParser
import Quantities
import Rehearsal

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write stored runs as one page with charts that opens anywhere and needs no network.",
    discussion: """
      Several runs are compared side by side. The format follows the name of the file: html, svg, png, csv or md.
      Timelines are simulated again from the stored scenario. With --search a layout search is drawn:
      the layouts that no other beats in time, cost and memory, and what was left out and why.

      Example: rehearse report 1 2 3 -o report.html
               rehearse report --search 1 -o search.html
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case html, svg, png, csv, md
  }

  @OptionGroup var selection: RunSelection

  @Option(help: ArgumentHelp("Draw the layout search of this number instead of runs.", valueName: "search"))
  var search: Int64?

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
  var output: String

  @Option(help: "html, svg, png, csv or md; by default what the file's name ends in.")
  var format: Format?

  @Flag(help: "Print what was written as JSON.")
  var json = false

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var storage: StoreOptions

  func run() throws {
    var request = ReportRequest(
      selection.runs, where: selection.condition, baseline: selection.baseline,
      format: format.flatMap { ReportRequest.Format(rawValue: $0.rawValue) }, file: output)
    request.search = search
    let answer = try catalogs.session(storage).answer(request)
    if json {
      Console.print(answer.json)
    } else if !quiet {
      let content = answer.format == .csv ? "every number" : "\(answer.charts) charts"
      Console.print("\(output): \(PlainText.line(answer.title, limit: 200)), \(content)")
    }
  }
}
