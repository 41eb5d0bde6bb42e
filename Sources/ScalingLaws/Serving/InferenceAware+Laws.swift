extension InferenceAware {
  static let laws: [any ScalingLaw] = [flops, realCost, wedge]

  private static let source = LawSource(arXiv: "2401.00448", "eq 3 and 6")
  private static let coefficients: [Coefficient<InferenceAware>] = [
    Coefficient("E", \.law.irreducible, .reproduced), Coefficient("A", \.law.parameterFactor, .reproduced),
    Coefficient("B", \.law.tokenFactor, .reproduced),
    Coefficient("alpha", \.law.parameterExponent, .reproduced),
    Coefficient("beta", \.law.tokenExponent, .reproduced),
  ]
  private static let variants = Chinchilla.variants.map { LawVariant($0.name, InferenceAware(law: $0.model)) }
  private static let target: [LawSymbol] = [
    .parameters("quality_N", "size of the compute-optimal model whose loss is the target", example: 3e10),
    .loss("L", "loss to reach, instead of quality_N", example: 2.0),
  ]

  /// The target loss of a call: given as such, or as that of the compute-optimal model of a size.
  private func target(_ x: LawArguments) throws(LawError) -> Loss<NatsPerToken> {
    if let loss = x[optional: "L"] { return Loss(loss) }
    if let size = x[optional: "quality_N"] { return quality(ofOptimal: size) }
    throw LawError(.noAnswer("give the target as quality_N=… (a size) or as L=… (nats/token)"))
  }

  private func best(_ x: LawArguments, _ prices: Prices) throws(LawError) -> Plan {
    guard let plan = cheapest(for: try target(x), prices: prices) else {
      throw LawError(
        .noAnswer("no model reaches this loss: it is at or below the irreducible \(law.irreducible)")
      )
    }
    return plan
  }

  /// What the cheapest model saves against the compute-optimal one of the same loss.
  private func saving(_ x: LawArguments, _ prices: Prices) throws(LawError) -> Double {
    let loss = try target(x)
    let size = x[optional: "quality_N"] ?? law.optimalParameters(computeFLOPs: law.compute(for: loss))
    return 1 - (try best(x, prices)).cost / plan(parameters: size, loss: loss, prices: prices).cost
  }

  private static func answers(
    _ inputs: [String],
    cost: String,
    _ unit: LawUnit,
    _ prices: @escaping @Sendable (LawArguments) -> Prices
  ) -> [Answer<InferenceAware>] {
    let optional = ["quality_N", "L"]
    func answer(
      _ name: String,
      _ unit: LawUnit,
      aliases: [String] = [],
      _ compute: @escaping @Sendable (InferenceAware, LawArguments) throws(LawError) -> Double
    ) -> Answer<InferenceAware> {
      Answer(name, unit, required: inputs, optional: optional, aliases: aliases, compute: compute)
    }
    return [
      answer("N_opt", .parameters) { law, x throws(LawError) in try law.best(x, prices(x)).parameters },
      answer("D_train_opt", .tokens, aliases: ["D_opt"]) { law, x throws(LawError) in
        try law.best(x, prices(x)).tokens
      },
      answer("saving_fraction", .fraction) { law, x throws(LawError) in try law.saving(x, prices(x)) },
      answer(cost, unit) { law, x throws(LawError) in try law.best(x, prices(x)).cost },
    ]
  }

  private static let flops = Law(
    "sardana.flops",
    "Sardana: cheapest model in FLOPs of training and serving",
    InferenceAware(),
    source: source,
    inputs: target + [.nonNegative("D_inf", "tokens served", .tokens, example: 5e12)],
    coefficients: coefficients,
    variants: variants,
    answers: answers(["D_inf"], cost: "total_flops", .flop) { .flops(servedTokens: $0.D_inf) }
  )

  private static let utilisation: [LawSymbol] = [
    .positive("mfu_train", "MFU of training", .fraction, in: 0...1, example: 0.5),
    .positive("mfu_prefill", "MFU of prefill", .fraction, in: 0...1, example: 0.5),
    .positive("mfu_decode", "MFU of decode", .fraction, in: 0...1, example: 0.01),
  ]

  private static let realCost = Law(
    "sardana.real_cost",
    "Sardana: cheapest model in dollars, with the utilisation of each phase",
    InferenceAware(),
    source: source,
    inputs: target + utilisation + [
      .nonNegative("D_inp", "prompt tokens served", .tokens, example: 4e12),
      .nonNegative("D_out", "output tokens served", .tokens, example: 1e12),
      .positive("usd_per_flop_train", "price of a FLOP at peak rate", LawUnit("USD/FLOP"), example: 1.78e-18),
      .positive("usd_per_flop_inf", "price of a FLOP at peak rate", LawUnit("USD/FLOP"), example: 8.9e-19),
    ],
    coefficients: coefficients,
    variants: variants,
    answers: answers(
      [
        "D_inp", "D_out", "usd_per_flop_train", "usd_per_flop_inf", "mfu_train", "mfu_prefill", "mfu_decode",
      ],
      cost: "total_cost",
      .usd
    ) { x in
      .dollars(
        Terms(
          promptTokens: x.D_inp,
          outputTokens: x.D_out,
          dollarsPerTrainingFLOP: x.usd_per_flop_train,
          dollarsPerServingFLOP: x.usd_per_flop_inf,
          trainingUtilisation: x.mfu_train,
          prefillUtilisation: x.mfu_prefill,
          decodeUtilisation: x.mfu_decode
        )
      )
    }
  )

  private static let wedge = Law(
    "sardana.wedge",
    "Sardana: the demand that a released model was made for",
    InferenceAware(),
    source: source,
    inputs: [.parameters(example: 8e9), .tokens(example: 1.5e13)],
    coefficients: coefficients,
    variants: variants,
    answers: [
      Answer("implied_Dinf_over_Dtr", LawUnit("ratio"), of: "N", "D") {
        $0.impliedServedTokensPerTrainingToken(parameters: $1.N, tokens: $1.D)
      },
      Answer("implied_D_inf", .tokens, of: "N", "D") {
        $1.D * $0.impliedServedTokensPerTrainingToken(parameters: $1.N, tokens: $1.D)
      },
    ]
  )
}
