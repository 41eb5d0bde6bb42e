/// A confidence interval from one long run whose observations depend on each other.
///
/// Observations are averaged in batches. When `2 * batches` are full, neighbours are merged and the batch size
/// doubles, so a run of any length is kept in constant space as between `batches` and `2 * batches` means.
/// Before an interval is given, neighbouring means are merged further until their lag-1 correlation is no larger
/// than chance, or eight are left.
///
/// - Source: Law, "Simulation modeling and analysis", 5th ed., section 9.5.3; the correlation check after
///   Fishman, Yarberry, "An implementation of the batch means method", INFORMS J. Comput. 9, 1997.
public struct BatchMeans: Sendable, Equatable {
  /// Means of the full batches, in order.
  public private(set) var means: [Double] = []
  /// Observations in each batch.
  public private(set) var batchSize = 1
  private let limit: Int
  private var openSum = 0.0
  private var openCount = 0

  /// Keeps between `batches` and `2 * batches` means.
  ///
  /// - Precondition: `batches >= 8`.
  public init(batches: Int = 256) {
    precondition(batches >= 8, "Batch means need at least 8 batches.")
    limit = 2 * batches
  }

  /// Takes in one observation.
  public mutating func record(_ value: Double) {
    openSum += value
    openCount += 1
    guard openCount == batchSize else { return }
    means.append(openSum / Double(batchSize))
    openSum = 0
    openCount = 0
    if means.count == limit {
      means = Self.merged(means)
      batchSize *= 2
    }
  }

  /// The lag-1 correlation of the batch means as kept.
  public var lag1Correlation: Double { Self.lag1Correlation(means) }

  /// The interval for the mean, and whether its batches passed the correlation check: where they did not, the run
  /// is too short and the interval too narrow.
  public func confidenceInterval(level: Double = 0.95) -> (interval: ConfidenceInterval, independent: Bool) {
    var batches = means
    while true {
      // Under independence the correlation has mean -1/n and standard deviation about 1/sqrt(n).
      let n = Double(batches.count)
      let independent = Self.lag1Correlation(batches) <= 1.645 / n.squareRoot() - 1 / n
      if independent || batches.count < 16 {
        return (Tally(batches).confidenceInterval(level: level), independent && batches.count >= 8)
      }
      batches = Self.merged(batches)
    }
  }

  private static func merged(_ means: [Double]) -> [Double] {
    (0..<means.count / 2).map { pair -> Double in 0.5 * (means[2 * pair] + means[2 * pair + 1]) }
  }

  private static func lag1Correlation(_ values: [Double]) -> Double {
    let tally = Tally(values)
    let squares = tally.variance * Double(tally.count - 1)
    guard squares > 0 else { return 0 }
    return zip(values, values.dropFirst()).reduce(0) { $0 + ($1.0 - tally.mean) * ($1.1 - tally.mean) }
      / squares
  }
}
