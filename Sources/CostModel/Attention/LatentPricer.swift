package import ModelArchitecture
package import Quantities

/// Prices latent attention (MLA) with its projections, its kernels looked up once.
///
/// Engines run it as a module, and so it was timed: the numbers of kernel and projections were fitted together and are
/// used together. Where an engine's module was not timed, that of another engine stands for it.
package struct LatentPricer: Sendable {
  private let decode: DecodeModel
  private let prefill: PrefillModel
  private let decodeProjections: LatentProjections
  private let prefillProjections: LatentProjections
  private let template: LatentAttention
  private let rate: Double
  private let bandwidth: Double

  /// Prices the latent attention of one layer on one accelerator.
  ///
  /// - Parameters:
  ///   - shape: the low-rank projections.
  ///   - heads: query heads on this accelerator.
  ///   - weight: how the projections are stored.
  ///   - format: the format in which the projections are multiplied; attention itself is multiplied in 16 bits.
  ///   - cacheFormat: how the compressed vectors are stored.
  package init(
    _ operators: OperatorCostModel, shape: LatentShape, hidden: Int, heads: Double, weight: NumberFormat,
    format: NumberFormat, cacheFormat: NumberFormat
  ) {
    let machine = operators.machine
    let calibration = operators.calibration
    let lookup = ModuleLookup(
      engine: operators.engine, projection: TableFormat.name(weight: weight, activation: format),
      cache: TableFormat.attention(cacheFormat))
    let decodeFit = lookup.nearest(calibration.latentDecode)
    let prefillFit = lookup.nearest(calibration.latentPrefill)
    rate = operators.rate(.bf16)
    bandwidth = machine.memoryBandwidth
    decode = DecodeModel(
      machine: machine, peak: rate,
      parameters: (decodeFit ?? calibration.latentDecode.first ?? calibration.decode.first)?.parameters
        ?? DecodeParameters())
    prefill = PrefillModel(
      machine: machine, peak: rate, cacheBytes: cacheFormat.bytesPerElement,
      parameters: (prefillFit ?? calibration.latentPrefill.first ?? calibration.prefill.first)?.parameters
        ?? PrefillParameters())
    func projections(_ phase: String) -> LatentProjections {
      LatentProjections(
        machine: machine,
        parameters: lookup.nearest(calibration.latentProjections, phase: phase)?.parameters ?? ProjectionParameters(),
        narrow: (operators.rate(format), weight.bytesPerElement), widePeak: operators.rate(.bf16), shape: shape,
        hidden: Double(hidden), heads: heads)
    }
    decodeProjections = projections("decode ")
    prefillProjections = projections("prefill ")
    template = LatentAttention(
      heads: heads, latentDimension: Double(shape.keyValueRank), rotaryDimension: Double(shape.rotaryDimension),
      keyDimension: Double(shape.keyDimension), valueDimension: Double(shape.valueDimension), batch: .empty,
      format: .bf16, cacheFormat: cacheFormat)
  }

  /// Launch time that is paid once where both kinds of tokens are in a batch.
  package var sharedLaunchSeconds: Double { min(prefill.parameters.launchSeconds, decode.parameters.launchSeconds) }

  /// Seconds of the projections of some tokens.
  ///
  /// - Parameter hasPrompts: whether tokens of prompts are among them.
  package func projectionSeconds(tokens: Double, hasPrompts: Bool) -> Double {
    guard tokens > 0 else { return 0 }
    return (hasPrompts ? prefillProjections : decodeProjections).seconds(tokens: tokens)
  }

  /// Seconds of attention of the new tokens of some prompts; see `AttentionPricer`.
  package func prefillSeconds(sequences: Double, tokens: Double, keys: Double, pairs: Double) -> Double {
    guard sequences > 0, tokens > 0 else { return 0 }
    var work = template
    work.batch = TokenBatch(tokens: tokens, pairs: pairs, keyTokens: keys, sequences: sequences, logitTokens: 0)
    return max(prefill.seconds(work.prefillShape), floor(work))
  }

  /// Seconds of attention of sequences that generate one token each, over `keys` keys between them.
  package func decodeSeconds(sequences: Double, keys: Double) -> Double {
    guard sequences > 0 else { return 0 }
    var work = template
    work.batch = TokenBatch(
      tokens: sequences, pairs: keys, keyTokens: keys, sequences: sequences, logitTokens: 0,
      decodeSequences: sequences, decodeKeyTokens: keys)
    return max(decode.seconds(work.decodeShape(repeats: false)), floor(work))
  }

  private func floor(_ work: LatentAttention) -> Double { max(work.flops / rate, work.bytes / bandwidth) }
}

/// Which timed module stands for an engine's.
private struct ModuleLookup {
  let engine: String?
  let projection: String
  let cache: String

  /// The module of the wanted engine, else of any; among those the wanted projections, then the wanted cache, then
  /// attention in 16 bits.
  func nearest<Parameters>(
    _ fits: [KernelFit<Parameters>], phase: String = ""
  ) -> KernelFit<Parameters>? {
    // Per-tensor scales were not timed; blocks of them run on the same units.
    let wanted = projection == "fp8" ? "fp8_block" : projection
    func score(_ fit: KernelFit<Parameters>) -> Int {
      (engine.map { KernelName.isOf(engine: $0, fit.kernel, phase: phase) } == true ? 8 : 0)
        + (KernelName.module(fit.kernel)?.projections == wanted[...] ? 4 : 0) + (fit.cacheFormat == cache ? 2 : 0)
        + (fit.format == "bf16" ? 1 : 0)
    }
    let modules = fits.filter { KernelName.module($0.kernel)?.phase == phase[...] }
    // The first of the greatest: `max` would give the last.
    return modules.reduce(nil as KernelFit<Parameters>?) { best, fit in
      guard let best, score(best) >= score(fit) else { return fit }
      return best
    }
  }
}
