import Hardware
import ModelArchitecture
import Quantities

/// The options with which the published scripts of InferenceX launch an engine, where a table's row comes from them and
/// does not state them.
///
/// - Source: SemiAnalysisAI/InferenceX, `benchmarks/*.sh` and `.github/configs/nvidia-master.yaml`.
struct ServedRecipe {
  let model: TransformerModel
  let engine: String
  let version: String
  let accelerator: Accelerator
  let prompt: Int
  let output: Int
  let concurrency: Int
  /// Ranks that divide attention by requests, each with a budget of its own.
  let ranks: Int

  /// Whether the lengths are those of the suite's three workloads.
  var isKnown: Bool {
    [prompt, output].allSatisfy { $0 == 1024 || $0 == 8192 }
  }

  /// Why such a run is not modelled; nil when it is.
  var fault: RowFault? {
    guard isKnown, isLatent, speculates else { return nil }
    return RowFault(why: "recipes run this with multi-token prediction, which is not modelled")
  }

  /// Whether the suite has such a run only with multi-token prediction: by the image, or by the number of clients.
  private var speculates: Bool {
    switch (engine, accelerator.name) {
    case ("trtllm", "b200-sxm"): version == "1.2.0rc6.post3"
    case ("trtllm", "h200-sxm"): concurrency > 64
    case ("sglang", "b200-sxm"): concurrency > 128
    default: false
    }
  }

  /// Sets what the scripts set.
  func apply(to keys: inout ServedKeys, weightFormat: NumberFormat) {
    guard isKnown else { return }
    switch engine {
    case "trtllm":
      keys.engine["tokenBudget"] = .integer(tensorRTBudget * ranks)
      keys.assumptions.append("tokenBudget by InferenceX's scripts for TensorRT-LLM (`MAX_NUM_TOKENS`)")
    case "sglang" where isLatent:
      let isFourBits = weightFormat.bits == 4
      keys.engine["receiveInterval"] = concurrency >= 16 ? 30 : 10
      keys.engine["tokenBudget"] = isFourBits ? 16_384 : 32_768
      keys.engine["maxBatch"] = isFourBits ? 256 : 128
      keys.assumptions.append("receiveInterval, tokenBudget and maxBatch by InferenceX's scripts for SGLang")
    default: break
    }
  }

  private var isLatent: Bool { model.layerKinds.contains { $0.attention.latent != nil } }

  /// `MAX_NUM_TOKENS` of the scripts.
  private var tensorRTBudget: Int {
    if Self.longBudgets.contains(model.name) { return 20_000 }
    if isLatent { return max(8192, (concurrency + prompt + 127) / 64 * 64) }
    // The others take the length of the longest request.
    return prompt + output + 200
  }

  /// Models whose scripts set the same budget for every length.
  private static let longBudgets: Set<String> = ["gpt-oss-20b", "gpt-oss-120b"]
}
