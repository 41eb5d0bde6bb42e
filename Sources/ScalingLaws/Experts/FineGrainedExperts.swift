import RealModule

/// Krajewski et al. 2024: mixtures of 64 experts cut finer by a granularity G, and the dense law beside them.
///
/// - Source: arXiv:2402.07871 table 1.
public struct FineGrainedExperts: Sendable, Hashable {
  /// c: the irreducible loss.
  public var irreducible = 0.47
  /// g and gamma of the granularity.
  public var granularityFactor = 2.1, granularityExponent = 0.58
  /// a and alpha of the parameters.
  public var parameterFactor = 18.1, parameterExponent = 0.115
  /// b and beta of the tokens.
  public var tokenFactor = 30.8, tokenExponent = 0.147
  /// FLOPs per weight of the experts and of the router, for ``trainingFLOPs(width:experts:granularity:tokens:blocks:)``.
  public var expertFLOPs = Double.nan, routerFLOPs = Double.nan

  /// The published law of mixtures; the routing costs are NaN until set.
  public init() {}

  /// The loss of a mixture.
  public func loss(parameters: Double, tokens: Double, granularity: Double) -> Loss<NatsPerToken> {
    let factor = granularityFactor / Double.pow(granularity, granularityExponent) + parameterFactor
    return Loss(
      irreducible + factor / Double.pow(parameters, parameterExponent) + tokenFactor
        / Double.pow(tokens, tokenExponent)
    )
  }

  /// Training FLOPs with the router's share: (12 d^2 c_f + d E G c_r) D n_blocks.
  public func trainingFLOPs(
    width: Double,
    experts: Double,
    granularity: Double,
    tokens: Double,
    blocks: Double
  ) -> Double {
    (12 * width * width * expertFLOPs + width * experts * granularity * routerFLOPs) * tokens * blocks
  }

  /// The dense law of the same runs, in the Chinchilla form.
  public static let dense = Chinchilla(E: 0.47, A: 16.3, B: 26.7, alpha: 0.126, beta: 0.127)
}

extension FineGrainedExperts {
  static let laws: [any ScalingLaw] = [mixture, denseLaw]

  private static let source = LawSource(arXiv: "2402.07871", "table 1")
  private static let routing = ["c_f", "c_r"]
  private static let g = LawSymbol.positive("G", "granularity", in: 1...16, example: 8)

  private static let mixture = Law(
    "krajewski.moe",
    "Krajewski: fine-grained mixture of 64 experts",
    FineGrainedExperts(),
    source: source,
    inputs: [
      .parameters("N", "total parameters", in: 1.3e8...3.7e9), .tokens(in: 1.6e10...1.3e11), g,
      .positive("d", "width", example: 1024), .atLeastOne("E", "expansion", example: 64),
      .positive("n_blocks", "blocks", example: 16),
    ],
    coefficients: [
      Coefficient("c", \.irreducible, .verified), Coefficient("g", \.granularityFactor, .verified),
      Coefficient("gamma", \.granularityExponent, .verified), Coefficient("a", \.parameterFactor, .verified),
      Coefficient("alpha", \.parameterExponent, .verified), Coefficient("b", \.tokenFactor, .verified),
      Coefficient("beta", \.tokenExponent, .verified), Coefficient("c_f", \.expertFLOPs, .formOnly),
      Coefficient("c_r", \.routerFLOPs, .formOnly),
    ],
    answers: [
      Answer("loss", of: "N", "D", "G", optional: routing) {
        $0.loss(parameters: $1.N, tokens: $1.D, granularity: $1.G)
      },
      Answer("training_flops", .flop, of: "d", "E", "G", "D", "n_blocks", aliases: ["F"]) {
        $0.trainingFLOPs(width: $1.d, experts: $1.E, granularity: $1.G, tokens: $1.D, blocks: $1.n_blocks)
      },
    ]
  )

  private static let denseLaw = Law(
    "krajewski.dense",
    "Krajewski: dense models of the same runs",
    dense,
    source: source,
    inputs: [.parameters(in: 1.3e8...3.7e9), .tokens(in: 1.6e10...1.3e11), .compute()],
    coefficients: [
      Coefficient("c", \.irreducible, .verified), Coefficient("a", \.parameterFactor, .verified),
      Coefficient("alpha", \.parameterExponent, .verified), Coefficient("b", \.tokenFactor, .verified),
      Coefficient("beta", \.tokenExponent, .verified),
    ],
    answers: [
      Answer("loss", of: "N", "D") { $0.loss(parameters: $1.N, tokens: $1.D) },
      Answer("N_opt", .parameters, of: "C") { $0.optimalParameters(computeFLOPs: $1.C) },
      Answer("D_opt", .tokens, of: "C") { $0.optimalTokens(computeFLOPs: $1.C) },
    ]
  )
}
