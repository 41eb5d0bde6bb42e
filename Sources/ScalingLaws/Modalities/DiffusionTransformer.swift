import RealModule

/// Liang et al. 2024: compute optimum of diffusion transformers for images.
///
/// - Source: arXiv:2410.08184.
public struct DiffusionTransformer: Sendable, Hashable {
  /// Prefactor and exponent of the parameters.
  public var parameterScale = 0.0009, parameterExponent = 0.5681
  /// Prefactor and exponent of the tokens.
  public var tokenScale = 186.8535, tokenExponent = 0.4319
  /// Prefactor and exponent of the loss.
  public var lossScale = 2.3943, lossExponent = -0.0273

  /// The published law.
  public init() {}

  /// The best size for a budget.
  public func optimalParameters(computeFLOPs: Double) -> Double {
    parameterScale * Double.pow(computeFLOPs, parameterExponent)
  }

  /// The best number of tokens for a budget.
  public func optimalTokens(computeFLOPs: Double) -> Double {
    tokenScale * Double.pow(computeFLOPs, tokenExponent)
  }

  /// The diffusion loss that a budget buys, on its own scale.
  public func optimalLoss(computeFLOPs: Double) -> Loss<OwnObjective> {
    Loss(lossScale * Double.pow(computeFLOPs, lossExponent))
  }

  /// The budget that buys a diffusion loss.
  public func compute(for loss: Loss<OwnObjective>) -> Double {
    Double.pow(loss.value / lossScale, 1 / lossExponent)
  }

  static let laws: [any ScalingLaw] = [
    Law(
      "dit_liang",
      "Diffusion transformers: compute optimum",
      DiffusionTransformer(),
      source: LawSource(arXiv: "2410.08184"),
      inputs: [
        .compute(in: 1e17...6e18),
        LawSymbol("L", "loss to reach", unit: OwnObjective.unit, domain: .positive, example: .number(0.7)),
      ],
      coefficients: [
        Coefficient("N_scale", \.parameterScale, .verified),
        Coefficient("N_exponent", \.parameterExponent, .verified),
        Coefficient("D_scale", \.tokenScale, .verified),
        Coefficient("D_exponent", \.tokenExponent, .verified),
        Coefficient("L_scale", \.lossScale, .verified), Coefficient("L_exponent", \.lossExponent, .verified),
      ],
      answers: [
        Answer("N_opt", .parameters, of: "C") { $0.optimalParameters(computeFLOPs: $1.C) },
        Answer("D_opt", .tokens, of: "C") { $0.optimalTokens(computeFLOPs: $1.C) },
        Answer("L_opt", of: "C") { $0.optimalLoss(computeFLOPs: $1.C) },
        Answer("C_for_loss", .flop, of: "L") { $0.compute(for: Loss($1.L)) },
      ]
    )
  ]
}
