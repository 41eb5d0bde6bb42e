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
    let all = files.count
    let work = LongWork("merging", output: output) {
      "interrupted: \($0) of \(all) stores are merged whole, and nothing of the others"
    }
    defer { work.finish() }
    for (place, file) in files.enumerated() {
      do {
        // A store is merged in one transaction: an interruption leaves it out.
        let copied = try store.merge(try RunStore.openReadOnly(path: file)) { share in
          work.show((Double(place) + share) / Double(all), file)
        }
        work.keep()
        counts.append((file, copied))
      } catch {
        throw Failure.badInput("\(error)")
      }
    }
    work.finish()
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
