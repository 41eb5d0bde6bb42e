import ModelArchitecture
import Quantities
import Training

/// The framework of a row: an entry of the catalogue and what the row says against it.
struct RowFramework {
  /// The entry.
  var from: String
  /// The keys that differ.
  var keys = FileKeys()
  /// Whether gradients are reduced and weights gathered beside kernels.
  var overlapsGradients: Bool

  /// As it stands in a file.
  var value: FileValue {
    guard !keys.isEmpty else { return .text(from) }
    var whole: FileKeys = ["from": .text(from)]
    for (key, value) in keys.pairs { whole[key] = value }
    return .keys(whole)
  }
}

// MARK: - Framework

extension TrainingRow {
  /// Whether the row is of Megatron-Bridge's tables.
  var isBridge: Bool { row["source"] == "megatron-bridge" }

  var isAlephAlpha: Bool { row["framework"]?.contains("Aleph Alpha") == true }

  /// The framework by the name that tables give it, with the kernels that the row states.
  mutating func framework() -> RowFramework {
    let entry = frameworkEntry()
    var framework = RowFramework(
      from: entry, overlapsGradients: TrainingFramework.named(entry)?.overlapsGradients ?? true)
    if row["framework"] == "Megatron-LM", row["model"]?.contains("megascale") == true {
      framework.keys["overlapsTensor"] = true
    }
    if let kernel = attention { framework.keys["attention"] = .text(kernel.rawValue) }
    if let other = accumulation(), let bytes = TrainingFramework.named(other)?.accumulationBytes,
      bytes != TrainingFramework.named(entry)?.accumulationBytes
    {
      framework.keys["accumulationBytes"] = [
        "fp16": .quantity(bytes.fp16, .memory), "bf16": .quantity(bytes.bf16, .memory),
      ]
    }
    if row["fused_norm"] == "yes" { framework.keys["fusion"] = ["norm": "fused"] }
    if row["notes"]?.contains("DP/P2P overlap off") == true {
      framework.keys["overlapsGradients"] = false
      framework.overlapsGradients = false
    }
    return framework
  }

  private mutating func frameworkEntry() -> String {
    let name = row["framework"] ?? ""
    switch name {
    case "Megatron-DeepSpeed": return "megatron-deepspeed"
    case "composer FSDP": return "composer"
    case _ where isAlephAlpha: return "aleph-alpha"
    case "Megatron-LM" where row["model"]?.contains("megascale") == true: return "megatron-core"
    case "Megatron-LM" where isRecent:
      assume("Megatron-Core's kernels and overlaps, which Megatron-LM's repository took in by 2023")
      return "megatron-core"
    case "Megatron-LM", "Megatron-LM zero-bubble": return "megatron-lm"
    case "Megatron-Core", "NeMo (Megatron-Core)": return "megatron-core"
    default:
      assume("kernels, host times and overlaps of megatron-core: no entry of the catalogue is of the row's framework")
      return "megatron-core"
    }
  }

  /// The kernel of attention that the row states.
  private var attention: AttentionKernel? {
    switch row["flash_attn"] ?? "" {
    case "v1.0.8": .flash1
    case "v2": .flash2
    case "none(torch)": .eagerFloat
    case let stated where stated.hasPrefix("none"): .plain
    default: nil
    }
  }

  /// The framework whose way to add gradients up the row's took.
  private mutating func accumulation() -> String? {
    if row["notes"]?.contains("no grad-accum fusion") == true { return "megatron-lm" }
    guard row["source"] == "korthikanti-2022" else { return nil }
    assume(
      "gradients are added in the product, as Apex can since February 2022 (NVIDIA/apex#1297): that these runs did is what "
        + "fits, as that the zero-bubble runs did not")
    return "megatron-core"
  }

  /// Megatron-LM's repository took Transformer Engine, FlashAttention and overlapped reductions in by 2023.
  private var isRecent: Bool {
    guard let source = row["source"] else { return false }
    return source.contains("2024") && source.contains("readme") || source.contains("examples")
  }

  /// Tables name training of adapters in the name of the model.
  var hasAdapters: Bool { row["model"]?.hasSuffix("-lora") == true }

  /// Whether the model is of the GPT family and was trained before 2023.
  private var isEarlyGPT: Bool {
    isGPT && !isRecent
      && ["Megatron-LM", "Megatron-DeepSpeed", "Megatron-LM zero-bubble"].contains(row["framework"] ?? "")
  }

  /// The recipe that the row follows: for tables of Megatron-Bridge that of the container which the row states.
  mutating func recipe() -> String? {
    guard isBridge else {
      if hasAdapters {
        assume("adapters as Megatron-Bridge's recipes take when none are said, as the row says nothing of them")
        return "megatron-bridge-25.11"
      }
      if isEarlyGPT { assume("the GPT family before 2023, by the model's name and the framework: with dropout") }
      return isEarlyGPT ? "gpt-2020" : nil
    }
    let stated = (row["notes"] ?? "").firstMatch(of: /NeMo container (\d+)\.(\d+)(?:\.(\d+))?/)
    let version = stated.map { [Int($0.1) ?? 0, Int($0.2) ?? 0, $0.3.flatMap { Int($0) } ?? 0] } ?? []
    // In order; each holds until the next.
    let known: [([Int], String)] = [
      ([25, 11, 0], "megatron-bridge-25.11"), ([26, 2, 0], "megatron-bridge-26.02"),
      ([26, 6, 0], "megatron-bridge-26.06"), ([26, 6, 1], "megatron-bridge-26.06.01"),
    ]
    let last = known.last { !version.lexicographicallyPrecedes($0.0) } ?? known[0]
    if last.0 != version {
      let container = stated.map { "NeMo container \($0.0.split(separator: " ").last ?? "")" } ?? "no container"
      assume("the row states \(container): \(last.1) is the latest recipe before it that differs, or the first")
    }
    return last.1
  }
}
