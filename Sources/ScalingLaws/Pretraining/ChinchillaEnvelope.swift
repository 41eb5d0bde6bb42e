import RealModule

/// Hoffmann's approach 1: the compute-optimal size read from the envelope of all training curves, as a table.
///
/// Between rows the table is interpolated in logarithms; beyond its ends the last piece is continued.
///
/// - Source: arXiv:2203.15556 table 3.
public struct ChinchillaEnvelope: Sendable, Hashable {
  /// One compute-optimal model.
  public struct Row: Sendable, Hashable {
    /// Parameters, training FLOPs and tokens.
    public let parameters: Double, computeFLOPs: Double, tokens: Double
  }

  /// Rows in rising order of size.
  public let rows: [Row]
  /// The exponent a of N_opt proportional to C^a that the paper states beside the table.
  public var parameterShare: Double

  /// The published table.
  public static let approach1 = ChinchillaEnvelope(
    rows: [
      Row(parameters: 4e8, computeFLOPs: 1.92e19, tokens: 8.0e9),
      Row(parameters: 1e9, computeFLOPs: 1.21e20, tokens: 2.02e10),
      Row(parameters: 1e10, computeFLOPs: 1.23e22, tokens: 2.051e11),
      Row(parameters: 6.7e10, computeFLOPs: 5.76e23, tokens: 1.5e12),
      Row(parameters: 1.75e11, computeFLOPs: 3.85e24, tokens: 3.7e12),
      Row(parameters: 2.8e11, computeFLOPs: 9.90e24, tokens: 5.9e12),
      Row(parameters: 5.2e11, computeFLOPs: 3.43e25, tokens: 1.1e13),
      Row(parameters: 1e12, computeFLOPs: 1.27e26, tokens: 2.12e13),
      Row(parameters: 1e13, computeFLOPs: 1.30e28, tokens: 2.162e14),
    ],
    parameterShare: 0.50
  )

  /// The compute for which a model of this size is best.
  public func compute(parameters: Double) -> Double {
    interpolate(parameters, from: \.parameters, to: \.computeFLOPs)
  }

  /// The tokens for which a model of this size is best.
  public func tokens(parameters: Double) -> Double {
    interpolate(parameters, from: \.parameters, to: \.tokens)
  }

  /// The best size for a budget.
  public func optimalParameters(computeFLOPs: Double) -> Double {
    interpolate(computeFLOPs, from: \.computeFLOPs, to: \.parameters)
  }

  /// The best number of tokens for a budget.
  public func optimalTokens(computeFLOPs: Double) -> Double {
    interpolate(computeFLOPs, from: \.computeFLOPs, to: \.tokens)
  }

  private func interpolate(_ value: Double, from key: KeyPath<Row, Double>, to result: KeyPath<Row, Double>)
    -> Double
  {
    let above = rows.firstIndex { $0[keyPath: key] >= value } ?? rows.count - 1
    let high = rows[max(above, 1)]
    let low = rows[max(above, 1) - 1]
    let span = Double.log(high[keyPath: key] / low[keyPath: key])
    let share = Double.log(value / low[keyPath: key]) / span
    return low[keyPath: result] * Double.pow(high[keyPath: result] / low[keyPath: result], share)
  }
}

extension ChinchillaEnvelope {
  static let laws: [any ScalingLaw] = [
    Law(
      "chinchilla.approach1_table",
      "Chinchilla approach 1: envelope of the training curves",
      approach1,
      source: LawSource(arXiv: "2203.15556", "table 3"),
      inputs: [.parameters(in: 4e8...1e13, example: 1e10), .compute(in: 1.92e19...1.30e28)],
      coefficients: [Coefficient("a", \.parameterShare, .verified)],
      answers: [
        Answer("C_opt_for_N", .flop, of: "N") { $0.compute(parameters: $1.N) },
        Answer("D_opt_for_N", .tokens, of: "N") { $0.tokens(parameters: $1.N) },
        Answer("N_opt", .parameters, of: "C") { $0.optimalParameters(computeFLOPs: $1.C) },
        Answer("D_opt", .tokens, of: "C") { $0.optimalTokens(computeFLOPs: $1.C) },
        Answer("a_exponent", .none, aliases: ["a"]) { law, _ in law.parameterShare },
        Answer("b_exponent", .none, aliases: ["b"]) { law, _ in 1 - law.parameterShare },
      ]
    )
  ]
}
