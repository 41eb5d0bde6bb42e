import Foundation
import ModelArchitecture
import Quantities
import Testing

/// Parameters of models as their weights' shapes give them, written out here, against what is read from configurations.
@Suite struct ConfigCountTests {
  private func model(_ text: String) throws -> TransformerModel {
    try TransformerModel(huggingFaceConfig: Data(text.utf8), name: "m")
  }

  @Test("GPT-2: a table of positions, biases everywhere, layer norms, and one matrix for both ends")
  func gpt2() throws {
    let (width, layers, vocabulary, positions) = (768, 12, 50_257, 1024)
    let attention = width * 3 * width + 3 * width + width * width + width
    let block = width * 4 * width + 4 * width + 4 * width * width + width
    let all = (vocabulary + positions) * width + layers * (attention + block + 4 * width) + 2 * width
    let read = try model(
      """
      {"model_type": "gpt2", "n_embd": 768, "n_head": 12, "n_layer": 12, "n_positions": 1024, "n_ctx": 1024,
       "vocab_size": 50257, "activation_function": "gelu_new"}
      """)
    #expect(all == 124_439_808)
    #expect(read.parameters == Double(all))
    #expect(read.contextLength == 1024)
  }

  @Test("Qwen2: biases of queries, keys and values, and none elsewhere", arguments: [true, false])
  func qwen2(isTied: Bool) throws {
    let (width, layers, heads, keys, head, inner, vocabulary) = (896, 24, 14, 2, 64, 4864, 151_936)
    let attention = width * (heads + 2 * keys) * head + (heads + 2 * keys) * head + heads * head * width
    let all =
      vocabulary * width * (isTied ? 1 : 2) + layers * (attention + 3 * width * inner + 2 * width) + width
    let read = try model(
      """
      {"model_type": "qwen2", "hidden_size": 896, "intermediate_size": 4864, "num_hidden_layers": 24, "vocab_size": 151936,
       "num_attention_heads": 14, "num_key_value_heads": 2, "tie_word_embeddings": \(isTied), "rms_norm_eps": 1e-6}
      """)
    // Qwen2.5-0.5B has 494,032,768 parameters.
    if isTied { #expect(all == 494_032_768) }
    #expect(read.parameters == Double(all))
  }

  @Test("a mixture with first dense layers, shared experts and a router's numbers behind latent attention")
  func latentMixture() throws {
    let (width, layers, dense, heads, vocabulary) = (512, 6, 2, 8, 1000)
    let (query, compressed, plain, turned, value) = (96, 64, 32, 16, 24)
    let attention =
      width * query + query + query * heads * (plain + turned) + width * (compressed + turned) + compressed
      + compressed * heads * (plain + value) + heads * value * width
    let routed = 16 * 3 * width * 128 + 16 * width + 16 + 2 * 3 * width * 128
    let all =
      2 * vocabulary * width + layers * (attention + 2 * width) + dense * 3 * width * 2048 + (layers - dense) * routed
      + width
    let read = try model(
      """
      {"model_type": "deepseek_v3", "hidden_size": 512, "intermediate_size": 2048, "moe_intermediate_size": 128,
       "num_hidden_layers": 6, "first_k_dense_replace": 2, "num_attention_heads": 8, "num_key_value_heads": 8,
       "n_routed_experts": 16, "n_shared_experts": 2, "num_experts_per_tok": 4, "q_lora_rank": 96, "kv_lora_rank": 64,
       "qk_nope_head_dim": 32, "qk_rope_head_dim": 16, "v_head_dim": 24, "vocab_size": 1000,
       "tie_word_embeddings": false, "num_nextn_predict_layers": 1}
      """)
    #expect(read.parameters == Double(all))
  }

  @Test("a mixture whose experts stand in every second layer but those that are named, with a gated shared expert")
  func sparseSteps() throws {
    let (width, layers, heads, keys, head, vocabulary) = (256, 8, 8, 2, 32, 500)
    let attention = width * (heads + 2 * keys) * head + (heads + 2 * keys) * head + heads * head * width
    let routed = 10 * 3 * width * 64 + 10 * width + 3 * width * 96 + width
    // Layers 1, 3, 5 and 7 count from 0 as every second; 5 is named as dense.
    let all =
      2 * vocabulary * width + layers * (attention + 2 * width) + 5 * 3 * width * 700 + 3 * routed + width
    let read = try model(
      """
      {"model_type": "qwen2_moe", "hidden_size": 256, "intermediate_size": 700, "moe_intermediate_size": 64,
       "shared_expert_intermediate_size": 96, "num_hidden_layers": 8, "decoder_sparse_step": 2, "mlp_only_layers": [5],
       "num_attention_heads": 8, "num_key_value_heads": 2, "num_experts": 10, "num_experts_per_tok": 2,
       "vocab_size": 500, "tie_word_embeddings": false}
      """)
    #expect(read.parameters == Double(all))
    #expect(read.layers.map { $0.experts != nil } == [false, true, false, true, false, false, false, true])
  }

  @Test("Gemma 3: four norms, gains on each head, one matrix for both ends, sizes that its files leave out")
  func gemma3() throws {
    let (width, layers, heads, keys, head, inner, vocabulary) = (2560, 34, 8, 4, 256, 10_240, 262_208)
    let attention = width * (heads + 2 * keys) * head + heads * head * width + 2 * head
    let all = vocabulary * width + layers * (attention + 3 * width * inner + 4 * width) + width
    let read = try HuggingFaceConfig(
      Data(
        """
        {"model_type": "gemma3", "architectures": ["Gemma3ForConditionalGeneration"], "image_token_index": 262144,
         "text_config": {"hidden_size": 2560, "intermediate_size": 10240, "model_type": "gemma3_text",
           "num_hidden_layers": 34, "rope_scaling": {"factor": 8.0, "rope_type": "linear"}, "sliding_window": 1024},
         "vision_config": {"hidden_size": 1152, "num_hidden_layers": 27}}
        """.utf8), name: "m")
    #expect(read.model?.parameters == Double(all))
    #expect(read.missing.isEmpty)
    #expect(read.notes.contains { $0.contains("language model alone") })
    #expect(read.model?.layers.map { $0.attention.window } == (1...34).map { $0 % 6 == 0 ? nil : 1024 })
  }

  @Test("keys that serve as values, and wider heads where a layer sees everything")
  func keysAsValues() throws {
    let (width, heads, inner, vocabulary) = (320, 4, 900, 600)
    let windowed = width * (heads + 2 * 2) * 64 + heads * 64 * width + 2 * 64
    let global = width * (heads + 1) * 128 + heads * 128 * width + 2 * 128
    let all = vocabulary * width + 10 * windowed + 2 * global + 12 * (3 * width * inner + 4 * width) + width
    let read = try model(
      """
      {"model_type": "gemma4_text", "hidden_size": 320, "intermediate_size": 900, "num_hidden_layers": 12,
       "num_attention_heads": 4, "num_key_value_heads": 2, "head_dim": 64, "global_head_dim": 128,
       "num_global_key_value_heads": 1, "attention_k_eq_v": true, "sliding_window": 100, "vocab_size": 600,
       "hidden_size_per_layer_input": 0}
      """)
    #expect(read.parameters == Double(all))
    let layer = read.layers[5]
    // The cache holds keys and values all the same.
    #expect(layer.attention.keyValueElementsPerToken == 2 * 128)
    // What a layer's kernels multiply is what it counts.
    let batch = TokenBatch.training(sequences: 1, length: 64)
    let flops = layer.forwardOperators(batch, hidden: 320, shard: TensorShard(tensor: 1, format: .bf16))
      .reduce(0) { $0 + $1.flops }
    #expect(abs(flops / layer.forwardFLOPs(batch, hidden: 320) - 1) < 1e-12)
  }

  @Test("values narrower than keys, and layers with a window that have keys of their own")
  func narrowValues() throws {
    let (width, heads, vocabulary) = (512, 8, 700)
    func attention(_ keys: Int) -> Int { width * (heads * 48 + keys * 48 + keys * 32) + heads * 32 * width }
    let routed = 12 * 3 * width * 64 + 12 * width + 12
    let all =
      2 * vocabulary * width + attention(2) + 2 * (attention(4) + heads) + 3 * 2 * width + 3 * width * 1024
      + 2 * routed + width
    let read = try model(
      """
      {"model_type": "mimo_v2_flash", "hidden_size": 512, "intermediate_size": 1024, "moe_intermediate_size": 64,
       "num_hidden_layers": 3, "num_attention_heads": 8, "num_key_value_heads": 2, "swa_num_key_value_heads": 4,
       "head_dim": 48, "v_head_dim": 32, "swa_head_dim": 48, "swa_v_head_dim": 32, "hybrid_layer_pattern": [0, 1, 1],
       "moe_layer_freq": [0, 1, 1], "n_routed_experts": 12, "num_experts_per_tok": 2, "vocab_size": 700,
       "sliding_window": 16, "add_swa_attention_sink_bias": true, "tie_word_embeddings": false}
      """)
    #expect(read.parameters == Double(all))
    #expect(read.layers.map { $0.attention.window } == [nil, 16, 16])
    let batch = TokenBatch.training(sequences: 2, length: 40)
    let flops = read.layers[0].forwardOperators(batch, hidden: 512, shard: TensorShard(tensor: 2, format: .bf16))
      .reduce(0) { $0 + $1.flops }
    #expect(abs(2 * flops / read.layers[0].forwardFLOPs(batch, hidden: 512) - 1) < 1e-12)
  }
}
