import Foundation
import ModelArchitecture
import Quantities
import Reading
import Scenarios
import Serving
import TestSupport
import Testing

/// Recipes of served runs: formats of published weights, and how engines are launched.
@Suite struct ServedRecipeTests {
  private func text(
    _ model: String, _ accelerator: String, engine: String = "vllm-0.15", recipe: String? = "served-defaults",
    checkpoint: String? = "fp8", clients: Int? = 8, prompt: Int = 1024, output: Int = 8192, data: Int = 1,
    more: String = ""
  ) -> String {
    """
    kind: serving
    model: \(model)
    \(recipe.map { "recipe: \($0)" } ?? "")
    \(checkpoint.map { "checkpoint: \($0)" } ?? "")
    fleet: {accelerator: \(accelerator), tensor: 8, data: \(data)}
    workload: {\(clients.map { "closedLoop: {concurrency: \($0)}" } ?? "arrivals: {poisson: 2/s}"), requests: 80, \
    prompt: {uniform: [\(prompt / 2), \(prompt)]}, output: {fixed: \(output)}}
    engine: {profile: \(engine)\(more)}
    """
  }

  private func plan(_ text: String, _ catalog: Catalog = .builtIn) throws -> ServingPlan {
    let scenario = try #require(try ScenarioFile.read(text: text, path: "x.yaml", catalog: catalog).first)
    guard let plan = (scenario.study as? ServingStudy)?.plan else { throw CancellationError() }
    return plan
  }

  private func faults(_ text: String, _ catalog: Catalog = .builtIn) -> [String] {
    do {
      _ = try ScenarioFile.read(text: text, path: "x.yaml", catalog: catalog)
      return []
    } catch {
      return error.diagnostics.map { "\($0.line):\($0.column): \($0.message)" }
    }
  }

  /// Published weights and how an engine multiplies them.
  struct Weights: Sendable, CustomTestStringConvertible {
    var model: String
    var accelerator: String
    var engine = "vllm-0.15"
    var checkpoint: String
    /// Weights, products, keys and values.
    var formats: [NumberFormat]
    /// Weights and products of attention's projections and of experts, where they differ.
    var attention: [NumberFormat]?
    var experts: [NumberFormat]?
    var testDescription: String { "\(model) \(checkpoint) on \(accelerator) by \(engine)" }
  }

  /// By hand from the `quantization_config` of the checkpoints on Hugging Face.
  static let weights: [Weights] = [
    .init(model: "llama-3-70b", accelerator: "h100-sxm", checkpoint: "bf16", formats: [.bf16, .bf16, .bf16]),
    .init(model: "llama-3-70b", accelerator: "h100-sxm", checkpoint: "fp8", formats: [.fp8, .fp8, .fp8]),
    .init(model: "llama-3-70b", accelerator: "b200-sxm", checkpoint: "nvfp4", formats: [.nvfp4, .nvfp4, .fp8]),
    .init(model: "llama-3-70b", accelerator: "h100-sxm", checkpoint: "int4", formats: [.int4, .bf16, .bf16]),
    .init(model: "llama-3-70b", accelerator: "h100-sxm", checkpoint: "fp8-dynamic", formats: [.fp8, .fp8, .fp8]),
    .init(
      model: "llama-4-scout", accelerator: "h100-sxm", checkpoint: "fp8-dynamic", formats: [.fp8, .fp8, .fp8],
      experts: [.fp8Block, .fp8Block]),
    .init(
      model: "deepseek-v3", accelerator: "h200-sxm", checkpoint: "fp8", formats: [.fp8Block, .fp8Block, .fp8]),
    .init(
      model: "qwen3-235b-a22b", accelerator: "h200-sxm", checkpoint: "fp8", formats: [.fp8Block, .fp8Block, .fp8]),
    .init(model: "qwen3-30b-a3b", accelerator: "h200-sxm", checkpoint: "fp8", formats: [.fp8, .fp8, .fp8]),
    .init(
      model: "deepseek-v3", accelerator: "b200-sxm", checkpoint: "nvfp4", formats: [.nvfp4, .nvfp4, .fp8],
      attention: [.bf16, .bf16]),
    .init(model: "qwen3-235b-a22b", accelerator: "b200-sxm", checkpoint: "nvfp4", formats: [.nvfp4, .nvfp4, .fp8]),
    .init(
      model: "kimi-k2", accelerator: "h200-sxm", checkpoint: "int4", formats: [.bf16, .bf16, .bf16],
      experts: [.int4Group32, .bf16]),
    .init(
      model: "gpt-oss-120b", accelerator: "b200-sxm", checkpoint: "nvfp4", formats: [.bf16, .bf16, .fp8],
      experts: [.mxfp4, .fp8]),
    .init(
      model: "gpt-oss-120b", accelerator: "h100-sxm", checkpoint: "mxfp4", formats: [.bf16, .bf16, .bf16],
      experts: [.int4Group32, .bf16]),
    .init(
      model: "gpt-oss-120b", accelerator: "h100-sxm", engine: "tensorrt-llm-1.2", checkpoint: "fp8",
      formats: [.bf16, .bf16, .bf16], experts: [.mxfp4, .bf16]),
  ]

  @Test("published weights have the formats of their configurations, part by part", arguments: weights)
  func checkpoints(run: Weights) throws {
    let plan = try plan(text(run.model, run.accelerator, engine: run.engine, checkpoint: run.checkpoint))
    #expect([plan.shard.weightFormat, plan.shard.format, plan.shard.cacheFormat] == run.formats)
    func formats(_ part: OperandFormats?) -> [NumberFormat]? { part.map { [$0.weight, $0.activation] } }
    #expect(formats(plan.engine.parts.attention) == run.attention)
    #expect(formats(plan.engine.parts.experts) == run.experts)
  }

  @Test(
    "limits are those of InferenceX's scripts",
    arguments: [
      // MAX_NUM_TOKENS: prompt and output and 200, 20,000 for GPT-OSS, by clients for latent attention, each rank's own.
      ("llama-3-70b", "tensorrt-llm-1.2", 8, 1, 9416, 256), ("llama-3-70b", "tensorrt-llm-1.2", 512, 1, 9416, 512),
      ("gpt-oss-120b", "tensorrt-llm-1.2", 8, 1, 20_000, 256),
      ("deepseek-v3", "tensorrt-llm-1.2", 8, 2, 2 * 8192, 256),
      ("deepseek-v3", "tensorrt-llm-1.2", 8001, 2, 2 * 9152, 8001),
      ("deepseek-v3", "sglang-0.5", 8, 2, 32_768, 128), ("llama-3-70b", "sglang-0.5", 8, 2, 16_384, 256),
      ("llama-3-70b", "vllm-0.15", 9000, 1, 8192, 8192),
    ])
  func limits(model: String, engine: String, clients: Int, data: Int, budget: Int, batch: Int) throws {
    let plan = try plan(
      text(model, "h200-sxm", engine: engine, recipe: "inferencex", clients: clients, data: data))
    #expect(plan.engine.tokenBudget == budget && plan.engine.maxBatch == batch)
    #expect(plan.engine.receiveInterval == (engine == "sglang-0.5" && model == "deepseek-v3" ? 10 : 1))
    #expect(plan.engine.policy.name == (engine == "sglang-0.5" ? "prefill-first" : "chunked-prefill"))
  }

  @Test("what the file says stands before the recipe, and a recipe asks what an engine is made from")
  func before() throws {
    let own = try plan(
      text(
        "deepseek-v3", "h200-sxm", engine: "{from: sglang-0.5, name: ours}", recipe: "inferencex",
        more: ", policy: fixed, maxBatch: 77, kvFormat: bf16"))
    #expect(own.engine.maxBatch == 77 && own.engine.tokenBudget == 32_768 && own.engine.policy.name == "fixed")
    #expect(own.shard.cacheFormat == .bf16 && own.shard.weightFormat == .fp8Block)
    // A choice is the file's or the recipe's, never made of parts of both.
    let choice = try plan(
      text(
        "deepseek-v3", "h200-sxm", engine: "sglang-0.5", recipe: "inferencex",
        more: ", policy: {chunked-prefill: {chunk: 256}}, tokenBudget: {sum: [clients, 500]}"))
    #expect(choice.engine.policy.name == "chunked-prefill" && choice.engine.tokenBudget == 508)
    let bench = try plan(
      text("llama-3-70b", "h100-sxm", engine: "tensorrt-llm-1.2", recipe: "trtllm-bench", clients: nil))
    #expect(bench.engine.profile.requestSeconds == 0 && bench.engine.maxBatch == 2048)
    let served = try plan(
      text(
        "llama-3-70b", "h100-sxm", engine: "tensorrt-llm-1.2", recipe: nil, checkpoint: nil,
        more: ", policy: chunked-prefill"))
    #expect(served.engine.profile.requestSeconds > 0)
    #expect(bench.engine.profile.stepSeconds == served.engine.profile.stepSeconds)
  }

  @Test("only models whose configuration asks for top-p sampling are sampled so")
  func sampling() throws {
    for (model, isSampled) in [
      ("llama-3.1-8b", true), ("llama-3-8b", false), ("{from: llama-3.1-8b, name: ours}", true), ("qwen3-14b", true),
      ("qwen3-32b", false),
    ] {
      let plan = try plan(text(model, "h100-sxm", recipe: "vllm-sampling", checkpoint: "bf16"))
      #expect(plan.engine.samplesNucleus == isSampled, "\(model)")
    }
  }

  @Test(
    "a checkpoint without a recipe, one that it does not know, and a recipe of another kind are told at their place")
  func faulty() {
    let alone = faults(text("llama-3-70b", "h100-sxm", recipe: nil, more: ", policy: fixed"))
    #expect(alone.count == 1 && alone[0].contains("recipe: served-defaults"), "\(alone)")
    let unknown = faults(text("llama-3-70b", "h100-sxm", checkpoint: "quux"))
    #expect(unknown.contains { $0.hasPrefix("4:13: ") && $0.contains("fp8-dynamic") }, "\(unknown)")
    let training = faults(text("llama-3-70b", "h100-sxm", recipe: "gpt-2020"))
    #expect(training.contains { $0.hasPrefix("3:9: ") && $0.contains("inferencex") }, "\(training)")
    // Limits by clients that are not there, and by lengths without end.
    let open = text("llama-3-70b", "h100-sxm", clients: nil, more: ", maxBatch: {sum: [clients, 3]}")
    #expect(faults(open).contains { $0.contains("`clients`") && $0.contains("closedLoop") }, "\(faults(open))")
    let endless = text("llama-3-70b", "h100-sxm", more: ", tokenBudget: {perRank: {sum: [output]}}")
      .replacing("output: {fixed: 8192}", with: "output: {geometric: {mean: 200}}")
    #expect(faults(endless).contains { $0.contains("longest output") }, "\(faults(endless))")
    for limit in ["{sum: []}", "{sum: [prompts]}", "{sum: [1], least: 9, most: 3}", "{perRank: 0}", "{}", "[1]"] {
      #expect(!faults(text("llama-3-70b", "h100-sxm", more: ", tokenBudget: \(limit)")).isEmpty, "\(limit)")
    }
  }

  @Test("limits by the workload are their sums, rounded up to the multiple and held between the bounds")
  func sums() throws {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<30 {
      let (clients, beside) = (Int.random(in: 1...300, using: &random), Int.random(in: 0...500, using: &random))
      let (multiple, least) = (Int.random(in: 1...64, using: &random), Int.random(in: 1...3000, using: &random))
      let most = least + Int.random(in: 0...3000, using: &random)
      let budget =
        "{perRank: {sum: [clients, prompt, \(beside)], multipleOf: \(multiple), least: \(least), most: \(most)}}"
      let plan = try plan(
        text("llama-3-70b", "h100-sxm", clients: clients, prompt: 512, data: 2, more: ", tokenBudget: \(budget)"))
      var wanted = clients + 512 + beside
      while wanted % multiple != 0 { wanted += 1 }
      #expect(plan.engine.tokenBudget == 2 * min(most, max(least, wanted)))
    }
  }

  @Test("experts are picked as the file says, and a broken way is refused")
  func routing() throws {
    func routing(_ word: String) throws -> ExpertRouting {
      try plan(text("qwen3-30b-a3b", "h100-sxm", more: ", expertRouting: \(word)")).engine.expertRouting
    }
    #expect(try plan(text("qwen3-30b-a3b", "h100-sxm")).engine.expertRouting == .random)
    #expect(try routing("random") == .random && routing("even") == .even)
    #expect(try routing("{power-law: 0.8}") == .powerLaw(0.8))
    for word in ["power-law", "{even: 2}", "{power-law: x}", "uneven"] {
      #expect(!faults(text("qwen3-30b-a3b", "h100-sxm", more: ", expertRouting: \(word)")).isEmpty, "\(word)")
    }
  }

  @Test("faults of a recipe for serving are told at their place")
  func own() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("recipes"), withIntermediateDirectories: true)
    _ = try folder.write(
      """
      from: inferencex
      kind: serving
      summary: ours
      rules:
        - when: {engine: no-such, precision: narrow}
          set: {engine: {profile: vllm-0.15, maxBatch: {sum: [client]}}, fleet: {tensor: 2}}
      """, to: "recipes/ours.yaml")
    do {
      _ = try Catalog.checked(adding: [folder.url.path])
      Issue.record("a broken recipe was taken")
    } catch {
      let found = error.diagnostics.map { "\($0.line):\($0.column)" }
      for place in ["5:20", "5:29", "6:29", "6:57", "6:68"] { #expect(found.contains(place), "\(place) in \(error)") }
    }
  }
}
