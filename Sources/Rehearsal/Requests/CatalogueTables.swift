import CostModel
import Hardware
import ModelArchitecture
import Presentation
import Quantities
import Reading
import Reports
import Scenarios
import Serving
import Training

/// What the catalogue holds, as tables.
enum CatalogueTables {
  static func table(_ topic: CatalogueTopic, _ catalog: Catalog) -> TextTable {
    switch topic {
    case .accelerators: accelerators(catalog)
    case .links: links(catalog)
    case .hosts: hosts(catalog)
    case .nodes: nodes(catalog)
    case .topologies: described(catalog.topologies.map { ($0.name, $0.wiring.source) })
    case .models: models(catalog)
    case .calibrations: names(catalog.calibrationNames)
    case .networks: names(catalog.networkFits.map(\.network))
    case .schedules: names(PipelineSchedules.names)
    case .policies: names(PolicySettings.names)
    case .routers: names(RequestRouters.names)
    case .engines: names(catalog.names(of: .engines))
    case .formats: formats
    case .optimizers: names(OptimizerSpec.all.map(\.name))
    case .frameworks: described(catalog.frameworks.map { ($0.name, $0.summary) })
    case .recipes: described(catalog.recipes.map { ($0.name, $0.summary) })
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

  private static func accelerators(_ catalog: Catalog) -> TextTable {
    var table = TextTable(
      ["name", "bf16 or fp16", "memory", "bandwidth", "power", "price", "efficiencies", "source"],
      alignments: [.left, .right, .right, .right, .right, .right, .left, .left])
    for item in catalog.accelerators {
      let fit = catalog.calibration(for: item)
      let rate = item.peakRate(.bf16) ?? item.peakRate(.fp16)
      table.append([
        item.name, rate?.description ?? "-", item.memory.description, item.memoryBandwidth.description,
        item.boardPower.description, price(item), fit.isFitted ? "fitted" : fit.source, item.source,
      ])
    }
    return table
  }

  /// The price of an hour, with the range that clouds ask where it is known.
  private static func price(_ item: Accelerator) -> String {
    let range = item.priceRange
    guard range.lowerBound < range.upperBound else { return item.price.description }
    return "\(item.price) (\(range.lowerBound) to \(range.upperBound))"
  }

  private static func links(_ catalog: Catalog) -> TextTable {
    var table = TextTable(["name", "bandwidth", "latency", "source"], alignments: [.left, .right, .right, .left])
    for link in catalog.links {
      table.append([link.name, link.bandwidth.description, link.latency.description, link.source])
    }
    return table
  }

  private static func hosts(_ catalog: Catalog) -> TextTable {
    var table = TextTable(["name", "link", "memory", "bandwidth"], alignments: [.left, .right, .right, .right])
    for name in catalog.names(of: .hosts) {
      guard let host = catalog.host(named: name) else { continue }
      table.append([
        name, host.linkBandwidth.description, host.memory.description, host.memoryBandwidth.description,
      ])
    }
    return table
  }

  private static func nodes(_ catalog: Catalog) -> TextTable {
    var table = TextTable(
      ["name", "accelerators", "inside", "between", "topology", "source"],
      alignments: [.left, .left, .left, .left, .left, .left])
    for node in catalog.nodes {
      table.append([
        node.name, "\(node.count) \(node.accelerator.name)", node.intraNode.name, node.interNode.name,
        node.wiring.shape,
        node.source,
      ])
    }
    return table
  }

  private static func models(_ catalog: Catalog) -> TextTable {
    var table = TextTable(
      ["name", "parameters", "layers", "hidden", "source"], alignments: [.left, .right, .right, .right, .left])
    for entry in catalog.modelEntries {
      let model = entry.model
      table.append([
        model.name, Dimension.decimal(model.parameters / 1e9, digits: 4) + " B", "\(model.layers.count)",
        "\(model.hidden)", entry.source,
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
