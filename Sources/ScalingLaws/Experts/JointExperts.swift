import RealModule

/// Ludziejewski et al. 2025: one law for dense models and mixtures of up to 32 experts.
///
/// For each number of experts it is a Chinchilla law in active parameters and tokens, so the compute optimum follows.
///
/// - Source: arXiv:2502.05172 table 3.
public struct JointExperts: Sendable, Hashable {
  /// a, alpha, delta and gamma of the parameters.
  public var parameterFactor = 35.91, parameterExponent = -0.1889
  /// How the experts enter the parameter term.
  public var expertsInFactor = -0.2285, expertsInExponent = 0.0098
  /// b and beta of the tokens.
  public var tokenFactor = 35.98, tokenExponent = -0.1775
  /// How the experts enter the token term: omega and zeta.
  public var expertsInTokenFactor = 0.5529, expertsInTokenExponent = -0.0259
  /// c.
  public var irreducible = 1.3637
  /// The expert transform.
  public var saturation = SaturatingExperts(start: 2.0732, limit: 290.4521)

  /// The published law.
  public init() {}

  /// The Chinchilla law of models with this many experts, in active parameters.
  public func law(experts: Double) -> Chinchilla {
    let transformed = saturation.transformed(experts)
    let logarithm = Double.log(transformed)
    return Chinchilla(
      E: irreducible,
      A: parameterFactor * Double.pow(transformed, expertsInFactor),
      B: tokenFactor * Double.pow(transformed, expertsInTokenFactor),
      alpha: -(parameterExponent + expertsInExponent * logarithm),
      beta: -(tokenExponent + expertsInTokenExponent * logarithm)
    )
  }

  /// Total parameters of the paper's models: 2 d V + (4 + 9 E) n_blocks d^2.
  public static func totalParameters(width: Double, vocabulary: Double, blocks: Double, experts: Double)
    -> Double
  {
    2 * width * vocabulary + (4 + 9 * experts) * blocks * width * width
  }

  /// Active parameters of the paper's models: those of one expert.
  public static func activeParameters(width: Double, vocabulary: Double, blocks: Double) -> Double {
    totalParameters(width: width, vocabulary: vocabulary, blocks: blocks, experts: 1)
  }
}

extension JointExperts {
  static let laws: [any ScalingLaw] = [
    Law(
      "ludziejewski",
      "Ludziejewski: dense models and mixtures in one law",
      JointExperts(),
      source: LawSource(arXiv: "2502.05172", "table 3"),
      inputs: [
        .parameters("N_act", "active parameters", in: 7.9e7...2.7e9), .tokens(in: 5e8...8e10),
        .atLeastOne("E", "experts", in: 1...32, example: 8), .compute(), .loss(),
        .positive("d", "width", example: 2048), .positive("V", "vocabulary", .tokens, example: 5e4),
        .positive("n_blocks", "blocks", example: 24),
      ],
      coefficients: [
        Coefficient("a", \.parameterFactor, .verified), Coefficient("alpha", \.parameterExponent, .verified),
        Coefficient("delta", \.expertsInFactor, .verified),
        Coefficient("gamma", \.expertsInExponent, .verified),
        Coefficient("b", \.tokenFactor, .verified), Coefficient("beta", \.tokenExponent, .verified),
        Coefficient("omega", \.expertsInTokenFactor, .verified),
        Coefficient("zeta", \.expertsInTokenExponent, .verified), Coefficient("c", \.irreducible, .verified),
        Coefficient("E_start", \.saturation.start, .verified),
        Coefficient("E_max", \.saturation.limit, .verified),
      ],
      checks: [RangeCheck("D/N_act", in: 0...75, of: "D", "N_act") { $0.D / $0.N_act }],
      answers: optimum + shapes
    )
  ]

  private static var optimum: [Answer<JointExperts>] {
    [
      Answer("loss", of: "N_act", "D", "E") {
        $0.law(experts: $1.E).loss(parameters: $1.N_act, tokens: $1.D)
      },
      Answer("N_act_opt", LawUnit("active params"), of: "C", "E", aliases: ["N_opt"]) {
        $0.law(experts: $1.E).optimalParameters(computeFLOPs: $1.C)
      },
      Answer("D_opt", .tokens, of: "C", "E") { $0.law(experts: $1.E).optimalTokens(computeFLOPs: $1.C) },
      Answer("L_opt", of: "C", "E") { $0.law(experts: $1.E).optimalLoss(computeFLOPs: $1.C) },
      Answer("C_for_loss", .flop, of: "L", "E") { $0.law(experts: $1.E).compute(for: $1.loss()) },
      Answer("D_for_loss_at_N", .tokens, of: "N_act", "L", "E") {
        $0.law(experts: $1.E).tokens(for: $1.loss(), parameters: $1.N_act)
      },
    ]
  }

  private static var shapes: [Answer<JointExperts>] {
    [
      Answer("m", .none, of: "E") { $0.law(experts: $1.E).parameterFactor },
      Answer("mu", .none, of: "E") { -$0.law(experts: $1.E).parameterExponent },
      Answer("n", .none, of: "E") { $0.law(experts: $1.E).tokenFactor },
      Answer("nu", .none, of: "E") { -$0.law(experts: $1.E).tokenExponent },
      Answer("E_hat", .none, of: "E") { $0.saturation.transformed($1.E) },
      Answer("N_total", .parameters, of: "d", "V", "n_blocks", "E") { _, x in
        totalParameters(width: x.d, vocabulary: x.V, blocks: x.n_blocks, experts: x.E)
      },
      Answer("N_act", .parameters, of: "d", "V", "n_blocks") { _, x in
        activeParameters(width: x.d, vocabulary: x.V, blocks: x.n_blocks)
      },
    ]
  }
}
