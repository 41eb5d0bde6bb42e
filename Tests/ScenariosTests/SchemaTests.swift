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
import Yams

/// The schema and the page of keys are made of the tables by which scenarios are read; with `UPDATE_DOCS=1` in the
/// environment these tests write them.
@Suite struct SchemaTests {
  private static let schema = KeySchema.text

  @Test("the committed schema is the one that the tables make")
  func committed() throws {
    try Self.compare("Scenarios/scenario.schema.json", Self.schema)
  }

  @Test("the committed page of keys is the one that the tables make, behind its introduction")
  func page() throws {
    let page = try String(contentsOf: Checkout.file("docs/keys.md"), encoding: .utf8)
    let start = try #require(page.range(of: "## Every kind"))
    try Self.compare("docs/keys.md", page[..<start.lowerBound] + KeyPage.markdown + "\n")
  }

  private static func compare(_ name: String, _ wanted: String) throws {
    let file = Checkout.file(name)
    if ProcessInfo.processInfo.environment["UPDATE_DOCS"] == "1" {
      try wanted.write(to: file, atomically: true, encoding: .utf8)
    }
    let found = try String(contentsOf: file, encoding: .utf8)
    #expect(found == wanted, "`UPDATE_DOCS=1 swift test --filter SchemaTests` writes \(name)")
  }

  @Test("an editor finds nothing wrong in the files that ship, nor in those that set every key")
  func files() throws {
    let validator = try SchemaValidator(Self.schema)
    let shipped = try KeySamples.files(in: "Scenarios")
    #expect(shipped.count > 10)
    for file in shipped + KeySamples.all {
      #expect(try validator.accepts(try String(contentsOf: file, encoding: .utf8)), "\(file.path)")
    }
  }

  @Test("an unknown key is refused by the reader and by an editor alike, in whatever mapping it stands")
  func unknownKeys() throws {
    let validator = try SchemaValidator(Self.schema)
    var places = 0
    for file in KeySamples.all {
      let text = try String(contentsOf: file, encoding: .utf8)
      let root = try #require(try Yams.compose(yaml: text))
      // These take names that are none of ours.
      let free: Set = ["inputs", "sweep", "variants", "at", "over", "best", "worst"]
      for changed in Self.withUnknownKey(root, free) {
        let text = try Yams.serialize(node: changed)
        let isRead = (try? ScenarioFile.read(text: text, path: file.path)) != nil
        #expect(!isRead, "\(text)")
        #expect(try !validator.accepts(text), "\(text)")
        places += 1
      }
    }
    #expect(places > 200)
  }

  /// The tree with a key that nobody knows in one mapping, for each mapping in turn.
  private static func withUnknownKey(_ node: Yams.Node, _ free: Set<String>) -> [Yams.Node] {
    switch node {
    case .mapping(let mapping):
      var own = mapping
      own["xyzzyxyzzy"] = Yams.Node("1")
      return [.mapping(own)]
        + mapping.flatMap { key, value in
          free.contains(key.scalar?.string ?? "")
            ? []
            : withUnknownKey(value, free).map { changed in
              var outer = mapping
              outer[key] = changed
              return .mapping(outer)
            }
        }
    case .sequence(let list):
      return list.indices.flatMap { index in
        withUnknownKey(list[index], free).map { changed in
          var outer = list
          outer[index] = changed
          return .sequence(outer)
        }
      }
    case .scalar, .alias: return []
    }
  }

  /// The words that a node offers.
  private func words(_ node: SchemaValidator.Node?) -> [String] {
    (node?["enum"] ?? node?["examples"]) as? [String] ?? []
  }

  @Test("lists of values are complete: those of the registries and the catalogue")
  func lists() throws {
    let validator = try SchemaValidator(Self.schema)
    func offered(_ path: String..., kind: String = "training") throws -> [String] {
      let node = try validator.node(path, kind: kind)
      let branches = (node["anyOf"] as? [SchemaValidator.Node] ?? [node]).map(validator.resolved)
      return branches.flatMap { branch in
        // A word with settings is a branch of its own.
        words(branch) + (branch["required"] as? [String] ?? [])
      }
    }
    let formats = NumberFormatCatalog.all.map(\.name)
    for kind in ["training", "serving"] { #expect(try offered("precision", kind: kind) == formats) }
    for key in ["kvFormat", "weightFormat"] { #expect(try offered("engine", key, kind: "serving") == formats) }
    for key in ["weightTraffic", "gradientTraffic"] { #expect(try offered("layout", key) == formats) }
    #expect(try offered("adapters", "base") == formats)
    #expect(try offered("optimizer") == OptimizerSpec.all.map(\.name))
    #expect(try offered("kernels", "attention") == AttentionKernel.allCases.map(\.rawValue))
    #expect(try offered("layout", "schedule") == PipelineSchedules.names)
    #expect(try offered("layout", "contextMethod") == ContextMethod.allCases.map(\.rawValue))
    #expect(try offered("fleet", "router", kind: "serving") == RequestRouters.names)
    #expect(Set(try offered("engine", "policy", kind: "serving")) == Set(PolicySettings.names))
    let places: [(Catalog.Kind, [String], String)] = [
      (.accelerators, ["cluster", "accelerator"], "training"), (.links, ["cluster", "interNode"], "training"),
      (.hosts, ["cluster", "host"], "training"), (.topologies, ["cluster", "network"], "training"),
      (.models, ["model"], "training"), (.frameworks, ["framework"], "training"),
      (.engines, ["engine", "profile"], "serving"),
    ]
    for (catalog, path, kind) in places {
      let node = try validator.node(path, kind: kind)
      let first = try #require((node["anyOf"] as? [SchemaValidator.Node])?.first)
      #expect(words(validator.resolved(first)) == Catalog.builtIn.names(of: catalog), "\(path)")
    }
    #expect(words(try validator.node(["recipe"], kind: "training")) == Catalog.builtIn.names(of: .recipes))
    for type in Studies.all {
      let offered = try #require(
        try validator.node(["objectives"], kind: type.kind)["properties"] as? SchemaValidator.Node)
      for metric in type.metrics where metric.familySuffix == nil { #expect(offered[metric.name] != nil) }
    }
  }

  @Test("every choice of a word with its settings is good to an editor, and a word that is none is not")
  func choices() throws {
    let validator = try SchemaValidator(Self.schema)
    func check(_ base: String, _ old: String, _ choices: [String]) throws {
      for choice in choices {
        #expect(try validator.accepts(base.replacing(old, with: choice)), "\(choice)")
      }
      #expect(try !validator.accepts(base.replacing(old, with: "xyzzyxyzzy")))
      #expect(try !validator.accepts(base.replacing(old, with: "{xyzzyxyzzy: 1}")))
    }
    let serving = ScenarioErrorTests.serving
    try check(serving, "{poisson: 6/s}", ScenarioChoice.servedArrivals.map(\.example))
    try check(serving, "{fixed: 100}", ScenarioChoice.servedLengths.map(\.example))
    try check(serving, "continuous", PolicyCatalog.declarations.map { $0.example })
    let queue = QueueScenarioTests.queue
    try check(queue, "{poisson: 0.5/s}", ScenarioChoice.queueArrivals.map(\.example))
    let compared = try #require(queue.split(separator: "\n").first { $0.hasPrefix("compare:") })
    let policies = String(compared.dropFirst("compare: ".count))
    try check(queue, policies, ScenarioChoice.queuePolicies.map { "[\($0.example)]" })
  }
}
