import Foundation
import Quantities
import Reading
import Scenarios
import TestSupport
import Testing

/// Keys that change nothing where they stand.
@Suite struct IdleKeyTests {
  private static let training = """
    kind: training
    model: MODEL
    cluster: {accelerator: h100-sxm, count: 8CLUSTER}
    layout: {tensor: 1LAYOUT}
    batch: {global: 64, sequenceLength: 4096}
    """

  private static let serving = """
    kind: serving
    model: llama-3-8b
    fleet: {accelerator: h100-sxmFLEET}
    workload: {arrivals: {poisson: 4/s}, requests: 300, prompt: {lognormal: {mean: 900, sigma: 1}}, output: {geometric: {mean: 90}}, sharedPrefixes: {groups: 20, tokens: {fixed: 600}}}
    engine: {policy: chunked-prefill, kvBlocks: 1500ENGINE}
    """

  private static func text(_ base: String, _ places: [String: String]) -> String {
    var text = base
    for place in ["CLUSTER", "LAYOUT", "FLEET", "ENGINE"] {
      text = text.replacingOccurrences(of: place, with: places[place].map { ", " + $0 } ?? "")
    }
    return text.replacingOccurrences(of: "MODEL", with: places["MODEL"] ?? "llama-3-8b")
  }

  private static func metrics(_ text: String) throws -> [String: UInt64] {
    let scenario = try #require(try ScenarioFile.read(text: text, path: "x.yaml").first)
    return Dictionary(scenario.run().metrics.map { ($0.name, $0.value.bitPattern) }, uniquingKeysWith: { $1 })
  }

  /// A key with the words that set it, what else the file says, and what lets it matter.
  struct Case: Sendable {
    var base: String
    var key: String
    var place: String
    var words: String
    var setting: [String: String] = [:]
    var mattering: [String: String]
  }

  private static let moe = "qwen3-30b-a3b"

  static let cases = [
    Case(
      base: training, key: "layout.sequenceParallel", place: "LAYOUT", words: "sequenceParallel: true",
      mattering: ["CLUSTER": "nodeSize: 8", "LAYOUT": "tensor: 2"]),
    Case(
      base: training, key: "layout.overlapTensor", place: "LAYOUT", words: "overlapTensor: true",
      mattering: ["LAYOUT": "tensor: 2, sequenceParallel: true"]),
    Case(
      base: training, key: "layout.overlapTensor", place: "LAYOUT", words: "overlapTensor: true",
      setting: ["LAYOUT": "tensor: 2"], mattering: ["LAYOUT": "tensor: 2, sequenceParallel: true"]),
    Case(
      base: training, key: "layout.contextMethod", place: "LAYOUT", words: "contextMethod: all-gather",
      mattering: ["LAYOUT": "context: 2"]),
    Case(
      base: training, key: "layout.expertImbalance", place: "LAYOUT", words: "expertImbalance: 1.5",
      mattering: ["MODEL": moe, "LAYOUT": "expert: 4"]),
    Case(
      base: training, key: "layout.shardGroup", place: "LAYOUT", words: "shardGroup: 2",
      setting: ["LAYOUT": "zeroStage: 0"], mattering: ["LAYOUT": "zeroStage: 1"]),
    Case(
      base: training, key: "layout.overlapParameters", place: "LAYOUT", words: "overlapParameters: true",
      setting: ["LAYOUT": "zeroStage: 0"], mattering: ["LAYOUT": "zeroStage: 1"]),
    Case(
      base: training, key: "layout.overlapGradients", place: "LAYOUT", words: "overlapGradients: false",
      setting: ["LAYOUT": "tensor: 8"], mattering: ["LAYOUT": "zeroStage: 1"]),
    Case(
      base: training, key: "cluster.interNode", place: "CLUSTER", words: "interNode: infiniband-hdr",
      mattering: ["CLUSTER": "nodeSize: 4"]),
    Case(
      base: serving, key: "fleet.router", place: "FLEET", words: "router: round-robin",
      mattering: ["FLEET": "replicas: 3"]),
    Case(
      base: serving, key: "fleet.signalInterval", place: "FLEET", words: "signalInterval: 2 s",
      mattering: ["FLEET": "replicas: 3"]),
    Case(
      base: serving, key: "engine.nucleusSampling", place: "ENGINE", words: "nucleusSampling: true",
      mattering: ["ENGINE": "profile: vllm-0.15"]),
    Case(
      base: serving, key: "engine.hostMemory", place: "ENGINE", words: "hostMemory: 64 GiB",
      mattering: ["ENGINE": "prefixCache: true"]),
    Case(
      base: serving, key: "engine.hostBandwidth", place: "ENGINE", words: "hostBandwidth: 1 GB/s",
      mattering: ["ENGINE": "prefixCache: true, hostMemory: 64 GiB"]),
    Case(
      base: serving, key: "fleet.interNode", place: "FLEET", words: "interNode: infiniband-hdr",
      setting: ["FLEET": "tensor: 2"], mattering: ["FLEET": "tensor: 2, nodeSize: 1"]),
  ]

  private static func joined(_ one: [String: String], _ place: String, _ words: String) -> [String: String] {
    one.merging([place: words]) { "\($0), \($1)" }
  }

  /// The settings with `tensor` said once: the base says 1.
  private static func file(_ base: String, _ places: [String: String]) -> String {
    let text = text(base, places)
    return text.replacingOccurrences(of: "{tensor: 1, tensor:", with: "{tensor:")
  }

  @Test("a key that is called idle changes no bit, and one that is not called so changes some", arguments: cases)
  func idle(_ one: Case) throws {
    let without = Self.file(one.base, one.setting)
    let with = Self.file(one.base, Self.joined(one.setting, one.place, one.words))
    let found = try #require(try ScenarioFile.read(text: with, path: "x.yaml").first)
    #expect(found.warnings.contains { $0.message.hasPrefix("`\(one.key)` has no effect: ") }, "\(found.warnings)")
    #expect(try Self.metrics(with) == Self.metrics(without))
    #expect(try ScenarioFile.read(text: without, path: "x.yaml").first?.warnings == [])
    let mattering = Self.file(one.base, Self.joined(one.mattering, one.place, one.words))
    let other = try #require(try ScenarioFile.read(text: mattering, path: "x.yaml").first)
    #expect(!other.warnings.contains { $0.message.contains("`\(one.key)`") }, "\(other.warnings)")
    #expect(try Self.metrics(mattering) != Self.metrics(Self.file(one.base, one.mattering)))
  }

  @Test("a key that matters to one run of a sweep is no idle key of its file")
  func swept() throws {
    let text = Self.text(Self.training, ["LAYOUT": "contextMethod: all-gather"]) + "\nsweep: {layout.context: [1, 2]}\n"
    #expect(try ScenarioFile.read(text: text, path: "x.yaml").allSatisfy { $0.warnings.isEmpty })
  }
}
