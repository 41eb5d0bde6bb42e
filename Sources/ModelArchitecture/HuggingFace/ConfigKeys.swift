/// A size of a model with the names that configurations give it, the usual one first.
///
/// The bounds are some hundred times the greatest model that was published, and small enough that no product or list of
/// them is too large for a machine.
struct SizeKey: Sendable {
  let names: [String]
  let range: ClosedRange<Int>

  init(_ names: String..., in range: ClosedRange<Int>) {
    self.names = names
    self.range = range
  }

  /// The name in messages and in the tables of families.
  var name: String { names.first ?? "" }
}

/// The keys that decide what a model costs, whatever a family calls them.
///
/// - Source: `attribute_map` and the parameters of the `configuration_*.py` of Hugging Face's transformers, and of the
///   configurations that models bring with them.
enum ConfigKeys {
  private static let widths = 1...16_777_216
  private static let counts = 0...65_536

  static let hidden = SizeKey("hidden_size", "n_embd", "n_embed", "d_model", "model_dim", in: 1...1_048_576)
  static let layers = SizeKey("num_hidden_layers", "n_layer", "n_layers", "num_layers", in: 1...10_000)
  static let heads = SizeKey("num_attention_heads", "n_head", "n_heads", "num_heads", in: 1...65_536)
  static let keyValueHeads = SizeKey(
    "num_key_value_heads", "num_kv_heads", "n_head_kv", "kv_n_heads", "multi_query_group_num", in: 1...65_536)
  static let headDimension = SizeKey("head_dim", "attention_head_dim", "kv_channels", in: 1...65_536)
  static let valueDimension = SizeKey("v_head_dim", in: 1...65_536)
  static let vocabulary = SizeKey("vocab_size", "padded_vocab_size", in: 1...100_000_000)
  static let ffn = SizeKey(
    "intermediate_size", "ffn_dim", "n_inner", "ffn_hidden_size", "inner_hidden_size", in: 0...16_777_216)
  static let denseFFN = SizeKey("intermediate_size_mlp", "dense_intermediate_size", in: widths)
  static let context = SizeKey(
    "max_position_embeddings", "n_positions", "n_ctx", "max_sequence_length", "max_seq_len", "seq_length",
    in: 0...1_000_000_000)
  static let embedding = SizeKey("word_embed_proj_dim", "embedding_size", in: 1...1_048_576)

  static let experts = SizeKey(
    "num_experts", "num_local_experts", "n_routed_experts", "moe_num_experts", in: counts)
  static let choices = SizeKey(
    "num_experts_per_tok", "top_k_experts", "moe_k", "moe_topk", "moe_top_k", "experts_per_token",
    "num_experts_per_token", in: counts)
  static let expertWidth = SizeKey("moe_intermediate_size", "expert_ffn_hidden_size", in: widths)
  static let sharedExperts = SizeKey(
    "n_shared_experts", "num_shared_experts", "moe_num_shared_experts", "num_shared_expert", in: counts)
  static let sharedWidth = SizeKey(
    "shared_expert_intermediate_size", "moe_shared_expert_intermediate_size", "share_expert_dim",
    "shared_intermediate_size", "moe_shared_intermediate_size", in: 0...16_777_216)
  static let denseLayers = SizeKey("first_k_dense_replace", in: 0...10_000)
  static let sparseStep = SizeKey("decoder_sparse_step", "interleave_moe_layer_step", in: 0...10_000)
  static let routedFrom = SizeKey("moe_layer_start_index", in: 0...10_000)
  static let routedTo = SizeKey("moe_layer_end_index", in: -1...10_000)
  static let routedInterval = SizeKey("moe_layer_interval", in: 1...10_000)

  static let queryRank = SizeKey("q_lora_rank", in: 0...1_048_576)
  static let keyValueRank = SizeKey("kv_lora_rank", in: 1...1_048_576)
  static let keyDimension = SizeKey("qk_nope_head_dim", in: 0...65_536)
  static let rotaryDimension = SizeKey("qk_rope_head_dim", in: 0...65_536)
  static let indexHeads = SizeKey("index_n_heads", in: 0...65_536)
  static let indexDimension = SizeKey("index_head_dim", in: 0...65_536)

  static let window = SizeKey("sliding_window", "sliding_window_size", in: 0...1_000_000_000)
  static let chunk = SizeKey("attention_chunk_size", in: 0...1_000_000_000)
  static let windowsFrom = SizeKey("max_window_layers", in: 0...10_000)
  static let windowPeriod = SizeKey("sliding_window_pattern", "_sliding_window_pattern", in: 1...10_000)
  static let unrotatedPeriod = SizeKey("no_rope_layer_interval", in: 1...10_000)
  static let globalHeadDimension = SizeKey("global_head_dim", in: 1...65_536)
  static let globalKeyValueHeads = SizeKey("num_global_key_value_heads", in: 1...65_536)
  static let windowedHeads = SizeKey("swa_num_attention_heads", in: 1...65_536)
  static let windowedKeyValueHeads = SizeKey("swa_num_key_value_heads", in: 1...65_536)
  static let windowedHeadDimension = SizeKey("swa_head_dim", in: 1...65_536)
  static let windowedValueDimension = SizeKey("swa_v_head_dim", in: 1...65_536)

  /// Layers that predict tokens further ahead; zero of them is the same as none.
  static let ahead = [
    "num_nextn_predict_layers", "num_mtp_modules", "mtp_num_hidden_layers", "mtp_transformer_layers", "use_mtp",
    "mtp_num_layers", "num_mtp_layers",
  ]
  /// Objects that hold the language model of a file with other parts.
  static let languageParts = ["text_config", "llm_config", "language_config", "thinker_config"]
  /// Objects that hold some of the sizes of a language model.
  static let groups = ["attn_config", "ffn_config"]
}
