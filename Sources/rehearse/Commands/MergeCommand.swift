import ArgumentParser
import Reports
import RunStore

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Copy the runs of other stores into this one, such as a sweep made on several machines.",
    discussion: """
      Runs that are here already are left out, so merging twice changes nothing.

      Example: rehearse merge node1.sqlite node2.sqlite
      """)

  @Argument(help: ArgumentHelp("The stores to copy from.", valueName: "file"))
  var files: [String]

  @OptionGroup var storage: StoreOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    var counts: [(file: String, runs: Int)] = []
    let store = try storage.open()
    for file in files {
      do {
        counts.append((file, try store.merge(try RunStore.openReadOnly(path: file))))
      } catch {
        throw Failure.badInput("\(error)")
      }
    }
    if output.json {
      let pairs = counts.map { ($0.file, JSONValue.integer(Int64($0.runs))) }
      Console.print(JSONValue.object(Dictionary(pairs, uniquingKeysWith: { $1 })).text)
    }
    for (file, runs) in counts { output.say("\(file): \(runs) new runs") }
  }
}
