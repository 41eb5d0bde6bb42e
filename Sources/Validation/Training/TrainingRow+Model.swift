import ModelArchitecture
import Quantities

// MARK: - Model

extension TrainingRow {
  /// What the word of the table for the model means.
  private var known: TableModel { TableModel.named(row["model"] ?? "") }

  /// GPT blocks have one up-projection of four times the width and learned positions; Llama blocks have a gate. A column may
  /// say the family; else the model's word does.
  var isGPT: Bool { row["family"].map { $0 == "gpt" } ?? known.isGPT }

  /// The sizes of the model, each as the row or its family states it; with the entry of the catalogue where recipes ask for
  /// it.
  mutating func model() throws(RowFault) -> FileKeys {
    let hidden = try need("hidden")
    let heads = try need("heads")
    let layers = try need("layers")
    let width = try need("ffn")
    let name = row["model"] ?? "model"
    let experts = (row.integer("moe_experts") ?? 0) > 1
    var keys = FileKeys()
    if experts, isBridge, let entry = ModelCatalog.model(named: name)?.entries.first { keys["from"] = .text(entry) }
    keys["name"] = .text(name)
    keys["family"] = .text(isGPT && !experts ? "gpt" : "llama")
    keys["layers"] = .integer(layers)
    keys["hidden"] = .integer(hidden)
    keys["ffn"] = .integer(width)
    keys["heads"] = .integer(heads)
    keys["keyValueHeads"] = .integer(row.integer("kv_heads") ?? heads)
    keys["headDimension"] = .integer(headDimension(hidden: hidden, heads: heads))
    keys["vocabulary"] = .integer(
      stated("vocab", else: Self.paddedVocabulary, "GPT-2's vocabulary, padded as Megatron-LM does to 50,304"))
    if isGPT, !experts {
      assume("learned positions and biases, an embedding that is also the head: the GPT family, by the model's name")
      keys["learnedPositions"] = .integer(try need("seq"))
    }
    if isDeepSeek { keys["latent"] = Self.latent }
    if experts { try addExperts(width: width, layers: layers, to: &keys) }
    return keys
  }

  private mutating func addExperts(width: Int, layers: Int, to keys: inout FileKeys) throws(RowFault) {
    let dense = denseLayers
    let first = min(dense.count, layers)
    if first > 0 { keys["ffn"] = .integer(dense.width) }
    keys["attentionBias"] = .flag(isGPT)
    keys["feedForwardBias"] = .flag(isGPT)
    keys["experts"] = [
      "count": .integer(try need("moe_experts")), "choices": .integer(try need("moe_topk")), "width": .integer(width),
      "sharedWidth": .integer(sharedWidth(width)), "denseLayers": .integer(first), "period": 1,
    ]
    if isGPTOSS {
      assume("every other layer sees a window of 128 tokens, as the published configuration of GPT-OSS says")
      keys["window"] = 128
      keys["windowPeriod"] = 2
    }
    if predictionLayers > 0 {
      assume(
        "one further layer predicts tokens ahead, as Megatron-Bridge trains DeepSeek-V3; its second use of the head is left "
          + "out")
      keys["predictionLayers"] = .integer(predictionLayers)
    }
  }

  /// Layers that predict tokens further ahead: Megatron-Bridge trains DeepSeek-V3 with its one. Their tables' FLOPs for
  /// each token hold it; its second use of the head is left out here.
  private var predictionLayers: Int {
    isBridge && known.predictsAhead ? 1 : 0
  }

  private var isDeepSeek: Bool { known.isDeepSeek }

  private var isGPTOSS: Bool { known.hasWindow }

  /// The widths of DeepSeek-V3's latent attention.
  private static let latent: FileValue = {
    let shape = LatentShape()
    return [
      "queryRank": .integer(shape.queryRank), "keyValueRank": .integer(shape.keyValueRank),
      "keyDimension": .integer(shape.keyDimension), "rotaryDimension": .integer(shape.rotaryDimension),
      "valueDimension": .integer(shape.valueDimension),
    ]
  }()

  /// Heads that are not the residual stream's share: Qwen3's are 128 wide, GPT-OSS's 64, DeepSeek's 192.
  private func headDimension(hidden: Int, heads: Int) -> Int { known.headDimension ?? hidden / heads }

  /// The width of the expert that all tokens go through: what the notes say, one routed width in DeepSeek-V3, none else.
  private mutating func sharedWidth(_ width: Int) -> Int {
    if let match = (row["notes"] ?? "").firstMatch(of: /shared expert width (\d+)/), let stated = Int(match.1) {
      return stated
    }
    return isDeepSeek ? width : 0
  }

  /// Layers before the first routed one: what the notes say, or DeepSeek-V3's three of 18,432.
  private var denseLayers: (count: Int, width: Int) {
    if let match = (row["notes"] ?? "").firstMatch(of: /first layer dense \(ffn (\d+)\)/), let width = Int(match.1) {
      return (1, width)
    }
    return isDeepSeek ? (3, 18_432) : (0, 1)
  }

  /// Rows of the GPT family that state no vocabulary have GPT-2's, padded as Megatron-LM does.
  private static let paddedVocabulary = 50_304
}
