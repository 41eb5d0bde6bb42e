import ArgumentParser
import Reports
import RunStore

struct MergeCommand: ParsableCommand {
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

  func run() throws {
    var counts: [(file: String, copied: (runs: Int, searches: Int))] = []
    let store = try storage.open()
    for file in files {
      do {
        counts.append((file, try store.merge(try RunStore.openReadOnly(path: file))))
      } catch {
        throw Failure.badInput("\(error)")
      }
    }
    if output.json {
      let pairs = counts.map { ($0.file, JSONValue.integer(Int64($0.copied.runs))) }
      Console.print(JSONValue.object(Dictionary(pairs, uniquingKeysWith: { $1 })).text)
    }
    for (file, copied) in counts {
      let searches = copied.searches > 0 ? ", \(copied.searches) new searches" : ""
      output.say("\(file): \(copied.runs) new runs\(searches)")
    }
  }
}
