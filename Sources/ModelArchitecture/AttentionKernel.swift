/// The kernel that carries attention out.
public enum AttentionKernel: String, Hashable, Sendable, CaseIterable {
  /// The fused kernel that engines and frameworks take on the accelerator.
  case fused
  /// FlashAttention, first version.
  case flash1 = "flash-1"
  /// FlashAttention-2.
  case flash2 = "flash-2"
  /// FlashAttention written in Triton.
  case flashTriton = "flash-triton"
  /// The memory-efficient kernel of xFormers.
  case xformers
  /// Scores stand in memory; one kernel scales, masks and normalises them.
  case plain
  /// Scores stand in memory; the mask is a kernel of its own.
  case eager
  /// Scores stand in memory, each operation on them is a kernel of its own, and the softmax is taken in 32 bits.
  case eagerFloat = "eager-float"

  /// What it is, in a few words.
  public var summary: String {
    switch self {
    case .fused: "what engines and frameworks take on the accelerator"
    case .flash1: "FlashAttention, first version"
    case .flash2: "FlashAttention-2"
    case .flashTriton: "FlashAttention written in Triton"
    case .xformers: "the memory-efficient kernel of xFormers"
    case .plain: "scores in memory; one kernel scales, masks and normalises them"
    case .eager: "scores in memory; the mask is a kernel of its own"
    case .eagerFloat: "scores in memory; every operation a kernel of its own, the softmax in 32 bits"
    }
  }

  /// Whether the scores of all query-key pairs are written to memory.
  public var keepsScores: Bool { self == .plain || self == .eager || self == .eagerFloat }
}
