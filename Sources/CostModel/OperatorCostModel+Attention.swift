import Hardware
package import ModelArchitecture
import Quantities

extension OperatorCostModel {
  /// Seconds of attention over a batch, from its sums alone.
  ///
  /// New tokens of prompts and single tokens over a cache are priced by the kernels for each; an engine starts them in
  /// one call, so the lesser launch is not paid.
  ///
  /// - Complexity: O(1), whatever is in the batch.
  package func seconds(of work: AttentionWork) -> Double {
    let floor = floorSeconds(flops: work.flops, bytes: work.bytes, format: work.format)
    if work.kernel.keepsScores {
      return max(
        PlainAttentionModel(
          machine: machine, peak: rate(work.format), runsAmpereKernels: accelerator.architecture.runsAmpereKernels
        ).seconds(work), floor)
    }
    if let parameters = FlashParameters.fitted(work.kernel, on: accelerator.architecture) {
      return max(parameters.seconds(work, machine: machine, peak: rate(work.format)), floor)
    }
    if work.isBackward { return max(backwardSeconds(of: work), floor) }
    let prompts = prefillSeconds(of: work)
    let tokens = decodeSeconds(of: work)
    let both =
      prompts.total + tokens.total - (prompts.total > 0 && tokens.total > 0 ? min(prompts.launch, tokens.launch) : 0)
    return max(both, floor)
  }

  /// The kernel that a training framework starts where it asks for `kernel`: its fused kernel on Ampere is
  /// FlashAttention-2, timed forward and backward together; from Hopper on the engines' own timings stand for it.
  package func trainingKernel(_ kernel: AttentionKernel) -> AttentionKernel {
    kernel == .fused && accelerator.architecture.runsAmpereKernels ? .flash2 : kernel
  }

  private typealias Priced = (total: Double, launch: Double)

  private func heads(_ work: AttentionWork) -> AttentionHeads {
    AttentionHeads(query: work.heads, keyValue: work.keyValueHeads, dimension: work.headDimension)
  }

  private func prefillSeconds(of work: AttentionWork) -> Priced {
    let batch = work.batch
    let sequences = batch.sequences - batch.decodeSequences
    let tokens = batch.tokens - batch.decodeSequences
    guard sequences > 0, tokens > 0 else { return (0, 0) }
    let keys = batch.keyTokens - batch.decodeKeyTokens
    let pairs = batch.pairs - batch.decodeKeyTokens
    let fit = Calibration.nearest(
      calibration.prefill, engine: engine, format: TableFormat.attention(work.format),
      cacheFormat: TableFormat.attention(work.cacheFormat))
    let model = PrefillModel(
      machine: machine, peak: rate(work.format), cacheBytes: work.cacheFormat.bytesPerElement,
      parameters: fit?.parameters ?? PrefillParameters())
    let mean = tokens / sequences
    let shape = PrefillShape(
      sequences: sequences, tokens: mean, past: max(keys / sequences - mean, 0), meanKeys: pairs / tokens,
      window: work.window, heads: heads(work))
    return (model.seconds(shape), model.parameters.launchSeconds)
  }

  private func decodeSeconds(of work: AttentionWork) -> Priced {
    let batch = work.batch
    guard batch.decodeSequences > 0 else { return (0, 0) }
    let fit = Calibration.nearest(
      calibration.decode, engine: engine, format: TableFormat.attention(work.format),
      cacheFormat: TableFormat.attention(work.cacheFormat))
    let model = DecodeModel(
      machine: machine, peak: rate(work.format), parameters: fit?.parameters ?? DecodeParameters())
    let shape = DecodeShape(
      sequences: batch.decodeSequences, context: batch.decodeKeyTokens / batch.decodeSequences, window: work.window,
      heads: heads(work), bytesPerToken: 2 * work.headDimension * work.cacheFormat.bytesPerElement,
      flopsPerPair: 4 * work.headDimension)
    return (model.seconds(shape), model.parameters.launchSeconds)
  }

  /// The backward kernel does five products for the forward kernel's two.
  private func backwardSeconds(of work: AttentionWork) -> Double {
    let forward = prefillSeconds(of: work)
    return forward.launch + (forward.total - forward.launch) * 2.5 / AttentionWork.backwardRate
  }
}

extension AttentionWork {
  /// Rate of the backward kernel over that of the forward kernel.
  ///
  /// - Source: Dao 2023, FlashAttention-2, figures 4 and 5: about 80 % on A100 at lengths of 2k and more.
  static let backwardRate = 0.8
}

extension TableFormat {
  /// The name that attention tables use for a format: all 16-bit formats run alike.
  static func attention(_ format: NumberFormat) -> String { format.bits >= 16 ? "bf16" : "fp8" }
}
