import Foundation
import ModelArchitecture
import Quantities
import Reading
import Scenarios
import Serving
import Testing

/// The formats of a checkpoint that a model's own file states, in served runs.
@Suite struct CheckpointFormatTests {
  private static func config(_ quantization: String) -> String {
    """
    {"model_type": "qwen3_moe", "hidden_size": 2048, "intermediate_size": 6144, "moe_intermediate_size": 768,
     "num_hidden_layers": 8, "num_attention_heads": 32, "num_key_value_heads": 4, "head_dim": 128, "num_experts": 64,
     "num_experts_per_tok": 8, "vocab_size": 32000, "tie_word_embeddings": false\(quantization)}
    """
  }

  private static func scenario(_ quantization: String, _ more: String = "", accelerator: String = "h100-sxm") throws
    -> ServingStudy
  {
    let text = """
      kind: serving
      model: config.json
      fleet: {accelerator: \(accelerator)}
      workload: {arrivals: {poisson: 1/s}, requests: 5, prompt: {fixed: 64}, output: {fixed: 4}}
      engine: {policy: chunked-prefill, maxBatch: 8, tokenBudget: 512}
      \(more)
      """
    let files = GivenFiles(["config.json": Data(config(quantization).utf8)], readsOthers: false)
    let read = try ScenarioFile.read(text: text, path: "a.yaml", catalog: .builtIn, files: files)
    let first = try #require(read.first)
    return try #require(first.study as? ServingStudy)
  }

  private static let fp8 =
    ", \"quantization_config\": {\"quant_method\": \"fp8\", \"weight_block_size\": [128, 128]}"
  private static let experts =
    ", \"quantization_config\": {\"quant_method\": \"compressed-tensors\", \"config_groups\": {\"group_0\": "
    + "{\"weights\": {\"num_bits\": 4, \"type\": \"int\", \"group_size\": 32}, \"input_activations\": null}}, "
    + "\"ignore\": [\"lm_head\", \"re:.*self_attn.*\", \"re:.*shared_experts.*\", \"re:.*mlp\\\\.(gate|up|down)_proj.*\"]}"

  @Test("a run that says nothing takes what the file says, weights and products")
  func taken() throws {
    let plan = try Self.scenario(Self.fp8).plan
    #expect(plan.shard.format == .fp8Block && plan.shard.weightFormat == .fp8Block)
    #expect(plan.shard.cacheFormat == .bf16)
  }

  @Test("what an accelerator cannot multiply is stored narrow and multiplied in 16 bits")
  func widened() throws {
    let plan = try Self.scenario(Self.fp8, accelerator: "a100-sxm-80gb").plan
    #expect(plan.shard.format == .bf16 && plan.shard.weightFormat == .fp8Block)
  }

  @Test("parts that are not converted stay in 16 bits")
  func parts() throws {
    let plan = try Self.scenario(Self.experts).plan
    #expect(plan.shard.format == .bf16 && plan.shard.weightFormat == .bf16)
    #expect(plan.engine.parts.experts?.weight == .int4Group32)
    #expect(plan.engine.parts.experts?.activation == .bf16)
    #expect(plan.engine.parts.attention == nil)
  }

  @Test("what the scenario says itself stands before it")
  func said() throws {
    let plan = try Self.scenario(Self.fp8, "precision: bf16").plan
    #expect(plan.shard.format == .bf16 && plan.shard.weightFormat == .bf16)
    #expect(try Self.scenario("").plan.shard.weightFormat == .bf16)
  }
}

/// Room for keys and values of models whose layers have windows.
@Suite struct WindowedCacheTests {
  private static func plan(_ model: String, maxBatch: Int) throws -> ServingPlanFacts {
    let text = """
      kind: serving
      model: config.json
      fleet: {accelerator: h100-sxm}
      workload: {arrivals: {poisson: 1/s}, requests: 5, prompt: {fixed: 64}, output: {fixed: 4}}
      engine: {policy: chunked-prefill, maxBatch: \(maxBatch), tokenBudget: 512}
      """
    let files = GivenFiles(["config.json": Data(model.utf8)], readsOthers: false)
    let read = try ScenarioFile.read(text: text, path: "a.yaml", catalog: .builtIn, files: files)
    let first = try #require(read.first)
    let study = try #require(first.study as? ServingStudy)
    return ServingPlanFacts(blocks: study.plan.cacheBlocks, parameters: study.plan.model.parameters)
  }

  private struct ServingPlanFacts {
    var blocks: Int
    var parameters: Double
  }

  private static func mistral(_ window: String) -> String {
    """
    {"model_type": "mistral", "hidden_size": 4096, "intermediate_size": 14336, "num_hidden_layers": 32,
     "num_attention_heads": 32, "num_key_value_heads": 8, "vocab_size": 32000, "max_position_embeddings": 32768,
     "tie_word_embeddings": false, "sliding_window": \(window)}
    """
  }

  @Test("where all layers have a window, a full batch of the longest texts has room as soon as its windows have")
  func all() throws {
    let seen = try Self.plan(Self.mistral("null"), maxBatch: 64)
    let windowed = try Self.plan(Self.mistral("4096"), maxBatch: 64)
    // A token leaves 128 KiB, so that 64 windows of 4,096 are 32 GiB beside 13.5 GiB of weights in 80.
    #expect(windowed.parameters == seen.parameters)
    #expect(windowed.blocks == 64 * 32_768 / 16)
    #expect(windowed.blocks > seen.blocks)
    // 256 windows are 128 GiB: they do not fit side by side, and tokens are counted as without a window.
    #expect(
      try Self.plan(Self.mistral("4096"), maxBatch: 256).blocks == Self.plan(Self.mistral("null"), maxBatch: 256).blocks
    )
  }

  @Test("where some have one, their windows are set aside and only the others grow")
  func some() throws {
    let config = Self.mistral("1024").replacing(
      "\"mistral\"", with: "\"gemma2\", \"head_dim\": 128")
    let seen = try Self.plan(config.replacing("1024", with: "null"), maxBatch: 32)
    let windowed = try Self.plan(config, maxBatch: 32)
    // 32 windows of 1,024 in 16 layers: 2 GiB; every other token then costs half of 128 KiB.
    let left = Double(seen.blocks) * 16 * 131_072 - 32 * 1024 * 65_536
    #expect(abs(Double(windowed.blocks) - left / (16 * 65_536)) <= 2)
  }
}
