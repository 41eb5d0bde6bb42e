import RealModule

/// Bergsma et al. 2025: weight decay, best batch and critical batch as power laws of the data.
///
/// - Source: arXiv:2505.13738 (111M to 3.3B parameters, SlimPajama, muP).
public struct PowerLines: Sendable, Hashable {
  /// tau = 1.084 (D/N)^-0.527, the averaging time of AdamW as a share of the run.
  public var timescale = 1.084, timescaleExponent = -0.527
  /// The best batch in sequences of 2,048 tokens.
  public var batchScale = 0.0306, batchExponent = 0.383
  /// The critical batch in sequences of 2,048 tokens.
  public var criticalScale = 0.0471, criticalExponent = 0.462

  /// The published laws.
  public init() {}

  /// The best averaging time of AdamW as a share of the run.
  public func timescale(parameters: Double, tokens: Double) -> Double {
    timescale * Double.pow(tokens / parameters, timescaleExponent)
  }

  /// The weight decay that gives the best averaging time: B / (eta D tau).
  public func weightDecay(parameters: Double, tokens: Double, batch: Batch<Token>, learningRate: Double)
    -> Double
  {
    batch.count / (learningRate * tokens * timescale(parameters: parameters, tokens: tokens))
  }

  /// The batch of least loss for `tokens`.
  public func batch(tokens: Double) -> Batch<SequenceOf2048> {
    Batch(batchScale * Double.pow(tokens, batchExponent))
  }

  /// The critical batch of a run that needs `minimumTokens` at a tiny batch.
  public func criticalBatch(minimumTokens: Double) -> Batch<SequenceOf2048> {
    Batch(criticalScale * Double.pow(minimumTokens, criticalExponent))
  }

  /// The tokens that a batch needs for what `minimumTokens` do at a tiny batch.
  public func tokens(minimum: Double, batch: Batch<SequenceOf2048>) -> Double {
    minimum * (1 + batch / criticalBatch(minimumTokens: minimum))
  }
}

extension PowerLines {
  static let laws: [any ScalingLaw] = [tau, decay, best, critical]

  private static let source = LawSource(arXiv: "2505.13738")
  private static let timescaleCoefficients: [Coefficient<PowerLines>] = [
    Coefficient("scale", \.timescale, .verified), Coefficient("exponent", \.timescaleExponent, .verified),
  ]
  private static let runInputs: [LawSymbol] = [.parameters(in: 1.11e8...3.3e9), .tokens()]
  private static let sequences = LawSymbol.positive(
    "B",
    "batch",
    LawUnit("sequences of 2048 tokens"),
    example: 500
  )

  private static let tau = Law(
    "powerlines.tau",
    "Power Lines: averaging time of AdamW",
    PowerLines(),
    source: source,
    inputs: runInputs,
    coefficients: timescaleCoefficients,
    checks: [.tokensPerParameter(20...1280)],
    answers: [
      Answer("tau_ema_opt", LawUnit("fraction of run"), of: "N", "D", aliases: ["tau_opt"]) {
        $0.timescale(parameters: $1.N, tokens: $1.D)
      }
    ]
  )

  private static let decay = Law(
    "powerlines.weight_decay",
    "Power Lines: weight decay",
    PowerLines(),
    source: source,
    inputs: runInputs + [.batch(), .positive("lr", "peak learning rate", example: 0.003)],
    coefficients: timescaleCoefficients,
    checks: [.tokensPerParameter(20...1280)],
    answers: [
      Answer("lambda_opt", .none, of: "N", "D", "B", "lr") {
        $0.weightDecay(parameters: $1.N, tokens: $1.D, batch: $1.batch(), learningRate: $1.lr)
      }
    ]
  )

  private static let best = Law(
    "powerlines.B_opt",
    "Power Lines: best batch",
    PowerLines(),
    source: source,
    inputs: [.tokens()],
    coefficients: [
      Coefficient("scale", \.batchScale, .memory), Coefficient("exponent", \.batchExponent, .verified),
    ],
    answers: [
      Answer("B_opt", of: "D") { $0.batch(tokens: $1.D) },
      Answer("B_opt_tokens", .tokens, of: "D") { $0.batch(tokens: $1.D).inTokens.count },
    ]
  )

  private static let critical = Law(
    "powerlines.B_crit",
    "Power Lines: critical batch",
    PowerLines(),
    source: source,
    inputs: [.tokens("D_min", "tokens needed at a tiny batch", example: 1e10), sequences],
    coefficients: [
      Coefficient("scale", \.criticalScale, .memory), Coefficient("exponent", \.criticalExponent, .verified),
    ],
    answers: [
      Answer("B_crit", of: "D_min") { $0.criticalBatch(minimumTokens: $1.D_min) },
      Answer("B_crit_tokens", .tokens, of: "D_min") {
        $0.criticalBatch(minimumTokens: $1.D_min).inTokens.count
      },
      Answer("tokens", .tokens, of: "D_min", "B", aliases: ["D"]) {
        $0.tokens(minimum: $1.D_min, batch: Batch($1.B))
      },
    ]
  )
}
