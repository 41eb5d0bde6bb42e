import Quantities
import Reading
import Scenarios
import Serving
import Testing
import Training

/// How far predictions were from published figures stands in one file, and beside each run whose it is.
@Suite struct PublishedErrorTests {
  private static func accuracy(_ text: String) throws -> Accuracy {
    let scenario = try #require(try ScenarioFile.read(text: text, path: "x.yaml").first)
    return scenario.run().accuracy
  }

  private static func training(_ framework: String, accelerator: String = "h100-sxm", zeroStage: Int = 1) -> String {
    """
    kind: training
    model: llama-3-8b
    cluster: {accelerator: \(accelerator), count: 8}
    layout: {tensor: 8, zeroStage: \(zeroStage)}
    batch: {global: 16, sequenceLength: 4096}
    framework: \(framework)
    """
  }

  private static func serving(_ profile: String, arrivals: String = "{poisson: 5/s}") -> String {
    """
    kind: serving
    model: llama-3-8b
    fleet: {accelerator: h100-sxm}
    workload: {arrivals: \(arrivals), requests: 30, prompt: {fixed: 100}, output: {fixed: 20}}
    engine: {policy: continuous, profile: \(profile)}
    """
  }

  @Test("the file is read without a fault, and every name in it is one that there is")
  func file() {
    let collector = DiagnosticCollector(file: PublishedErrors.path)
    let entries = PublishedErrors.read(collector)
    #expect(collector.diagnostics.isEmpty, "\(collector.diagnostics)")
    #expect(entries.count > 20)
    let engines = Set(EngineProfileCatalog.names)
    let frameworks = Set(TrainingFramework.all.map(\.name))
    for entry in entries {
      #expect(Studies.named(entry.kind) != nil)
      for metric in entry.metrics { #expect(MetricCatalog.definition(metric, kind: entry.kind) != nil, "\(metric)") }
      for name in entry.software {
        #expect(entry.kind == "serving" ? engines.contains(name) : frameworks.contains(name))
      }
      #expect(entry.error.medians.lowerBound <= entry.error.nineInTen.lowerBound)
      #expect(entry.error.figures > 0 && entry.error.sources.allSatisfy { !$0.isEmpty })
    }
  }

  @Test("a run in a framework that was compared says so in a sentence")
  func sentence() throws {
    let error = try #require(try Self.accuracy(Self.training("aleph-alpha")).errors["step_time_s"])
    #expect(error.sentence == "error on 160 published runs not fitted: median 2.9 %, nine in ten within 9.1 %")
    #expect(error.sources == ["arXiv:2311.05610"])
  }

  @Test("a framework is known by what it does: another name changes nothing, another figure makes it an unknown one")
  func identity() throws {
    let known = try Self.accuracy(Self.training("aleph-alpha"))
    #expect(try Self.accuracy(Self.training("{from: aleph-alpha, name: megatron-core}")) == known)
    let borrowed = try Self.accuracy(Self.training("{from: megatron-core, name: aleph-alpha}"))
    #expect(borrowed == (try Self.accuracy(Self.training("megatron-core"))) && borrowed != known)
    let changed = try Self.accuracy(Self.training("{from: aleph-alpha, tensorStretch: 3}"))
    #expect(changed.errors.isEmpty && changed.gap?.contains("no published run of `aleph-alpha`") == true)
    let engine = try Self.accuracy(Self.serving("vllm-0.15"))
    #expect(engine.errors["ttft_p99_s"]?.figures == 65)
    #expect(try Self.accuracy(Self.serving("{from: vllm-0.15, name: bare}")) == engine)
    let slower = try Self.accuracy(Self.serving("{from: vllm-0.15, stepSeconds: 9 ms}"))
    #expect(slower.errors.isEmpty && slower.gap != nil)
  }

  @Test("runs that share out weights, or whose requests are all there at once, have errors of their own")
  func conditions() throws {
    let whole = try #require(try Self.accuracy(Self.training("megatron-core")).errors["step_time_s"])
    let shared = try #require(try Self.accuracy(Self.training("megatron-core", zeroStage: 3)).errors["step_time_s"])
    // Of several tables the figures add up, and the medians are a range.
    #expect(whole.figures == 24 + 115 + 54 + 84 && whole.of.count == 4)
    #expect(whole.medians == 0.039...0.12 && whole.nineInTen == 0.1...0.36)
    #expect(shared.figures == 24 && shared.medians == 0.35...0.35)
    let online = try Self.accuracy(Self.serving("tensorrt-llm-1.2"))
    let offline = try Self.accuracy(Self.serving("tensorrt-llm-1.2", arrivals: "at-once"))
    #expect(online.errors["output_tokens_per_second"] == nil)
    #expect(offline.errors["output_tokens_per_second"]?.figures == 443)
  }

  @Test("an accelerator that nobody timed says so, under any name, and has no figure")
  func untimed() throws {
    for accelerator in ["mi300x", "tpu-v5p", "{from: mi300x, name: h100-sxm}"] {
      let accuracy = try Self.accuracy(Self.training("megatron-core", accelerator: accelerator))
      #expect(accuracy.errors.isEmpty)
      #expect(accuracy.gap?.contains("nobody timed kernels of") == true)
    }
    let renamed = try Self.accuracy(Self.training("megatron-core", accelerator: "{from: h100-sxm, name: mi300x}"))
    #expect(renamed.gap == nil && !renamed.errors.isEmpty)
    // More memory is the same kernels; a faster one is another part.
    let larger = try Self.accuracy(Self.training("megatron-core", accelerator: "{from: h100-sxm, memory: 192 GiB}"))
    #expect(larger == renamed)
    for figure in ["memoryBandwidth: 6 TB/s", "boardPower: 500 W"] {
      let other = try Self.accuracy(Self.training("megatron-core", accelerator: "{from: h100-sxm, \(figure)}"))
      #expect(other.errors.isEmpty && other.gap?.contains("has other figures") == true)
    }
  }

  @Test("numbers of a step are deterministic, formulas that are exact stay exact")
  func certainty() throws {
    let step = try #require(try ScenarioFile.read(text: Self.training("megatron-core"), path: "x.yaml").first)
    #expect(step.run().metrics.allSatisfy { $0.certainty == .deterministic })
    let queue = """
      kind: queue
      arrivals: {poisson: 0.5/s}
      service: {fixed: 1 s}
      compare: [{fcfs: {}}]
      requests: 2000
      """
    let study = try #require(try ScenarioFile.read(text: queue, path: "x.yaml").first)
    #expect(study.run().metric("fcfs_wait_mean_exact_s")?.certainty == .exact)
  }
}
