import RealModule

/// The Chinchilla form L(N, D) = E + A/N^alpha + B/D^beta, with its compute optimum in closed form.
public struct Chinchilla: Sendable, Hashable {
  /// The loss that no amount of parameters or tokens removes, in nats per token.
  public var irreducible: Double
  /// A and alpha.
  public var parameterFactor: Double, parameterExponent: Double
  /// B and beta.
  public var tokenFactor: Double, tokenExponent: Double

  /// A law with these constants.
  public init(E: Double, A: Double, B: Double, alpha: Double, beta: Double) {
    irreducible = E
    (parameterFactor, parameterExponent) = (A, alpha)
    (tokenFactor, tokenExponent) = (B, beta)
  }

  /// The loss of a model of `parameters` after `tokens`.
  public func loss(parameters: Double, tokens: Double) -> Loss<NatsPerToken> {
    Loss(irreducible + parameterTerm(parameters) + tokenTerm(tokens))
  }

  /// A/N^alpha: what a larger model would still remove.
  public func parameterTerm(_ parameters: Double) -> Double {
    parameterFactor * Double.pow(parameters, -parameterExponent)
  }

  /// B/D^beta: what more tokens would still remove.
  public func tokenTerm(_ tokens: Double) -> Double { tokenFactor * Double.pow(tokens, -tokenExponent) }

  /// Tokens that bring a model to `loss`; infinite when its size alone keeps it above.
  public func tokens(for loss: Loss<NatsPerToken>, parameters: Double) -> Double {
    let rest = loss.value - irreducible - parameterTerm(parameters)
    return rest > 0 ? Double.pow(tokenFactor / rest, 1 / tokenExponent) : .infinity
  }

  /// Parameters that reach `loss` on `tokens`; infinite when the data alone keep it above.
  public func parameters(for loss: Loss<NatsPerToken>, tokens: Double) -> Double {
    let rest = loss.value - irreducible - tokenTerm(tokens)
    return rest > 0 ? Double.pow(parameterFactor / rest, 1 / parameterExponent) : .infinity
  }
}

// The compute optimum: where the last FLOP buys as much in parameters as in tokens.
extension Chinchilla {
  /// G = (alpha A / (beta B))^(1/(alpha+beta)): N_opt is G (C/6)^a and D_opt its mirror.
  public var balance: Double {
    Double.pow(
      parameterExponent * parameterFactor / (tokenExponent * tokenFactor),
      1 / (parameterExponent + tokenExponent)
    )
  }

  /// a in N_opt proportional to C^a.
  public var parameterShare: Double { tokenExponent / (parameterExponent + tokenExponent) }

  /// How fast the reducible loss falls along the optimum: alpha beta / (alpha + beta).
  public var computeExponent: Double { parameterShare * parameterExponent }

  /// The best size for a budget.
  public func optimalParameters(computeFLOPs: Double) -> Double {
    balance * Double.pow(computeFLOPs / ScalingLaws.trainingFLOPsPerParameterToken, parameterShare)
  }

  /// The best number of tokens for a budget.
  public func optimalTokens(computeFLOPs: Double) -> Double {
    Double.pow(computeFLOPs / ScalingLaws.trainingFLOPsPerParameterToken, 1 - parameterShare) / balance
  }

  /// The loss that a budget buys when split best.
  public func optimalLoss(computeFLOPs: Double) -> Loss<NatsPerToken> {
    let tokens = computeFLOPs / ScalingLaws.trainingFLOPsPerParameterToken
    return Loss(irreducible + reducibleAtUnit * Double.pow(tokens, -computeExponent))
  }

  /// The least compute that reaches `loss`; infinite at or below the irreducible loss.
  public func compute(for loss: Loss<NatsPerToken>) -> Double {
    let rest = loss.value - irreducible
    guard rest > 0 else { return .infinity }
    return ScalingLaws.trainingFLOPsPerParameterToken
      * Double.pow(rest / reducibleAtUnit, -1 / computeExponent)
  }

  /// The tokens for which a model of this size is the compute-optimal one.
  public func optimalTokens(parameters: Double) -> Double {
    let ratio =
      tokenExponent * tokenFactor * Double.pow(parameters, parameterExponent)
      / (parameterExponent * parameterFactor)
    return Double.pow(ratio, 1 / tokenExponent)
  }

  /// The reducible loss along the optimum where C/6 is 1.
  private var reducibleAtUnit: Double {
    parameterFactor * Double.pow(balance, -parameterExponent) + tokenFactor
      * Double.pow(balance, tokenExponent)
  }
}

// Published coefficient sets.
extension Chinchilla {
  /// Hoffmann et al. as printed. The rounding moves D_opt by tens of percent: not for allocation.
  ///
  /// - Source: arXiv:2203.15556 eq 10.
  public static let hoffmannRounded = Chinchilla(E: 1.69, A: 406.4, B: 410.7, alpha: 0.34, beta: 0.28)

  /// Hoffmann et al. with the digits of the paper's TeX source.
  public static let hoffmannTeX = Chinchilla(
    E: Double.exp(0.5267228),
    A: Double.exp(6.0073404),
    B: Double.exp(6.0179186),
    alpha: 0.33917084,
    beta: 0.2849083
  )

  /// Besiroglu et al.'s replication, the default of this module.
  ///
  /// - Source: arXiv:2404.10102; standard errors A 124.6, B 1293, E 0.026, alpha 0.015, beta 0.021.
  public static let besiroglu = Chinchilla(E: 1.8172, A: 482.01, B: 2085.43, alpha: 0.3478, beta: 0.3658)

  /// Muennighoff et al.'s fit on C4 with one exponent for both terms.
  ///
  /// - Source: arXiv:2305.16264 appendix B.
  public static let muennighoffC4 = Chinchilla(
    E: Double.exp(0.6254804),
    A: Double.exp(6.255414),
    B: Double.exp(7.3049974),
    alpha: 0.3526596,
    beta: 0.3526596
  )

  /// The coefficients that reproduce the examples of Sardana et al.
  ///
  /// - Source: arXiv:2401.00448.
  public static let sardana = Chinchilla(E: 1.69, A: 406.4, B: 410.7, alpha: 0.336, beta: 0.283)

  /// Sardana et al.'s refit on runs of up to 10,000 tokens per parameter.
  ///
  /// - Source: arXiv:2401.00448, as quoted in one digest.
  public static let sardanaLongRuns = Chinchilla(E: 1.45, A: 33.66, B: 138.9, alpha: 0.18, beta: 0.24)
}
