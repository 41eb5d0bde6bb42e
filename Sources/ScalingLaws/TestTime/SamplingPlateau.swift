import RealModule

/// Forms of test-time gains that saturate: repeated trials, best of n, and compute in reinforcement learning.
public enum SamplingPlateau {
  /// F_max (1 - (1-p)^N): performance of N independent trials.
  ///
  /// - Source: arXiv:2505.20522.
  public static func performance(trials: Double, ceiling: Double, chance: Double) -> Double {
    ceiling * -Double.expMinusOne(trials * Double.log(onePlus: -chance))
  }

  /// The fewest trials after which one more adds no more than `gain`.
  ///
  /// - Source: arXiv:2505.20522.
  public static func saturation(ceiling: Double, chance: Double, gain: Double) -> Double {
    if chance >= 1 { return 1 }
    return max(0, (Double.log(gain / (ceiling * chance)) / Double.log(onePlus: -chance)).rounded(.up))
  }

  /// How far best-of-n moves a policy, in nats: ln n - (n-1)/n.
  public static func bestOfDivergence(_ count: Double) -> Double { Double.log(count) - (count - 1) / count }

  /// The sigmoid of reward in compute: R_0 + (A - R_0)/(1 + (C_mid/C)^B).
  public struct RewardCurve: Sendable, Hashable {
    /// R_0, A, C_mid and B; they belong to a run.
    public var start = Double.nan, ceiling = Double.nan, middle = Double.nan, steepness = Double.nan

    /// A form without coefficients; each is NaN until set.
    public init() {}

    /// The pass rate after `compute`, in the unit of C_mid.
    public func passRate(compute: Double) -> Double {
      start + (ceiling - start) / (1 + Double.pow(middle / compute, steepness))
    }

    /// The compute that reaches a pass rate; infinite at or above the ceiling.
    public func compute(passRate: Double) -> Double {
      guard passRate < ceiling else { return .infinity }
      return middle / Double.pow((ceiling - start) / (passRate - start) - 1, 1 / steepness)
    }
  }

  private struct Form: Sendable {}
  static let laws: [any ScalingLaw] = [trials, divergence, reward]

  private static let trials = Law(
    "ttspm",
    "Repeated trials: performance and saturation",
    Form(),
    source: LawSource(arXiv: "2505.20522"),
    inputs: [
      .nonNegative("N", "trials", .samples, example: 16),
      .positive("F_max", "performance at saturation", .fraction, in: 0...1, example: 0.8),
      .fraction("p", "chance of one trial", example: 0.15),
      .positive("eps", "gain of a trial that is not worth it", .fraction, example: 0.01),
    ],
    answers: [
      Answer("performance", .fraction, of: "N", "F_max", "p") { _, x in
        performance(trials: x.N, ceiling: x.F_max, chance: x.p)
      },
      Answer("saturation_N", .samples, of: "F_max", "p", "eps") { _, x in
        saturation(ceiling: x.F_max, chance: x.p, gain: x.eps)
      },
    ]
  )

  private static let divergence = Law(
    "bon_kl",
    "Best of n: divergence from the policy",
    Form(),
    source: LawSource(arXiv: "2210.10760", "eq of best-of-n"),
    inputs: [.atLeastOne("n", "samples", .samples, example: 16)],
    answers: [Answer("KL", LawUnit("nats"), of: "n") { _, x in bestOfDivergence(x.n) }]
  )

  private static let reward = Law(
    "scalerl",
    "ScaleRL: pass rate against compute (form only)",
    RewardCurve(),
    source: LawSource(arXiv: "2510.13786"),
    inputs: [
      .positive("C", "compute, in the unit of C_mid", example: 2e4), .fraction("R", "pass rate to reach"),
    ],
    coefficients: [
      Coefficient("R_0", \.start, .formOnly), Coefficient("A", \.ceiling, .formOnly),
      Coefficient("C_mid", \.middle, .formOnly), Coefficient("B", \.steepness, .formOnly),
    ],
    answers: [
      Answer("pass_rate", .fraction, of: "C") { $0.passRate(compute: $1.C) },
      Answer("C_for_pass_rate", LawUnit("unit of C_mid"), of: "R") { $0.compute(passRate: $1.R) },
    ]
  )
}
