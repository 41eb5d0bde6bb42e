import RealModule

/// Abnar et al. 2025: loss of mixtures from total parameters, tokens and the share of experts left idle.
///
/// On held-out runs it explains only 68 % of the variance.
///
/// - Source: arXiv:2501.12370 table 3.
public struct SparsityBudget: Sendable, Hashable {
  /// a and alpha of the parameters.
  public var parameterFactor = 16612.50, parameterExponent = 0.5962
  /// b and beta of the tokens.
  public var tokenFactor = 5455.67, tokenExponent = 0.3954
  /// c and lambda of the active share.
  public var activeFactor = 0.4598, activeExponent = 0.1666
  /// d, delta and gamma of active share and parameters together.
  public var jointFactor = 17.26, jointActiveExponent = 0.1603, jointParameterExponent = 0.1595
  /// e.
  public var irreducible = 0.94

  /// The published law.
  public init() {}

  /// The loss of `parameters` in total with a share `sparsity` of the experts idle for each token.
  public func loss(parameters: Double, tokens: Double, sparsity: Double) -> Loss<NatsPerToken> {
    let active = 1 - sparsity
    let joint =
      jointFactor
      / (Double.pow(active, jointActiveExponent) * Double.pow(parameters, jointParameterExponent))
    return Loss(
      parameterFactor / Double.pow(parameters, parameterExponent) + tokenFactor
        / Double.pow(tokens, tokenExponent)
        + activeFactor * Double.pow(active, activeExponent) + joint + irreducible
    )
  }

  static let laws: [any ScalingLaw] = [
    Law(
      "abnar",
      "Abnar: parameters against FLOPs of mixtures",
      SparsityBudget(),
      source: LawSource(arXiv: "2501.12370", "table 3"),
      inputs: [
        .parameters("N", "total parameters"), .tokens(example: 1e11),
        .sparsity("S", "share of experts idle", in: 0...0.98, example: 0.9),
      ],
      coefficients: [
        Coefficient("a", \.parameterFactor, .verified), Coefficient("alpha", \.parameterExponent, .verified),
        Coefficient("b", \.tokenFactor, .verified), Coefficient("beta", \.tokenExponent, .verified),
        Coefficient("c", \.activeFactor, .verified), Coefficient("lambda", \.activeExponent, .verified),
        Coefficient("d", \.jointFactor, .verified), Coefficient("delta", \.jointActiveExponent, .verified),
        Coefficient("gamma", \.jointParameterExponent, .verified), Coefficient("e", \.irreducible, .verified),
      ],
      answers: [Answer("loss", of: "N", "D", "S") { $0.loss(parameters: $1.N, tokens: $1.D, sparsity: $1.S) }]
    )
  ]
}
