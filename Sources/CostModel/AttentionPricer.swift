package import ModelArchitecture
import Quantities

/// Prices the attention of one kind of layer, with its kernels looked up once.
///
/// `OperatorCostModel.seconds(of:)` gives the same times; this is for simulations that ask millions of times.
package struct AttentionPricer: Sendable {
  private let prefill: PrefillModel
  private let decode: DecodeModel
  private let mixed: MixedModel?
  private let heads: AttentionHeads
  private let window: Double?
  private let flopsPerPair: Double
  private let bytesPerKey: Double
  private let bytesPerToken: Double
  private let rate: Double
  private let bandwidth: Double
  private let cacheBytes: Double

  /// Prices attention of the heads and formats of `work`, whatever is in its batch.
  package init(_ operators: OperatorCostModel, of work: AttentionWork) {
    let format = TableFormat.attention(work.format)
    let cache = TableFormat.attention(work.cacheFormat)
    let calibration = operators.calibration
    let first = Calibration.nearest(
      calibration.prefill, engine: operators.engine, format: format, cacheFormat: cache)
    let later = Calibration.nearest(calibration.decode, engine: operators.engine, format: format, cacheFormat: cache)
    rate = operators.rate(work.format)
    bandwidth = operators.machine.memoryBandwidth
    cacheBytes = work.cacheFormat.bytesPerElement
    prefill = PrefillModel(
      machine: operators.machine, peak: rate, cacheBytes: cacheBytes,
      parameters: first?.parameters ?? PrefillParameters())
    decode = DecodeModel(
      machine: operators.machine, peak: rate, parameters: later?.parameters ?? DecodeParameters())
    mixed = Calibration.nearest(calibration.mixed, engine: operators.engine, format: format, cacheFormat: cache).map {
      MixedModel(machine: operators.machine, peak: operators.rate(work.format), parameters: $0.parameters)
    }
    heads = AttentionHeads(query: work.heads, keyValue: work.keyValueHeads, dimension: work.headDimension)
    window = work.window
    flopsPerPair = 4 * work.heads * work.headDimension
    bytesPerKey = 2 * work.keyValueHeads * work.headDimension * cacheBytes
    bytesPerToken = 2 * work.heads * work.headDimension * work.format.bytesPerElement
  }

  /// Launch time that is paid once where both kinds of tokens are in a batch.
  package var sharedLaunchSeconds: Double { min(prefill.parameters.launchSeconds, decode.parameters.launchSeconds) }

  /// Seconds of the new tokens of some prompts.
  ///
  /// - Parameters:
  ///   - sequences: prompts.
  ///   - tokens: new tokens of all of them.
  ///   - keys: keys that they read, their own among them.
  ///   - pairs: query-key pairs that the causal mask lets through.
  package func prefillSeconds(sequences: Double, tokens: Double, keys: Double, pairs: Double) -> Double {
    guard sequences > 0, tokens > 0 else { return 0 }
    let mean = tokens / sequences
    let pairs = window.map { min(pairs, tokens * $0) } ?? pairs
    let shape = PrefillShape(
      sequences: sequences, tokens: mean, past: max(keys / sequences - mean, 0), meanKeys: pairs / tokens,
      window: window, heads: heads)
    let floor = max(
      flopsPerPair * pairs / rate,
      (bytesPerToken * tokens + bytesPerKey * min(keys, window.map { tokens + sequences * $0 } ?? keys)) / bandwidth)
    return max(prefill.seconds(shape), floor)
  }

  /// Seconds of a batch with both kinds of tokens, in one call where the accelerator's kernel for that was timed, and in
  /// one call after the other, started together, where it was not. Of several prompts the mean stands for the longest.
  package func mixedSeconds(_ batch: TokenBatch) -> Double {
    let decodes = batch.decodeSequences
    let prompts = batch.sequences - decodes
    let tokens = batch.tokens - decodes
    let first = prefillSeconds(
      sequences: prompts, tokens: tokens, keys: batch.keyTokens - batch.decodeKeyTokens,
      pairs: batch.pairs - batch.decodeKeyTokens)
    guard decodes > 0 else { return first }
    guard first > 0 else { return decodeSeconds(sequences: decodes, keys: batch.decodeKeyTokens) }
    guard let mixed else {
      return first + decodeSeconds(sequences: decodes, keys: batch.decodeKeyTokens) - sharedLaunchSeconds
    }
    let context = batch.decodeKeyTokens / decodes
    return mixed.seconds(
      MixedShape(
        promptSeconds: first, prompts: prompts, promptTokens: tokens / prompts, decodes: decodes,
        context: min(context, window ?? .infinity), heads: heads, bytesPerToken: 2 * heads.dimension * cacheBytes))
  }

  /// Seconds of sequences that generate one token each, over `keys` keys between them.
  package func decodeSeconds(sequences: Double, keys: Double) -> Double {
    guard sequences > 0 else { return 0 }
    let shape = DecodeShape(
      sequences: sequences, context: keys / sequences, window: window, heads: heads,
      bytesPerToken: 2 * heads.dimension * cacheBytes, flopsPerPair: 4 * heads.dimension)
    let seen = window.map { min(keys, sequences * $0) } ?? keys
    let floor = max(flopsPerPair * seen / rate, (bytesPerToken * sequences + bytesPerKey * seen) / bandwidth)
    return max(decode.seconds(shape), floor)
  }
}
