import RealModule

/// Laws published as exponents only: how an optimum grows when a resource grows, never its absolute value.
public enum GrowthExponents {
  /// Shuai et al. 2024: optimum of size, data, steps and batch when the batch is part of the choice.
  ///
  /// - Source: arXiv:2412.01505.
  public struct BatchAware: Sendable, Hashable {
    /// Exponents in compute.
    public var parameters = 0.464, tokens = 0.536, steps = 0.434, batch = 0.102

    /// The published exponents.
    public init() {}
  }

  /// Time Transfer 2024: the critical batch grows with the tokens seen so far.
  ///
  /// - Source: arXiv:2410.05838.
  public struct TimeTransfer: Sendable, Hashable {
    /// Exponent of the critical batch in tokens so far.
    public var criticalBatch = 1.0

    /// The published exponent.
    public init() {}
  }

  private static let factor = LawSymbol.positive(
    "factor",
    "how many times the resource grows",
    .times,
    example: 10
  )

  static let laws: [any ScalingLaw] = [
    Law(
      "shuai",
      "Shuai: growth of the optimum with compute when batch is chosen too (exponents only)",
      BatchAware(),
      source: LawSource(arXiv: "2412.01505"),
      inputs: [factor],
      coefficients: [
        Coefficient("N_exponent", \.parameters, .verified), Coefficient("D_exponent", \.tokens, .verified),
        Coefficient("S_exponent", \.steps, .verified), Coefficient("B_exponent", \.batch, .verified),
      ],
      answers: [
        Answer("N_growth", .times, of: "factor") { Double.pow($1.factor, $0.parameters) },
        Answer("D_growth", .times, of: "factor") { Double.pow($1.factor, $0.tokens) },
        Answer("S_growth", .times, of: "factor") { Double.pow($1.factor, $0.steps) },
        Answer("B_growth", .times, of: "factor") { Double.pow($1.factor, $0.batch) },
      ]
    ),
    Law(
      "time_transfer",
      "Time Transfer: growth of the critical batch with tokens so far (exponent only)",
      TimeTransfer(),
      source: LawSource(arXiv: "2410.05838"),
      inputs: [factor],
      coefficients: [Coefficient("B_crit_exponent", \.criticalBatch, .verified)],
      answers: [Answer("B_crit_growth", .times, of: "factor") { Double.pow($1.factor, $0.criticalBatch) }]
    ),
  ]
}
