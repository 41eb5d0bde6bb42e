import RealModule

/// Xiong et al. 2023: loss against context length, L(c) = (alpha/c)^beta + gamma.
///
/// - Source: arXiv:2309.16039.
public struct ContextLength: Sendable, Hashable {
  /// alpha, beta and gamma.
  public var scale: Double, exponent: Double, irreducible: Double

  /// Models of 7, 13, 34 and 70 billion parameters.
  public static let sizes: [(name: String, law: Self)] = [
    ("7b", Self(scale: 25.4, exponent: 0.45, irreducible: 1.56)),
    ("13b", Self(scale: 19.5, exponent: 0.48, irreducible: 1.45)),
    ("34b", Self(scale: 17.7, exponent: 0.50, irreducible: 1.41)),
    ("70b", Self(scale: 17.9, exponent: 0.51, irreducible: 1.35)),
  ]

  /// The loss with a context of `tokens`.
  public func loss(contextTokens tokens: Double) -> Loss<NatsPerToken> {
    Loss(Double.pow(scale / tokens, exponent) + irreducible)
  }

  static let laws: [any ScalingLaw] = [
    Law(
      "context_length",
      "Loss against context length, by default of the 70B model",
      sizes[3].law,
      source: LawSource(arXiv: "2309.16039"),
      inputs: [.tokens("c", "context", in: 1024...32768, example: 32768)],
      coefficients: [
        Coefficient("alpha", \.scale, .verified), Coefficient("beta", \.exponent, .verified),
        Coefficient("gamma", \.irreducible, .verified),
      ],
      variants: sizes.map { LawVariant($0.name, $0.law) },
      answers: [Answer("loss", of: "c") { $0.loss(contextTokens: $1.c) }]
    )
  ]
}
