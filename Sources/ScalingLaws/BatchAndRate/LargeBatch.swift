import RealModule

/// McCandlish et al. 2018: what a batch costs in tokens and saves in steps.
///
/// Every pair of steps S and examples E that reaches the same loss lies on (S/S_min - 1)(E/E_min - 1) = 1.
///
/// - Source: arXiv:1812.06162.
public enum LargeBatch {
  /// Steps at `batch`: S_min (1 + B_crit/B).
  public static func steps(minimum: Double, batch: Batch<Token>, critical: Batch<Token>) -> Double {
    minimum * (1 + critical / batch)
  }

  /// Tokens at `batch`: E_min (1 + B/B_crit).
  public static func tokens(minimum: Double, batch: Batch<Token>, critical: Batch<Token>) -> Double {
    minimum * (1 + batch / critical)
  }

  /// The tokens that go with `steps` on the curve; infinite at or below the minimum.
  public static func tokens(atSteps steps: Double, minimumSteps: Double, minimumTokens: Double) -> Double {
    let excess = steps / minimumSteps - 1
    return excess > 0 ? minimumTokens * (1 + 1 / excess) : .infinity
  }

  /// What share of the greatest gain per step, or of the greatest learning rate of SGD, a batch reaches:
  /// 1 / (1 + B_noise/B).
  public static func share(batch: Batch<Token>, noise: Batch<Token>) -> Double { 1 / (1 + noise / batch) }

  /// The batch of least time when a step takes `fixed` seconds plus `perToken` for each token.
  public static func fastestBatch(
    critical: Batch<Token>,
    fixedSeconds: Double,
    secondsPerToken: Double
  ) -> Batch<Token> {
    Batch(Double.sqrt(critical.count * fixedSeconds / secondsPerToken))
  }

  /// The simple noise scale from mean squared gradient norms at two batch sizes, in the unit of the batches.
  ///
  /// - Source: arXiv:1812.06162 appendix A.1, recalled.
  public static func noiseScale(small: Double, big: Double, normAtSmall: Double, normAtBig: Double) -> Double {
    let gradient = (big * normAtBig - small * normAtSmall) / (big - small)
    let noise = (normAtSmall - normAtBig) / (1 / small - 1 / big)
    return noise / gradient
  }
}

extension LargeBatch {
  static let laws: [any ScalingLaw] = [steps, tokens, time, rate, noise]

  private struct Form: Sendable {}
  private static let source = LawSource(arXiv: "1812.06162")
  private static let critical = LawSymbol.batch("B_crit", "critical batch", example: 2e6)
  private static let least = LawSymbol.steps("S_min", "steps at an unlimited batch", example: 1e4)
  private static let leastTokens = LawSymbol.tokens("E_min", "tokens at a tiny batch", example: 2e10)

  private static let steps = Law(
    "mccandlish.steps",
    "McCandlish: steps at a batch",
    Form(),
    source: source,
    inputs: [.batch(), least, critical, leastTokens, .tokens("E", "tokens spent", example: 3e10)],
    answers: [
      Answer("steps", .steps, of: "B", "S_min", "B_crit") { _, x in
        LargeBatch.steps(minimum: x.S_min, batch: x.batch(), critical: x.batch("B_crit"))
      },
      Answer("steps_for_tokens", .steps, of: "E", "S_min", "E_min") { _, x in
        // The curve is symmetric in its two resources.
        LargeBatch.tokens(atSteps: x.E, minimumSteps: x.E_min, minimumTokens: x.S_min)
      },
    ]
  )

  private static let tokens = Law(
    "mccandlish.tokens",
    "McCandlish: tokens at a batch",
    Form(),
    source: source,
    inputs: [.batch(), leastTokens, critical, least, .steps("S", "steps taken", example: 3e4)],
    answers: [
      Answer("tokens", .tokens, of: "B", "E_min", "B_crit", aliases: ["examples"]) { _, x in
        LargeBatch.tokens(minimum: x.E_min, batch: x.batch(), critical: x.batch("B_crit"))
      },
      Answer("tokens_for_steps", .tokens, of: "S", "S_min", "E_min") { _, x in
        LargeBatch.tokens(atSteps: x.S, minimumSteps: x.S_min, minimumTokens: x.E_min)
      },
      Answer("B_crit", .tokens, of: "S_min", "E_min") { _, x in x.E_min / x.S_min },
    ]
  )

  private static let time = Law(
    "mccandlish.time",
    "McCandlish: time to a loss, and the fastest batch",
    Form(),
    source: source,
    inputs: [
      .batch(), least, critical,
      .positive("step_fixed_s", "time of a step that the batch does not change", .seconds, example: 1),
      .positive(
        "step_per_token_s",
        "time of a step for each token of the batch",
        LawUnit("s/token"),
        example: 1e-6
      ),
    ],
    answers: [
      Answer("time", .seconds, of: "B", "S_min", "B_crit", "step_fixed_s", "step_per_token_s") { _, x in
        LargeBatch.steps(minimum: x.S_min, batch: x.batch(), critical: x.batch("B_crit"))
          * (x.step_fixed_s + x.step_per_token_s * x.B)
      },
      Answer("B_opt", of: "B_crit", "step_fixed_s", "step_per_token_s") { _, x in
        LargeBatch.fastestBatch(
          critical: x.batch("B_crit"),
          fixedSeconds: x.step_fixed_s,
          secondsPerToken: x.step_per_token_s
        )
      },
    ]
  )

  private static let rate = Law(
    "mccandlish.lr",
    "McCandlish: learning rate and gain of SGD at a batch",
    Form(),
    source: source,
    inputs: [
      .batch(example: 1e5), .batch("B_noise", "noise scale"),
      .positive("eps_max", "best learning rate at an unlimited batch", example: 0.1),
      .positive("gain_max", "gain per step at an unlimited batch", .natsPerToken, example: 0.01),
    ],
    answers: [
      Answer("lr_opt_sgd", .none, of: "B", "eps_max", "B_noise") { _, x in
        x.eps_max * share(batch: x.batch(), noise: x.batch("B_noise"))
      },
      Answer("gain_per_step", .natsPerToken, of: "B", "gain_max", "B_noise") { _, x in
        x.gain_max * share(batch: x.batch(), noise: x.batch("B_noise"))
      },
    ]
  )

  private static let noise = Law(
    "mccandlish.noise_scale",
    "McCandlish: noise scale from two batch sizes",
    Form(),
    source: LawSource(arXiv: "1812.06162", "appendix A.1, recalled"),
    inputs: [
      .positive("B_small", "smaller batch", .samples, example: 32),
      .positive("B_big", "larger batch", .samples, example: 1024),
      .positive("g2_small", "mean squared gradient norm at B_small", example: 5),
      .positive("g2_big", "mean squared gradient norm at B_big", example: 1.2),
    ],
    answers: [
      Answer("B_simple", .samples, of: "B_small", "B_big", "g2_small", "g2_big", aliases: ["B_noise"]) {
        _,
        x throws(LawError) in
        guard x.B_small < x.B_big, x.g2_small > x.g2_big, x.B_big * x.g2_big > x.B_small * x.g2_small else {
          throw LawError(
            .noAnswer(
              "needs B_small < B_big, g2_small > g2_big and B_big g2_big > B_small g2_small: noise is positive"
            )
          )
        }
        return noiseScale(small: x.B_small, big: x.B_big, normAtSmall: x.g2_small, normAtBig: x.g2_big)
      }
    ]
  )
}
