import Reading
import Foundation
import Hardware
import Quantities
import Scenarios
import Serving
import TestSupport
import Testing
import Training

@Suite struct ScenarioInputTests {
  /// A scenario of random keys of the three kinds; not each of them can be run.
  private static func random(_ random: inout SeededGenerator) -> String {
    func pick<T>(_ values: T...) -> T { values[Int.random(in: 0..<values.count, using: &random)] }
    func some(_ lines: String...) -> String {
      lines.filter { _ in Bool.random(using: &random) }.joined(separator: ", ")
    }
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      let cluster = some(
        "nodeSize: \(pick(4, 8, 16))", "interNode: \(pick("infiniband-hdr", "infiniband-ndr"))", "host: {memory: 1 TB}")
      let layout = some(
        "tensor: \(pick(1, 2, 4))", "pipeline: \(pick(1, 2, 4))", "zeroStage: \(pick(0, 1, 2, 3))",
        "sequenceParallel: \(pick(true, false))", "overlapGradients: \(pick(true, false))", "stages: balanced")
      return """
        kind: training
        model: llama-3-8b
        cluster: {accelerator: \(pick("h100-sxm", "a100-sxm-80gb")), count: 32, \(cluster)}
        layout: {\(layout)}
        batch: {global: 128, sequenceLength: 2048, \(some("micro: 2"))}
        \(pick("", "precision: fp16", "recompute: {full: 2}", "recompute: selective", "dropout: true"))
        \(pick("", "optimizer: adamw-8bit", "offload: {optimizer: host}", "framework: deepspeed"))
        \(pick("", "horizon: {tokens: 1T tokens}", "horizon: {tokens: 1T tokens, criticalBatch: none}"))
        \(pick("", "tags: []", "tags: [a, b]"))
        \(pick("", "kernels: {norm: fused}", "miniSequences: {head: 2}", "adapters: {rank: 8}"))
        """
    case 1:
      let engine = some(
        "maxBatch: 32", "kvBlock: 32", "memoryShare: 85 %", "hostOverhead: 2 ms", "prefixCache: true",
        "queueLimit: 500", "kvFormat: fp8-e4m3")
      let arrivals = pick(
        "{poisson: 3/s}", "{gamma: {rate: 3/s, variation: 2}}", "{gamma: {rate: 180/min, squaredVariation: 4}}",
        "{stages: [{rate: 2/s, for: 20 s}, {rate: 4/s, for: 30 s, even: true}]}", "{even: 3/s}")
      return """
        kind: serving
        model: llama-3-8b
        fleet: {accelerator: h100-sxm, \(some("tensor: 2", "replicas: 2", "router: round-robin", "signalInterval: 10 ms"))}
        workload: {arrivals: \(arrivals), requests: 60, prompt: {lognormal: {mean: 200, sigma: 1.1}}, output: {uniform: [10, 40]}, \(some("clients: 3"))}
        engine: {policy: \(pick("fixed", "chunked-prefill", "{chunked-prefill: {chunk: 256}}", "orca", "{dynamic: {maxWait: 50 ms}}", "prefill-first")), \(engine)}
        \(pick("", "precision: fp16", "objectives: {ttft: {p99: 1 s}, served: 90 %}", "seed: 7"))
        """
    default:
      return """
        kind: queue
        arrivals: \(pick("{poisson: 0.2/s}", "{gamma: {rate: 0.2/s, variation: 1.5}}", "{constant: 12/min}"))
        tokens: \(pick("{uniform: [1, 1000]}", "{lognormal: {mu: 5, sigma: 0.7}}", "{fixed: 64}"))
        service: {\(pick("perToken: 2 ms", "fixed: 20 ms, perToken: 2 ms, perBatchRequest: 3 ms"))}
        compare: \(pick("[fcfs]", "[{servers: {count: 2}}, {buffer: {capacity: 10}}]", "[{fcfs: {tokenLimit: 500, name: short}}]", "[{dynamic: {max: 8}}, {timeout: {max: 4, wait: 100 ms}}]"))
        \(pick("", "replications: 5", "lossLimit: 5 %"))
        requests: 1000
        """
    }
  }

  private static func scenarios(seed: UInt64, _ body: (Scenario) throws -> Void) throws {
    var random = SeededGenerator(seed: seed)
    var count = 0
    for _ in 0..<150 {
      guard let scenario = try? ScenarioFile.read(text: Self.random(&random), path: "x.yaml").first else { continue }
      count += 1
      try body(scenario)
    }
    #expect(count > 60, "seed \(seed): too few of the scenarios can be read to say anything")
  }

  @Test("every key that the reader knows appears once, and what was set has the value that was set", arguments: [1, 2])
  func everyKeyOnce(seed: UInt64) throws {
    try Self.scenarios(seed: seed) { scenario in
      let inputs = Dictionary(grouping: scenario.inputs, by: \.key)
      for (key, rows) in inputs { #expect(rows.count == 1, "seed \(seed): \(key)") }
      let leaves = ScenarioInputs.flatten(scenario.text)
      for leaf in leaves {
        let input = try #require(inputs[leaf.key]?.first, "seed \(seed): \(leaf.key)\n\(scenario.text)")
        #expect(input.value == leaf.value && input.source == .set, "seed \(seed): \(leaf.key)")
      }
      let keys = Set(leaves.map(\.key))
      for input in scenario.inputs where input.source == .set && !keys.contains(input.key) {
        // The word of a choice stands above its settings; an empty list or mapping has no scalar below.
        let value = try #require(input.value)
        #expect(
          ["[]", "{}"].contains(value) || keys.contains { $0.hasPrefix("\(input.key).\(value)") }, "\(input.key)")
      }
    }
  }

  @Test("a number is what the text says, in the unit that stands beside it")
  func numbers() throws {
    try Self.scenarios(seed: 3) { scenario in
      for input in scenario.inputs {
        guard let number = input.number, let value = input.value else { continue }
        let unit = try #require(input.unit, "\(input.key)")
        let read = Dimension.allCases.filter { $0.unit == unit }.compactMap { try? $0.parse(value) }
        #expect(read.contains(number), "\(input.key): \(value) is not \(number) \(unit)")
      }
    }
  }

  @Test("a scenario that says every default gives the same bits as one that leaves them out")
  func defaults() throws {
    var written = 0
    try Self.scenarios(seed: 4) { scenario in
      let leaves = ScenarioInputs.flatten(scenario.text)
      var tree = Tree.map([:])
      for leaf in leaves { tree.put(leaf.value, at: Tree.parts(leaf.key)[...]) }
      for input in scenario.inputs where input.source == .default {
        guard let value = input.value, !value.hasPrefix("["), !input.key.lowercased().hasSuffix("variation"),
          !scenario.inputs.contains(where: { $0.key.hasPrefix(input.key + ".") }),
          // The settings of a choice that stands as a word alone cannot be written below it.
          !leaves.contains(where: { input.key.hasPrefix($0.key + ".") })
        else { continue }
        tree.put(value, at: Tree.parts(input.key)[...])
        written += 1
      }
      let text = String(decoding: try JSONSerialization.data(withJSONObject: tree.json), as: UTF8.self)
      let explicit = try #require(try ScenarioFile.read(text: text, path: "y.yaml").first)
      if scenario.study is QueueingStudy {
        // The theory of some queues takes long: the settings are compared in place of its numbers.
        #expect(String(describing: scenario.study) == String(describing: explicit.study), "\(text)")
        return
      }
      let (one, two) = (scenario.run().metrics, explicit.run().metrics)
      #expect(one.map(\.name) == two.map(\.name), "\(text)")
      #expect(one.map(\.value.bitPattern) == two.map(\.value.bitPattern), "\(text)")
    }
    #expect(written > 1000)
  }

  /// A tree of keys, to write a scenario that says everything.
  private enum Tree {
    case leaf(String)
    case map([String: Tree])
    case list([Tree])

    static func parts(_ key: String) -> [String] {
      key.split { $0 == "." || $0 == "[" }.map(String.init)
    }

    mutating func put(_ value: String, at parts: ArraySlice<String>) {
      guard let part = parts.first else {
        self = .leaf(value)
        return
      }
      let rest = parts.dropFirst()
      if part.hasSuffix("]"), let index = Int(part.dropLast()) {
        var list: [Tree] = []
        if case .list(let known) = self { list = known }
        while list.count <= index { list.append(.map([:])) }
        list[index].put(value, at: rest)
        self = .list(list)
      } else {
        var map: [String: Tree] = [:]
        if case .map(let known) = self { map = known }
        var below = map[part] ?? .map([:])
        below.put(value, at: rest)
        map[part] = below
        self = .map(map)
      }
    }

    var json: Any {
      switch self {
      case .leaf(let text): text
      case .map(let map): map.mapValues(\.json)
      case .list(let list): list.map(\.json)
      }
    }
  }

  @Test("what the plan derives from other keys stands under the key that would set it")
  func derived() throws {
    let text = """
      kind: training
      model: llama-3-8b
      cluster: {accelerator: h100-sxm, count: 32}
      layout: {tensor: 4, pipeline: 2}
      batch: {global: 128, sequenceLength: 2048}
      """
    let scenario = try #require(try ScenarioFile.read(text: text, path: "x.yaml").first)
    func input(_ key: String) throws -> ScenarioInput { try #require(scenario.inputs.first { $0.key == key }) }
    #expect(try input("layout.data").number == 4 && input("layout.data").source == .default)
    #expect(try input("cluster.nodeSize").number == 8)
    #expect(try input("framework").value == "megatron-core")
    #expect(try input("name").value == "x")
    #expect(try input("horizon") == ScenarioInput(key: "horizon", value: nil, source: .default))
    // A stored run is read again under its whole name, dots and all.
    let again = try #require(try ScenarioFile.reread(text: scenario.text, name: "x layout.tensor=4"))
    #expect(again.name == "x layout.tensor=4")
  }

  @Test(
    "figures that a scenario leaves to the catalogue stand under the keys that would set them",
    arguments: AcceleratorCatalog.all)
  func figures(accelerator: Accelerator) throws {
    func inputs(_ cluster: String) throws -> [String: ScenarioInput] {
      let text = """
        kind: training
        model: meta-llama/Llama-3.1-8B
        cluster: {accelerator: \(cluster), count: 8, interNode: {from: infiniband-hdr, latency: 7 us}}
        batch: {global: 128, sequenceLength: 2048}
        layout: {tensor: 8}
        precision: \(accelerator.peakRates.keys.map(\.name).sorted()[0])
        framework: {from: megatron-lm, tensorStretch: 1.25}
        """
      let scenario = try #require(try ScenarioFile.read(text: text, path: "x.yaml").first)
      return Dictionary(uniqueKeysWithValues: scenario.inputs.map { ($0.key, $0) })
    }
    func check(_ inputs: [String: ScenarioInput], _ key: String, _ wanted: Double, _ source: ScenarioInput.Source)
      throws
    {
      let input = try #require(inputs[key], "\(accelerator.name): \(key)")
      #expect(input.number == wanted && input.source == source, "\(accelerator.name): \(input)")
    }
    let named = try inputs(accelerator.name)
    let changed = try inputs("{from: \(accelerator.name), memory: 77 GiB, price: 3 USD/h, link: nvlink-3}")
    let other = try #require(Catalog.builtIn.link(named: "nvlink-3"))
    for (inputs, isChanged) in [(named, false), (changed, true)] {
      let place = "cluster.accelerator."
      let own = isChanged ? 77 * 1_073_741_824.0 : accelerator.memory.value
      try check(inputs, place + "memory", own, isChanged ? .set : .default)
      try check(inputs, place + "price", isChanged ? 3 : accelerator.price.value, isChanged ? .set : .default)
      try check(inputs, place + "memoryBandwidth", accelerator.memoryBandwidth.value, .default)
      try check(inputs, place + "clock", accelerator.clockHertz, .default)
      try check(inputs, place + "computeUnits", Double(accelerator.computeUnits), .default)
      for (format, rate) in accelerator.peakRates {
        try check(inputs, place + "peakRates." + format.name, rate.value, .default)
      }
      let link = isChanged ? other : accelerator.intraNodeLink
      #expect(inputs[place + "link"]?.value == link.name)
      #expect(inputs[place + "link"]?.source == (isChanged ? .set : .default))
      for (key, link) in [
        (place + "link", link), (place + "network", accelerator.network), ("cluster.intraNode", link),
      ] {
        try check(inputs, key + ".bandwidth", link.bandwidth.value, .default)
        try check(inputs, key + ".latency", link.latency.value, .default)
      }
      try check(inputs, place + "host.memory", accelerator.host.memory.value, .default)
      try check(inputs, "cluster.host.memoryBandwidth", accelerator.host.memoryBandwidth.value, .default)
      #expect(inputs[place + "calibration"]?.value == accelerator.kernels.calibration)
      #expect(inputs[place + "nearest"]?.value == accelerator.kernels.nearest)
      try check(inputs, "cluster.interNode.latency", 7e-6, .set)
      try check(inputs, "cluster.interNode.bandwidth", 25e9, .default)
      try check(inputs, "framework.tensorStretch", 1.25, .set)
      let framework = try #require(Catalog.builtIn.framework(named: "megatron-lm"))
      try check(inputs, "framework.forwardIssueSeconds", framework.forwardIssueSeconds, .default)
      try check(inputs, "framework.gradientBytes.bf16", framework.gradientBytes.bf16, .default)
      try check(inputs, "model.layers", 32, .default)
      try check(inputs, "model.vocabulary", 128256, .default)
    }
  }

  @Test("an engine's profile has its figures on the accelerator that it runs on, and those that the file replaces")
  func profiles() throws {
    for accelerator in ["h100-sxm", "b200-sxm", "l40s"] {
      let text = """
        kind: serving
        model: llama-3-8b
        fleet: {accelerator: \(accelerator)}
        workload: {arrivals: {poisson: 3/s}, requests: 60, prompt: {fixed: 100}, output: {fixed: 10}}
        engine: {policy: chunked-prefill, profile: {from: vllm-0.15, requestSeconds: 12 ms}}
        """
      let scenario = try #require(try ScenarioFile.read(text: text, path: "x.yaml").first)
      let inputs = Dictionary(uniqueKeysWithValues: scenario.inputs.map { ($0.key, $0) })
      let chip = try #require(Catalog.builtIn.accelerator(named: accelerator))
      let profile = try #require(Catalog.builtIn.engineProfile(named: "vllm-0.15", on: chip))
      #expect(inputs["engine.profile.stepSeconds"]?.number == profile.stepSeconds)
      #expect(inputs["engine.profile.stepSeconds"]?.source == .default)
      #expect(inputs["engine.profile.requestSeconds"]?.number == 0.012)
      #expect(inputs["engine.profile.requestSeconds"]?.source == .set)
      #expect(inputs["fleet.accelerator.memoryBandwidth"]?.number == chip.memoryBandwidth.value)
    }
  }

  @Test("a text that is no scenario any more still says what it set")
  func unreadable() {
    let inputs = ScenarioInputs.read("kind: training\nlayout: {zero: 2}\n", name: "old")
    #expect(inputs.map(\.key) == ["kind", "layout.zero"] && inputs[1].number == 2)
    #expect(ScenarioInputs.read("{", name: "old").isEmpty)
  }
}
