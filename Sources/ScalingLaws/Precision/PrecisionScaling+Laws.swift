extension PrecisionScaling {
  static let laws: [any ScalingLaw] = [effective, lossLaw, penalty, best]

  private static let source = LawSource(arXiv: "2411.04330")
  private static let bitNames = ["P_w", "P_a", "P_kv"]
  private static let robustness = ["C_w", "C_a", "C_kv"]
  private static func bits(_ name: String, _ meaning: String) -> LawSymbol {
    .positive(name, meaning, .bits, in: 3...16, example: 8)
  }
  private static let bitInputs: [LawSymbol] = [
    bits("P_w", "bits of weights"), bits("P_a", "bits of activations"),
    bits("P_kv", "bits of key-value cache"),
  ]
  private static let runInputs: [LawSymbol] = [
    .parameters(in: 3e7...1.7e9), .tokens(in: 1.5e9...2.6e10),
    bits("P_post", "bits after rounding the weights"),
  ]
  private static let robustnessInputs: [LawSymbol] = robustness.map {
    .nonNegative($0, "robustness to rounding, when trained in few bits", LawUnit("1/bit"), example: 1)
  }
  private static let gammas: [Coefficient<PrecisionScaling>] = [
    Coefficient("gamma_w", \.weightBits, .verified), Coefficient("gamma_a", \.activationBits, .verified),
    Coefficient("gamma_kv", \.cacheBits, .verified),
  ]
  private static let rounding: [Coefficient<PrecisionScaling>] = [
    Coefficient("C_T", \.roundingFactor, .verified),
    Coefficient("gamma_D", \.roundingTokenExponent, .verified),
    Coefficient("gamma_N", \.roundingParameterExponent, .verified),
    Coefficient("gamma_post", \.roundingBits, .verified),
  ]

  private static func trained(_ x: LawArguments) -> Bits {
    Bits(weights: x[optional: "P_w"], activations: x[optional: "P_a"], cache: x[optional: "P_kv"])
  }

  private func penalty(_ x: LawArguments, roundedBits: Double) -> Double {
    let terms = zip(Self.robustness, Self.bitNames).compactMap {
      name,
      bits -> (constant: Double, bits: Double)? in
      guard let constant = x[optional: name], let value = x[optional: bits] else { return nil }
      return (constant, value)
    }
    return roundingPenalty(
      parameters: x.N,
      tokens: x.D,
      roundedBits: roundedBits,
      bits: Self.trained(x),
      robustness: terms
    )
  }

  private static let effective = Law(
    "kumar.N_eff",
    "Kumar: what parameters trained in few bits are worth",
    PrecisionScaling(),
    source: source,
    inputs: [.parameters(in: 3e7...1.7e9)] + bitInputs,
    coefficients: gammas,
    answers: [
      Answer("effective_params", .parameters, of: "N", optional: bitNames, aliases: ["N_eff"]) {
        $0.effectiveParameters($1.N, bits: trained($1))
      }
    ]
  )

  private static let lossLaw = Law(
    "kumar.loss",
    "Kumar: loss of training in few bits",
    PrecisionScaling(),
    source: source,
    inputs: runInputs + bitInputs + robustnessInputs + [
      .positive("P", "bits of all tensors", .bits, example: 8)
    ],
    coefficients: gammas + [
      Coefficient("A", \.parameterFactor, .verified), Coefficient("alpha", \.exponent, .verified),
      Coefficient("B", \.tokenFactor, .memory), Coefficient("E", \.irreducible, .memory),
    ] + rounding,
    answers: [
      Answer("loss", of: "N", "D", optional: bitNames + ["P_post"] + robustness) { law, x in
        let base = law.loss(parameters: x.N, tokens: x.D, bits: trained(x))
        return base + (x[optional: "P_post"].map { law.penalty(x, roundedBits: $0) } ?? 0)
      },
      Answer("training_flops", LawUnit("16-bit FLOP"), of: "N", "D", "P") { _, x in
        trainingFLOPs(parameters: x.N, tokens: x.D, bits: x.P)
      },
    ]
  )

  private static let penalty = Law(
    "kumar.delta_ptq",
    "Kumar: loss added by rounding weights after training",
    PrecisionScaling(),
    source: source,
    inputs: runInputs + bitInputs + robustnessInputs,
    coefficients: gammas + rounding,
    answers: [
      Answer("delta_loss", .natsPerToken, of: "N", "D", "P_post", optional: bitNames + robustness) {
        $0.penalty($1, roundedBits: $1.P_post)
      }
    ]
  )

  private struct Form: Sendable {}
  private static let best = Law(
    "kumar.P_opt",
    "Kumar: bits of least loss for a budget",
    Form(),
    source: source,
    inputs: [
      .positive("gamma", "bits per e-fold, shared by the tensors", .bits, example: 2.6745),
      .atLeastOne("n_tensors", "kinds of tensor in few bits", example: 3),
    ],
    answers: [
      Answer("bits", .bits, of: "gamma", "n_tensors", aliases: ["P_opt"]) { _, x throws(LawError) in
        guard let bits = bestBits(gamma: x.gamma, tensors: x.n_tensors) else {
          throw LawError(
            .noAnswer("with one kind of tensor fewer bits always win: n_tensors must be above 1")
          )
        }
        return bits
      }
    ]
  )
}
