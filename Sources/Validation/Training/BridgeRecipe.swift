import Training

/// What the published recipes of Megatron-Bridge set that its tables of results do not say.
///
/// - Source: `scripts/performance/configs` of NVIDIA-NeMo/Megatron-Bridge from October 2025 to October 2026; what the
///   fusions are: arXiv:2603.07685.
struct BridgeRecipe {
  let row: MeasurementRow

  /// The recipe of a row with experts; what the others set is in the tables.
  init?(_ row: MeasurementRow) {
    guard row["source"] == "megatron-bridge", (row.integer("moe_experts") ?? 0) > 1 else { return nil }
    self.row = row
  }

  private var model: String { row["model"] ?? "" }
  private var accelerator: String { row["gpu"] ?? "" }
  private var isHopper: Bool { accelerator.hasPrefix("H") }
  /// Racks whose accelerators all reach each other by NVLink.
  private var isRack: Bool { accelerator.hasPrefix("GB") }
  private var isNarrow: Bool { row["precision"]?.hasPrefix("bf16") != true }

  /// Year, month and repair of the container, such as 26.0601 for 26.06.01.
  private var version: Double {
    guard let match = (row["notes"] ?? "").firstMatch(of: /NeMo container (\d+\.\d+)(?:\.(\d+))?/) else { return 0 }
    return Double("\(match.1)\(match.2 ?? "")") ?? 0
  }

  /// MXFP8 recipes on Blackwell capture whole steps in CUDA graphs, carry the experts' blocks out in fused kernels, run
  /// exchanges beside kernels and multiply in eight bits in attention: in racks from the containers of June 2026 on, and
  /// outside them Qwen3 and GPT-OSS as well (pull requests 3983, 4226, 4249), DeepSeek-V3 from the next on (4498).
  private var isFused: Bool {
    guard !isHopper, isNarrow else { return false }
    return version >= (model.hasPrefix("deepseek") && !isRack ? 26.0601 : 26.06)
  }

  /// The framework as the recipe sets it.
  func apply(to framework: inout TrainingFramework) {
    framework.experts.dispatch = sendsOnce ? .oncePerRank : .everyChoice
    framework.experts.fusesActivation = isFused
    framework.experts.overlapsExchange = overlapsExchange
    framework.experts.capture = capture
    framework.narrowsAttention = isFused && !(model.hasPrefix("deepseek") && accelerator == "GB200")
    if model.hasPrefix("gpt-oss") { framework.fusion.rotary = .eager }
    // `grad_reduce_in_fp32` is off.
    framework.gradientBytes.bf16 = 2
  }

  /// What CUDA graphs hold: recipes of 2025 name whole steps for small Qwen3 runs, those of 2026 attention, router and the
  /// counting of rows on Blackwell.
  private var capture: ExpertExecution.Capture {
    let isRecent = version > 26
    let isUltra = accelerator.contains("B300")
    switch model {
    case _ where isHopper: return .none
    case _ where model.hasPrefix("gpt-oss") && isUltra && !isRack: return .fixedShapes
    case _ where isFused: return .wholeStep
    case _ where model.hasPrefix("gpt-oss"): return isUltra ? .fixedShapes : .none
    case _ where model.hasPrefix("deepseek"): return isRecent || accelerator == "GB300" ? .fixedShapes : .none
    case _ where model.hasPrefix("qwen3-235b") && !isRack: return .none
    default: return isRecent ? .fixedShapes : .wholeStep
    }
  }

  /// Recipes take DeepEP or HybridEP, but for GPT-OSS before June 2026 and Qwen3-235B outside racks.
  private var sendsOnce: Bool {
    switch model {
    case _ where model.hasPrefix("gpt-oss"): isFused
    case _ where model.hasPrefix("qwen3-235b"): isRack || isFused
    default: true
    }
  }

  private var overlapsExchange: Bool {
    switch model {
    case _ where isFused: true
    case _ where model.hasPrefix("deepseek"):
      isHopper || accelerator.hasPrefix("B200") && (row.integer("ep") ?? 1) > 8
    case _ where model.hasPrefix("qwen3-235b"): isHopper
    default: false
    }
  }
}
