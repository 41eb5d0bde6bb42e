import RealModule

/// Porian et al. 2024: the compute optimum as power laws, one correction after the other from Kaplan's to Chinchilla's.
///
/// - Source: arXiv:2406.19146; values of the authors' repository (RefinedWeb).
public struct Porian: Sendable, Hashable {
  /// k_n and a of N* = k_n C^a.
  public var parameterScale: Double, parameterExponent: Double
  /// k_d and b of D* = k_d C^b.
  public var tokenScale: Double, tokenExponent: Double

  /// Kaplan's set-up: the output layer's FLOPs left out, long warm-up.
  public static let reproduceKaplan = Self(
    parameterScale: 4.2319659184965657e-08,
    parameterExponent: 0.8353000424913991,
    tokenScale: 4152787.256480985,
    tokenExponent: 0.16336684877863022
  )
  /// With the output layer's FLOPs counted.
  public static let countLastLayer = Self(
    parameterScale: 1.2701847832482018e-05,
    parameterExponent: 0.7064699122200796,
    tokenScale: 13117.768442464034,
    tokenExponent: 0.29353709920152327
  )
  /// With a warm-up that fits the run.
  public static let correctWarmup = Self(
    parameterScale: 0.0014309165592833362,
    parameterExponent: 0.6020375267309686,
    tokenScale: 113.92429624963593,
    tokenExponent: 0.39847913615884367
  )
  /// With cosine decay to the end of each run.
  public static let cosineDecay = Self(
    parameterScale: 0.0047692867893526685,
    parameterExponent: 0.5714947855747434,
    tokenScale: 35.042503091306116,
    tokenExponent: 0.4284382529901573
  )
  /// With tuned learning rate and batch: the final law.
  public static let tuned = Self(
    parameterScale: 0.11892648397493802,
    parameterExponent: 0.49689507817885203,
    tokenScale: 1.401425999458538,
    tokenExponent: 0.5031049218211477
  )

  /// The best size for a budget.
  public func optimalParameters(computeFLOPs: Double) -> Double {
    parameterScale * Double.pow(computeFLOPs, parameterExponent)
  }

  /// The best number of tokens for a budget.
  public func optimalTokens(computeFLOPs: Double) -> Double {
    tokenScale * Double.pow(computeFLOPs, tokenExponent)
  }
}

/// Porian et al.'s learning rate and batch for runs near 20 tokens per parameter.
///
/// - Source: as quoted in table 1 of arXiv:2503.04715.
public struct PorianHyperparameters: Sendable, Hashable {
  /// Prefactor and exponent of the learning rate in parameters.
  public var rateScale = 3.7, rateExponent = -0.36
  /// Prefactor and exponent of the batch in tokens.
  public var batchScale = 0.7576, batchExponent = 0.703

  /// The published rules.
  public init() {}

  /// The best peak learning rate.
  public func learningRate(parameters: Double) -> Double { rateScale * Double.pow(parameters, rateExponent) }

  /// The best batch.
  public func batch(parameters: Double) -> Batch<Token> {
    Batch(batchScale * Double.pow(parameters, batchExponent))
  }
}

extension Porian {
  static let laws: [any ScalingLaw] =
    [
      allocation("reproduce_kaplan", "Kaplan's set-up repeated", reproduceKaplan),
      allocation("count_last_layer", "output layer counted", countLastLayer),
      allocation("correct_warmup", "warm-up corrected", correctWarmup),
      allocation("cosine_decay", "cosine decay to each run's end", cosineDecay),
      allocation("tuned", "learning rate and batch tuned (final)", tuned),
    ] + [learningRate, batch]

  private static func allocation(_ name: String, _ step: String, _ model: Porian) -> any ScalingLaw {
    Law(
      "porian.\(name)",
      "Porian: compute optimum, \(step)",
      model,
      source: LawSource(arXiv: "2406.19146", "repository summary, weighted median"),
      inputs: [.compute(in: 1.25e16...2.6e19, example: 1e19)],
      coefficients: [
        Coefficient("k_n", \.parameterScale, .verified), Coefficient("a", \.parameterExponent, .verified),
        Coefficient("k_d", \.tokenScale, .verified), Coefficient("b", \.tokenExponent, .verified),
      ],
      answers: [
        Answer("N_opt", .parameters, of: "C") { $0.optimalParameters(computeFLOPs: $1.C) },
        Answer("D_opt", .tokens, of: "C") { $0.optimalTokens(computeFLOPs: $1.C) },
        Answer("a_exponent", .none) { law, _ in law.parameterExponent },
        Answer("b_exponent", .none) { law, _ in law.tokenExponent },
      ]
    )
  }

  private static let quoted = LawSource(arXiv: "2406.19146", "as quoted in arXiv:2503.04715")
  private static let size = LawSymbol.parameters(in: 5e6...9e8)
  private static let rateAnswer = Answer<PorianHyperparameters>("lr_opt", .none, of: "N") {
    $0.learningRate(parameters: $1.N)
  }
  private static let batchAnswer = Answer<PorianHyperparameters>("B_opt", of: "N") {
    $0.batch(parameters: $1.N)
  }
  private static let coefficients: [Coefficient<PorianHyperparameters>] = [
    Coefficient("lr_scale", \.rateScale, .verified), Coefficient("lr_exponent", \.rateExponent, .verified),
    Coefficient("B_scale", \.batchScale, .verified), Coefficient("B_exponent", \.batchExponent, .verified),
  ]

  private static let learningRate = Law(
    "porian.lr",
    "Porian: learning rate near 20 tokens per parameter",
    PorianHyperparameters(),
    source: quoted,
    inputs: [size],
    coefficients: coefficients,
    answers: [rateAnswer, batchAnswer]
  )

  private static let batch = Law(
    "porian.bs",
    "Porian: batch near 20 tokens per parameter",
    PorianHyperparameters(),
    source: quoted,
    inputs: [size],
    coefficients: coefficients,
    answers: [batchAnswer, rateAnswer]
  )
}
