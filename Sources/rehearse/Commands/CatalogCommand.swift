import ArgumentParser
import CostModel
import Hardware
import ModelArchitecture
import Quantities
import Reports
import Scenarios
import Serving
import Training

struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog",
    abstract: "List what scenarios may name.",
    discussion: """
      Topics: \(Topic.allCases.map(\.rawValue).joined(separator: ", ")).

      Example: rehearse catalog accelerators
      """)

  enum Topic: String, ExpressibleByArgument, CaseIterable {
    case accelerators, links, models, schedules, policies, routers, engines, formats, optimizers, frameworks, metrics
    case arrivals, lengths
    case attentionKernels = "attention-kernels"
    case contextMethods = "context-methods"
    case queuePolicies = "queue-policies"
  }

  @Argument(help: "What to list; everything when left out.")
  var topic: Topic?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let topics = topic.map { [$0] } ?? Topic.allCases
    if output.json {
      let pairs = topics.map { ($0.rawValue, Self.json(Self.table($0))) }
      Console.print(JSONValue.object(Dictionary(pairs, uniquingKeysWith: { $1 })).text)
    }
    for topic in topics {
      output.say("\(topic.rawValue)\n" + Console.table(Self.table(topic)) + "\n")
    }
  }

  private static func json(_ table: TextTable) -> JSONValue {
    .array(
      table.rows.map { row in
        .object(Dictionary(zip(table.header, row.map(JSONValue.string)), uniquingKeysWith: { $1 }))
      })
  }

  private static func table(_ topic: Topic) -> TextTable {
    switch topic {
    case .accelerators: accelerators
    case .links: links
    case .models: models
    case .schedules: names(PipelineSchedules.names)
    case .policies: names(PolicySettings.names)
    case .routers: names(RouterSettings.names)
    case .engines: names(EngineProfileCatalog.names)
    case .formats: formats
    case .optimizers: names(OptimizerSpec.all.map(\.name))
    case .frameworks: described(TrainingFramework.all.map { ($0.name, $0.summary) })
    case .attentionKernels: described(AttentionKernel.allCases.map { ($0.rawValue, $0.summary) })
    case .contextMethods: described(ContextMethod.allCases.map { ($0.rawValue, $0.summary) })
    case .arrivals: choices(ScenarioChoice.servedArrivals + ScenarioChoice.queueArrivals)
    case .lengths: choices(ScenarioChoice.servedLengths + ScenarioChoice.queueLengths)
    case .metrics: MetricReference.table
    case .queuePolicies: choices(ScenarioChoice.queuePolicies)
    }
  }

  private static func described(_ entries: [(name: String, meaning: String)]) -> TextTable {
    var table = TextTable(["name", "meaning"])
    for entry in entries { table.append([entry.name, entry.meaning]) }
    return table
  }

  private static func choices(_ entries: [ScenarioChoice]) -> TextTable {
    var table = TextTable(["name", "kind", "example", "meaning"])
    for entry in entries { table.append([entry.name, entry.kind, entry.example, entry.meaning]) }
    return table
  }

  private static func names(_ names: [String]) -> TextTable {
    var table = TextTable(["name"])
    for name in names { table.append([name]) }
    return table
  }

  private static var accelerators: TextTable {
    var table = TextTable(
      ["name", "bf16 or fp16", "memory", "bandwidth", "power", "price", "efficiencies", "source"],
      alignments: [.left, .right, .right, .right, .right, .right, .left, .left])
    for item in AcceleratorCatalog.all {
      let fit = CalibrationCatalog.calibration(for: item)
      let rate = item.peakRate(.bf16) ?? item.peakRate(.fp16)
      table.append([
        item.name, rate?.description ?? "-", item.memory.description, item.memoryBandwidth.description,
        item.boardPower.description, item.price.description, fit.isFitted ? "fitted" : fit.source, item.source,
      ])
    }
    return table
  }

  private static var links: TextTable {
    var table = TextTable(["name", "bandwidth", "latency", "source"], alignments: [.left, .right, .right, .left])
    for link in LinkCatalog.all {
      table.append([link.name, link.bandwidth.description, link.latency.description, link.source])
    }
    return table
  }

  private static var models: TextTable {
    var table = TextTable(
      ["name", "parameters", "layers", "hidden", "source"], alignments: [.left, .right, .right, .right, .left])
    for (model, source) in ModelCatalog.all {
      table.append([
        model.name, Dimension.decimal(model.parameters / 1e9, digits: 4) + " B", "\(model.layers.count)",
        "\(model.hidden)", source,
      ])
    }
    return table
  }

  private static var formats: TextTable {
    var table = TextTable(["name", "bytes per element"], alignments: [.left, .right])
    for format in NumberFormatCatalog.all {
      table.append([format.name, Dimension.decimal(format.bytesPerElement)])
    }
    return table
  }
}
