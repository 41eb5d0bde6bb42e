import RealModule

/// Farseer 2025: a law whose token exponent depends on the size, so that the best tokens per parameter rise with compute.
///
/// L = e^(a3 N^gamma + b3) + e^(a2 N^beta + b2) D^(-e^(a1 N^alpha + b1)). The form is published, the nine constants are
/// the user's.
///
/// - Source: arXiv:2506.10972 eq 3.
public struct Farseer: Sendable, Hashable {
  /// a1, alpha, b1: the exponent of the tokens.
  public var exponentSlope = Double.nan, exponentPower = Double.nan, exponentOffset = Double.nan
  /// a2, beta, b2: the factor of the tokens.
  public var factorSlope = Double.nan, factorPower = Double.nan, factorOffset = Double.nan
  /// a3, gamma, b3: the loss on unlimited tokens.
  public var floorSlope = Double.nan, floorPower = Double.nan, floorOffset = Double.nan

  /// A form without coefficients; each is NaN until set.
  public init() {}

  /// The loss of a model of `parameters` after `tokens`.
  public func loss(parameters: Double, tokens: Double) -> Loss<NatsPerToken> {
    let exponent = Double.exp(exponentSlope * Double.pow(parameters, exponentPower) + exponentOffset)
    let factor = factorSlope * Double.pow(parameters, factorPower) + factorOffset
    return Loss(floor(parameters) + Double.exp(factor - exponent * Double.log(tokens)))
  }

  /// The loss on unlimited tokens.
  public func floor(_ parameters: Double) -> Double {
    Double.exp(floorSlope * Double.pow(parameters, floorPower) + floorOffset)
  }

  /// The best size for a budget, by a search over ln N.
  public func optimalParameters(computeFLOPs: Double) -> Double {
    let product = computeFLOPs / ScalingLaws.trainingFLOPsPerParameterToken
    let middle = Double.log(product) / 2
    return Double.exp(
      Bracketed.scannedMinimum(in: (middle - 10)...(middle + 10)) { logarithm in
        loss(parameters: Double.exp(logarithm), tokens: product / Double.exp(logarithm)).value
      }
    )
  }

  static let laws: [any ScalingLaw] = [
    Law(
      "farseer",
      "Farseer: token exponent that depends on size (form only)",
      Farseer(),
      source: LawSource(arXiv: "2506.10972", "eq 3"),
      inputs: [.parameters(), .tokens(), .compute()],
      coefficients: [
        Coefficient("a1", \.exponentSlope, .formOnly), Coefficient("alpha", \.exponentPower, .formOnly),
        Coefficient("b1", \.exponentOffset, .formOnly), Coefficient("a2", \.factorSlope, .formOnly),
        Coefficient("beta", \.factorPower, .formOnly), Coefficient("b2", \.factorOffset, .formOnly),
        Coefficient("a3", \.floorSlope, .formOnly), Coefficient("gamma", \.floorPower, .formOnly),
        Coefficient("b3", \.floorOffset, .formOnly),
      ],
      answers: [
        Answer("loss", of: "N", "D") { $0.loss(parameters: $1.N, tokens: $1.D) },
        Answer("N_opt", .parameters, of: "C") { $0.optimalParameters(computeFLOPs: $1.C) },
        Answer("D_opt", .tokens, of: "C") {
          $1.C / (ScalingLaws.trainingFLOPsPerParameterToken * $0.optimalParameters(computeFLOPs: $1.C))
        },
      ]
    )
  ]
}
