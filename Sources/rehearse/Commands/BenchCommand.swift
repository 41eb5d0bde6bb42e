import ArgumentParser
import Presentation
import Quantities
import Reports

struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure how fast Rehearsal is on this machine.",
    discussion: """
      Names are stable, so that results of two machines or two versions can be compared.

      Example: rehearse bench kernel --json
      """)

  enum Suite: String, ExpressibleByArgument, CaseIterable {
    case kernel, queue, search, serving, store

    /// Measures everything of the suite; `begins` is told what is measured next.
    func run(_ begins: (_ name: String) -> Void) async throws -> [BenchmarkResult] {
      switch self {
      case .kernel: KernelBenchmarks.run(begins)
      case .queue: try QueueBenchmarks.run(begins)
      case .search: await SearchBenchmarks.run(begins)
      case .serving: ServingBenchmarks.run(begins)
      case .store: try StoreBenchmarks.run(begins)
      }
    }
  }

  @Argument(help: "What to measure: kernel, queue, search, serving or store. Everything when left out.")
  var suite: Suite?

  @OptionGroup var output: OutputOptions

  func run() async throws {
    var results: [BenchmarkResult] = []
    let suites = suite.map { [$0] } ?? Suite.allCases
    let work = LongWork("measuring", output: output) { _ in
      "interrupted: not all was measured, and nothing is kept"
    }
    defer { work.finish() }
    for (place, suite) in suites.enumerated() {
      // What a suite has behind it is not told: half of it may be its last benchmark.
      results += try await suite.run { work.show(Double(place) / Double(suites.count), $0) }
    }
    work.finish()
    if output.json {
      let rows = results.map { result in
        JSONValue.object([
          "name": .string(result.name), "value": .number(result.value), "unit": .string(result.unit),
        ])
      }
      Console.print(JSONValue.object(["results": .array(rows)]).text)
    }
    var table = TextTable(["benchmark", "value", "unit"], alignments: [.left, .right, .left])
    for result in results { table.append([result.name, Dimension.decimal(result.value, digits: 4), result.unit]) }
    output.say(Console.table(table))
  }
}
