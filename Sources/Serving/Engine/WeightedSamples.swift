/// Samples that come many at a time with one value: the gaps between tokens of a whole batch.
public struct WeightedSamples: Hashable, Sendable {
  private var values: [Double] = []
  private var weights: [Int] = []
  /// Samples in all.
  public private(set) var count = 0
  private var sum = 0.0

  /// No samples.
  public init() {}

  /// Adds `weight` samples of one value.
  public mutating func record(_ value: Double, weight: Int) {
    guard weight > 0 else { return }
    values.append(value)
    weights.append(weight)
    count += weight
    sum += value * Double(weight)
  }

  /// The mean, not-a-number without samples.
  public var mean: Double { sum / Double(count) }

  /// The least values that at least each share of all samples does not exceed, from every sample.
  ///
  /// - Complexity: O(n log n) for n distinct records.
  public func quantiles(_ shares: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    return shares.map { share in
      let target = share * Double(count)
      var seen = 0.0
      for index in order {
        seen += Double(weights[index])
        if seen >= target { return values[index] }
      }
      return .nan
    }
  }
}
