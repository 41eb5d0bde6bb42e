import CostModel

/// The widths of a model as whole-layer tables need them.
struct LayerShape {
  var hidden: Double
  var heads: Double
  var keyValueHeads: Double
  var headDimension: Double
  var inner: Double
  var vocabulary: Double
  var isGated = true
  /// Whether its norms run as one kernel where those of others are several.
  var fusesNorms = false

  /// Bytes of an element: the tables are in 16 bits.
  private static let element = 2.0

  /// Width of queries, keys and values together on one of `tensor` accelerators.
  private func fused(_ tensor: Double) -> Double { (heads + 2 * keyValueHeads) * headDimension / tensor }

  /// What an operator of Vidur's tables does, or nil when it is not modelled.
  ///
  /// - Source: Agrawal et al. 2024, Vidur, table 1; its profiler times operators of a tensor-parallel layer one by one.
  func vidur(_ name: String, tokens: Double, tensor: Double) -> LayerTiming.Work? {
    let wide = tokens * hidden * Self.element
    switch name {
    case "attn_pre_proj": return .product(columns: fused(tensor), inner: hidden)
    case "attn_post_proj": return .product(columns: hidden, inner: heads * headDimension / tensor)
    case "mlp_up_proj": return .product(columns: (isGated ? 2 : 1) * inner / tensor, inner: hidden)
    case "mlp_down_proj": return .product(columns: hidden, inner: inner / tensor)
    case "mlp_act": return .elementwise(bytes: tokens * inner / tensor * Self.element * (isGated ? 3 : 2))
    case "add": return .elementwise(bytes: 3 * wide)
    case "input_layernorm", "post_attention_layernorm", "emb": return .elementwise(bytes: 2 * wide)
    case "attn_rope": return .elementwise(bytes: rotaryBytes(tokens, tensor))
    default: return nil
    }
  }

  /// What an operator of LLMServingSim's tables does, or nil when it is not modelled.
  func servingSim(_ name: String, tokens: Double, tensor: Double) -> LayerTiming.Work? {
    let wide = tokens * hidden * Self.element
    let query = heads * headDimension / tensor
    let key = keyValueHeads * headDimension / tensor
    switch name {
    case "q_proj": return .product(columns: query, inner: hidden)
    case "k_proj", "v_proj": return .product(columns: key, inner: hidden)
    case "qkv_proj": return .product(columns: fused(tensor), inner: hidden)
    case "o_proj": return .product(columns: hidden, inner: query)
    case "gate_proj", "up_proj": return .product(columns: inner / tensor, inner: hidden)
    case "gate_up_proj": return .product(columns: 2 * inner / tensor, inner: hidden)
    case "down_proj": return .product(columns: hidden, inner: inner / tensor)
    case "lm_head": return .product(columns: vocabulary / tensor, inner: hidden)
    // These tables do not divide experts.
    case "expert.w1", "expert.w3": return .product(columns: inner, inner: hidden)
    case "expert.w2": return .product(columns: hidden, inner: inner)
    case "layernorm", "final_layernorm": return .elementwise(bytes: 4 * wide)
    case "input_layernorm", "post_layernorm", "embedding": return .elementwise(bytes: 2 * wide)
    case "act_fn": return .elementwise(bytes: 3 * tokens * inner / tensor * Self.element)
    case "rope", "rotary_emb", "qk_norm": return .elementwise(bytes: rotaryBytes(tokens, tensor))
    case "sampler": return .elementwise(bytes: 16 * tokens * vocabulary)
    case "gate": return .elementwise(bytes: wide)
    default: return nil
    }
  }

  /// The norms among LLMServingSim's operators.
  static let norms: Set<String> = ["layernorm", "final_layernorm", "input_layernorm", "post_layernorm", "qk_norm"]

  private func rotaryBytes(_ tokens: Double, _ tensor: Double) -> Double {
    2 * tokens * (heads + keyValueHeads) * headDimension / tensor * Self.element
  }

  /// The models of Vidur's tables whose feed-forward layers have no gate; the tables do not say it.
  ///
  /// - Source: the published configuration of Phi-2.
  static let vidurWithoutGate: Set<String> = ["phi-2", "microsoft/phi-2"]

  /// The models of LLMServingSim's tables, from their published configurations.
  static let servingSim: [String: LayerShape] = [
    "Llama-3.1-8B": LayerShape(
      hidden: 4096, heads: 32, keyValueHeads: 8, headDimension: 128, inner: 14_336, vocabulary: 128_256),
    "Llama-3.1-70B": LayerShape(
      hidden: 8192, heads: 64, keyValueHeads: 8, headDimension: 128, inner: 28_672, vocabulary: 128_256),
    "Qwen3-32B": LayerShape(
      hidden: 5120, heads: 64, keyValueHeads: 8, headDimension: 128, inner: 25_600, vocabulary: 151_936),
    "Qwen3-30B-A3B-Instruct-2507": LayerShape(
      hidden: 2048, heads: 32, keyValueHeads: 4, headDimension: 128, inner: 6144, vocabulary: 151_936),
    "Mixtral-8x7B-v0.1": LayerShape(
      hidden: 4096, heads: 32, keyValueHeads: 8, headDimension: 128, inner: 14_336, vocabulary: 32_000),
    "Phi-mini-MoE-instruct": LayerShape(
      hidden: 4096, heads: 32, keyValueHeads: 8, headDimension: 128, inner: 960, vocabulary: 32_064,
      fusesNorms: true),
  ]
}
