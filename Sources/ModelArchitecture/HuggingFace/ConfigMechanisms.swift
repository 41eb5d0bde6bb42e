/// What a configuration asks for that this program has no price for: such a model is refused, with the mechanism that is
/// missing, and never priced as something else.
struct MissingMechanism: Sendable {
  /// The key that asks for it.
  let key: String
  /// What it is, in words that follow "has".
  let what: String
  /// Whether a value of the key asks for it.
  let isAsked: @Sendable (ConfigValue) -> Bool

  private init(_ key: String, _ what: String, when isAsked: @escaping @Sendable (ConfigValue) -> Bool = { !$0.isNone })
  {
    self.key = key
    self.what = what
    self.isAsked = isAsked
  }

  private static let recurrent = "state-space layers (Mamba)"
  private static let linear = "layers of linear attention"
  private static let sparse = "sparse attention, whose keys an indexer picks"
  private static let sharing = "layers that share the keys and values of others"
  private static let cross = "cross-attention"

  private static func holds(_ word: String) -> @Sendable (ConfigValue) -> Bool {
    { value in value.text?.contains(word) ?? value.list?.contains { $0.text?.contains(word) ?? false } ?? false }
  }

  /// The kinds of layers that are priced, as `layer_types` calls them.
  enum PricedLayer: String {
    case full = "full_attention"
    case plain = "attention"
    case sliding = "sliding_attention"
    case chunked = "chunked_attention"
  }

  private static let sparseWords = ["sparse"]

  static let all: [MissingMechanism] = [
    .init("linear_attn_config", linear), .init("full_attention_interval", linear, when: { ($0.whole ?? 1) > 1 }),
    .init("linear_num_key_heads", linear),
    .init("attn_type_list", "layers of lightning attention", when: { $0.list?.contains { $0.isNone } ?? false }),
    .init("hybrid_override_pattern", recurrent, when: holds("M")),
    .init("layers_block_type", recurrent, when: holds("mamba")),
    .init("mamba_d_state", recurrent), .init("mamba_num_heads", recurrent), .init("mamba_n_heads", recurrent),
    .init("ssm_state_size", recurrent), .init("ssm_cfg", recurrent), .init("state_size", recurrent),
    .init("conv_L_cache", "layers of short convolutions"),
    .init("attention_hidden_size", "layers of RWKV"),
    .init("index_topk", sparse), .init("index_n_heads", sparse),
    .init(
      "sparse_attention_config", "attention to blocks of keys that are picked",
      when: { !($0.isNone || $0.object?["use_sparse_attention"]?.flag == false) }),
    .init("compress_ratios", "attention over compressed keys"),
    .init("o_lora_rank", "output projections of low rank"),
    .init("hc_mult", "hyper-connections between layers"), .init("num_hash_layers", "experts that are picked by a hash"),
    .init("num_kv_shared_layers", sharing), .init("use_cla", sharing),
    .init("cla_share_factor", sharing, when: { ($0.whole ?? 1) > 1 }),
    .init("hidden_size_per_layer_input", "an embedding of its own in each layer"),
    .init("use_double_wide_mlp", "blocks of twice the width in layers that share keys"),
    .init("altup_num_inputs", "several residual streams (AltUp)"),
    .init("laurel_rank", "residual products of low rank"),
    .init("cross_attention_layers", cross), .init("add_cross_attention", cross),
    .init("is_encoder_decoder", "an encoder"), .init("encoder_layers", "an encoder"),
    .init("type_vocab_size", "an encoder: every token sees all others, and nothing is generated"),
    .init("block_configs", "layers without attention or with widths of their own"),
    .init("moe_latent_size", "experts behind a narrower projection"),
    .init("routed_expert_hidden_size", "experts behind a narrower projection"),
    .init("mla_use_output_gate", "a gate on the output of attention"),
    .init("attn_output_gate", "a gate on the output of attention"),
    .init("attention_output_gate", "a gate on the output of attention"),
    .init("attn_res_block_size", "residual connections over several layers"),
    .init("total_ut_steps", "layers that are run several times", when: { ($0.whole ?? 1) > 1 }),
    .init("mod_capacity", "layers that some tokens skip"),
  ]

  /// What a model has that is not priced: sentences, each once, in the order of the table, and whether the parameters can be
  /// counted all the same.
  static func found(_ reader: ConfigReader) -> (sentences: [String], isCounted: Bool) {
    let types = (reader.look("layer_types")?.list ?? []).compactMap(\.text)
    let listsAttentionAlone = !types.isEmpty && types.allSatisfy { PricedLayer(rawValue: $0) != nil }
    var asked: [(what: String, keys: [String])] = []
    func ask(_ what: String, _ key: String) {
      if let index = asked.firstIndex(where: { $0.what == what }) {
        asked[index].keys.append(key)
      } else {
        asked.append((what, [key]))
      }
    }
    for type in Set(types).filter({ PricedLayer(rawValue: $0) == nil }).sorted() {
      switch type {
      case "linear_attention": ask(linear, "layer_types")
      case "mamba": ask(recurrent, "layer_types")
      case let name where sparseWords.contains(where: name.contains): ask(sparse, "layer_types")
      default: ask("layers of `\(type)`", "layer_types")
      }
    }
    for mechanism in all {
      guard let value = reader.look(mechanism.key), mechanism.isAsked(value) else { continue }
      // Hybrids keep the sizes of layers that a smaller model does not have.
      if listsAttentionAlone, mechanism.what == recurrent || mechanism.what == linear { continue }
      ask(mechanism.what, mechanism.key)
    }
    let sentences = asked.map { entry in
      "it has \(entry.what) (\(entry.keys.map { "`\($0)`" }.joined(separator: ", "))), for which there is no price"
    }
    return (sentences, asked.allSatisfy { $0.what == sparse })
  }
}
