/// Percentiles of a time by its distribution function.
enum Percentile {
  /// The least time that is not exceeded with this probability; nil where the function never gets there.
  ///
  /// - Parameters:
  ///   - scale: where to look first; the bracket doubles from there.
  ///   - distribution: P(X <= x), rising with x from P(X <= 0).
  /// - Complexity: some 110 values of the function.
  static func at(_ probability: Double, scale: Double, _ distribution: (Double) -> Double) -> Double? {
    if distribution(0) >= probability { return 0 }
    guard scale > 0 && scale < .infinity else { return nil }
    var low = 0.0
    var high = scale
    var doublings = 0
    while distribution(high) < probability {
      doublings += 1
      guard doublings <= 60 else { return nil }
      (low, high) = (high, 2 * high)
    }
    while true {
      let middle = 0.5 * (low + high)
      if middle <= low || middle >= high { return high }
      if distribution(middle) < probability { low = middle } else { high = middle }
    }
  }

  /// How far the percentile may be off where the distribution function is known to within `error`.
  static func spread(
    _ probability: Double, error: Double, scale: Double, _ distribution: (Double) -> Double
  ) -> Double? {
    guard let low = at(probability - error, scale: scale, distribution),
      let high = at(probability + error, scale: scale, distribution)
    else { return nil }
    return high - low
  }
}
