import RealModule

/// Hoffmann's approach 2: a parabola through the losses of runs of equal compute finds each budget's best size, and a
/// power law ties those together.
///
/// - Source: arXiv:2203.15556 section 3.2.
public struct IsoFLOPScaling: Sendable, Hashable {
  /// The exponent a of parameters; that of tokens is 1 - a.
  public var parameterShare: Double
  /// A compute-optimal model from which the law scales: parameters and training FLOPs.
  public var anchorParameters: Double, anchorFLOPs: Double

  /// A power law through one known optimum; the published exponent is 0.49.
  public init(parameterShare: Double = 0.49, anchorParameters: Double, anchorFLOPs: Double) {
    self.parameterShare = parameterShare
    self.anchorParameters = anchorParameters
    self.anchorFLOPs = anchorFLOPs
  }

  /// The best size for a budget.
  public func optimalParameters(computeFLOPs: Double) -> Double {
    anchorParameters * Double.pow(computeFLOPs / anchorFLOPs, parameterShare)
  }

  /// The best number of tokens for a budget: what is left of C = 6 N D.
  public func optimalTokens(computeFLOPs: Double) -> Double {
    computeFLOPs
      / (ScalingLaws.trainingFLOPsPerParameterToken * optimalParameters(computeFLOPs: computeFLOPs))
  }

  /// The nine budgets of the paper's runs.
  public static let publishedBudgets = [6e18, 1e19, 3e19, 6e19, 1e20, 3e20, 6e20, 1e21, 3e21]

  /// Repeats the approach on runs.
  ///
  /// - Parameters:
  ///   - budgets: the amounts of compute that the runs gather around.
  ///   - spread: the greatest difference in ln C between a run and its budget.
  /// - Throws: ``LawError`` when fewer than two budgets have a valley inside the sizes that were tried.
  public static func fit(
    _ runs: [LossObservation],
    budgets: [Double] = publishedBudgets,
    spread: Double = 0.15
  ) throws(LawError) -> IsoFLOPScaling {
    let optima = budgets.compactMap { budget in
      valley(runs.filter { abs(Double.log($0.trainingFLOPs / budget)) < spread }).map { (budget, $0) }
    }
    guard optima.count > 1 else {
      throw LawError(
        .noAnswer("only \(optima.count) of \(budgets.count) budgets have a best size among their runs")
      )
    }
    let line = try PowerProduct.fit(optima.map(\.1), to: [optima.map(\.0)])
    let middle = optima[optima.count / 2].0
    return IsoFLOPScaling(
      parameterShare: line.exponents[0],
      anchorParameters: line.value([middle]),
      anchorFLOPs: middle
    )
  }

  /// The size at the foot of the parabola of loss in ln N, or nil when the runs do not enclose one.
  private static func valley(_ runs: [LossObservation]) -> Double? {
    guard runs.count > 3 else { return nil }
    let sizes = runs.map { Double.log($0.parameters) }
    let middle = sizes.reduce(0, +) / Double(sizes.count)
    let offsets = sizes.map { $0 - middle }
    guard let parabola = LeastSquares(runs.map(\.loss), to: [offsets, offsets.map { $0 * $0 }]),
      parabola.slopes[1] > 0
    else { return nil }
    let foot = -parabola.slopes[0] / (2 * parabola.slopes[1])
    guard let least = offsets.min(), let greatest = offsets.max(), (least...greatest).contains(foot) else {
      return nil
    }
    return Double.exp(middle + foot)
  }
}

extension LossObservation {
  /// The compute of the run: 6 N D.
  public var trainingFLOPs: Double { ScalingLaws.trainingFLOPsPerParameterToken * parameters * tokens }
}

extension IsoFLOPScaling {
  static let laws: [any ScalingLaw] = [
    Law(
      "chinchilla.approach2",
      "Chinchilla approach 2: published exponents from an optimum of the user",
      IsoFLOPScaling(anchorParameters: .nan, anchorFLOPs: .nan),
      source: LawSource(arXiv: "2203.15556", "table 2"),
      inputs: [.compute(in: 6e18...3e21)],
      coefficients: [
        Coefficient("a", \.parameterShare, .verified), Coefficient("N_anchor", \.anchorParameters, .formOnly),
        Coefficient("C_anchor", \.anchorFLOPs, .formOnly),
      ],
      answers: [
        Answer("N_opt", .parameters, of: "C") { $0.optimalParameters(computeFLOPs: $1.C) },
        Answer("D_opt", .tokens, of: "C") { $0.optimalTokens(computeFLOPs: $1.C) },
        Answer("a_exponent", .none, optional: ["N_anchor", "C_anchor"], aliases: ["a"]) { law, _ in
          law.parameterShare
        },
        Answer("b_exponent", .none, optional: ["N_anchor", "C_anchor"], aliases: ["b"]) { law, _ in
          1 - law.parameterShare
        },
      ]
    )
  ]
}
