import Foundation
import TestSupport
import Testing

/// No number of any file ends the program by a trap: it answers, says no, or refuses in words.
@Suite struct NumberTests {
  private static let dense = """
    {"model_type": "llama", "hidden_size": 2048, "intermediate_size": 8192, "num_hidden_layers": 16,
     "num_attention_heads": 32, "num_key_value_heads": 8, "head_dim": 64, "vocab_size": 128256,
     "sliding_window": 1024, "layer_types": ["sliding_attention"], "max_position_embeddings": 8192}
    """
  private static let mixture = """
    {"model_type": "deepseek_v3", "hidden_size": 2048, "intermediate_size": 8192, "num_hidden_layers": 8,
     "num_attention_heads": 32, "num_key_value_heads": 32, "vocab_size": 128256, "n_routed_experts": 64,
     "num_experts_per_tok": 6, "moe_intermediate_size": 1408, "n_shared_experts": 2, "first_k_dense_replace": 1,
     "q_lora_rank": 512, "kv_lora_rank": 512, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64, "v_head_dim": 128}
    """

  /// Small scenarios that together have every numeric key; each is over in a blink.
  private static let scenarios = [
    """
    kind: training
    model: dense.json
    cluster:
      accelerator: {from: h100-sxm, memory: 80 GiB, memoryBandwidth: 3 TB/s, boardPower: 700 W, price: 2 USD/h}
      count: 16
      nodeSize: 8
      interNode: {from: infiniband-ndr, bandwidth: 40 GB/s, latency: 5 us}
      domains: [{size: 2, link: nvlink-4}]
      host: {link: 20 GB/s, memory: 1 TB, memoryBandwidth: 200 GB/s, storage: 4 TB, storageBandwidth: 3 GB/s}
    layout: {tensor: 2, pipeline: 2, virtualStages: 1, data: 2, context: 2, expertImbalance: 1, zeroStage: 1, shardGroup: 2}
    batch: {global: 64, micro: 1, sequenceLength: 4096, documents: {lognormal: {mean: 1000, sigma: 1.1}}, packing: best-fit}
    recompute: {full: 2}
    miniSequences: {feedForward: 2, head: 2}
    adapters: {rank: 16}
    offload: {optimizer: host}
    horizon: {tokens: 1T tokens, criticalBatch: 4M tokens, ramp: [{global: 16, until: 1B tokens}]}
    expect: [{metric: step_time_s, value: 1, tolerance: 10 %, source: x}]
    seed: 3
    """,
    """
    kind: training
    model: mixture.json
    cluster: {accelerator: h100-sxm, count: 32, nodeSize: 8}
    layout: {tensor: 1, pipeline: 1, expert: 8, context: 1, zeroStage: 3, secondaryShard: 8, expertImbalance: 1.2}
    batch: {global: 64, micro: 1, sequenceLength: 4096}
    horizon: {loss: 2.1}
    """,
    """
    kind: serving
    model: dense.json
    fleet: {accelerator: h100-sxm, tensor: 2, pipeline: 1, data: 1, replicas: 2, router: round-robin, signalInterval: 1 s}
    workload:
      arrivals: {stages: [{rate: 6/s, for: 10 s}, {rate: 60/s, for: 100 s}]}
      requests: 300
      prompt: {lognormal: {mean: 700, sigma: 1.1}}
      output: {geometric: {mean: 20}}
      conversations: {turns: {geometric: {mean: 3}}, think: {exponential: 3 s}}
      sharedPrefixes: {groups: 9, tokens: {uniform: [1, 100]}}
      clients: 4
      priorityShares: [50 %, 50 %]
    engine:
      policy: {chunked-prefill: {chunk: 512}}
      profile: vllm-0.15
      maxBatch: 64
      tokenBudget: 1024
      kvBlock: 16
      kvBlocks: 5000
      hostOverhead: 1 ms
      memoryShare: 90 %
      prefixCache: true
      hostMemory: 10 GB
      hostBandwidth: 20 GB/s
      queueLimit: 100
    objectives: {ttft: {p99: 2 s}}
    """,
    """
    kind: serving
    model: mixture.json
    fleet: {accelerator: h100-sxm, tensor: 2, data: 2, expert: 4}
    workload: {closedLoop: {concurrency: 16, think: {exponential: 1 s}}, requests: 300, prompt: {fixed: 700}, output: {uniform: [1, 100]}}
    engine: {policy: {s3: {buckets: 10, greatestOutput: 2000, accuracy: 90 %}}, maxBatch: 64, tokenBudget: 1024}
    """,
    """
    kind: serving
    model: dense.json
    fleet: {accelerator: h100-sxm}
    workload: {arrivals: {markov: [{rate: 6/s, mean: 10 s}, {rate: 60/s, mean: 1 s}]}, requests: 300, prompt: {fixed: 700}, output: {fixed: 20}}
    engine: {policy: {fair: {promptWeight: 1, outputWeight: 2}}, maxBatch: 64, tokenBudget: 1024}
    """,
    """
    kind: serving
    model: dense.json
    fleet: {accelerator: h100-sxm}
    workload: {arrivals: {diurnal: {rate: 6/s, swing: 50 %, period: 100 s}}, requests: 300, prompt: {fixed: 700}, output: {fixed: 20}}
    engine: {policy: {learned-ranking: {kendallTau: 80 %, patience: 100}}, maxBatch: 64, tokenBudget: 1024}
    """,
    """
    kind: queue
    arrivals: {gamma: {rate: 2/s, variation: 4}}
    tokens: {uniform: [1, 1000]}
    tokenLimit: 800
    service: {perBatchRequest: 3 ms, fixed: 20 ms, perTokenRequest: 0.001 ms, perToken: 0.01 ms}
    compare: [{dynamic: {max: 8}}, {fixed: {size: 4}}, {bulk: {min: 2, max: 8}}, {elastic: {max: 4}}, {timeout: {max: 8, wait: 100 ms}}]
    replications: 2
    requests: 1000
    """,
    """
    kind: queue
    arrivals: {poisson: 2/s}
    tokens: {lognormal: {mu: 4, sigma: 0.7, redrawnAbove: 1000}}
    service: {perRequest: 3 ms, perToken: 1 ms}
    compare: [fcfs, {servers: {count: 4}}, {buffer: {capacity: 10, servers: 2}}, {patience: {time: 60 s}}, {vacation: {exponential: 2 s}}, {setup: {constant: 1 s}}, {threshold: {count: 4}}, ps, sjf, {classes: {edges: [250, 500], accuracy: 80 %}}]
    replications: 2
    requests: 1000
    """,
  ]

  private static let nasty = [
    "0", "-1", "1", "2", "3", "7", "1e308", "1e18", "1e9", "999999999", "nan", "-inf", "1e-308", "1e-9", "0.5", "65536",
    "99999999999999999999999", "\"\"", "[]", "{}", "1000000",
  ]

  /// The numbers of a text by their ranges, without those within names.
  private static func numbers(in text: String) -> [Range<String.Index>] {
    text.matches(of: #/[:\[,] ?(-?\d[\d.]*)(?=[ ,/A-Z\]}\n]|$)/#).map { $0.output.1.startIndex..<$0.output.1.endIndex }
  }

  private func write(_ text: String, _ random: inout SeededGenerator, changes: Int) -> String {
    var text = text
    let places = Self.numbers(in: text).shuffled(using: &random).prefix(changes).sorted {
      $0.lowerBound > $1.lowerBound
    }
    for place in places { text.replaceSubrange(place, with: Self.nasty.randomElement(using: &random) ?? "0") }
    return text
  }

  @Test("whatever the numbers of a scenario or of a configuration are, no run ends in a trap", arguments: 1...240)
  func traps(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    // One in three changes the configuration, the others the scenario.
    let changesModel = seed % 3 == 0
    let scenario = try #require(
      (changesModel ? Array(Self.scenarios.prefix(4)) : Self.scenarios).randomElement(using: &random))
    let changes = Int.random(in: 1...2, using: &random)
    _ = try folder.write(changesModel ? write(Self.dense, &random, changes: changes) : Self.dense, to: "dense.json")
    _ = try folder.write(
      changesModel ? write(Self.mixture, &random, changes: changes) : Self.mixture, to: "mixture.json")
    let text = changesModel ? scenario : write(scenario, &random, changes: changes)
    let path = try folder.write(text, to: "s.yaml")
    // What is merely long is ended, with the status of a program that was asked to.
    let result = try Program.run(["run", "--dry-run", "--quiet", path], in: folder.url, patience: 20)
    #expect([0, 1, 2, 143].contains(result.status), "seed \(seed): \(result.status) \(result.errors)\n\(text)")
    if result.status == 2 { #expect(!result.errors.isEmpty) }
  }

  @Test("as they stand, the scenarios run", arguments: scenarios)
  func whole(scenario: String) throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(Self.dense, to: "dense.json")
    _ = try folder.write(Self.mixture, to: "mixture.json")
    let result = try Program.run(["run", "--dry-run", "--quiet", try folder.write(scenario, to: "s.yaml")])
    #expect(result.status == 0 || result.status == 1, "\(result.errors)")
    #expect(Self.numbers(in: scenario).count > 5)
  }

  @Test("whatever the numbers of a shipped scenario are, it is read or refused in words", arguments: 1...120)
  func shipped(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let root = Checkout.file("Scenarios")
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".yaml") }.sorted()
    let file = root.appendingPathComponent(try #require(names.randomElement(using: &random)))
    var text = write(try String(contentsOf: file, encoding: .utf8), &random, changes: 2)
    // Paths start at the scenario's folder, and the copy stands elsewhere.
    text = text.replacingOccurrences(of: "../", with: file.deletingLastPathComponent().path + "/../")
    let folder = try TemporaryFolder()
    let result = try Program.run(["check", "--quiet", try folder.write(text, to: "s.yaml")], patience: 60)
    #expect(
      [0, 2, 143].contains(result.status), "seed \(seed), \(file.path): \(result.status) \(result.errors)\n\(text)")
  }

  @Test(
    "whatever the numbers of a command are, it answers or refuses",
    arguments: ["0", "-1", "1e308", "nan", "inf", "99999999999999999999", "1e-308", "1000000000", "", "x", "-0"])
  func options(value: String) throws {
    for command in [
      ["laws", "eval", "chinchilla.besiroglu", "N=\(value)", "D=1e9"],
      ["laws", "eval", "chinchilla.besiroglu.N_opt", "C=\(value)"],
      ["laws", "solve", "muennighoff.loss", "D", "--equals", value, "N=7B", "U=100B"],
      ["laws", "table", "chinchilla.besiroglu", "N=8B", "D=1e9:\(value):7"],
      ["laws", "table", "chinchilla.besiroglu", "N=8B", "D=1e9:1e12:\(value)"],
      ["laws", "plot", "chinchilla.besiroglu", "N=8B", "D=\(value):1e12", "-o", "/dev/null"],
      ["sql", "SELECT 1", "--timeout", value, "--store", "/no-such-folder/x.sqlite"],
      ["runs", "--limit", value, "--store", "/no-such-folder/x.sqlite"],
    ] {
      let result = try Program.run(command, patience: 60)
      #expect([0, 1, 2, 143].contains(result.status), "\(command): \(result.status) \(result.errors)")
    }
  }
}
