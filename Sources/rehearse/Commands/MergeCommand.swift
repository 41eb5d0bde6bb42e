import ArgumentParser
import Rehearsal

struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Copy the runs and searches of other stores into this one, such as a sweep made on several machines.",
    discussion: """
      What is here already is left out, so merging twice changes nothing.

      Example: rehearse merge node1.sqlite node2.sqlite
      """)

  @Argument(help: ArgumentHelp("The stores to copy from.", valueName: "file"))
  var files: [String]

  @OptionGroup var storage: StoreOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let all = files.count
    let work = LongWork("merging", output: output) {
      "interrupted: \($0) of \(all) stores are merged whole, and nothing of the others"
    }
    defer { work.finish() }
    let answer = try await storage.session().merge(MergeRequest(files), work.work)
    work.finish()
    if output.json { Console.print(answer.json) }
    for copied in answer.copied {
      let searches = copied.searches > 0 ? ", \(copied.searches) new searches" : ""
      output.say("\(copied.store): \(copied.runs) new runs\(searches)")
    }
  }
}
