import RealModule

extension ParallelScaling {
  /// One model trained with parallel streams.
  public struct Observation: Sendable, Hashable {
    /// Parameters, streams and loss.
    public let parameters: Double, streams: Double, loss: Double

    /// A measured run.
    public init(parameters: Double, streams: Double, loss: Double) {
      self.parameters = parameters
      self.streams = streams
      self.loss = loss
    }

    /// The runs of a table with columns `N`, `P` and `loss`.
    public static func observations(in table: ColumnTable) throws(LawError) -> [Self] {
      let sizes = try table.positiveNumbers("N")
      let streams = try table.positiveNumbers("P")
      let losses = try table.positiveNumbers("loss")
      return sizes.indices.map { Self(parameters: sizes[$0], streams: streams[$0], loss: losses[$0]) }
    }
  }

  /// Fits E, A, alpha and k.
  ///
  /// - Throws: ``LawError`` when there are fewer than five runs.
  public static func fit(
    _ runs: [Observation],
    configuration: FitConfiguration = FitConfiguration(),
    progress: FitProgress = { _ in }
  ) async throws(LawError) -> FittedLaw<ParallelScaling> {
    guard runs.count > 4 else {
      throw LawError(
        .noAnswer("a fit of four coefficients needs at least five runs; there are \(runs.count)")
      )
    }
    let fit = LossFit(
      form: StreamForm(runs),
      starts: StartGrid.sample(
        [[-1, -0.5, 0, 0.5], [8, 12, 16, 20, 24], [0.1, 0.2, 0.4, 0.8], [0, 0.25, 0.5, 1]],
        count: configuration.starts,
        seed: configuration.seed
      ),
      model: { point in
        ParallelScaling(
          irreducible: Double.exp(point[0]),
          scale: Double.exp(point[1]),
          exponent: point[2],
          streamGain: point[3]
        )
      },
      reported: [("E", \.irreducible), ("A", \.scale), ("alpha", \.exponent), ("k", \.streamGain)]
    )
    return try await fit.fitted(configuration, progress: progress)
  }
}

/// ln L = LSE(e, alpha (a - ln N - ln(k ln P + 1))).
private struct StreamForm: LossForm {
  private let rows: [(logSize: Double, logStreams: Double, logLoss: Double)]

  init(_ runs: [ParallelScaling.Observation]) {
    rows = runs.map { (Double.log($0.parameters), Double.log($0.streams), Double.log($0.loss)) }
  }

  var count: Int { rows.count }

  func logTarget(_ row: Int) -> Double { rows[row].logLoss }

  func logPrediction(_ row: Int, at point: FitPoint) -> (value: Double, gradient: FitPoint) {
    let (size, streams, _) = rows[row]
    let worth = point[3] * streams + 1
    guard worth > 0 else { return (.nan, .zero) }
    let distance = point[1] - size - Double.log(worth)
    let reducible = point[2] * distance
    let greatest = max(point[0], reducible)
    let sum = Double.exp(point[0] - greatest) + Double.exp(reducible - greatest)
    let share = Double.exp(reducible - greatest) / sum
    let gradient = FitPoint(
      1 - share,
      share * point[2],
      share * distance,
      -share * point[2] * streams / worth,
      0,
      0,
      0,
      0
    )
    return (greatest + Double.log(sum), gradient)
  }
}
