/// A mean and how far off it may be: the true mean lies within `halfWidth` of it in `level` of all experiments.
public struct ConfidenceInterval: Sendable, Equatable, CustomStringConvertible {
  /// The estimate.
  public let mean: Double
  /// Half the interval's length; infinite where there is too little data for one.
  public let halfWidth: Double
  /// The probability that such an interval holds the true mean, between 0 and 1.
  public let level: Double

  /// An interval of this half-width about `mean`.
  public init(mean: Double, halfWidth: Double, level: Double) {
    self.mean = mean
    self.halfWidth = halfWidth
    self.level = level
  }

  /// Student's interval for the mean of independent observations.
  ///
  /// - Parameter freedom: degrees of freedom, where they are not one fewer than the observations.
  public init(of observations: Tally, level: Double = 0.95, freedom: Double? = nil) {
    let degrees = freedom ?? Double(observations.count - 1)
    let t = degrees > 0 ? SpecialFunctions.studentQuantile(0.5 + level / 2, degrees: degrees) : .infinity
    self.init(
      mean: observations.mean,
      halfWidth: degrees > 0 ? t * observations.standardError : .infinity,
      level: level
    )
  }

  /// The lower end.
  public var low: Double { mean - halfWidth }
  /// The upper end.
  public var high: Double { mean + halfWidth }
  /// Half-width over the size of the mean.
  public var relativeHalfWidth: Double { halfWidth / mean.magnitude }
  /// Whether `value` lies in the interval.
  public func contains(_ value: Double) -> Bool { low <= value && value <= high }

  /// For people: `4.02 ± 0.11`.
  public var description: String { "\(mean) ± \(halfWidth)" }
}

extension Tally {
  /// The tally of all `values`, in their order.
  public init(_ values: some Sequence<Double>) {
    self.init()
    for value in values { record(value) }
  }

  /// Student's interval for the mean, had the observations been independent.
  public func confidenceInterval(level: Double = 0.95) -> ConfidenceInterval {
    ConfidenceInterval(of: self, level: level)
  }
}
