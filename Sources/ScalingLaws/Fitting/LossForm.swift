import RealModule

/// Rows of measured losses under the form of a law whose logarithm and gradient are known.
protocol LossForm: Sendable {
  /// Measured rows.
  var count: Int { get }
  /// The logarithm of the measured loss of a row.
  func logTarget(_ row: Int) -> Double
  /// The logarithm of the loss predicted for a row, and its gradient.
  func logPrediction(_ row: Int, at point: FitPoint) -> (value: Double, gradient: FitPoint)
}

/// How a fit weighs its misses.
public enum FitPenalty: Sendable, Hashable {
  /// The sum of Huber's function of the difference of logarithms: squares up to `delta`, linear beyond.
  case huberOfLogarithm(delta: Double)
  /// The sum of squared differences of the losses themselves.
  case squares
}

/// The sum over rows of the penalty of a form's miss, each row counted `weights` times.
struct FitObjective<Form: LossForm>: DifferentiableObjective {
  let form: Form
  let penalty: FitPenalty
  /// Nil counts every row once; a bootstrap gives each row's multiplicity.
  var weights: [Double]?

  func evaluate(at point: FitPoint) -> (value: Double, gradient: FitPoint) {
    var sum = 0.0
    var gradient = FitPoint.zero
    for row in 0..<form.count {
      let weight = weights?[row] ?? 1
      if weight == 0 { continue }
      let prediction = form.logPrediction(row, at: point)
      let (cost, slope) = cost(prediction.value, form.logTarget(row))
      sum += weight * cost
      gradient += (weight * slope) * prediction.gradient
    }
    return (sum, gradient)
  }

  /// The penalty of one miss and its derivative by the logarithm of the prediction.
  private func cost(_ predicted: Double, _ target: Double) -> (Double, Double) {
    switch penalty {
    case .huberOfLogarithm(let delta):
      let miss = predicted - target
      if abs(miss) <= delta { return (miss * miss / 2, miss) }
      return (delta * (abs(miss) - delta / 2), miss > 0 ? delta : -delta)
    case .squares:
      let loss = Double.exp(predicted)
      let miss = loss - Double.exp(target)
      return (miss * miss / 2, miss * loss)
    }
  }
}
