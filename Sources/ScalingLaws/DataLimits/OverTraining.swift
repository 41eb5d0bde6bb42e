import RealModule

/// Gadre et al. 2024: loss and downstream error of models trained far beyond their compute-optimal tokens.
///
/// L(C, M) = E + (a M^eta + b M^-eta) C^-eta with M = D/N; top-1 error = epsilon - k e^(-gamma L).
///
/// - Source: arXiv:2403.08540; refitted from the default points of the authors' repository (C4-val loss).
public struct OverTraining: Sendable, Hashable {
  /// a, b and eta of the loss.
  public var surplusFactor: Double, shortageFactor: Double, exponent: Double
  /// E in nats per token.
  public var irreducible: Double
  /// k, gamma and epsilon of the error.
  public var errorScale: Double, errorRate: Double, errorCeiling: Double

  /// Trained on C4.
  public static let c4 = Self(
    surplusFactor: 141.27725300,
    shortageFactor: 189.51551763,
    exponent: 0.121236119068,
    irreducible: 1.50826053264,
    errorScale: 2.07890709,
    errorRate: 0.75612087,
    errorCeiling: 0.84974202
  )
  /// Trained on RedPajama.
  public static let redPajama = Self(
    surplusFactor: 212.236112917,
    shortageFactor: 366.687180519,
    exponent: 0.136425351719,
    irreducible: 1.83664838603,
    errorScale: 2.20649008,
    errorRate: 0.71459055,
    errorCeiling: 0.85699193
  )
  /// Trained on RefinedWeb.
  public static let refinedWeb = Self(
    surplusFactor: 157.116282906,
    shortageFactor: 246.206684188,
    exponent: 0.127197422063,
    irreducible: 1.73446208468,
    errorScale: 2.21481475,
    errorRate: 0.70704848,
    errorCeiling: 0.86527954
  )

  /// The loss for a budget spent at `tokensPerParameter`.
  public func loss(computeFLOPs: Double, tokensPerParameter: Double) -> Loss<NatsPerToken> {
    let tilt = Double.pow(tokensPerParameter, exponent)
    return Loss(
      irreducible + (surplusFactor * tilt + shortageFactor / tilt) * Double.pow(computeFLOPs, -exponent)
    )
  }

  /// The ratio of tokens to parameters that gives the least loss, at any budget.
  public var optimalTokensPerParameter: Double {
    Double.pow(shortageFactor / surplusFactor, 1 / (2 * exponent))
  }

  /// The compute that reaches `loss` at `tokensPerParameter`; infinite at or below the irreducible loss.
  public func compute(for loss: Loss<NatsPerToken>, tokensPerParameter: Double) -> Double {
    let rest = loss.value - irreducible
    guard rest > 0 else { return .infinity }
    let tilt = Double.pow(tokensPerParameter, exponent)
    return Double.pow((surplusFactor * tilt + shortageFactor / tilt) / rest, 1 / exponent)
  }

  /// The mean top-1 error over the paper's 17 tasks, between 0 and 1.
  public func topOneError(at loss: Loss<NatsPerToken>) -> Double {
    errorCeiling - errorScale * Double.exp(-errorRate * loss.value)
  }
}

extension OverTraining {
  static let laws: [any ScalingLaw] = [
    law("gadre.c4", "Gadre: over-training on C4", c4),
    law("gadre.redpajama", "Gadre: over-training on RedPajama", redPajama),
    law("gadre.refinedweb", "Gadre: over-training on RefinedWeb", refinedWeb),
  ]

  private static func law(_ id: String, _ title: String, _ model: Self) -> any ScalingLaw {
    Law(
      id,
      title,
      model,
      source: LawSource(arXiv: "2403.08540", "refit of the repository's points"),
      inputs: [
        .compute(in: 2e15...2.5e22),
        .positive("M", "tokens per parameter", .tokensPerParameter, in: 5...640, example: 20),
        .loss(example: 2.8), .parameters(in: 1.1e7...6.9e9), .tokens(),
      ],
      coefficients: [
        Coefficient("a", \.surplusFactor, .reproduced), Coefficient("b", \.shortageFactor, .reproduced),
        Coefficient("eta", \.exponent, .reproduced), Coefficient("E", \.irreducible, .reproduced),
        Coefficient("k", \.errorScale, .reproduced), Coefficient("gamma", \.errorRate, .reproduced),
        Coefficient("epsilon", \.errorCeiling, .reproduced),
      ],
      checks: [.tokensPerParameter(5...640)],
      answers: [
        Answer("loss", of: "C", "M") { $0.loss(computeFLOPs: $1.C, tokensPerParameter: $1.M) },
        Answer("avg_top1_error_17task", .fraction, of: "L") { $0.topOneError(at: $1.loss()) },
        Answer("M_opt", .tokensPerParameter) { law, _ in law.optimalTokensPerParameter },
        Answer("C_for_loss", .flop, of: "L", "M") { $0.compute(for: $1.loss(), tokensPerParameter: $1.M) },
        Answer("loss_ND", of: "N", "D") {
          $0.loss(computeFLOPs: 6 * $1.N * $1.D, tokensPerParameter: $1.D / $1.N)
        },
        Answer("N_opt", .parameters, of: "C") { Double.sqrt($1.C / (6 * $0.optimalTokensPerParameter)) },
        Answer("D_opt", .tokens, of: "C") { Double.sqrt($1.C * $0.optimalTokensPerParameter / 6) },
      ]
    )
  }
}
