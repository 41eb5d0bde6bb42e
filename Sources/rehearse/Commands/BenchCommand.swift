import ArgumentParser
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

    func run() async throws -> [BenchmarkResult] {
      switch self {
      case .kernel: KernelBenchmarks.run()
      case .queue: try QueueBenchmarks.run()
      case .search: await SearchBenchmarks.run()
      case .serving: ServingBenchmarks.run()
      case .store: try StoreBenchmarks.run()
      }
    }
  }

  @Argument(help: "What to measure: kernel, queue, search, serving or store. Everything when left out.")
  var suite: Suite?

  @OptionGroup var output: OutputOptions

  func run() async throws {
    var results: [BenchmarkResult] = []
    for suite in suite.map({ [$0] }) ?? Suite.allCases { results += try await suite.run() }
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
