import RealModule

/// Hernandez et al. 2021: tokens of fine-tuning data that pre-training is worth, D_T = k D_F^alpha N^beta.
///
/// - Source: arXiv:2102.01293.
public struct Transfer: Sendable, Hashable {
  /// k, alpha and beta.
  public var scale: Double, tokenExponent: Double, parameterExponent: Double

  /// From text to Python.
  public static let textToPython = Self(scale: 1.9e4, tokenExponent: 0.18, parameterExponent: 0.38)
  /// From half text, half code to Python.
  public static let mixedToPython = Self(scale: 2.1e5, tokenExponent: 0.096, parameterExponent: 0.38)

  /// Tokens that pre-training adds to `tokens` of fine-tuning.
  public func transferredTokens(fineTuning tokens: Double, parameters: Double) -> Double {
    scale * Double.pow(tokens, tokenExponent) * Double.pow(parameters, parameterExponent)
  }
}

/// Lin et al. 2024 (rectified law): loss of fine-tuning, B/(D_l + D^beta) + E, with the data D_l learnt before.
///
/// - Source: arXiv:2402.02314; coefficients belong to a model.
public struct FineTuning: Sendable, Hashable {
  /// B, D_l, beta and E.
  public var scale = Double.nan, learnt = Double.nan, exponent = Double.nan, irreducible = Double.nan

  /// A form without coefficients; each is NaN until set.
  public init() {}

  /// The loss after `tokens` of fine-tuning.
  public func loss(tokens: Double) -> Loss<NatsPerToken> {
    Loss(scale / (learnt + Double.pow(tokens, exponent)) + irreducible)
  }
}

extension Transfer {
  static let laws: [any ScalingLaw] = [
    Law(
      "hernandez",
      "Hernandez: what pre-training is worth in fine-tuning tokens",
      textToPython,
      source: LawSource(arXiv: "2102.01293"),
      inputs: [.tokens("D_F", "tokens of fine-tuning", example: 1e8), .parameters(in: 7e5...1e9)],
      coefficients: [
        Coefficient("k", \.scale, .verified), Coefficient("alpha", \.tokenExponent, .verified),
        Coefficient("beta", \.parameterExponent, .verified),
      ],
      variants: [LawVariant("text_to_python", textToPython), LawVariant("mixed_to_python", mixedToPython)],
      answers: [
        Answer("D_transfer", .tokens, of: "D_F", "N", aliases: ["D_T"]) {
          $0.transferredTokens(fineTuning: $1.D_F, parameters: $1.N)
        },
        Answer("D_effective", .tokens, of: "D_F", "N", aliases: ["D_E"]) {
          $1.D_F + $0.transferredTokens(fineTuning: $1.D_F, parameters: $1.N)
        },
      ]
    ),
    Law(
      "rectified_ft",
      "Rectified law of fine-tuning (form only)",
      FineTuning(),
      source: LawSource(arXiv: "2402.02314"),
      inputs: [.tokens("D", "fine-tuning data", example: 1e5)],
      coefficients: [
        Coefficient("B", \.scale, .formOnly), Coefficient("D_l", \.learnt, .formOnly),
        Coefficient("beta", \.exponent, .formOnly), Coefficient("E", \.irreducible, .formOnly),
      ],
      answers: [Answer("loss", of: "D") { $0.loss(tokens: $1.D) }]
    ),
  ]
}
