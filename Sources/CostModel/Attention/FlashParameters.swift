import Hardware
import ModelArchitecture

/// What is fitted of a published attention kernel in training, forward and backward together.
///
/// Tiles of queries walk over their keys: the matrix units reach a share of their peak that depends on the width of a
/// head, the first keys of each walk fill the pipeline, tiles on the diagonal are computed whole, and what the kernel
/// reads and writes for each token adds to that.
///
/// - Source: fitted in November 2026 on the rates that the FlashAttention repository publishes for lengths of 512 to
///   16k on A100 and H100 (Dao-AILab/flash-attention, benchmarks of forward and backward passes together); the median
///   error of the fits is 1 to 5 %, that of the Triton kernel 8 %.
struct FlashParameters: Sendable {
  /// Share of the peak rate that heads of width 64 reach.
  let narrowShare: Double
  /// Share of the peak rate that heads of width 128 reach.
  let wideShare: Double
  /// Keys whose time it takes to fill the pipeline of a walk.
  let fillKeys: Double
  /// Keys that a causal tile computes beyond the mask.
  let diagonalKeys: Double
  /// Bytes moved in both passes for each element of the queries, at the data sheet's bandwidth.
  let elementBytes: Double

  /// The part of both passes' work that is forward: two products of seven, at a backward rate of 80 % of forward.
  private static let forwardPart = 2 / (2 + 5 / AttentionWork.backwardRate)

  /// The numbers of a kernel on chips of a design, nil where the engines' own fit is used.
  static func fitted(_ kernel: AttentionKernel, on architecture: Architecture) -> FlashParameters? {
    let isHopper = !architecture.runsAmpereKernels
    return switch (kernel, isHopper) {
    case (.flash1, false): .init(0.329, 0.265, fill: 51.5, diagonal: 285, bytes: 3.9)
    case (.flash1, true): .init(0.162, 0.138, fill: 1.2, diagonal: 192, bytes: 7.2)
    case (.flash2, false): .init(0.564, 0.640, fill: 72, diagonal: 242, bytes: 13.3)
    case (.flash2, true): .init(0.297, 0.346, fill: 59.1, diagonal: 243, bytes: 18.1)
    case (.flashTriton, false): .init(0.295, 0.274, fill: 0.1, diagonal: 353, bytes: 1.6)
    case (.xformers, false): .init(0.242, 0.303, fill: 27.8, diagonal: 183, bytes: 10.5)
    // Not timed on Hopper: fitted on the long sequences of LLM Foundry's runs there.
    case (.flashTriton, true): .init(0.295 * 0.72, 0.274 * 0.72, fill: 0.1, diagonal: 353, bytes: 1.6)
    // Not timed on Hopper either: the ratio of FlashAttention-1 on both is carried over.
    case (.xformers, true): .init(0.242 * 0.5, 0.303 * 0.52, fill: 27.8, diagonal: 183, bytes: 10.5)
    case (.fused, _), (.plain, _), (.eager, _), (.eagerFloat, _): nil
    }
  }

  private init(_ narrow: Double, _ wide: Double, fill: Double, diagonal: Double, bytes: Double) {
    narrowShare = narrow
    wideShare = wide
    fillKeys = fill
    diagonalKeys = diagonal
    elementBytes = bytes
  }

  /// Seconds of one pass.
  func seconds(_ work: AttentionWork, machine: Machine, peak: Double) -> Double {
    let batch = work.batch
    guard batch.tokens > 0, batch.sequences > 0 else { return 0 }
    let keys = batch.keyTokens / batch.sequences
    let seen = batch.pairs / batch.tokens
    let isCausal = seen < 0.75 * keys
    let computed = isCausal ? min(seen + diagonalKeys / 2, keys) : seen
    let wide = min(max((work.headDimension - 64) / 64, 0), 1)
    let share = (narrowShare + (wideShare - narrowShare) * wide) * min(1, work.headDimension / 64)
    let flops = 14 * work.heads * work.headDimension * batch.tokens * computed
    let both =
      flops / (peak * share) * (1 + fillKeys / keys)
      + elementBytes * batch.tokens * work.heads * work.headDimension / machine.memoryBandwidth
    return both * (work.isBackward ? 1 - Self.forwardPart : Self.forwardPart)
  }
}
