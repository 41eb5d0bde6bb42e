import RealModule

/// Quartet 2025: training in four bits as an efficiency of parameters and of tokens.
///
/// L = (A/(N eff_N)^alpha + B/(D eff_D)^beta)^gamma + E. Efficiencies published: BF16 1 and 1; Quartet MXFP4 0.64-0.65
/// and 0.94-0.95; LUQ-INT4 0.49-0.50 and 0.15.
///
/// - Source: arXiv:2505.14669; the constants are recalled and give the paper's losses within 0.013 where checked.
public struct Quartet: Sendable, Hashable {
  /// A and alpha.
  public var parameterFactor = 1.52e5, parameterExponent = 0.589
  /// B and beta.
  public var tokenFactor = 5.25e5, tokenExponent = 0.544
  /// gamma and E.
  public var outerExponent = 0.274, irreducible = 1.35

  /// The published law.
  public init() {}

  /// The loss in a number format with these efficiencies.
  public func loss(
    parameters: Double,
    tokens: Double,
    parameterEfficiency: Double,
    tokenEfficiency: Double
  ) -> Loss<NatsPerToken> {
    let inner =
      parameterFactor / Double.pow(parameters * parameterEfficiency, parameterExponent)
      + tokenFactor / Double.pow(tokens * tokenEfficiency, tokenExponent)
    return Loss(Double.pow(inner, outerExponent) + irreducible)
  }

  static let laws: [any ScalingLaw] = [
    Law(
      "quartet",
      "Quartet: training in four bits",
      Quartet(),
      source: LawSource(arXiv: "2505.14669"),
      inputs: [
        .parameters(in: 3e7...2e8, example: 3e7), .tokens(example: 3e9),
        .positive("eff_N", "efficiency of parameters", .fraction, in: 0...1, example: 0.64),
        .positive("eff_D", "efficiency of tokens", .fraction, in: 0...1, example: 0.94),
        .positive("speedup", "tokens per second against the reference format", .times, example: 1.5),
      ],
      coefficients: [
        Coefficient("A", \.parameterFactor, .memory), Coefficient("alpha", \.parameterExponent, .memory),
        Coefficient("B", \.tokenFactor, .memory), Coefficient("beta", \.tokenExponent, .memory),
        Coefficient("gamma", \.outerExponent, .memory), Coefficient("E", \.irreducible, .memory),
      ],
      checks: [.tokensPerParameter(25...800)],
      answers: [
        Answer("loss", of: "N", "D", "eff_N", "eff_D") {
          $0.loss(parameters: $1.N, tokens: $1.D, parameterEfficiency: $1.eff_N, tokenEfficiency: $1.eff_D)
        },
        Answer("loss_at_equal_time", of: "N", "D", "eff_N", "eff_D", "speedup") {
          $0.loss(
            parameters: $1.N,
            tokens: $1.D * $1.speedup,
            parameterEfficiency: $1.eff_N,
            tokenEfficiency: $1.eff_D
          )
        },
      ]
    )
  ]
}

/// Compressed representations 2025: a format's capacity rho multiplies the parameters, and those of composed formats
/// multiply each other. The form is recalled; the constants are the user's.
///
/// - Source: arXiv:2506.01863.
public struct CompressedCapacity: Sendable, Hashable {
  /// The law without compression; each coefficient is NaN until set.
  public var base = Chinchilla(E: .nan, A: .nan, B: .nan, alpha: .nan, beta: .nan)

  /// A form without coefficients.
  public init() {}

  /// The loss of a model whose format keeps a share `capacity` of its parameters.
  public func loss(parameters: Double, tokens: Double, capacity: Double) -> Loss<NatsPerToken> {
    base.loss(parameters: parameters * capacity, tokens: tokens)
  }

  static let laws: [any ScalingLaw] = [
    Law(
      "compressed_capacity",
      "Compressed representations: capacity of a format (form only)",
      CompressedCapacity(),
      source: LawSource(arXiv: "2506.01863", "form recalled"),
      inputs: [
        .parameters(), .tokens(),
        .positive("rho", "capacity of the format", .fraction, in: 0...1, example: 0.8),
      ],
      coefficients: [
        Coefficient("E", \.base.irreducible, .formOnly), Coefficient("A", \.base.parameterFactor, .formOnly),
        Coefficient("B", \.base.tokenFactor, .formOnly),
        Coefficient("alpha", \.base.parameterExponent, .formOnly),
        Coefficient("beta", \.base.tokenExponent, .formOnly),
      ],
      answers: [
        Answer("loss", of: "N", "D", "rho") { $0.loss(parameters: $1.N, tokens: $1.D, capacity: $1.rho) }
      ]
    )
  ]
}
