import Foundation
import Hardware
import ModelArchitecture
import Quantities
import Reading
import Scenarios
import Serving
import TestSupport
import Testing
import Training

/// The JSON Schema serves editors; these tests keep it true to the reader.
@Suite struct SchemaTests {
  private typealias Node = ScenarioSchema.Node

  @Test(
    "the schema knows the keys that the reader knows",
    arguments: [
      ("training", "cluster"), ("training", "layout"), ("training", "batch"), ("training", ""),
      ("serving", "fleet"), ("serving", "engine"), ("serving", ""), ("queue", ""), ("queue", "service"), ("laws", ""),
    ])
  func keys(kind: String, section: String) throws {
    let base =
      switch kind {
      case "training": ScenarioErrorTests.training
      case "serving": ScenarioErrorTests.serving
      case "laws": LawsScenarioTests.loss
      default: QueueScenarioTests.queue
      }
    let text =
      section.isEmpty
      ? base + "\nxyzzyxyzzy: 1\n"
      : base.replacingOccurrences(of: "\(section): {", with: "\(section): {xyzzyxyzzy: 1, ")
    let expected = try ScenarioSchema.keys(section.isEmpty ? [] : [section], kind: kind)
    #expect(try ScenarioSchema.offered(text) == expected.subtracting(["sweep"]))
  }

  /// A queue scenario with one section in the place of the example's.
  private func queue(_ section: String, _ value: String) -> String {
    QueueScenarioTests.queue.split(separator: "\n").map {
      $0.hasPrefix(section + ":") ? "\(section): \(value)" : String($0)
    }.joined(separator: "\n")
  }

  /// The branches of a choice by their word; names without settings are left out.
  private func branches(_ node: Node, _ way: String) throws -> [String: Node] {
    let list = try #require(node[way] as? [Node])
    return try list.reduce(into: [:]) { words, branch in
      guard let properties = branch["properties"] as? Node else { return }
      let (word, value) = try #require(properties.first)
      #expect(words[word] == nil && properties.count == 1, "\(word)")
      #expect(branch["description"] is String, "\(word)")
      words[word] = try #require(value as? Node)
    }
  }

  @Test(
    "the schema knows the arrivals and the lengths of a queue, and their settings", arguments: ["arrivals", "tokens"])
  func queueLaws(section: String) throws {
    let branches = try branches(try ScenarioSchema.node([section], kind: "queue"), "oneOf")
    #expect(try ScenarioSchema.offered(queue(section, "{xyzzyxyzzy: 1}")) == Set(branches.keys))
    let choices = section == "arrivals" ? ScenarioChoice.queueArrivals : ScenarioChoice.queueLengths
    for choice in choices {
      let branch = try #require(branches[choice.name])
      guard branch["properties"] != nil else { continue }
      let faulty = choice.example.replacingOccurrences(of: "}}", with: ", xyzzyxyzzy: 1}}")
      #expect(try ScenarioSchema.offered(queue(section, faulty)) == ScenarioSchema.keys(branch), "\(choice.name)")
    }
  }

  @Test("the schema knows every policy of a queue and its settings")
  func queuePolicies() throws {
    let items = try #require(try ScenarioSchema.node(["compare"], kind: "queue")["items"] as? Node)
    let branches = try branches(items, "anyOf")
    #expect(try ScenarioSchema.offered(queue("compare", "[{xyzzyxyzzy: 1}]")) == Set(branches.keys))
    for (word, branch) in branches {
      // Every required setting, so that the reader gets to the end and has asked for all that it knows.
      let choice = try #require(ScenarioChoice.queuePolicies.first { $0.name == word })
      let faulty =
        choice.example.hasPrefix("{")
        ? choice.example.replacingOccurrences(of: "}}", with: ", xyzzyxyzzy: 1}}") : "{\(word): {xyzzyxyzzy: 1}}"
      #expect(try ScenarioSchema.offered(queue("compare", "[\(faulty)]")) == ScenarioSchema.keys(branch), "\(word)")
      for (key, value) in try #require(branch["properties"] as? Node) {
        #expect((value as? Node)?["description"] is String, "\(word).\(key)")
      }
    }
    let plain = try #require((items["anyOf"] as? [Node])?.compactMap { $0["enum"] as? [String] }.first)
    for word in branches.keys {
      let stands = (try? ScenarioFile.read(text: queue("compare", "[\(word)]"), path: "x.yaml")) != nil
      let single = queue("compare", "[\(word)]").replacingOccurrences(
        of: "service: {fixed: 20 ms, perBatchRequest: 2 ms, perTokenRequest: 0.1 ms, perToken: 8 ms}",
        with: "service: {perToken: 8 ms}")
      let standsAlone = (try? ScenarioFile.read(text: single, path: "x.yaml")) != nil
      #expect((stands || standsAlone) == plain.contains(word), "\(word)")
    }
  }

  /// The words that a node offers.
  private func words(_ node: Node?) -> [String] { (node?["enum"] ?? node?["examples"]) as? [String] ?? [] }

  @Test("the schema offers every entry of every catalogue, and none that is not there")
  func catalogues() throws {
    func offered(_ path: String..., kind: String = "training") throws -> [String] {
      words(try ScenarioSchema.node(path, kind: kind))
    }
    let definitions = try #require(try ScenarioSchema.root()["$defs"] as? Node)
    let lists = try #require(definitions["names"] as? [String: Node])
    if ProcessInfo.processInfo.environment["UPDATE_DOCS"] == "1" { try Self.update(lists.keys.sorted()) }
    for kind in [Catalog.Kind.accelerators, .links, .hosts, .models, .frameworks, .recipes, .engines] {
      let names = Catalog.builtIn.names(of: kind)
      #expect(words(lists[kind.rawValue]) == names, "`UPDATE_DOCS=1 swift test --filter SchemaTests` writes them")
    }
    let formats = NumberFormatCatalog.all.map(\.name)
    for kind in ["training", "serving"] {
      #expect(try offered("precision", kind: kind) == formats)
    }
    #expect(try offered("optimizer") == OptimizerSpec.all.map(\.name))
    #expect(try offered("kernels", "attention") == AttentionKernel.allCases.map(\.rawValue))
    #expect(try offered("layout", "schedule") == PipelineSchedules.names)
    #expect(Set(try offered("layout", "contextMethod")) == Set(ContextMethod.allCases.map(\.rawValue)))
    let wiring = try #require(try ScenarioSchema.node(["cluster", "network"], kind: "training")["oneOf"] as? [Node])
    #expect(words(wiring.first) == Catalog.builtIn.names(of: .topologies))
    let described = wiring.last?["properties"] as? Node
    #expect(words(described?["from"] as? Node) == Catalog.builtIn.names(of: .topologies))
    #expect(words(described?["shape"] as? Node) == Wiring.Shape.allCases.map(\.rawValue))
    #expect(try offered("engine", "kvFormat", kind: "serving") == formats)
    #expect(try offered("engine", "weightFormat", kind: "serving") == formats)
    #expect(try offered("fleet", "router", kind: "serving") == RequestRouters.names)
    let policies = try #require(try ScenarioSchema.node(["engine", "policy"], kind: "serving")["anyOf"] as? [Node])
    let named = Set(policies.flatMap { words($0) } + policies.flatMap { (($0["properties"] as? Node) ?? [:]).keys })
    #expect(named == Set(PolicySettings.names))
  }

  /// Writes the names of kinds into the schema, each list in its lines.
  private static func update(_ kinds: [String]) throws {
    let file = Checkout.file("Scenarios/scenario.schema.json")
    var text = try String(contentsOf: file, encoding: .utf8)
    for kind in kinds {
      guard let known = Catalog.Kind(rawValue: kind) else { continue }
      // No name has a bracket: the list ends at the first, also where it is empty.
      let pattern = try Regex("(\"\(kind)\": \\{\\s*\"type\": \"string\",\\s*\"examples\": )\\[[^\\]]*\\]")
      let names = Catalog.builtIn.names(of: known).map { "\n                    \"\($0)\"" }.joined(separator: ",")
      text.replace(pattern) { match in
        String(match.output[1].substring ?? "") + "[" + names + "\n                ]"
      }
    }
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
}
