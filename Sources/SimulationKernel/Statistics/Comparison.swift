/// Two designs, each run under the same random numbers, compared run by run.
public struct PairedComparison: Sendable, Equatable {
  /// The interval for the mean of (second - first).
  public let difference: ConfidenceInterval
  /// Correlation of the two designs' results.
  public let correlation: Double
  /// How many times larger the variance of the difference would be had the designs run on their own numbers.
  public let varianceReduction: Double

  /// Compares results pairwise; result i of both must come from the same streams.
  ///
  /// - Precondition: as many of one as of the other.
  public init(first: [Double], second: [Double], level: Double = 0.95) {
    precondition(first.count == second.count, "A paired comparison needs as many results of both designs.")
    let differences = Tally(zip(first, second).map { $1 - $0 })
    let apart = Tally(first).variance + Tally(second).variance
    difference = differences.confidenceInterval(level: level)
    correlation = Covariance(first, second).correlation
    varianceReduction = differences.variance > 0 ? apart / differences.variance : (apart > 0 ? .infinity : 1)
  }
}

/// An estimate sharpened by a quantity of the same runs whose mean is known exactly.
public struct ControlVariate: Sendable, Equatable {
  /// The interval of the sharpened mean.
  public let interval: ConfidenceInterval
  /// How far the estimate was moved for each unit by which the control was off.
  public let coefficient: Double
  /// The share of the variance that the control explains.
  public let explainedShare: Double

  /// Regresses `values` on `control`, whose true mean is `mean`.
  ///
  /// - Precondition: as many of one as of the other, at least three.
  /// - Source: Lavenberg, Welch, "A perspective on the use of control variables", Manage. Sci. 27, 1981.
  public init(_ values: [Double], control: [Double], mean: Double, level: Double = 0.95) {
    precondition(values.count == control.count, "A control variate needs one control for each value.")
    precondition(values.count >= 3, "A control variate needs at least three runs.")
    let pair = Covariance(control, values)
    coefficient = pair.x.variance > 0 ? pair.covariance / pair.x.variance : 0
    explainedShare = pair.correlation * pair.correlation
    let n = Double(values.count)
    let off = mean - pair.x.mean
    // Residual variance, and the usual inflation for having estimated the slope.
    let residual = pair.y.variance * (1 - explainedShare) * (n - 1) / (n - 2)
    let spread = pair.x.variance > 0 ? off * off / (pair.x.variance * (n - 1)) : 0
    let t = SpecialFunctions.studentQuantile(0.5 + level / 2, degrees: n - 2)
    interval = ConfidenceInterval(
      mean: pair.y.mean + coefficient * off,
      halfWidth: t * (residual * (1 / n + spread)).squareRoot(),
      level: level
    )
  }
}

/// Second moments of pairs.
struct Covariance {
  let x: Tally
  let y: Tally
  let covariance: Double

  init(_ x: [Double], _ y: [Double]) {
    self.x = Tally(x)
    self.y = Tally(y)
    let products = zip(x, y).reduce(0) { [xMean = self.x.mean, yMean = self.y.mean] in
      $0 + ($1.0 - xMean) * ($1.1 - yMean)
    }
    covariance = x.count > 1 ? products / Double(x.count - 1) : 0
  }

  var correlation: Double {
    let scale = x.standardDeviation * y.standardDeviation
    return scale > 0 ? min(1, max(-1, covariance / scale)) : 0
  }
}
