/// Everything fitted on one accelerator, by family of kernels, and how it was found.
///
/// A calibration is a value in a file: the ones that ship are embedded, and `rehearse calibrate` writes the same form.
package struct Calibration: Hashable, Sendable, Codable {
  /// The accelerator whose kernels were timed.
  package var accelerator: String
  /// The tables and the method.
  package var source: String
  /// The day of the fit.
  package var date: String
  /// Whether the figures were fitted on the accelerator that they are used for, and not carried over from its nearest timed neighbour.
  package var isFitted: Bool
  /// Matrix products by format.
  package var matrixMultiply: [MatrixMultiplyFit]
  /// Attention over new tokens by kernel and formats, the most timed first.
  package var prefill: [KernelFit<PrefillParameters>]
  /// Attention over cached keys by kernel and formats, the most timed first.
  package var decode: [KernelFit<DecodeParameters>]
  /// Attention of prompts and single tokens in one call, by kernel and formats.
  package var mixed: [KernelFit<MixedParameters>]
  /// Latent attention (MLA) over cached keys.
  package var latentDecode: [KernelFit<DecodeParameters>]
  /// Latent attention (MLA) over new tokens.
  package var latentPrefill: [KernelFit<PrefillParameters>]
  /// The projections around latent attention.
  package var latentProjections: [KernelFit<ProjectionParameters>]
  /// Routed experts by kernel and format, the most timed first.
  package var experts: [KernelFit<ExpertParameters>]
  /// Memory-bound kernels by name; the entry of the empty name serves every other.
  package var elementwise: [KernelFit<ElementwiseParameters>]
  /// Collectives by library and operation.
  package var collectives: [CollectiveFit]
  /// Share of a network port that large messages between nodes reach.
  package var interNodeFraction: Double

  /// A calibration of an accelerator, empty until families are added.
  package init(accelerator: String, source: String, date: String, isFitted: Bool = true) {
    self.accelerator = accelerator
    self.source = source
    self.date = date
    self.isFitted = isFitted
    matrixMultiply = []
    prefill = []
    decode = []
    mixed = []
    latentDecode = []
    latentPrefill = []
    latentProjections = []
    experts = []
    elementwise = []
    collectives = []
    // 92 % at 16 GiB over 128 nodes, from SimAI's table of bus bandwidths.
    interNodeFraction = 0.92
  }

  /// This calibration with the families of `newer` in place of its own, where `newer` has any.
  ///
  /// A user's table of one family replaces that family and leaves the rest as it ships.
  package func replacing(with newer: Calibration) -> Calibration {
    var result = newer
    if newer.matrixMultiply.isEmpty { result.matrixMultiply = matrixMultiply }
    if newer.prefill.isEmpty { result.prefill = prefill }
    if newer.decode.isEmpty { result.decode = decode }
    if newer.mixed.isEmpty { result.mixed = mixed }
    if newer.latentDecode.isEmpty { result.latentDecode = latentDecode }
    if newer.latentPrefill.isEmpty { result.latentPrefill = latentPrefill }
    if newer.latentProjections.isEmpty { result.latentProjections = latentProjections }
    if newer.experts.isEmpty { result.experts = experts }
    if newer.elementwise.isEmpty { result.elementwise = elementwise }
    if newer.collectives.isEmpty { result.collectives = collectives }
    return result
  }
}

extension Calibration {
  /// Reads the families of a file; those that came after the first files are empty where they are missing.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      accelerator: try values.decode(String.self, forKey: .accelerator),
      source: try values.decode(String.self, forKey: .source), date: try values.decode(String.self, forKey: .date),
      isFitted: try values.decode(Bool.self, forKey: .isFitted))
    matrixMultiply = try values.decode([MatrixMultiplyFit].self, forKey: .matrixMultiply)
    prefill = try values.decode([KernelFit<PrefillParameters>].self, forKey: .prefill)
    decode = try values.decode([KernelFit<DecodeParameters>].self, forKey: .decode)
    mixed = try values.decodeIfPresent([KernelFit<MixedParameters>].self, forKey: .mixed) ?? []
    latentDecode = try values.decode([KernelFit<DecodeParameters>].self, forKey: .latentDecode)
    latentPrefill = try values.decode([KernelFit<PrefillParameters>].self, forKey: .latentPrefill)
    latentProjections = try values.decode([KernelFit<ProjectionParameters>].self, forKey: .latentProjections)
    experts = try values.decode([KernelFit<ExpertParameters>].self, forKey: .experts)
    elementwise = try values.decode([KernelFit<ElementwiseParameters>].self, forKey: .elementwise)
    collectives = try values.decode([CollectiveFit].self, forKey: .collectives)
    interNodeFraction = try values.decode(Double.self, forKey: .interNodeFraction)
  }

  /// The kernels of one family that fit a pair of formats best: the same formats, else the same arithmetic, else any;
  /// among equals those of the wanted engine, else the most timed.
  static func nearest<Parameters>(
    _ fits: [KernelFit<Parameters>], engine: String?, format: String, cacheFormat: String? = nil
  ) -> KernelFit<Parameters>? {
    func score(_ fit: KernelFit<Parameters>) -> Int {
      (fit.format == format ? 4 : 0) + (fit.cacheFormat == cacheFormat ? 2 : 0)
        + (engine.map { KernelName.isOf(engine: $0, fit.kernel) } == true ? 1 : 0)
    }
    // The first of the greatest: `max` would give the last.
    return fits.reduce(nil as KernelFit<Parameters>?) { best, fit in
      guard let best, score(best) >= score(fit) else { return fit }
      return best
    }
  }
}
