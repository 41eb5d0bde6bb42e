extension Kaplan {
  static let laws: [any ScalingLaw] =
    singleResource + [joint, steps, alphaC, guardLaw] + criticalBatch + [allocation]

  private static let n = LawSymbol.parameters("N", "non-embedding parameters", in: 768...1.5e9)
  private static let d = LawSymbol.tokens("D", "training tokens", in: 2e7...2.3e10)
  private static let petaflopDays = LawSymbol.positive(
    "C_pf_days",
    "training compute",
    .petaflopDays,
    example: 10
  )

  private static func single(
    _ id: String,
    _ title: String,
    _ model: SingleResource,
    _ input: LawSymbol,
    _ scale: String,
    _ exponent: String,
    _ confirmation: Confirmation,
    inverse: String
  ) -> any ScalingLaw {
    Law(
      id,
      title,
      model,
      source: LawSource(arXiv: paper, "eq 1.1-1.3"),
      inputs: [input, .loss()],
      coefficients: [
        Coefficient(scale, \.scale, confirmation), Coefficient(exponent, \.exponent, confirmation),
      ],
      answers: [
        Answer("loss", of: input.name) { $0.loss($1[dynamicMember: input.name]) },
        Answer(inverse, input.unit, of: "L") { $0.amount(for: $1.loss()) },
      ]
    )
  }

  private static let singleResource: [any ScalingLaw] = [
    single(
      "kaplan.L_N",
      "Kaplan: loss of a converged model of N parameters",
      .parameters,
      n,
      "N_c",
      "alpha_N",
      .verified,
      inverse: "N_for_loss"
    ),
    single(
      "kaplan.L_D",
      "Kaplan: loss of a large model stopped early on D tokens",
      .tokens,
      d,
      "D_c",
      "alpha_D",
      .verified,
      inverse: "D_for_loss"
    ),
    single(
      "kaplan.L_Cmin",
      "Kaplan: loss for compute well spent",
      .minimalCompute,
      petaflopDays,
      "C_c",
      "alpha_C",
      .verified,
      inverse: "C_for_loss"
    ),
    single(
      "kaplan.L_C_naive",
      "Kaplan: loss for compute at a fixed batch",
      .computeAtFixedBatch,
      petaflopDays,
      "C_c",
      "alpha_C",
      .memory,
      inverse: "C_for_loss"
    ),
  ]

  private static let joint = Law(
    "kaplan.L_ND",
    "Kaplan: loss for parameters and tokens",
    Joint(),
    source: LawSource(arXiv: paper, "table 2"),
    inputs: [n, d, .loss()],
    coefficients: [
      Coefficient("N_c", \.parameterScale, .verified), Coefficient("alpha_N", \.parameterExponent, .verified),
      Coefficient("D_c", \.tokenScale, .verified), Coefficient("alpha_D", \.tokenExponent, .verified),
    ],
    answers: [
      Answer("loss", of: "N", "D") { $0.loss(parameters: $1.N, tokens: $1.D) },
      Answer("D_for_loss_at_N", .tokens, of: "N", "L") { $0.tokens(for: $1.loss(), parameters: $1.N) },
    ]
  )

  private static let steps = Law(
    "kaplan.L_NS",
    "Kaplan: loss for parameters and steps",
    Steps(),
    source: LawSource(arXiv: paper, "table 3"),
    inputs: [n, .steps("S_min", "steps at an unlimited batch"), .loss()],
    coefficients: [
      Coefficient("N_c", \.parameterScale, .memory), Coefficient("alpha_N", \.parameterExponent, .memory),
      Coefficient("S_c", \.stepScale, .verified), Coefficient("alpha_S", \.stepExponent, .verified),
    ],
    answers: [
      Answer("loss", of: "N", "S_min") { $0.loss(parameters: $1.N, minimumSteps: $1.S_min) },
      Answer("S_min_for_loss", .steps, of: "N", "L") { $0.minimumSteps(for: $1.loss(), parameters: $1.N) },
    ]
  )

  private static let criticalBatchCoefficients: [Coefficient<CriticalBatch>] = [
    Coefficient("B_star", \.scale, .verified), Coefficient("alpha_B", \.exponent, .verified),
  ]

  private static let criticalBatch: [any ScalingLaw] = [
    Law(
      "kaplan.B_crit",
      "Kaplan: critical batch at a loss",
      CriticalBatch(),
      source: LawSource(arXiv: paper, "eq 1.4"),
      inputs: [.loss()],
      coefficients: criticalBatchCoefficients,
      answers: [Answer("critical_batch", of: "L", aliases: ["B_crit"]) { $0.batch(at: $1.loss()) }]
    ),
    Law(
      "kaplan.S_min",
      "Kaplan: steps at an unlimited batch",
      CriticalBatch(),
      source: LawSource(arXiv: paper, "eq 5.4"),
      inputs: [.steps(), .batch(), .loss()],
      coefficients: criticalBatchCoefficients,
      answers: [
        Answer("min_steps", .steps, of: "S", "B", "L", aliases: ["S_min"]) {
          $0.minimumSteps(steps: $1.S, batch: $1.batch(), loss: $1.loss())
        }
      ]
    ),
    Law(
      "kaplan.C_min",
      "Kaplan: compute at a tiny batch",
      CriticalBatch(),
      source: LawSource(arXiv: paper, "eq 5.5"),
      inputs: [.positive("C", "compute spent, in any unit", example: 1), .batch(), .loss()],
      coefficients: criticalBatchCoefficients,
      answers: [
        Answer(
          "min_compute_fraction",
          LawUnit("fraction of C"),
          of: "C",
          "B",
          "L",
          aliases: ["min_compute", "C_min"]
        ) {
          $0.minimumCompute($1.C, batch: $1.batch(), loss: $1.loss())
        }
      ]
    ),
  ]

  private static let allocation = Law(
    "kaplan.alloc",
    "Kaplan: split of a compute budget (superseded)",
    Allocation(),
    source: LawSource(arXiv: paper, "figure 14"),
    inputs: [petaflopDays],
    coefficients: [
      Coefficient("N_scale", \.parameterScale, .verified),
      Coefficient("N_exponent", \.parameterExponent, .verified),
      Coefficient("B_scale", \.batchScale, .memory), Coefficient("B_exponent", \.batchExponent, .verified),
      Coefficient("S_scale", \.stepScale, .memory), Coefficient("S_exponent", \.stepExponent, .verified),
      Coefficient("D_scale", \.tokenScale, .memory), Coefficient("D_exponent", \.tokenExponent, .verified),
    ],
    answers: [
      Answer("N_opt", .parameters, of: "C_pf_days") { $0.parameters(petaflopDays: $1.C_pf_days) },
      Answer("B_opt", of: "C_pf_days") { $0.batch(petaflopDays: $1.C_pf_days) },
      Answer("S_opt", .steps, of: "C_pf_days") { $0.steps(petaflopDays: $1.C_pf_days) },
      Answer("D_opt", .tokens, of: "C_pf_days") { $0.tokens(petaflopDays: $1.C_pf_days) },
    ]
  )

  private static let alphaC = Law(
    "kaplan.alphaC",
    "Kaplan: exponent of loss in compute",
    Exponents(),
    source: LawSource(arXiv: paper, "eq 1.7"),
    inputs: [],
    coefficients: [
      Coefficient("alpha_N", \.parameters, .memory), Coefficient("alpha_B", \.batch, .verified),
      Coefficient("alpha_S", \.steps, .verified),
    ],
    answers: [Answer("alpha_C_min", .none, aliases: ["alpha_C"]) { law, _ in law.compute }]
  )

  private static let guardLaw = Law(
    "kaplan.D_min",
    "Kaplan: tokens that avoid overfitting",
    OverfitGuard(),
    source: LawSource(arXiv: paper, "eq 4.4"),
    inputs: [n],
    coefficients: [Coefficient("scale", \.scale, .verified), Coefficient("exponent", \.exponent, .verified)],
    answers: [
      Answer("tokens_to_avoid_overfit", .tokens, of: "N", aliases: ["D_min"]) { $0.tokens(parameters: $1.N) }
    ]
  )
}
