import Hardware
import ModelArchitecture
import Quantities

/// Which recipe a whole served run follows, and whether what it does can be modelled.
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

  /// The name of the recipe.
  ///
  /// - Parameter repeatsPrompts: whether the client leaves sampling to the engine, as the one that repeats prompts does.
  func name(repeatsPrompts: Bool) -> String {
    isKnown ? "inferencex" : repeatsPrompts ? "vllm-sampling" : "served-defaults"
  }

  /// Whether the lengths are those of InferenceX's three workloads.
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

  private var isLatent: Bool { model.layerKinds.contains { $0.attention.latent != nil } }
}
