import RealModule

extension OverTraining {
  /// A law of the loss alone, as fitted: E, a, b and eta.
  public struct LossCurve: Sendable, Hashable {
    /// a, b and eta of the loss.
    public var surplusFactor: Double, shortageFactor: Double, exponent: Double
    /// E in nats per token.
    public var irreducible: Double
  }

  /// The runs that the paper fits by default: every small model (`d=…`) at 20 tokens per parameter, and the smallest
  /// at 320 too.
  public static func defaultPoints(in table: ColumnTable, dataset: String) -> ColumnTable {
    table.filtered { cell in
      guard cell("dataset") == dataset, cell("model").hasPrefix("d=") else { return false }
      return cell("M") == "20" || (cell("M") == "320" && cell("model").hasPrefix("d=96_"))
    }
  }

  /// Fits E, a, b and eta by least squares on the loss, as Gadre et al. do.
  ///
  /// - Throws: ``LawError`` when there are fewer than four runs.
  public static func fit(
    _ runs: [LossObservation],
    configuration: FitConfiguration = FitConfiguration(penalty: .squares),
    progress: FitProgress = { _ in }
  ) async throws(LawError) -> FittedLaw<LossCurve> {
    guard runs.count > 3 else {
      throw LawError(
        .noAnswer("a fit of four coefficients needs at least four runs; there are \(runs.count)")
      )
    }
    let fit = LossFit(
      form: CurveForm(runs),
      starts: StartGrid.sample(
        [[-1, 0, 0.4, 0.8], [1, 3, 5, 7], [1, 3, 5, 7], [0.05, 0.1, 0.15, 0.25]],
        count: configuration.starts,
        seed: configuration.seed
      ),
      model: { point in
        LossCurve(
          surplusFactor: Double.exp(point[1]),
          shortageFactor: Double.exp(point[2]),
          exponent: point[3],
          irreducible: Double.exp(point[0])
        )
      },
      reported: [
        ("E", \.irreducible), ("a", \.surplusFactor), ("b", \.shortageFactor), ("eta", \.exponent),
      ]
    )
    return try await fit.fitted(configuration, progress: progress)
  }
}

/// ln L = LSE(e, a + eta (ln M - ln C), b - eta (ln M + ln C)).
private struct CurveForm: LossForm {
  private let rows: [(surplus: Double, shortage: Double, logLoss: Double)]

  init(_ runs: [LossObservation]) {
    rows = runs.map { run in
      let compute = Double.log(ScalingLaws.trainingFLOPsPerParameterToken * run.parameters * run.tokens)
      let ratio = Double.log(run.tokens / run.parameters)
      return (ratio - compute, -ratio - compute, Double.log(run.loss))
    }
  }

  var count: Int { rows.count }

  func logTarget(_ row: Int) -> Double { rows[row].logLoss }

  func logPrediction(_ row: Int, at point: FitPoint) -> (value: Double, gradient: FitPoint) {
    let (surplus, shortage, _) = rows[row]
    let first = point[1] + point[3] * surplus
    let second = point[2] + point[3] * shortage
    let greatest = max(point[0], first, second)
    let shares = FitPoint(
      Double.exp(point[0] - greatest),
      Double.exp(first - greatest),
      Double.exp(second - greatest),
      0,
      0,
      0,
      0,
      0
    )
    let sum = shares.sum()
    var gradient = shares / sum
    gradient[3] = gradient[1] * surplus + gradient[2] * shortage
    return (greatest + Double.log(sum), gradient)
  }
}
