import RealModule

/// Tokens to a target loss against steps under a warm-up, stable, decay schedule, in three pieces.
///
/// Few steps: B_-1/(S - S_min) + B_0; between S_1 and S_2 a parabola around S_opt; many steps: A_1 S + A_0.
/// The form is published; the coefficients belong to a run.
///
/// - Source: arXiv:2601.05034.
public struct StableScheduleBatch: Sendable, Hashable {
  /// S_min, S_1, S_opt and S_2: where the pieces begin and the parabola has its foot.
  public var leastSteps = Double.nan, parabolaBegins = Double.nan, bestSteps = Double.nan,
    parabolaEnds = Double.nan
  /// B_-1 and B_0 of the first piece.
  public var pole = Double.nan, offset = Double.nan
  /// C and E_min of the parabola.
  public var curvature = Double.nan, leastTokens = Double.nan
  /// A_1 and A_0 of the last piece.
  public var slope = Double.nan, intercept = Double.nan

  /// A form without coefficients; each is NaN until set.
  public init() {}

  /// Tokens that reach the loss in `steps`; infinite at or below S_min.
  public func tokens(steps: Double) -> Double {
    if steps <= leastSteps { return .infinity }
    if steps < parabolaBegins { return pole / (steps - leastSteps) + offset }
    if steps <= parabolaEnds { return curvature * (steps - bestSteps) * (steps - bestSteps) + leastTokens }
    return slope * steps + intercept
  }

  /// The mean batch of a run of `steps`.
  public func batch(steps: Double) -> Batch<Token> { Batch(tokens(steps: steps) / steps) }

  /// The batch of fewest tokens.
  public var bestBatch: Batch<Token> { Batch(leastTokens / bestSteps) }

  static let laws: [any ScalingLaw] = [
    Law(
      "wsd_batch.E_S",
      "Tokens against steps under warm-up, stable, decay (form only)",
      StableScheduleBatch(),
      source: LawSource(arXiv: "2601.05034"),
      inputs: [.steps(example: 1e4)],
      coefficients: [
        Coefficient("S_min", \.leastSteps, .formOnly), Coefficient("S_1", \.parabolaBegins, .formOnly),
        Coefficient("S_opt", \.bestSteps, .formOnly), Coefficient("S_2", \.parabolaEnds, .formOnly),
        Coefficient("B_m1", \.pole, .formOnly), Coefficient("B_0", \.offset, .formOnly),
        Coefficient("C", \.curvature, .formOnly), Coefficient("E_min", \.leastTokens, .formOnly),
        Coefficient("A_1", \.slope, .formOnly), Coefficient("A_0", \.intercept, .formOnly),
      ],
      answers: [
        Answer("tokens_to_reach_loss", .tokens, of: "S", aliases: ["E"]) { $0.tokens(steps: $1.S) },
        Answer("B", of: "S", aliases: ["batch"]) { $0.batch(steps: $1.S) },
        Answer(
          "B_opt",
          .tokens,
          optional: ["S_min", "S_1", "S_2", "B_m1", "B_0", "C", "A_1", "A_0"]
        ) { law, _ in law.bestBatch.count },
        Answer(
          "B_min",
          .tokens,
          optional: ["S_min", "S_1", "S_opt", "S_2", "B_m1", "B_0", "C", "E_min", "A_0"]
        ) { law, _ in law.slope },
      ]
    )
  ]
}
