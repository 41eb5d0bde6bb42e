import Quantities
import Scenarios
import Testing

@Suite struct MetricCatalogTests {
  /// Scenarios that together answer with every metric there is.
  static let scenarios = [
    """
    kind: training
    model: llama-3-8b
    cluster: {accelerator: h100-sxm, count: 16}
    layout: {tensor: 2, pipeline: 2, zeroStage: 1}
    batch: {global: 64, micro: 1, sequenceLength: 4096, documents: {lognormal: {mean: 700, sigma: 1}}}
    offload: {optimizer: host, weights: nvme}
    horizon: {tokens: 1T tokens}
    """,
    """
    kind: training
    model: llama-3-8b
    cluster: {accelerator: h100-sxm, count: 16}
    layout: {tensor: 2, pipeline: 2, zeroStage: 1}
    batch: {global: 64, micro: 1, sequenceLength: 4096}
    offload: {optimizer: nvme, activations: host}
    """,
    """
    kind: serving
    model: llama-3-8b
    fleet: {accelerator: h100-sxm}
    workload:
      arrivals: {poisson: 6/s}
      requests: 300
      prompt: {fixed: 100}
      output: {geometric: {mean: 20}}
      sharedPrefixes: {groups: 2, tokens: {fixed: 64}}
    engine: {policy: continuous, prefixCache: true, hostMemory: 1 GB}
    objectives: {ttft: {p99: 1 s}, served: 99 %}
    """,
    """
    kind: queue
    arrivals: {poisson: 0.2/s}
    tokens: {uniform: [1, 1000]}
    service: {perBatchRequest: 30 ms, fixed: 20 ms, perTokenRequest: 0.45 ms, perToken: 22 ms}
    compare: [{dynamic: {max: 8}}, {fixed: {size: 8}}, {dynamic: {max: 1}}]
    replications: 4
    requests: 2000
    lossLimit: 5 %
    """,
    """
    kind: queue
    arrivals: {poisson: 0.5/s}
    service: {exponential: 1 s}
    compare: [fcfs, {buffer: {capacity: 3}}, {patience: {time: 2 s}}, {threshold: {count: 2}}, {servers: {count: 2}}]
    replications: 4
    requests: 2000
    """,
    LawsScenarioTests.loss,
  ]

  private static func outcomes() throws -> [(kind: String, metrics: [Metric])] {
    try scenarios.flatMap { try ScenarioFile.read(text: $0, path: "x.yaml") }.map { ($0.kind, $0.run().metrics) }
  }

  @Test("every metric of every kind of run is in the catalogue with its dimension, and no single one of it is invented")
  func complete() throws {
    let outcomes = try Self.outcomes()
    var met: Set<String> = []
    for (kind, metrics) in outcomes {
      for metric in metrics {
        let definition = try #require(MetricCatalog.definition(metric.name, kind: kind), "\(kind) \(metric.name)")
        #expect(definition.dimension.rawValue == metric.dimension, "\(metric.name)")
        #expect(definition.kind == kind && definition.describes(metric.name))
        #expect(
          MetricCatalog.dimension(metric.name, unit: definition.unit, kind: kind).rawValue == metric.dimension,
          "\(metric.name)")
        // A reader that knows the unit alone still prints it as what it is.
        let unknown = "x_" + metric.name + (metric.dimension == Dimension.ratio.rawValue ? "" : "_new")
        if definition.unit == definition.dimension.unit {
          #expect(MetricCatalog.dimension(unknown, unit: definition.unit).rawValue == metric.dimension, "\(unknown)")
        }
        met.insert("\(kind) \(definition.name)")
      }
    }
    // Under full queues and preemption there are no further names, only other values.
    let single = MetricCatalog.all.filter { $0.familySuffix == nil }
    #expect(single.map { "\($0.kind) \($0.name)" }.filter { !met.contains($0) }.isEmpty)
  }

  @Test("a unit is what the end of the name says, and nothing stands twice")
  func names() {
    let endings: [(String, String)] = [
      ("_tokens_per_second", "token/s"), ("_tokens_per_second_per_gpu", "token/s"),
      ("_flops_per_second_per_gpu", "flop/s"), ("_per_second", "1/s"), ("_nats_per_token", "nats/token"),
      ("_standard_errors", "1"), ("_s", "s"), ("_ratio", "1"), ("_count", "1"), ("_bytes", "byte"), ("_usd", "usd"),
      ("_j", "J"), ("_w", "W"), ("_tokens", "token"), ("_s2", "s2"),
    ]
    for metric in MetricCatalog.all {
      let unit = endings.first { ("_" + metric.name).hasSuffix($0.0) }?.1
      // What a law answers has the law's own unit.
      #expect(unit == metric.unit || metric.unit == "law_answer.unit", "\(metric.name)")
      #expect(metric.sentence.hasSuffix(".") && !metric.title.isEmpty && !metric.title.contains("_"), "\(metric.name)")
      #expect(metric.name.hasSuffix("_ratio") == (metric.dimension == .ratio), "\(metric.name)")
    }
    #expect(Set(MetricCatalog.all.map { "\($0.kind) \($0.name)" }).count == MetricCatalog.all.count)
    #expect(Set(MetricCatalog.all.map(\.kind)) == Set(Studies.kinds))
  }

  @Test("a family knows its members and no others, and the longest ending wins over a shorter one")
  func families() throws {
    let theory = try #require(MetricCatalog.definition("sjf_wait_mean_theory_s", kind: "queue"))
    #expect(theory.name == "<policy>_wait_mean_theory_s" && theory.pattern == "*_wait_mean_theory_s")
    #expect(theory.title(of: "sjf_wait_mean_theory_s") == "sjf wait mean theory")
    #expect(MetricCatalog.definition("_wait_mean_s", kind: "queue") == nil)
    #expect(MetricCatalog.definition("sjf_wait_mean_s", kind: "serving") == nil)
    #expect(MetricCatalog.definition("ttft_p99_s")?.title == "TTFT p99")
    #expect(MetricCatalog.title("a_name_of_tomorrow") == "a name of tomorrow")
  }

  @Test("better is said of a change only where the catalogue knows which way is better")
  func better() throws {
    #expect(try #require(MetricCatalog.definition("step_time_s")).better.isBetter(-1) == true)
    #expect(try #require(MetricCatalog.definition("step_time_s")).better.isBetter(1) == false)
    #expect(try #require(MetricCatalog.definition("mfu_ratio")).better.isBetter(0.1) == true)
    #expect(try #require(MetricCatalog.definition("iterations_count")).better.isBetter(1) == nil)
    #expect(try #require(MetricCatalog.definition("mfu_ratio")).better.isBetter(0) == nil)
  }
}
