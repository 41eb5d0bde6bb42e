import RealModule

/// One trained model: its size, its tokens and the loss it reached.
public struct LossObservation: Sendable, Hashable {
  /// Parameters, training tokens and loss.
  public let parameters: Double, tokens: Double, loss: Double

  /// A measured run.
  public init(parameters: Double, tokens: Double, loss: Double) {
    self.parameters = parameters
    self.tokens = tokens
    self.loss = loss
  }

  /// The runs of a table with columns `N`, `D` and a loss.
  ///
  /// - Throws: ``LawError`` naming the first cell that is not a positive number.
  public static func observations(in table: ColumnTable, lossColumn: String = "loss") throws(LawError)
    -> [Self]
  {
    let sizes = try table.positiveNumbers("N")
    let tokens = try table.positiveNumbers("D")
    let losses = try table.positiveNumbers(lossColumn)
    return sizes.indices.map { Self(parameters: sizes[$0], tokens: tokens[$0], loss: losses[$0]) }
  }
}

extension Chinchilla {
  /// Fits E, A, B, alpha and beta as Hoffmann et al. do: Huber on log loss, from starts of their grid.
  ///
  /// The valley is flat: two fits of equal worth may differ by percents in A and B. The objective is a sum over rows; a
  /// mean makes optimisers stop early, which is how the published coefficients came to be off.
  ///
  /// - Throws: ``LawError`` when there are fewer than six runs.
  /// - Complexity: about 200 passes over the runs for each start and each resample.
  public static func fit(
    _ runs: [LossObservation],
    configuration: FitConfiguration = FitConfiguration(),
    progress: FitProgress = { _ in }
  ) async throws(LawError) -> FittedLaw<Chinchilla> {
    guard runs.count > 5 else {
      throw LawError(.noAnswer("a fit of five coefficients needs at least six runs; there are \(runs.count)"))
    }
    let scales = stride(from: 0.0, through: 25, by: 5).map(\.self)
    let exponents = stride(from: 0.0, through: 2, by: 0.5).map(\.self)
    let floors = stride(from: -1.0, through: 1, by: 0.5).map(\.self)
    let fit = LossFit(
      form: ChinchillaForm(runs),
      starts: StartGrid.sample(
        [scales, scales, floors, exponents, exponents],
        count: configuration.starts,
        seed: configuration.seed
      ),
      model: { Chinchilla(fitPoint: $0) },
      reported: [
        ("E", \.irreducible), ("A", \.parameterFactor), ("B", \.tokenFactor), ("alpha", \.parameterExponent),
        ("beta", \.tokenExponent), ("a", \.parameterShare),
      ]
    )
    return try await fit.fitted(configuration, progress: progress)
  }

  /// The penalty of these coefficients over runs, in the sum that ``fit(_:configuration:)`` minimises.
  public func objective(
    _ runs: [LossObservation],
    penalty: FitPenalty = .huberOfLogarithm(delta: 1e-3)
  ) -> Double {
    FitObjective(form: ChinchillaForm(runs), penalty: penalty).evaluate(at: fitPoint).value
  }

  /// The place of these coefficients in the fit: ln A, ln B, ln E, alpha, beta.
  private var fitPoint: FitPoint {
    FitPoint(coordinates: [
      Double.log(parameterFactor), Double.log(tokenFactor), Double.log(irreducible), parameterExponent,
      tokenExponent,
    ])
  }

  fileprivate init(fitPoint point: FitPoint) {
    self.init(
      E: Double.exp(point[2]),
      A: Double.exp(point[0]),
      B: Double.exp(point[1]),
      alpha: point[3],
      beta: point[4]
    )
  }
}

/// ln L = LSE(a - alpha ln N, b - beta ln D, e).
private struct ChinchillaForm: LossForm {
  private let rows: [(logSize: Double, logTokens: Double, logLoss: Double)]

  init(_ runs: [LossObservation]) {
    rows = runs.map { (Double.log($0.parameters), Double.log($0.tokens), Double.log($0.loss)) }
  }

  var count: Int { rows.count }

  func logTarget(_ row: Int) -> Double { rows[row].logLoss }

  func logPrediction(_ row: Int, at point: FitPoint) -> (value: Double, gradient: FitPoint) {
    let (size, tokens, _) = rows[row]
    let bySize = point[0] - point[3] * size
    let byTokens = point[1] - point[4] * tokens
    let greatest = max(bySize, byTokens, point[2])
    let sizeShare = Double.exp(bySize - greatest)
    let tokenShare = Double.exp(byTokens - greatest)
    let floorShare = Double.exp(point[2] - greatest)
    let sum = sizeShare + tokenShare + floorShare
    let (s, t, f) = (sizeShare / sum, tokenShare / sum, floorShare / sum)
    return (greatest + Double.log(sum), FitPoint(s, t, f, -s * size, -t * tokens, 0, 0, 0))
  }
}
