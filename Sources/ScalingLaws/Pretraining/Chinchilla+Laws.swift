extension Chinchilla {
  static let laws: [any ScalingLaw] = [
    law(
      "chinchilla.besiroglu",
      "Chinchilla, replicated by Besiroglu et al. (default)",
      besiroglu,
      source: LawSource(arXiv: "2404.10102"),
      .verified
    ),
    law(
      "chinchilla.hoffmann_tex",
      "Chinchilla with the digits of the TeX source",
      hoffmannTeX,
      source: LawSource(arXiv: "2203.15556", "TeX source"),
      .verified
    ),
    law(
      "chinchilla.hoffmann_rounded",
      "Chinchilla as printed (not for allocation)",
      hoffmannRounded,
      source: LawSource(arXiv: "2203.15556", "eq 10"),
      .verified
    ),
    law(
      "chinchilla.muennighoff_c4",
      "Chinchilla form fitted on C4, exponents tied",
      muennighoffC4,
      source: LawSource(arXiv: "2305.16264", "appendix B"),
      .verified
    ),
    law(
      "chinchilla.sardana",
      "Chinchilla form as used by Sardana et al.",
      sardana,
      source: LawSource(arXiv: "2401.00448"),
      .reproduced
    ),
    law(
      "chinchilla.sardana_long_runs",
      "Chinchilla form refitted up to 10,000 tokens per parameter",
      sardanaLongRuns,
      source: LawSource(arXiv: "2401.00448", "one digest"),
      .verified,
      validity: Validity(ratio: 0.46...1e4)
    ),
  ]

  /// The named sets, for laws that take any of them as `coeffs`.
  static let variants: [LawVariant<Chinchilla>] = [
    LawVariant("besiroglu", besiroglu), LawVariant("hoffmann_tex", hoffmannTeX),
    LawVariant("hoffmann_rounded", hoffmannRounded), LawVariant("muennighoff_c4", muennighoffC4),
    LawVariant("sardana", sardana), LawVariant("sardana_long_runs", sardanaLongRuns),
  ]

  /// What the runs behind a fit covered; by default the 240 points that Epoch read from Hoffmann's figure.
  public struct Validity: Sendable {
    /// Parameters, tokens, compute, tokens per parameter, loss.
    public var parameters = 5.7e7...1.6e10, tokens = 8.1e8...3.2e11, compute = 1.4e18...1.3e22
    /// Tokens per parameter and loss.
    public var ratio = 0.46...341.0, loss = 2.077...3.406

    /// The range of the Chinchilla runs, or another ratio of tokens to parameters.
    public init(ratio: ClosedRange<Double> = 0.46...341.0) { self.ratio = ratio }
  }

  static func coefficients(_ confirmation: Confirmation) -> [Coefficient<Chinchilla>] {
    [
      Coefficient("E", \.irreducible, confirmation), Coefficient("A", \.parameterFactor, confirmation),
      Coefficient("B", \.tokenFactor, confirmation), Coefficient("alpha", \.parameterExponent, confirmation),
      Coefficient("beta", \.tokenExponent, confirmation),
    ]
  }

  /// A named law of these coefficients, published or fitted by the user.
  public static func law(
    _ id: String,
    _ title: String,
    _ model: Chinchilla,
    source: LawSource,
    _ confirmation: Confirmation,
    validity: Validity = Validity()
  ) -> Law<Chinchilla> {
    Law(
      id,
      title,
      model,
      source: source,
      inputs: [
        .parameters(in: validity.parameters, example: 7e10), .tokens(in: validity.tokens, example: 1.4e12),
        .compute(in: validity.compute), .loss(in: validity.loss, example: 2.1),
      ],
      coefficients: coefficients(confirmation),
      checks: [.tokensPerParameter(validity.ratio)],
      answers: forwardAnswers + inverseAnswers
    )
  }

  private static var forwardAnswers: [Answer<Chinchilla>] {
    [
      Answer("loss", of: "N", "D") { $0.loss(parameters: $1.N, tokens: $1.D) },
      Answer("N_opt", .parameters, of: "C") { $0.optimalParameters(computeFLOPs: $1.C) },
      Answer("D_opt", .tokens, of: "C") { $0.optimalTokens(computeFLOPs: $1.C) },
      Answer("L_opt", of: "C") { $0.optimalLoss(computeFLOPs: $1.C) },
      Answer("tokens_per_param_opt", .tokensPerParameter, of: "C", aliases: ["M_opt"]) {
        $0.optimalTokens(computeFLOPs: $1.C) / $0.optimalParameters(computeFLOPs: $1.C)
      },
      Answer("loss_at_N", of: "C", "N", aliases: ["loss_at_C"]) {
        $0.loss(parameters: $1.N, tokens: $1.C / (ScalingLaws.trainingFLOPsPerParameterToken * $1.N))
      },
    ]
  }

  private static var inverseAnswers: [Answer<Chinchilla>] {
    [
      Answer("C_for_loss", .flop, of: "L") { $0.compute(for: $1.loss()) },
      Answer("D_for_loss_at_N", .tokens, of: "N", "L", aliases: ["D_for_loss"]) {
        $0.tokens(for: $1.loss(), parameters: $1.N)
      },
      Answer("N_for_loss_at_D", .parameters, of: "D", "L", aliases: ["N_for_loss"]) {
        $0.parameters(for: $1.loss(), tokens: $1.D)
      },
      Answer("D_opt_for_N", .tokens, of: "N") { $0.optimalTokens(parameters: $1.N) },
      Answer("C_opt_for_N", .flop, of: "N") {
        ScalingLaws.trainingFLOPsPerParameterToken * $1.N * $0.optimalTokens(parameters: $1.N)
      },
      Answer("a_exponent", .none, aliases: ["a"]) { law, _ in law.parameterShare },
      Answer("b_exponent", .none, aliases: ["b"]) { law, _ in 1 - law.parameterShare },
      Answer("G", .none) { law, _ in law.balance },
    ]
  }
}
