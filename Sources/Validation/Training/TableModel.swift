/// What a model is that tables of training runs name and whose columns do not say: its family, by the words of which the
/// table's name is made, such as `gpt` and `oss` of `gpt-oss-20b`.
///
/// A table may say the family itself, in a column `family`; a name of none of these words is a Llama.
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

  /// The model of that name in tables: the first family all of whose words are among those of the name.
  static func named(_ name: String) -> TableModel {
    let words = words(of: name)
    return families.first { words.isSuperset(of: $0.words) }?.model ?? TableModel()
  }

  /// The families, those of more words first.
  private static let families: [(words: Set<String>, model: TableModel)] = {
    var families: [(words: Set<String>, model: TableModel)] = [
      (["gpt", "oss"], TableModel(isGPT: true, hasWindow: true, headDimension: 64)),
      (["deepseek", "v3"], TableModel(isDeepSeek: true, predictsAhead: true, headDimension: 192)),
      (["deepseek"], TableModel(isDeepSeek: true, headDimension: 192)),
      (["deepseekv"], TableModel(isDeepSeek: true, headDimension: 192)),
      (["qwen3"], TableModel(headDimension: 128)),
    ]
    for word in ["gpt", "gptj", "gptneox", "bloom", "bloomz", "mpt", "opt", "megatron"] {
      families.append(([word], TableModel(isGPT: true)))
    }
    return families
  }()

  /// The words of a name: what stands between signs, and of that the runs of letters, so that `gpt3-7b` says `gpt`.
  private static func words(of name: String) -> Set<String> {
    let name = name.lowercased()
    let parts = name.split { !$0.isLetter && !$0.isNumber }
    return Set(parts.map(String.init) + name.split { !$0.isLetter }.map(String.init))
  }
}
