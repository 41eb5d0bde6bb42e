import RealModule

/// Muennighoff et al. 2023: what repeated tokens and surplus parameters are worth when data run out.
///
/// - Source: arXiv:2305.16264 (C4, 7e6 to 9e9 parameters, up to 500 epochs).
public struct DataConstrained: Sendable, Hashable {
  /// The law for unique data.
  public var base = Chinchilla.muennighoffC4
  /// R*_D: repetitions after which a token's worth has fallen to 1/e.
  public var tokenDecay = 15.387756
  /// R*_N: the same for surplus parameters.
  public var parameterDecay = 5.309743

  /// The published law.
  public init() {}

  /// Unique tokens that `tokens` drawn from `unique` are worth; never above (1 + R*_D) times `unique`.
  public func effectiveTokens(_ tokens: Double, unique: Double) -> Double {
    let repeated = max(tokens / unique - 1, 0)
    return min(tokens, unique) * (1 + tokenDecay * -Double.expMinusOne(-repeated / tokenDecay))
  }

  /// The size for which `unique` tokens are the compute-optimal data.
  public func optimalParameters(unique: Double) -> Double {
    let exponent = base.tokenExponent / base.parameterExponent
    return Double.pow(unique * base.balance, exponent) * base.balance
  }

  /// Parameters that a model of this size is worth on `unique` tokens.
  public func effectiveParameters(_ parameters: Double, unique: Double) -> Double {
    let useful = min(parameters, optimalParameters(unique: unique))
    let surplus = max(parameters / useful - 1, 0)
    return useful * (1 + parameterDecay * -Double.expMinusOne(-surplus / parameterDecay))
  }

  /// The loss after `tokens` drawn from `unique` tokens.
  public func loss(parameters: Double, tokens: Double, unique: Double) -> Loss<NatsPerToken> {
    base.loss(
      parameters: effectiveParameters(parameters, unique: unique),
      tokens: effectiveTokens(tokens, unique: unique)
    )
  }

  /// The best size for a budget when only `unique` tokens exist; the tokens are C / (6 N).
  ///
  /// - Complexity: a one-dimensional search, about 150 evaluations.
  public func optimalParameters(computeFLOPs: Double, unique: Double) -> Double {
    let product = computeFLOPs / ScalingLaws.trainingFLOPsPerParameterToken
    let middle = Double.log(base.optimalParameters(computeFLOPs: computeFLOPs))
    guard middle.isFinite else { return .nan }
    let best = Bracketed.scannedMinimum(in: (middle - 12)...(middle + 12)) { logarithm in
      let parameters = Double.exp(logarithm)
      return loss(parameters: parameters, tokens: product / parameters, unique: unique).value
    }
    return Double.exp(best)
  }
}

extension DataConstrained {
  static let laws: [any ScalingLaw] = [
    law("muennighoff.loss", "Muennighoff: loss with repeated data", [lossAnswer] + splitAnswers),
    law("muennighoff.D_eff", "Muennighoff: what repeated tokens are worth", [tokensAnswer]),
    law("muennighoff.U_N", "Muennighoff: size for a given amount of unique data", [sizeAnswer]),
    law("muennighoff.N_eff", "Muennighoff: what surplus parameters are worth", [parametersAnswer]),
  ]

  private static func law(_ id: String, _ title: String, _ answers: [Answer<Self>]) -> any ScalingLaw {
    Law(
      id,
      title,
      Self(),
      source: LawSource(arXiv: "2305.16264", "section 3, appendix B"),
      inputs: [
        .parameters(in: 7e6...9e9), .tokens(in: 1e8...9e11, example: 1e11),
        .tokens("U", "unique tokens", in: 1e8...1.78e11, example: 1e10), .compute(),
      ],
      coefficients: [
        Coefficient("R_D", \.tokenDecay, .verified), Coefficient("R_N", \.parameterDecay, .verified),
        Coefficient("E", \.base.irreducible, .verified), Coefficient("A", \.base.parameterFactor, .verified),
        Coefficient("B", \.base.tokenFactor, .verified),
        Coefficient("alpha", \.base.parameterExponent, .verified),
        Coefficient("beta", \.base.tokenExponent, .verified),
      ],
      checks: [RangeCheck("epochs D/U", in: 0...500, of: "D", "U") { $0.D / $0.U }],
      answers: answers
    )
  }

  private static let lossAnswer = Answer<Self>("loss", of: "N", "D", "U") {
    $0.loss(parameters: $1.N, tokens: $1.D, unique: $1.U)
  }
  private static let tokensAnswer = Answer<Self>(
    "effective_tokens",
    .tokens,
    of: "D",
    "U",
    aliases: ["D_eff"]
  ) {
    $0.effectiveTokens($1.D, unique: $1.U)
  }
  private static let sizeAnswer = Answer<Self>(
    "N_opt_for_unique_tokens",
    .parameters,
    of: "U",
    aliases: ["U_N", "N_opt"]
  ) { $0.optimalParameters(unique: $1.U) }
  private static let parametersAnswer = Answer<Self>(
    "effective_params",
    .parameters,
    of: "N",
    "U",
    aliases: ["N_eff"]
  ) { $0.effectiveParameters($1.N, unique: $1.U) }

  private static let splitAnswers: [Answer<Self>] = [
    Answer("N_opt", .parameters, of: "C", "U") { $0.optimalParameters(computeFLOPs: $1.C, unique: $1.U) },
    Answer("D_opt", .tokens, of: "C", "U") {
      $1.C / (6 * $0.optimalParameters(computeFLOPs: $1.C, unique: $1.U))
    },
    Answer("L_opt", of: "C", "U") { law, x in
      let parameters = law.optimalParameters(computeFLOPs: x.C, unique: x.U)
      return law.loss(parameters: parameters, tokens: x.C / (6 * parameters), unique: x.U)
    },
    Answer("epochs_opt", .times, of: "C", "U") {
      $1.C / (6 * $0.optimalParameters(computeFLOPs: $1.C, unique: $1.U)) / $1.U
    },
    Answer("effective_tokens", .tokens, of: "D", "U", aliases: ["D_eff"]) {
      $0.effectiveTokens($1.D, unique: $1.U)
    },
    Answer("effective_params", .parameters, of: "N", "U", aliases: ["N_eff"]) {
      $0.effectiveParameters($1.N, unique: $1.U)
    },
  ]
}
