/// The families that are known, a value each.
///
/// - Source: `configuration_*.py` and `modeling_*.py` of Hugging Face's transformers, main branch of 2025 and 2026, for what
///   is usual and which biases and norms there are; the code that comes with a model for those that transformers lacks.
extension ModelFamily {
  static let all: [ModelFamily] = gated + windowed + mixtures + plain + parallel

  private static let postNorms = "the norms behind its blocks are counted, and their time is left out"

  /// A gate, root-mean-square norms, rotary positions.
  private static let gated: [ModelFamily] = [
    ModelFamily(types: ["llama"]),
    ModelFamily(types: ["arcee"], isGated: false),
    ModelFamily(
      types: ["seed_oss"], inputBias: .key("attention_bias", usual: true),
      outputBias: .key("attention_out_bias", usual: false)),
    ModelFamily(types: ["granite"]),
    ModelFamily(types: ["smollm3"], tiesEmbeddings: true),
    ModelFamily(
      types: ["ernie4_5"], inputBias: .key("use_bias", usual: false), outputBias: .key("use_bias", usual: false),
      feedForwardBias: .key("use_bias", usual: false), tiesEmbeddings: true),
    ModelFamily(
      types: ["internlm2"], inputBias: .key("bias", usual: false), outputBias: .key("bias", usual: false)),
    ModelFamily(types: ["baichuan", "minicpm"]),
    ModelFamily(types: ["minicpm3"]),
    ModelFamily(types: ["exaone"]),
    ModelFamily(
      types: ["exaone4"], hasHeadNorms: .always, windows: .period(ConfigKeys.windowPeriod),
      usual: ["sliding_window": 4096, "sliding_window_pattern": 4]),
    ModelFamily(types: ["glm"], inputBias: .key("attention_bias", usual: false), outputBias: .never),
    ModelFamily(
      types: ["glm4"], norms: 4, inputBias: .key("attention_bias", usual: false), outputBias: .never,
      remarks: [postNorms]),
    ModelFamily(
      types: ["chatglm"], inputBias: .key("add_qkv_bias", usual: false),
      outputBias: .key("add_bias_linear", usual: false),
      feedForwardBias: .key("add_bias_linear", usual: false)),
    ModelFamily(types: ["olmo2"], headNorms: .across, hasHeadNorms: .always),
    ModelFamily(
      types: ["olmo3"], headNorms: .across, hasHeadNorms: .always, windows: .period(ConfigKeys.windowPeriod),
      usual: ["sliding_window": 4096, "sliding_window_pattern": 4]),
    ModelFamily(types: ["apertus"], isGated: false, hasHeadNorms: .always),
    ModelFamily(
      types: ["hunyuan_v1_dense", "hunyuan"], hasHeadNorms: .key("use_qk_norm", usual: true)),
    ModelFamily(types: ["gemma"], tiesEmbeddings: true, usual: ["head_dim": 256]),
    ModelFamily(types: ["nemotron"], isGated: false, norm: .layer),
  ]

  /// Families with windows.
  private static let windowed: [ModelFamily] = [
    ModelFamily(types: ["mistral", "ministral"], windows: .all, usual: ["sliding_window": 4096]),
    ModelFamily(types: ["ministral3"], windows: .all),
    ModelFamily(types: ["phi3", "phi4"], windows: .all),
    ModelFamily(
      types: ["qwen2", "qwen2_vl", "qwen2_5_vl", "qwen2_vl_text", "qwen2_5_vl_text", "mimo", "dream"],
      inputBias: .always, outputBias: .never, windows: .asked),
    ModelFamily(
      types: ["qwen3", "qwen3_vl", "qwen3_vl_text"], hasHeadNorms: .always, windows: .asked, usual: ["head_dim": 128]),
    ModelFamily(
      types: ["gemma2"], norms: 4, tiesEmbeddings: true, windows: .period(ConfigKeys.windowPeriod),
      usual: ["head_dim": 256, "sliding_window": 4096, "sliding_window_pattern": 2], remarks: [postNorms]),
    ModelFamily(
      types: ["gemma3", "gemma3_text"], norms: 4, hasHeadNorms: .always, tiesEmbeddings: true,
      windows: .period(ConfigKeys.windowPeriod),
      usual: [
        "head_dim": 256, "sliding_window": 4096, "sliding_window_pattern": 6, "num_attention_heads": 8,
        "num_key_value_heads": 4, "vocab_size": 262_208, "max_position_embeddings": 131_072,
      ], remarks: [postNorms]),
    ModelFamily(
      types: ["gemma4", "gemma4_text"], norms: 4, hasHeadNorms: .always, tiesEmbeddings: true,
      windows: .period(ConfigKeys.windowPeriod),
      routing: ConfigRouting(keepsDenseBlock: true, moreVectors: 4),
      usual: [
        "head_dim": 256, "global_head_dim": 512, "sliding_window": 512, "sliding_window_pattern": 6,
        "vocab_size": 262_144, "max_position_embeddings": 131_072,
      ], remarks: [postNorms]),
    ModelFamily(
      types: ["cohere2"], norm: .layer, norms: 1, tiesEmbeddings: true, windows: .period(ConfigKeys.windowPeriod),
      usual: ["sliding_window": 4096, "sliding_window_pattern": 4]),
  ]

  /// Mixtures of experts.
  private static let mixtures: [ModelFamily] = [
    ModelFamily(
      types: ["mixtral"], windows: .all, routing: ConfigRouting(namesExpertWidth: true)),
    ModelFamily(
      types: ["qwen2_moe"], inputBias: .key("qkv_bias", usual: true), outputBias: .never, windows: .asked,
      routing: ConfigRouting(gatesSharedExpert: true)),
    ModelFamily(
      types: ["qwen3_moe", "qwen3_vl_moe", "qwen3_vl_moe_text", "qwen3_omni_moe", "qwen3_omni_moe_text"],
      hasHeadNorms: .always, windows: .asked),
    ModelFamily(
      types: ["gpt_oss"], windows: .period(ConfigKeys.windowPeriod),
      routing: ConfigRouting(namesExpertWidth: true, routerBias: .always, expertBias: .always), hasSinks: true,
      usual: ["sliding_window": 128, "sliding_window_pattern": 2, "head_dim": 64]),
    ModelFamily(types: ["deepseek", "deepseek_v2"]),
    ModelFamily(
      types: ["deepseek_v3", "kimi_k2", "deepseek_v32", "glm_moe_dsa", "glm4_moe_lite", "deepseek_vl_v2", "dots1_mla"],
      routing: ConfigRouting(routerBias: .always)),
    ModelFamily(
      types: ["dots1"], hasHeadNorms: .always, routing: ConfigRouting(routerBias: .always)),
    ModelFamily(
      types: ["glm4_moe", "glm4v_moe", "glm4v_moe_text"], hasHeadNorms: .key("use_qk_norm", usual: false),
      outputBias: .never, routing: ConfigRouting(routerBias: .always)),
    ModelFamily(
      types: ["minimax_m2"], headNorms: .byKey, hasHeadNorms: .key("use_qk_norm", usual: true),
      routing: ConfigRouting(namesExpertWidth: true, routerBias: .key("use_routing_bias", usual: true))),
    ModelFamily(
      types: ["minimax_m3"], headNorms: .byKey, hasHeadNorms: .key("use_qk_norm", usual: true),
      routing: ConfigRouting(routerBias: .key("use_routing_bias", usual: true))),
    ModelFamily(
      types: ["mimo_v2_flash"], windows: .listed("hybrid_layer_pattern"),
      routing: ConfigRouting(routerBias: .always)),
    ModelFamily(
      types: ["llama4", "llama4_text"], windows: .chunks,
      routing: ConfigRouting(hasSharedExpert: true, namesExpertWidth: true),
      usual: ["no_rope_layer_interval": 4, "attention_chunk_size": 8192, "interleave_moe_layer_step": 1]),
    ModelFamily(
      types: ["step3p7", "step3p5"], hasHeadNorms: .key("use_qk_norm", usual: true), windows: .all,
      routing: ConfigRouting(routerBias: .key("use_moe_router_bias", usual: true))),
    ModelFamily(
      types: ["ernie4_5_moe"], inputBias: .key("use_bias", usual: false), outputBias: .key("use_bias", usual: false),
      feedForwardBias: .key("use_bias", usual: false), tiesEmbeddings: true,
      routing: ConfigRouting(routerBias: .always)),
    ModelFamily(
      types: ["granitemoe", "granitemoeshared"], routing: ConfigRouting(namesExpertWidth: true)),
    ModelFamily(
      types: ["olmoe"], headNorms: .across, hasHeadNorms: .always,
      routing: ConfigRouting(namesExpertWidth: true)),
    ModelFamily(
      types: ["phimoe"], norm: .layer, headBias: .key("lm_head_bias", usual: false), windows: .all,
      routing: ConfigRouting(namesExpertWidth: true)),
    ModelFamily(
      types: ["hunyuan_v1_moe"], hasHeadNorms: .key("use_qk_norm", usual: true)),
    ModelFamily(
      types: ["bailing_moe", "bailing_moe_v2"], hasHeadNorms: .key("use_qk_norm", usual: false),
      inputBias: .key("use_qkv_bias", usual: false), outputBias: .key("use_bias", usual: false)),
    ModelFamily(
      types: ["dbrx"], norm: .layer, routing: ConfigRouting(namesExpertWidth: true)),
  ]

  /// One up-projection, layer norms and biases.
  private static let plain: [ModelFamily] = [
    ModelFamily(
      types: ["gpt2"], isGated: false, norm: .layer, inputBias: .always, outputBias: .always, feedForwardBias: .always,
      learnedPositions: 0, tiesEmbeddings: true),
    ModelFamily(
      types: ["gpt_bigcode"], isGated: false, norm: .layer, inputBias: .always, outputBias: .always,
      feedForwardBias: .always, learnedPositions: 0, tiesEmbeddings: true,
      sharesKeys: .key("multi_query", usual: true)),
    ModelFamily(
      types: ["gpt_neo"], isGated: false, norm: .layer, inputBias: .never, outputBias: .always,
      feedForwardBias: .always,
      learnedPositions: 0, tiesEmbeddings: true),
    // OPT keeps two rows of positions before the first.
    ModelFamily(
      types: ["opt"], isGated: false, norm: .layer, inputBias: .key("enable_bias", usual: true),
      outputBias: .key("enable_bias", usual: true), feedForwardBias: .key("enable_bias", usual: true),
      learnedPositions: 2, tiesEmbeddings: true),
    ModelFamily(
      types: ["bloom"], isGated: false, norm: .layer, inputBias: .always, outputBias: .always, feedForwardBias: .always,
      embeddingNorms: 1, tiesEmbeddings: true),
    ModelFamily(
      types: ["gpt_neox"], isGated: false, norm: .layer, inputBias: .key("attention_bias", usual: true),
      outputBias: .key("attention_bias", usual: true), feedForwardBias: .always),
    ModelFamily(
      types: ["starcoder2"], isGated: false, norm: .layer, inputBias: .key("use_bias", usual: true),
      outputBias: .key("use_bias", usual: true), feedForwardBias: .key("use_bias", usual: true), tiesEmbeddings: true,
      windows: .all),
    ModelFamily(
      types: ["mpt"], isGated: false, norm: .layer, feedForwardBias: .never, tiesEmbeddings: true),
    ModelFamily(
      types: ["stablelm"], norm: .layer, inputBias: .key("use_qkv_bias", usual: false), outputBias: .never),
  ]

  /// Attention and feed-forward block side by side behind one norm.
  private static let parallel: [ModelFamily] = [
    ModelFamily(
      types: ["gptj"], isGated: false, norm: .layer, norms: 1, inputBias: .never, outputBias: .never,
      feedForwardBias: .always, headBias: .always),
    ModelFamily(
      types: ["phi"], isGated: false, norm: .layer, norms: 1, inputBias: .always, outputBias: .always,
      feedForwardBias: .always, headBias: .always),
    ModelFamily(
      types: ["falcon", "RefinedWeb", "RefinedWebModel"], isGated: false, norm: .layer, norms: 1,
      inputBias: .key("bias", usual: false),
      outputBias: .key("bias", usual: false), feedForwardBias: .key("bias", usual: false), tiesEmbeddings: true,
      sharesKeys: .key("multi_query", usual: true)),
    ModelFamily(
      types: ["cohere"], norm: .layer, norms: 1, hasHeadNorms: .key("use_qk_norm", usual: false), tiesEmbeddings: true),
  ]
}
