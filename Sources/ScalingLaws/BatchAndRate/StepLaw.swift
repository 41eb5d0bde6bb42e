import RealModule

/// Li et al. 2025 (Step Law): the best peak learning rate from size and data, the best batch from data alone.
///
/// The only such law here that holds off the line of 20 tokens per parameter. N is non-embedding for dense models and
/// total for mixtures of experts; the schedule is a cosine to 1e-5.
///
/// - Source: arXiv:2503.04715.
public struct StepLaw: Sendable, Hashable {
  /// Prefactor, exponent in parameters and exponent in tokens of the learning rate.
  public var rateScale = 1.79, rateParameterExponent = -0.713, rateTokenExponent = 0.307
  /// Prefactor and exponent in tokens of the batch.
  public var batchScale = 0.58, batchExponent = 0.571

  /// The published law.
  public init() {}

  /// The best peak learning rate.
  public func learningRate(parameters: Double, tokens: Double) -> Double {
    rateScale * Double.pow(parameters, rateParameterExponent) * Double.pow(tokens, rateTokenExponent)
  }

  /// The best batch.
  public func batch(tokens: Double) -> Batch<Token> { Batch(batchScale * Double.pow(tokens, batchExponent)) }
}

extension StepLaw {
  static let laws: [any ScalingLaw] = [
    Law(
      "steplaw",
      "Step Law: learning rate and batch of pre-training",
      StepLaw(),
      source: LawSource(arXiv: "2503.04715", "repository bootstrap and six quotations"),
      inputs: [.parameters(in: 5.9e7...1.1e9), .tokens(in: 4e9...1e11)],
      coefficients: [
        Coefficient("lr_scale", \.rateScale, .verified),
        Coefficient("lr_N_exponent", \.rateParameterExponent, .verified),
        Coefficient("lr_D_exponent", \.rateTokenExponent, .verified),
        Coefficient("B_scale", \.batchScale, .verified),
        Coefficient("B_exponent", \.batchExponent, .verified),
      ],
      answers: [
        Answer("lr_opt", .none, of: "N", "D") { $0.learningRate(parameters: $1.N, tokens: $1.D) },
        Answer("B_opt", of: "D") { $0.batch(tokens: $1.D) },
      ]
    )
  ]
}
