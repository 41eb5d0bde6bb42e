import RealModule

/// Zhang et al. 2024: the critical batch grows with the data, not with the model.
///
/// The critical batch here is the one that needs 20 % more tokens than a tiny one. Sequences of 512 tokens are inferred.
///
/// - Source: arXiv:2410.21676 (85M to 1.2B parameters, C4).
public struct CriticalBatchSize: Sendable, Hashable {
  /// The batch where the argument is one million.
  public var scale: Double
  /// How fast it grows.
  public var exponent: Double

  /// Along compute-optimal runs, in parameters.
  public static let chinchilla = Self(scale: 93.20, exponent: 0.47)
  /// With the data fixed, in parameters.
  public static let fixedData = Self(scale: 621.341, exponent: 0.087)
  /// With a 302M model fixed, in tokens.
  public static let fixedModel = Self(scale: 22.91, exponent: 0.47)

  /// The critical batch at a number of parameters or tokens.
  public func batch(at amount: Double) -> Batch<SequenceOf512> {
    Batch(scale * Double.pow(amount / 1e6, exponent))
  }
}

extension CriticalBatchSize {
  static let laws: [any ScalingLaw] = [
    law(
      "cbs.chinchilla",
      "along compute-optimal runs",
      chinchilla,
      .parameters(in: 8.5e7...1.2e9),
      .verified
    ),
    law("cbs.fixed_data", "with the data fixed", fixedData, .parameters(in: 8.5e7...1.2e9), .verified),
    law(
      "cbs.fixed_model",
      "with a 302M model fixed",
      fixedModel,
      .tokens(in: 3e8...2.5e10, example: 3e9),
      .memory
    ),
  ]

  private static func law(
    _ id: String,
    _ title: String,
    _ model: Self,
    _ input: LawSymbol,
    _ confirmation: Confirmation
  ) -> any ScalingLaw {
    Law(
      id,
      "Zhang: critical batch \(title)",
      model,
      source: LawSource(arXiv: "2410.21676"),
      inputs: [input],
      coefficients: [
        Coefficient("scale", \.scale, confirmation), Coefficient("exponent", \.exponent, confirmation),
      ],
      answers: [
        Answer("B_star", of: input.name, aliases: ["B_crit"]) { $0.batch(at: $1[dynamicMember: input.name]) },
        Answer("B_star_tokens", .tokens, of: input.name) {
          $0.batch(at: $1[dynamicMember: input.name]).inTokens.count
        },
      ]
    )
  }
}
