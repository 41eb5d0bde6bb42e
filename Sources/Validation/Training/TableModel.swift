/// What a model is that tables of training runs name and whose columns do not say: one entry for each word of theirs.
///
/// A table may say the family itself, in a column `family`; a word that stands neither here nor there is a Llama.
struct TableModel {
  /// Whether its blocks are those of GPT: one up-projection of four times the width, learned positions, biases.
  var isGPT = false
  /// Whether its attention is DeepSeek's, over latent keys and values.
  var isDeepSeek = false
  /// Whether every other layer sees a window of 128 tokens.
  var hasWindow = false
  /// Whether Megatron-Bridge trains it with a layer that predicts tokens further ahead.
  var predictsAhead = false
  /// The width of a head where it is not the residual stream's share.
  var headDimension: Int?

  /// The model of that name in tables.
  static func named(_ name: String) -> TableModel { known[name] ?? TableModel() }

  private static let known: [String: TableModel] = {
    var known: [String: TableModel] = [:]
    for name in gptNames { known[name] = TableModel(isGPT: true) }
    for name in ["gpt-oss-20b", "gpt-oss-120b"] {
      known[name] = TableModel(isGPT: true, hasWindow: true, headDimension: 64)
    }
    for name in ["deepseek-v2-lite-16b", "deepseek-v3", "deepseekv2-l4", "deepseekv3-l4", "deepseekv4-flash"] {
      known[name] = TableModel(isDeepSeek: true, headDimension: 192)
    }
    known["deepseek-v3"]?.predictsAhead = true
    for name in ["qwen3-30b-a3b", "qwen3-235b-a22b"] { known[name] = TableModel(headDimension: 128) }
    return known
  }()

  /// Models of the GPT family, BLOOM, MPT and OPT among them.
  private static let gptNames = """
    bloom-176b bloom-7b1 gpt-1.5b gpt-1.7b gpt-104b gpt-119b gpt-14.6b gpt-145b gpt-16b gpt-175b
    gpt-175b(ablation) gpt-175b(megascale) gpt-175b(megatron-lm) gpt-176b gpt-177b gpt-178b gpt-18.4b gpt-181b
    gpt-182b gpt-183b gpt-184b gpt-187b gpt-18b gpt-194b gpt-195b gpt-196b gpt-1t gpt-200b gpt-203b gpt-205b
    gpt-20b gpt-22b gpt-28.3b gpt-291b gpt-3.6b gpt-310b gpt-314b gpt-32b gpt-39.1b gpt-39b gpt-462b gpt-530b
    gpt-530b(megascale) gpt-530b(megatron-lm) gpt-6.2b gpt-7.1b gpt-7.5b gpt-70b gpt-76b gpt-l12-h1024
    gpt-l12-h2048 gpt-l16-h1024 gpt-l16-h2048 gpt-l20-h1024 gpt-l20-h2048 gpt-l24-h1024 gpt-l24-h2048
    gpt-lumi-33b gpt-lumi-65b gpt-lumi-7b gpt-maxtext-128b gpt-maxtext-22b gpt-maxtext-32b gpt-maxtext-512b
    gpt-maxtext-52b gpt-maxtext-64b gpt-mi350-1.44b gpt-mi350-10b gpt-mi350-124m gpt-mi350-2.65b gpt-mi350-773m
    gpt-neox-20b gpt2-1558m gpt2-1b gpt2-2b gpt2-4b gpt2-8b gpt2-xl gpt3-1.3b gpt3-125m
    gpt3-175b gpt3-2.7b gpt3-5b gpt3-760m gpt3-7b-gqa gpt4-4x16b mpt-125m mpt-13b mpt-1b mpt-30b mpt-350m mpt-3b
    mpt-70b mpt-760m mpt-7b opt-175b
    """.split { $0.isWhitespace }.map(String.init)
}
