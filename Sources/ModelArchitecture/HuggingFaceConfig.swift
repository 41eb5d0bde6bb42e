public import Foundation
import Quantities

/// Why a `config.json` does not describe a model that can be simulated.
public struct HuggingFaceConfigError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Every fault found, each a sentence that names the key and the remedy.
  public let faults: [String]

  /// One sentence for each fault.
  public var description: String { faults.joined(separator: "; ") }
}

extension TransformerModel {
  /// Reads the shape of a decoder, dense or a mixture of experts, from the text of a Hugging Face `config.json`.
  ///
  /// Keys beside the shape (dropout, token ids, …) do not change what a step costs and are left aside.
  ///
  /// - Throws: `HuggingFaceConfigError` with every missing key and every feature that the simulator does not price.
  public init(huggingFaceConfig data: Data, name: String) throws(HuggingFaceConfigError) {
    let text: JSONText
    do throws(JSONTextError) { text = try JSONText(data) } catch {
      throw HuggingFaceConfigError(faults: [error.description])
    }
    let config: HuggingFaceConfig
    do {
      config = try JSONDecoder().decode(HuggingFaceConfig.self, from: Data(text.standard))
    } catch let error as DecodingError {
      let numbers = HuggingFaceConfig.notWhole(text)
      throw HuggingFaceConfigError(faults: numbers.isEmpty ? [HuggingFaceConfig.sentence(for: error, text)] : numbers)
    } catch {
      throw HuggingFaceConfigError(faults: ["the text is not a model configuration"])
    }
    let faults = config.outOfBounds(text)
    guard faults.isEmpty else { throw HuggingFaceConfigError(faults: faults) }
    self = try config.model(named: name)
  }
}

/// The keys that decide the shape.
struct HuggingFaceConfig: Decodable {
  var model_type: String?
  var hidden_size: Int?
  var intermediate_size: Int?
  var num_hidden_layers: Int?
  var num_attention_heads: Int?
  var num_key_value_heads: Int?
  var head_dim: Int?
  var vocab_size: Int?
  var tie_word_embeddings: Bool?
  var attention_bias: Bool?
  var ffn_dim: Int?
  var max_position_embeddings: Int?
  var num_experts: Int?
  var num_local_experts: Int?
  var n_routed_experts: Int?
  var num_experts_per_tok: Int?
  var moe_intermediate_size: Int?
  var n_shared_experts: Int?
  var first_k_dense_replace: Int?
  var q_lora_rank: Int?
  var kv_lora_rank: Int?
  var qk_nope_head_dim: Int?
  var qk_rope_head_dim: Int?
  var v_head_dim: Int?
  var sliding_window: Int?
  var layer_types: [String]?
  var qk_norm_type: String?

  /// Families whose feed-forward block has one up-projection, layer norms, biases and learned positions.
  private static let plainFamilies: Set<String> = ["opt", "gpt2", "gpt_neox", "gptj", "bloom"]
  /// Families with a gate, root-mean-square norms and rotary positions.
  private static let gatedFamilies: Set<String> = [
    "llama", "mistral", "qwen2", "qwen3", "phi3", "olmo2", "mixtral", "qwen3_moe", "gpt_oss", "deepseek_v2",
    "deepseek_v3", "kimi_k2", "minimax_m2",
  ]

  func model(named name: String) throws(HuggingFaceConfigError) -> TransformerModel {
    var faults: [String] = []
    func need(_ value: Int?, _ key: String) -> Int {
      if value == nil { faults.append("`\(key)` is missing") }
      return value ?? 1
    }
    let family = model_type ?? ""
    let isPlain = Self.plainFamilies.contains(family)
    if !isPlain, !Self.gatedFamilies.contains(family) {
      let known = Self.gatedFamilies.union(Self.plainFamilies).sorted().joined(separator: ", ")
      faults.append("`model_type` is `\(family)`; known are \(known)")
    }
    let hidden = need(hidden_size, "hidden_size")
    let heads = need(num_attention_heads, "num_attention_heads")
    let layers = need(num_hidden_layers, "num_hidden_layers")
    let vocabulary = need(vocab_size, "vocab_size")
    let count = num_experts ?? num_local_experts ?? n_routed_experts ?? 0
    let choices = count > 1 ? need(num_experts_per_tok, "num_experts_per_tok") : 0
    let width = ffn_dim ?? intermediate_size ?? (isPlain ? 4 * hidden : need(nil, "intermediate_size"))
    guard faults.isEmpty else { throw HuggingFaceConfigError(faults: faults) }
    guard heads > 0, layers > 0 else {
      throw HuggingFaceConfigError(faults: ["`num_attention_heads` and `num_hidden_layers` must be at least 1"])
    }
    let layer = TransformerLayer(
      attention: Attention(
        heads: heads, keyValueHeads: num_key_value_heads ?? heads,
        headDimension: latent.map { $0.keyDimension + $0.rotaryDimension } ?? head_dim ?? hidden / heads,
        hasBias: latent == nil && family != "gpt_oss" && attention_bias ?? isPlain, latent: latent,
        normsAcrossHeads: qk_norm_type == "per_layer"),
      feedForward: FeedForward(width: width, isGated: !isPlain, hasBias: isPlain),
      norm: isPlain ? .layer : .rms)
    let dense = count > 1 ? min(layers, max(0, first_k_dense_replace ?? 0)) : layers
    let expertWidth = moe_intermediate_size ?? width
    let routed = TransformerLayer(
      attention: layer.attention,
      feedForward: FeedForward(width: (n_shared_experts ?? 0) * expertWidth, isGated: true), norm: .rms,
      experts: MixtureOfExperts(experts: count, choices: choices, width: expertWidth))
    let stack = Array(repeating: layer, count: dense) + Array(repeating: routed, count: layers - dense)
    do {
      var model = try TransformerModel(
        name: name, hidden: hidden, vocabulary: vocabulary,
        learnedPositions: isPlain ? max_position_embeddings ?? 0 : 0, tiesEmbeddings: tie_word_embeddings ?? isPlain,
        layers: stack.enumerated().map { $1.windowed(window(ofLayer: $0)) })
      model.contextLength = max_position_embeddings
      return model
    } catch {
      throw HuggingFaceConfigError(faults: error.faults.map(\.sentence))
    }
  }

  /// The window of a layer that the configuration lists as sliding; models that list no layers see everything.
  private func window(ofLayer index: Int) -> Int? {
    guard let layer_types, index < layer_types.count, layer_types[index] == "sliding_attention" else { return nil }
    return sliding_window
  }

  /// The low-rank projections; DeepSeek's own widths where a key is missing.
  private var latent: LatentShape? {
    kv_lora_rank.map { rank in
      LatentShape(
        queryRank: q_lora_rank ?? 0, keyValueRank: rank, keyDimension: qk_nope_head_dim ?? 128,
        rotaryDimension: qk_rope_head_dim ?? 64, valueDimension: v_head_dim ?? 128)
    }
  }

  static func sentence(for error: DecodingError, _ text: JSONText) -> String {
    guard case .typeMismatch(let type, let context) = error, let key = context.codingPath.first?.stringValue else {
      return "the text is not a model configuration: it must be one object of keys"
    }
    let wanted =
      switch type {
      case is Int.Type: "a whole number"
      case is Bool.Type: "true or false"
      case is String.Type: "a text"
      default: "a list of texts"
      }
    return place(key, text) + "`\(key)` must be \(wanted)"
  }
}
