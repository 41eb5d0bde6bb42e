import RealModule

/// MiniCPM: batch from the loss to reach, and an optimum of many tokens per parameter, with warm-up, stable, decay.
///
/// - Source: arXiv:2404.06395.
public struct MiniCPM: Sendable, Hashable {
  /// Batch in tokens: 1.21e9 / L^6.24.
  public var batchScale = 1.21e9, batchExponent = 6.24
  /// N/D = K^2 (C/6)^eta.
  public var ratioScale = 0.01, ratioExponent = -0.10
  /// Exponents of the loss in parameters and tokens, of which eta is the scaled difference.
  public var alpha = 0.29, beta = 0.23

  /// The published law.
  public init() {}

  /// The best batch at a loss.
  public func batch(at loss: Loss<NatsPerToken>) -> Batch<Token> {
    Batch(batchScale / Double.pow(loss.value, batchExponent))
  }

  /// Parameters per token of the compute optimum.
  public func parametersPerToken(computeFLOPs: Double) -> Double {
    ratioScale * Double.pow(computeFLOPs / ScalingLaws.trainingFLOPsPerParameterToken, ratioExponent)
  }

  /// The best size for a budget, from N/D and C = 6 N D.
  public func optimalParameters(computeFLOPs: Double) -> Double {
    let product = computeFLOPs / ScalingLaws.trainingFLOPsPerParameterToken
    return Double.sqrt(product * parametersPerToken(computeFLOPs: computeFLOPs))
  }

  /// The best number of tokens for a budget.
  public func optimalTokens(computeFLOPs: Double) -> Double {
    optimalParameters(computeFLOPs: computeFLOPs) / parametersPerToken(computeFLOPs: computeFLOPs)
  }
}

/// OpenAI's rule for the peak learning rate of Kaplan's runs: 3.239e-3 - 1.395e-4 ln N.
///
/// - Source: arXiv:2001.08361 as quoted in arXiv:2503.04715.
public struct LogarithmicRate: Sendable, Hashable {
  /// The rate of a model of one parameter, and its loss per e-fold.
  public var intercept = 3.239e-3, slope = -1.395e-4
  /// The batch that goes with it.
  public var criticalBatch = Kaplan.CriticalBatch()

  /// The published rule.
  public init() {}

  /// The peak learning rate; falls below zero beyond 1.2e10 parameters, where the rule ends.
  public func learningRate(parameters: Double) -> Double { intercept + slope * Double.log(parameters) }
}

extension MiniCPM {
  static let laws: [any ScalingLaw] = [batchLaw, allocation, openAI]

  private static let batchLaw = Law(
    "minicpm.batch",
    "MiniCPM: batch at a loss",
    MiniCPM(),
    source: LawSource(arXiv: "2404.06395"),
    inputs: [.loss()],
    coefficients: [
      Coefficient("scale", \.batchScale, .verified), Coefficient("exponent", \.batchExponent, .verified),
    ],
    answers: [Answer("B_opt", of: "L") { $0.batch(at: $1.loss()) }]
  )

  private static let allocation = Law(
    "minicpm.alloc",
    "MiniCPM: split of a budget with warm-up, stable, decay",
    MiniCPM(),
    source: LawSource(arXiv: "2404.06395", "eq 2"),
    inputs: [.compute()],
    coefficients: [
      Coefficient("K2", \.ratioScale, .verified), Coefficient("eta", \.ratioExponent, .verified),
    ],
    answers: [
      Answer("N_over_D_opt", LawUnit("params/token"), of: "C") { $0.parametersPerToken(computeFLOPs: $1.C) },
      Answer("N_opt", .parameters, of: "C") { $0.optimalParameters(computeFLOPs: $1.C) },
      Answer("D_opt", .tokens, of: "C") { $0.optimalTokens(computeFLOPs: $1.C) },
    ]
  )

  private static let openAI = Law(
    "openai_lr",
    "OpenAI: learning rate from size",
    LogarithmicRate(),
    source: LawSource(arXiv: "2001.08361", "as quoted in arXiv:2503.04715"),
    inputs: [.parameters(in: 768...1.5e9), .loss()],
    coefficients: [
      Coefficient("intercept", \.intercept, .verified), Coefficient("slope", \.slope, .verified),
      Coefficient("B_star", \.criticalBatch.scale, .verified),
      Coefficient("alpha_B", \.criticalBatch.exponent, .verified),
    ],
    answers: [
      Answer("lr_opt", .none, of: "N") { $0.learningRate(parameters: $1.N) },
      Answer("B_opt", of: "L") { $0.criticalBatch.batch(at: $1.loss()) },
    ]
  )
}
