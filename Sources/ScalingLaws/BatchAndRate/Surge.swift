import RealModule

/// Li et al. 2024: Adam's best learning rate rises with the root of the batch, peaks at the noise scale, then falls.
///
/// - Source: arXiv:2405.14578.
public enum Surge {
  /// eta_max over the mean of sqrt(B_noise/B) and its inverse. The peak, at B = B_noise, is eta_max.
  public static func learningRate(peak: Double, batch: Batch<Token>, noise: Batch<Token>) -> Double {
    let root = Double.sqrt(noise / batch)
    return peak / (0.5 * (root + 1 / root))
  }

  private struct Form: Sendable {}
  static let laws: [any ScalingLaw] = [
    Law(
      "surge",
      "Surge: learning rate of Adam at a batch",
      Form(),
      source: LawSource(arXiv: "2405.14578"),
      inputs: [
        .batch(example: 256), .batch("B_noise", "noise scale, in the unit of the batch", example: 1024),
        .positive("eps_max", "best learning rate, at the noise scale", example: 1e-3),
      ],
      answers: [
        Answer("lr_opt_adam", .none, of: "B", "eps_max", "B_noise") { _, x in
          learningRate(peak: x.eps_max, batch: x.batch(), noise: x.batch("B_noise"))
        }
      ]
    )
  ]
}
