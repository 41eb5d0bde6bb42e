import RealModule

/// Frantar et al. 2023: loss of models whose weights are pruned during training, in non-zero parameters.
///
/// - Source: arXiv:2309.08520.
public struct WeightSparsity: Sendable, Hashable {
  /// a_S, b_S and c_S of the sparsity.
  public var sparsityFactor: Double, sparsityExponent: Double, sparsityOffset: Double
  /// b_N.
  public var parameterExponent: Double
  /// a_D and b_D.
  public var tokenScale: Double, tokenExponent: Double
  /// c.
  public var irreducible: Double

  /// Vision transformers on JFT, on their own scale of loss.
  public static let visionJFT = Self(
    sparsityFactor: 2.94e2,
    sparsityExponent: 0.821,
    sparsityOffset: 4.68e2,
    parameterExponent: 0.392,
    tokenScale: 2.37e8,
    tokenExponent: 0.890,
    irreducible: 4.517
  )
  /// T5 on C4.
  public static let t5C4 = Self(
    sparsityFactor: 1.68e1,
    sparsityExponent: 0.722,
    sparsityOffset: 4.50e1,
    parameterExponent: 0.245,
    tokenScale: 6.90e8,
    tokenExponent: 0.203,
    irreducible: 0.651
  )

  /// The loss with a share `sparsity` of the weights at zero.
  public func loss(sparsity: Double, nonZeroParameters: Double, data: Double) -> Loss<OwnObjective> {
    Loss(
      capacityFactor(sparsity) * Double.pow(nonZeroParameters, -parameterExponent)
        + Double.pow(tokenScale / data, tokenExponent) + irreducible
    )
  }

  /// How many times larger the dense model of equal loss is than the non-zero part.
  public func denseSizeMultiplier(sparsity: Double) -> Double {
    Double.pow(capacityFactor(0) / capacityFactor(sparsity), 1 / parameterExponent)
  }

  private func capacityFactor(_ sparsity: Double) -> Double {
    sparsityFactor * Double.pow(1 - sparsity, sparsityExponent) + sparsityOffset
  }
}

extension WeightSparsity {
  static let laws: [any ScalingLaw] = [
    law("frantar.t5_c4", "T5 on C4", t5C4, data: "training tokens"),
    law("frantar.vit_jft", "vision transformers on JFT", visionJFT, data: "training images"),
  ]

  private static func law(_ id: String, _ title: String, _ model: Self, data: String) -> any ScalingLaw {
    Law(
      id,
      "Frantar: pruned weights, \(title)",
      model,
      source: LawSource(arXiv: "2309.08520"),
      inputs: [
        .sparsity("S", "share of weights at zero", in: 0...0.875, example: 0.75),
        .parameters("N_nonzero", "non-zero parameters", in: 6e5...8.5e7, example: 4e7), .tokens("D", data),
      ],
      coefficients: [
        Coefficient("a_S", \.sparsityFactor, .verified), Coefficient("b_S", \.sparsityExponent, .verified),
        Coefficient("c_S", \.sparsityOffset, .verified), Coefficient("b_N", \.parameterExponent, .verified),
        Coefficient("a_D", \.tokenScale, .verified), Coefficient("b_D", \.tokenExponent, .verified),
        Coefficient("c", \.irreducible, .verified),
      ],
      answers: [
        Answer("loss", of: "S", "N_nonzero", "D") {
          $0.loss(sparsity: $1.S, nonZeroParameters: $1.N_nonzero, data: $1.D)
        },
        Answer("dense_size_multiplier", .times, of: "S") { $0.denseSizeMultiplier(sparsity: $1.S) },
      ]
    )
  }
}
