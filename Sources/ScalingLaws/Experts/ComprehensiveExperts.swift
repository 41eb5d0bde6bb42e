import RealModule

/// Zhao et al. 2025: loss of mixtures from total and active parameters, granularity and the share of shared experts.
///
/// - Source: arXiv:2509.23678.
public struct ComprehensiveExperts: Sendable, Hashable {
  /// The granularity's linear and inverse terms.
  public var granularityLinear = 0.1577, granularityInverse = 7.2446
  /// The shared share's quadratic and linear terms.
  public var sharedQuadratic = 5.1395, sharedLinear = -3.2363
  /// What the architecture factor multiplies: weights of N_a^-alpha and N_a/N.
  public var activeWeight = 0.0013, ratioWeight = 0.0450
  /// alpha, and the factors of total and active parameters.
  public var parameterExponent = 0.2383, parameterFactor = 38.051, activeFactor = 31.096
  /// The factor and exponent of the tokens.
  public var tokenFactor = 27129.05, tokenExponent = 0.4694
  /// The irreducible loss.
  public var irreducible = 1.8182

  /// The published law.
  public init() {}

  /// A mixture's shape.
  public struct Shape: Sendable, Hashable {
    /// Total and active parameters.
    public var parameters: Double, active: Double
    /// Granularity, and shared experts as a share of the active ones.
    public var granularity: Double, sharedShare: Double

    /// A shape.
    public init(parameters: Double, active: Double, granularity: Double, sharedShare: Double) {
      self.parameters = parameters
      self.active = active
      self.granularity = granularity
      self.sharedShare = sharedShare
    }
  }

  /// The loss of a mixture of this shape after `tokens`.
  public func loss(of shape: Shape, tokens: Double) -> Loss<NatsPerToken> {
    let g = shape.granularity
    let s = shape.sharedShare
    let architecture =
      granularityLinear * g + granularityInverse / g + sharedQuadratic * s * s + sharedLinear * s
    let total = Double.pow(shape.parameters, -parameterExponent)
    let active = Double.pow(shape.active, -parameterExponent)
    return Loss(
      architecture * (total + activeWeight * active + ratioWeight * shape.active / shape.parameters)
        + parameterFactor * total + tokenFactor * Double.pow(tokens, -tokenExponent)
        + activeFactor * active + irreducible
    )
  }

  /// The granularity of least loss, about 7.
  public var bestGranularity: Double { Double.sqrt(granularityInverse / granularityLinear) }

  /// The shared share of least loss, about 0.31.
  public var bestSharedShare: Double { -sharedLinear / (2 * sharedQuadratic) }

  static let laws: [any ScalingLaw] = [
    Law(
      "zhao_moe",
      "Zhao: mixtures by size, granularity and shared experts",
      ComprehensiveExperts(),
      source: LawSource(arXiv: "2509.23678"),
      inputs: [
        .parameters("N", "total parameters", example: 3e10), .tokens(example: 1e12),
        .parameters("N_a", "active parameters", example: 3e9), .positive("G", "granularity", example: 7),
        .fraction("S", "share of shared experts", example: 0.25),
      ],
      coefficients: [
        Coefficient("g1", \.granularityLinear, .verified), Coefficient("g2", \.granularityInverse, .verified),
        Coefficient("s2", \.sharedQuadratic, .verified), Coefficient("s1", \.sharedLinear, .verified),
        Coefficient("k_a", \.activeWeight, .verified), Coefficient("k_r", \.ratioWeight, .verified),
        Coefficient("alpha", \.parameterExponent, .verified), Coefficient("A", \.parameterFactor, .verified),
        Coefficient("A_a", \.activeFactor, .verified), Coefficient("B", \.tokenFactor, .verified),
        Coefficient("beta", \.tokenExponent, .verified), Coefficient("E", \.irreducible, .verified),
      ],
      answers: [
        Answer("loss", of: "N", "D", "N_a", "G", "S") {
          $0.loss(
            of: Shape(parameters: $1.N, active: $1.N_a, granularity: $1.G, sharedShare: $1.S),
            tokens: $1.D
          )
        },
        Answer("G_opt", .none) { law, _ in law.bestGranularity },
        Answer("S_opt", .fraction, aliases: ["s_opt"]) { law, _ in law.bestSharedShare },
      ]
    )
  ]
}
