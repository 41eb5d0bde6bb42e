import RealModule

/// Learning rate and batch as powers of compute.
public struct ComputeRule: Sendable, Hashable {
  /// Prefactor and exponent of the learning rate.
  public var rateScale: Double, rateExponent: Double
  /// Prefactor and exponent of the batch in tokens.
  public var batchScale: Double, batchExponent: Double

  /// DeepSeek LLM, fitted on 1e17 to 2e19 FLOP counted as non-embedding FLOPs per token times tokens.
  ///
  /// - Source: arXiv:2401.02954 eq 1.
  public static let deepSeek = Self(
    rateScale: 0.3118,
    rateExponent: -0.1250,
    batchScale: 0.2920,
    batchExponent: 0.3271
  )
  /// Moonlight, a mixture of experts trained with Muon on a cosine schedule.
  ///
  /// - Source: arXiv:2502.16982.
  public static let moonlight = Self(
    rateScale: 0.0127,
    rateExponent: -0.057,
    batchScale: 0.0065,
    batchExponent: 0.4138
  )

  /// The best peak learning rate for a budget.
  public func learningRate(computeFLOPs: Double) -> Double {
    rateScale * Double.pow(computeFLOPs, rateExponent)
  }

  /// The best batch for a budget.
  public func batch(computeFLOPs: Double) -> Batch<Token> {
    Batch(batchScale * Double.pow(computeFLOPs, batchExponent))
  }
}

/// DeepSeek's compute optimum in non-embedding FLOPs per token and tokens, C = M D, beside its hyperparameters.
///
/// - Source: arXiv:2401.02954 eq 2 and 4.
public struct DeepSeekScaling: Sendable, Hashable {
  /// Learning rate and batch.
  public var rule = ComputeRule.deepSeek
  /// Prefactor and exponent of M_opt.
  public var scale = 0.1715, exponent = 0.5243
  /// Prefactor and exponent of D_opt.
  public var tokenScale = 5.8316, tokenExponent = 0.4757

  /// The published law.
  public init() {}

  /// The best model scale, in non-embedding FLOPs per token.
  public func optimalFLOPsPerToken(computeFLOPs: Double) -> Double {
    scale * Double.pow(computeFLOPs, exponent)
  }

  /// The best number of tokens.
  public func optimalTokens(computeFLOPs: Double) -> Double {
    tokenScale * Double.pow(computeFLOPs, tokenExponent)
  }

  /// Training FLOPs per token of a transformer without its embeddings: 72 n_l d^2 + 12 n_l d l_seq.
  public static func flopsPerToken(layers: Double, width: Double, sequenceLength: Double) -> Double {
    72 * layers * width * width + 12 * layers * width * sequenceLength
  }
}

extension ComputeRule {
  static let laws: [any ScalingLaw] = [deepSeekLaw, deepSeekScale, moonlightLaw]

  private static let deepSeekLaw = Law(
    "deepseek",
    "DeepSeek LLM: learning rate, batch, model scale and data for a budget",
    DeepSeekScaling(),
    source: LawSource(arXiv: "2401.02954", "eq 1 and 4"),
    inputs: [.compute(in: 1e17...2e19, example: 1e19)],
    coefficients: [
      Coefficient("lr_scale", \.rule.rateScale, .verified),
      Coefficient("lr_exponent", \.rule.rateExponent, .verified),
      Coefficient("B_scale", \.rule.batchScale, .verified),
      Coefficient("B_exponent", \.rule.batchExponent, .verified),
      Coefficient("M_scale", \.scale, .verified), Coefficient("M_exponent", \.exponent, .verified),
      Coefficient("D_scale", \.tokenScale, .verified), Coefficient("D_exponent", \.tokenExponent, .verified),
    ],
    answers: [
      Answer("lr_opt", .none, of: "C") { $0.rule.learningRate(computeFLOPs: $1.C) },
      Answer("B_opt", of: "C") { $0.rule.batch(computeFLOPs: $1.C) },
      Answer("M_opt", LawUnit("non-embedding FLOP/token"), of: "C") {
        $0.optimalFLOPsPerToken(computeFLOPs: $1.C)
      },
      Answer("D_opt", .tokens, of: "C") { $0.optimalTokens(computeFLOPs: $1.C) },
    ]
  )

  private static let deepSeekScale = Law(
    "deepseek.M",
    "DeepSeek LLM: non-embedding FLOPs per token of a transformer",
    DeepSeekScaling(),
    source: LawSource(arXiv: "2401.02954", "eq 2"),
    inputs: [
      .positive("n_layer", "layers", example: 30), .positive("d_model", "width", example: 4096),
      .positive("l_seq", "sequence length", .tokens, example: 4096),
    ],
    answers: [
      Answer(
        "non_embedding_flops_per_token",
        LawUnit("FLOP/token"),
        of: "n_layer",
        "d_model",
        "l_seq",
        aliases: ["M"]
      ) {
        DeepSeekScaling.flopsPerToken(layers: $1.n_layer, width: $1.d_model, sequenceLength: $1.l_seq)
      }
    ]
  )

  private static let moonlightLaw = Law(
    "moonlight",
    "Moonlight: learning rate and batch for a budget",
    moonlight,
    source: LawSource(arXiv: "2502.16982"),
    inputs: [.compute()],
    coefficients: [
      Coefficient("lr_scale", \.rateScale, .verified), Coefficient("lr_exponent", \.rateExponent, .verified),
      Coefficient("B_scale", \.batchScale, .verified), Coefficient("B_exponent", \.batchExponent, .verified),
    ],
    answers: [
      Answer("lr_opt", .none, of: "C") { $0.learningRate(computeFLOPs: $1.C) },
      Answer("B_opt", of: "C") { $0.batch(computeFLOPs: $1.C) },
    ]
  )
}
