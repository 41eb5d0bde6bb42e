import RealModule

/// Brown et al. 2024 (Large Language Monkeys): the share of problems that some of k samples solves.
///
/// - Source: arXiv:2407.21787.
public struct RepeatedSampling: Sendable, Hashable {
  /// a and b of c(k) = exp(a k^b), both below zero; they belong to a model and a task.
  public var logCoverageAtOne = Double.nan, exponent = Double.nan

  /// A form without coefficients; each is NaN until set.
  public init() {}

  /// The form through two measured points.
  ///
  /// - Parameters:
  ///   - one: coverage of one sample.
  ///   - many: coverage of `samples` samples.
  public init(coverageOfOne one: Double, coverageOfMany many: Double, samples: Double) {
    logCoverageAtOne = Double.log(one)
    exponent = Double.log(Double.log(many) / logCoverageAtOne) / Double.log(samples)
  }

  /// The share of problems that at least one of `samples` solves.
  public func coverage(samples: Double) -> Double {
    Double.exp(logCoverageAtOne * Double.pow(samples, exponent))
  }

  /// The samples that reach a coverage below 1.
  public func samples(coverage: Double) -> Double {
    Double.pow(Double.log(coverage) / logCoverageAtOne, 1 / exponent)
  }

  /// The unbiased chance that `drawn` of `total` samples, `correct` of them right, hold a right one:
  /// 1 - C(n-c, k)/C(n, k).
  public static func passAtK(total: Int, correct: Int, drawn: Int) -> Double {
    precondition(
      correct >= 0 && correct <= total && drawn >= 1 && drawn <= total,
      "0 <= c <= n and 1 <= k <= n"
    )
    if total - correct < drawn { return 1 }
    var missed = 1.0
    for index in (total - correct + 1)..<(total + 1) { missed *= 1 - Double(drawn) / Double(index) }
    return 1 - missed
  }
}

extension RepeatedSampling {
  static let laws: [any ScalingLaw] = [coverageLaw, passLaw]

  private static let source = LawSource(arXiv: "2407.21787")
  private static let coverageLaw = Law(
    "monkeys.coverage",
    "Monkeys: coverage of repeated samples (coefficients per model and task)",
    RepeatedSampling(),
    source: source,
    inputs: [
      .atLeastOne("k", "samples", .samples, in: 1...1e4, example: 10),
      .fraction("coverage", "share of problems solved", example: 0.5),
      .fraction("c1", "measured coverage of one sample", example: 0.159),
      .fraction("c2", "measured coverage of k2 samples", example: 0.56),
      .atLeastOne("k2", "samples of the second measurement", .samples, example: 250),
    ],
    coefficients: [
      Coefficient("a", \.logCoverageAtOne, .formOnly), Coefficient("b", \.exponent, .formOnly),
    ],
    answers: [
      Answer("coverage", .fraction, of: "k") { $0.coverage(samples: $1.k) },
      Answer("k_for_coverage", .samples, of: "coverage") { $0.samples(coverage: $1.coverage) },
      Answer("a", .none, of: "c1", optional: ["a", "b"]) { _, x in Double.log(x.c1) },
      Answer("b", .none, of: "c1", "c2", "k2", optional: ["a", "b"]) { _, x in
        RepeatedSampling(coverageOfOne: x.c1, coverageOfMany: x.c2, samples: x.k2).exponent
      },
    ]
  )

  private struct Form: Sendable {}
  private static let passLaw = Law(
    "monkeys.pass_at_k",
    "Unbiased pass@k",
    Form(),
    source: source,
    inputs: [
      .atLeastOne("n", "samples drawn in all", .samples, example: 100),
      .nonNegative("c", "samples that are right", .samples, example: 5),
      .atLeastOne("k", "samples allowed", .samples, example: 10),
    ],
    answers: [
      Answer("pass@k", LawUnit("probability"), of: "n", "c", "k", aliases: ["pass_at_k"]) {
        _,
        x throws(LawError) in
        let counts = [x.n, x.c, x.k]
        guard counts.allSatisfy({ $0 == $0.rounded() && $0 <= 1e7 }), x.c <= x.n, x.k <= x.n else {
          throw LawError(.noAnswer("pass@k needs whole n, c and k up to 1e7 with c <= n and k <= n"))
        }
        return passAtK(total: Int(x.n), correct: Int(x.c), drawn: Int(x.k))
      }
    ]
  )
}
