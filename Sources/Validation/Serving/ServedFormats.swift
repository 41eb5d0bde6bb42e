import Hardware
import ModelArchitecture
import Quantities
import Serving

/// How a published checkpoint stores its parts, and how engines multiply them.
struct ServedFormats {
  /// The format of everything that no part below names.
  var main: OperandFormats
  /// Parts in other formats.
  var parts = PartFormats()
  /// How keys and values are stored.
  var cache: NumberFormat

  /// The formats of a model by its name and a table's word for its precision.
  ///
  /// Checkpoints are public facts: which of their parts are narrow stands in their configurations. Keys and values are
  /// kept in eight bits where the accelerator multiplies eight bits and the checkpoint is narrow, as NVIDIA's
  /// checkpoints and InferenceX's recipes ask for; 16-bit weights keep 16-bit caches.
  ///
  /// - Source: `quantization_config` of the checkpoints on Hugging Face.
  init(
    model: TransformerModel, engine: String, precision: String, accelerator: Accelerator
  ) throws(RowFault) {
    let isBlackwell = accelerator.peakRate(.nvfp4) != nil
    let checkpoint = Checkpoint.known[model.name] ?? Checkpoint()
    if checkpoint.isNarrowInExpertsAlone {
      // Four-bit weights meet eight-bit activations on Blackwell. Before, vLLM runs them with Marlin, as it does integers
      // of four bits.
      let weight = engine == "vllm" && !isBlackwell ? NumberFormat.int4Group32 : .mxfp4
      let experts = OperandFormats(weight: weight, activation: isBlackwell ? .fp8 : .bf16)
      self.init(main: .bf16, parts: PartFormats(experts: experts), cache: isBlackwell ? .fp8 : .bf16)
      return
    }
    let isMixture = model.layerKinds.contains { $0.experts != nil }
    let isBlocked = checkpoint.isBlocked || model.layerKinds.contains { $0.attention.latent != nil }
    switch precision.lowercased() {
    case "bf16", "bf16/fp16", "fp16", "nan", "": self.init(main: .bf16, cache: .bf16)
    case "fp8-dynamic":
      // One scale for each channel: engines run such experts with the kernels for blocks.
      self.init(
        main: .fp8, parts: PartFormats(experts: isMixture ? OperandFormats(weight: .fp8Block) : nil), cache: .fp8)
    case "fp8", "fp8_static", "fp8_block":
      self.init(main: isBlocked || precision == "fp8_block" ? .fp8Block : .fp8, cache: .fp8)
    case "nvfp4", "fp4":
      guard isBlackwell else { throw RowFault(why: "\(accelerator.name) does not multiply nvfp4") }
      // NVIDIA's mixtures keep the projections around attention in 16 bits.
      let isWide = isMixture && !checkpoint.isNarrowAroundAttention
      self.init(
        main: .nvfp4, parts: PartFormats(attention: isWide ? OperandFormats(weight: .bf16) : nil), cache: .fp8)
    case "int4_wo", "int4":
      let experts = OperandFormats(weight: .int4Group32, activation: .bf16)
      guard isMixture else {
        self.init(main: OperandFormats(weight: .int4, activation: .bf16), cache: .bf16)
        return
      }
      self.init(main: .bf16, parts: PartFormats(experts: experts), cache: .bf16)
    default: throw RowFault(why: "products in \(precision)")
    }
  }

  /// The rule by which formats are written that a table does not state.
  var rule: String {
    "formats by the `quantization_config` of the published checkpoints; keys and values in eight bits where the weights "
      + "are narrower than 16 and the accelerator multiplies them so, as NVIDIA's checkpoints and InferenceX ask for"
  }

  private init(main: NumberFormat, parts: PartFormats = PartFormats(), cache: NumberFormat) {
    self.init(main: OperandFormats(weight: main), parts: parts, cache: cache)
  }

  private init(main: OperandFormats, parts: PartFormats = PartFormats(), cache: NumberFormat) {
    self.main = main
    self.parts = parts
    self.cache = cache
  }
}

/// What the published checkpoints of a model have of their own.
///
/// - Source: `quantization_config` of the checkpoints on Hugging Face.
private struct Checkpoint {
  /// Whether experts alone are narrow, whatever a table calls it.
  var isNarrowInExpertsAlone = false
  /// Whether eight-bit weights have a scale for each block of 128 x 128.
  var isBlocked = false
  /// Whether the projections around attention are narrow in four bits, too, though the model is a mixture.
  var isNarrowAroundAttention = false

  /// By the model's entry of the catalogue; all others are as their sizes say.
  static let known = [
    "gpt-oss-20b": Checkpoint(isNarrowInExpertsAlone: true), "gpt-oss-120b": Checkpoint(isNarrowInExpertsAlone: true),
    "minimax-m2.5": Checkpoint(isBlocked: true),
    "qwen3-30b-a3b": Checkpoint(isNarrowAroundAttention: true),
    "qwen3-235b-a22b": Checkpoint(isBlocked: true, isNarrowAroundAttention: true),
  ]
}
