import RealModule

/// Ouyang et al. 2024: the loss added by quantising a trained model grows with its training tokens.
///
/// Fitted on Pythia models up to 3e11 tokens with GPTQ at 2 to 4 bits. The paper's own table of tokens (4.51e12 for 7B)
/// does not follow from this formula (3.80e12).
///
/// - Source: arXiv:2411.17691.
public struct QuantizationDegradation: Sendable, Hashable {
  /// The factor, and the exponents of tokens, parameters and bits.
  public var factor = 0.017, tokenExponent = 0.5251, parameterExponent = 0.2261, bitExponent = 5.4967
  /// The 16-bit law: scales of parameters and tokens, and their exponents.
  public var base = Self.sixteenBit

  /// L16 = [(4.74e19/N)^(0.045/0.399) + 7.63e10/D]^0.399: Kaplan's form.
  static var sixteenBit: Kaplan.Joint {
    var law = Kaplan.Joint()
    (law.parameterScale, law.parameterExponent) = (4.74e19, 0.045)
    (law.tokenScale, law.tokenExponent) = (7.63e10, 0.399)
    return law
  }

  /// The published law.
  public init() {}

  /// What quantising to `bits` adds to the loss.
  public func addedLoss(parameters: Double, tokens: Double, bits: Double) -> Double {
    factor * Double.pow(tokens, tokenExponent)
      / (Double.pow(parameters, parameterExponent) * Double.pow(bits, bitExponent))
  }

  /// The training tokens after which quantising adds `addedLoss`.
  public func tokens(addedLoss: Double, parameters: Double, bits: Double) -> Double {
    let scaled =
      addedLoss * Double.pow(parameters, parameterExponent) * Double.pow(bits, bitExponent) / factor
    return Double.pow(scaled, 1 / tokenExponent)
  }
}

extension QuantizationDegradation {
  static let laws: [any ScalingLaw] = [added, sixteenBitLaw]

  private static let source = LawSource(arXiv: "2411.17691", "figures 6 and 7")
  private static let run: [LawSymbol] = [
    .parameters(in: 1.6e8...1.2e10, example: 7e9), .tokens(in: 1e9...3e11),
  ]

  private static let added = Law(
    "ouyang.qid",
    "Ouyang: loss added by quantising after training",
    QuantizationDegradation(),
    source: source,
    inputs: run + [
      .positive("P", "bits", .bits, in: 2...4, example: 4),
      .positive("delta", "loss added", .natsPerToken, example: 0.2),
    ],
    coefficients: [
      Coefficient("k", \.factor, .verified), Coefficient("beta", \.tokenExponent, .verified),
      Coefficient("alpha", \.parameterExponent, .verified), Coefficient("gamma", \.bitExponent, .verified),
    ],
    answers: [
      Answer("delta_loss", .natsPerToken, of: "N", "D", "P") {
        $0.addedLoss(parameters: $1.N, tokens: $1.D, bits: $1.P)
      },
      Answer("D_for_delta", .tokens, of: "N", "P", "delta") {
        $0.tokens(addedLoss: $1.delta, parameters: $1.N, bits: $1.P)
      },
    ]
  )

  private static let sixteenBitLaw = Law(
    "ouyang.L16",
    "Ouyang: loss before quantising",
    QuantizationDegradation(),
    source: source,
    inputs: run,
    coefficients: [
      Coefficient("N_c", \.base.parameterScale, .verified),
      Coefficient("alpha_N", \.base.parameterExponent, .verified),
      Coefficient("D_c", \.base.tokenScale, .verified),
      Coefficient("alpha_D", \.base.tokenExponent, .verified),
    ],
    answers: [
      Answer("loss_16bit", of: "N", "D", aliases: ["loss"]) { $0.base.loss(parameters: $1.N, tokens: $1.D) }
    ]
  )
}
