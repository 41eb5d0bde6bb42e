import ModelArchitecture
import Quantities

/// Attention that writes all its scores to memory: batched products, and kernels over the scores between them.
///
/// - Source: fitted in November 2026 on the rates of PyTorch's attention that the FlashAttention repository publishes
///   for A100 and H100 at lengths of 512 to 16k; median error 1.3 % and 1.0 %. The bytes of a fused softmax are counted:
///   scores in, probabilities out, and twice that with their gradient in the backward pass.
struct PlainAttentionModel: Sendable {
  let machine: Machine
  /// Peak rate of the multiplied format.
  let peak: Double
  /// Whether the chip was timed beside Ampere's, else beside Hopper's.
  let runsAmpereKernels: Bool

  /// Share of the peak rate that batched products of one head's size reach.
  private var productShare: Double { runsAmpereKernels ? 0.33 : 0.27 }
  /// Share of the bandwidth that they reach.
  private var productBandwidthShare: Double { runsAmpereKernels ? 0.46 : 0.49 }
  /// Share of the bandwidth that kernels over scores reach.
  private static let softmaxBandwidthShare = 0.75

  /// Seconds of one pass.
  func seconds(_ work: AttentionWork) -> Double {
    let batch = work.batch
    guard batch.tokens > 0, batch.sequences > 0 else { return 0 }
    let keys = batch.keyTokens / batch.sequences
    // Masked pairs are computed and stored like all others.
    let scores = work.heads * batch.tokens * keys
    let element = work.format.bytesPerElement
    let ends = 2 * batch.tokens * work.heads * work.headDimension * element
    let product = max(
      2 * scores * work.headDimension / (peak * productShare),
      (scores * element + ends) / (machine.memoryBandwidth * productBandwidthShare))
    let passes = scoreBytes(work, element: element)
    return (work.isBackward ? 4 : 2) * product
      + scores * passes / (machine.memoryBandwidth * Self.softmaxBandwidthShare)
  }

  /// Bytes moved over the scores for each of them, products left out.
  private func scoreBytes(_ work: AttentionWork, element: Double) -> Double {
    var bytes = work.isBackward ? 3 * element : 2 * element
    // The mask and its gradient: read and written once more.
    if work.kernel == .eager { bytes += 2 * element }
    // Scale, mask and a softmax in 32 bits with a cast on either side, one after the other.
    if work.kernel == .eagerFloat { bytes = 13 * element }
    // A drop reads and writes the probabilities, and a byte of mask.
    if work.dropsScores { bytes += 2 * element + 1 }
    return bytes
  }
}
