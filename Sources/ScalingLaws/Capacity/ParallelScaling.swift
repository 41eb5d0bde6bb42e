import RealModule

/// ParScale 2025: P parallel streams through one model act like k ln P + 1 times its parameters.
///
/// - Source: arXiv:2505.10475; coefficients refitted from the losses printed in the authors' script.
public struct ParallelScaling: Sendable, Hashable {
  /// E in nats per token.
  public var irreducible: Double
  /// A and alpha: the loss above E is (A / worth)^alpha.
  public var scale: Double, exponent: Double
  /// k: worth of an e-fold of streams.
  public var streamGain: Double

  /// Trained on Stack (code).
  public static let stack = Self(
    irreducible: 0.69120706,
    scale: 1.1307073e7,
    exponent: 0.18935826,
    streamGain: 0.39345677
  )
  /// Trained on the Pile.
  public static let pile = Self(
    irreducible: 1.28858758,
    scale: 1.9751658e8,
    exponent: 0.19628145,
    streamGain: 0.33444241
  )

  /// The parameters that a model with `streams` is worth.
  public func effectiveParameters(_ parameters: Double, streams: Double) -> Double {
    parameters * (streamGain * Double.log(streams) + 1)
  }

  /// The loss with `streams`.
  public func loss(parameters: Double, streams: Double) -> Loss<NatsPerToken> {
    Loss(irreducible + Double.pow(scale / effectiveParameters(parameters, streams: streams), exponent))
  }

  static let laws: [any ScalingLaw] = [
    law("parscale.stack", "ParScale: parallel streams, code", stack),
    law("parscale.pile", "ParScale: parallel streams, text", pile),
  ]

  private static func law(_ id: String, _ title: String, _ model: Self) -> any ScalingLaw {
    Law(
      id,
      title,
      model,
      source: LawSource(arXiv: "2505.10475", "refit"),
      inputs: [
        .parameters(in: 5e8...4.4e9, example: 1.6e9), .atLeastOne("P", "streams", in: 1...8, example: 8),
      ],
      coefficients: [
        Coefficient("E", \.irreducible, .reproduced), Coefficient("A", \.scale, .reproduced),
        Coefficient("alpha", \.exponent, .reproduced), Coefficient("k", \.streamGain, .reproduced),
      ],
      answers: [
        Answer("loss", of: "N", "P") { $0.loss(parameters: $1.N, streams: $1.P) },
        Answer("effective_params", .parameters, of: "N", "P", aliases: ["N_eff"]) {
          $0.effectiveParameters($1.N, streams: $1.P)
        },
      ]
    )
  }
}
