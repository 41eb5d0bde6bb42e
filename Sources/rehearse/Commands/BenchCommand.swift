import ArgumentParser
import Quantities
import Reports

struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure how fast Rehearsal is on this machine.",
    discussion: """
      Names are stable, so that results of two machines or two versions can be compared.

      Example: rehearse bench kernel --json
      """)

  enum Suite: String, ExpressibleByArgument, CaseIterable {
    case kernel, serving

    func run() -> [BenchmarkResult] {
      switch self {
      case .kernel: KernelBenchmarks.run()
      case .serving: ServingBenchmarks.run()
      }
    }
  }

  @Argument(help: "What to measure: kernel or serving. Everything when left out.")
  var suite: Suite?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let results = (suite.map { [$0] } ?? Suite.allCases).flatMap { $0.run() }
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
    output.say(table.rendered(width: Console.width))
  }
}
