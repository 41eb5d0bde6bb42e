import RealModule

/// Ling 2025: how many times the compute a dense model would need for the loss of a mixture.
///
/// The logarithms (base 2 of granularity, base 10 of compute) are inferred: only they give the paper's numbers.
///
/// - Source: arXiv:2507.17702 table 2 (up to 28B total, fitted on leverages below 6).
public struct EfficiencyLeverage: Sendable, Hashable {
  /// a and d: the exponent of the activation ratio at compute 1 and its change per decade.
  public var exponent = 1.23, exponentPerDecade = -0.0761
  /// gamma and beta of the granularity.
  public var granularityCurvature = 0.0167, granularitySlope = -0.117
  /// The activation transform.
  public var saturation = SaturatingExperts(start: 0.0163, limit: 5.28e16)

  /// The published law.
  public init() {}

  /// Dense compute over the mixture's compute at equal loss.
  public func leverage(activationRatio: Double, granularity: Double, computeFLOPs: Double) -> Double {
    let g = Double.log2(granularity)
    let alpha = exponent + exponentPerDecade * Double.log10(computeFLOPs)
    let activation = saturation.transformed(activationRatio, origin: 0)
    return Double.pow(activation, alpha + granularityCurvature * g * g + granularitySlope * g)
  }

  /// The granularity of greatest leverage: 2^(-beta / 2 gamma).
  public var bestGranularity: Double { Double.exp2(-granularitySlope / (2 * granularityCurvature)) }

  static let laws: [any ScalingLaw] = [
    Law(
      "ling_EL",
      "Ling: efficiency leverage of mixtures",
      EfficiencyLeverage(),
      source: LawSource(arXiv: "2507.17702", "table 2"),
      inputs: [
        .fraction("A", "share of experts active", in: 0.0078...1, example: 0.031),
        .atLeastOne("G", "granularity", in: 2...16, example: 12), .compute(in: 1e18...1e22, example: 1e22),
      ],
      coefficients: [
        Coefficient("a", \.exponent, .verified), Coefficient("d", \.exponentPerDecade, .verified),
        Coefficient("gamma", \.granularityCurvature, .verified),
        Coefficient("beta", \.granularitySlope, .verified),
        Coefficient("A_start", \.saturation.start, .verified),
        Coefficient("A_max", \.saturation.limit, .verified),
      ],
      answers: [
        Answer("efficiency_leverage", LawUnit("x dense FLOPs"), of: "A", "G", "C", aliases: ["EL"]) {
          $0.leverage(activationRatio: $1.A, granularity: $1.G, computeFLOPs: $1.C)
        },
        Answer("dense_equivalent_compute", .flop, of: "A", "G", "C") {
          $1.C * $0.leverage(activationRatio: $1.A, granularity: $1.G, computeFLOPs: $1.C)
        },
        Answer("G_opt", .none) { law, _ in law.bestGranularity },
      ]
    )
  ]
}
