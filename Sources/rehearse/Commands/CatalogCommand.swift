import ArgumentParser
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

struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog",
    abstract: "List what scenarios may name, or show one entry with its sources.",
    discussion: """
      Topics: \(Topic.allCases.map(\.rawValue).joined(separator: ", ")).

      Example: rehearse catalog accelerators
      Example: rehearse catalog accelerator h100-sxm
      """)

  enum Topic: String, ExpressibleByArgument, CaseIterable {
    case accelerators, links, hosts, nodes, topologies, models, schedules, policies, routers, engines, formats
    case optimizers, frameworks, recipes, calibrations, networks, metrics
    case arrivals, lengths
    case attentionKernels = "attention-kernels"
    case contextMethods = "context-methods"
    case queuePolicies = "queue-policies"

    /// The topic of that name, or of one of its entries: `accelerators` and `accelerator`.
    init?(argument: String) {
      let one = Topic.allCases.first { topic in topic.kind.map { argument == $0.word || argument == topic.one } ?? false
      }
      guard let topic = Topic(rawValue: argument) ?? one else { return nil }
      self = topic
    }

    /// The kind of entries whose files can be shown.
    var kind: Catalog.Kind? { Catalog.Kind(rawValue: rawValue) }

    private var one: String { String(rawValue.dropLast()) }
  }

  @Argument(help: "What to list; everything when left out.")
  var topic: Topic?

  @Argument(help: "The entry to show, with its sources.")
  var entry: String?

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let catalog = try catalogs.load()
    if let topic, let entry { return try show(entry, of: topic, in: catalog) }
    let topics = topic.map { [$0] } ?? Topic.allCases
    if output.json {
      let pairs = topics.map { ($0.rawValue, Self.json(Self.table($0, catalog))) }
      Console.print(JSONValue.object(Dictionary(pairs, uniquingKeysWith: { $1 })).text)
    }
    for topic in topics {
      output.say("\(topic.rawValue)\n" + Console.table(Self.table(topic, catalog)) + "\n")
    }
  }

  /// One entry as its file says it: every value with its unit, and where it comes from.
  private func show(_ name: String, of topic: Topic, in catalog: Catalog) throws {
    guard let kind = topic.kind else {
      throw Failure.badInput("\(topic.rawValue) have no files of their own; leave out `\(name)` to list them")
    }
    let parts = catalog.names(of: kind).filter { $0 == name || $0.split(separator: "/").first.map(String.init) == name }
    let entries = parts.compactMap { catalog.entry(kind, $0) }
    guard !entries.isEmpty else {
      throw Failure.badInput(Suggestion.refusal(of: kind.word, name, among: catalog.names(of: kind)))
    }
    if output.json {
      let shown = entries.map { entry in
        JSONValue.object([
          "kind": .string(kind.word), "name": .string(entry.name), "file": .string(entry.file),
          "own": .boolean(entry.isOwn), "values": Self.values(of: entry),
        ])
      }
      Console.print(JSONValue.array(shown).text)
    }
    for entry in entries { output.say("# \(entry.file)\n" + entry.text) }
  }

  /// What the file of an entry says, by key.
  private static func values(of entry: Catalog.Entry) -> JSONValue {
    let pairs = ScenarioInputs.flatten(entry.text).map { ($0.key, JSONValue.string($0.value)) }
    return .object(Dictionary(pairs, uniquingKeysWith: { $1 }))
  }

  private static func json(_ table: TextTable) -> JSONValue {
    .array(
      table.rows.map { row in
        .object(Dictionary(zip(table.header, row.map(JSONValue.string)), uniquingKeysWith: { $1 }))
      })
  }

  private static func table(_ topic: Topic, _ catalog: Catalog) -> TextTable {
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
        item.boardPower.description, item.price.description, fit.isFitted ? "fitted" : fit.source, item.source,
      ])
    }
    return table
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
        node.name, "\(node.count) \(node.accelerator.name)", node.intraNode.name, node.interNode.name, node.topology,
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
