import RealModule

/// Given whole numbers with given weights, sampled in constant time by the alias method.
public struct Discrete: DiscreteDistribution, ThirdMomentDistribution, LaplaceTransformDistribution {
  /// The values in increasing order.
  public let values: [Int]
  /// Their probabilities, which add up to 1.
  public let probabilities: [Double]
  private let columns: AliasTable

  /// The distribution that takes each of `values` with a probability proportional to its weight. Values must be
  /// distinct, weights not negative and not all zero.
  public init(values: [Int], weights: [Double]) throws(DistributionError) {
    var check = ParameterCheck("Discrete")
    check.require(
      !values.isEmpty && values.count == weights.count,
      "number of values",
      Double(values.count),
      "must be that of the weights, \(weights.count), and not 0"
    )
    for weight in weights { check.notNegative("weight", weight) }
    let sum = weights.reduce(0, +)
    check.require(sum > 0 && sum < .infinity, "sum of the weights", sum, "must be positive and finite")
    let pairs = zip(values, weights).sorted { $0.0 < $1.0 }
    for (pair, next) in zip(pairs, pairs.dropFirst()) {
      check.require(pair.0 != next.0, "value", Double(pair.0), "must be given once only")
    }
    try check.finish()
    self.values = pairs.map(\.0)
    probabilities = pairs.map { $0.1 / sum }
    columns = AliasTable(probabilities: probabilities)
  }

  /// A variate in constant time.
  public func sampleInteger(using stream: inout RandomStream) -> Int {
    values[columns.sample(using: &stream)]
  }
  /// From the least value to the greatest.
  public var support: ClosedRange<Int> { values[0]...values[values.count - 1] }
  /// The weighted mean of the values.
  public var mean: Double { sum { $0 } }
  /// The weighted mean of the squared distances from the mean.
  public var variance: Double {
    let mean = mean
    return sum { ($0 - mean) * ($0 - mean) }
  }
  /// The weighted mean of the cubes.
  public var thirdMoment: Double { sum { $0 * $0 * $0 } }
  /// The probability of `value`, by binary search.
  public func probability(of value: Int) -> Double {
    let index = firstIndex(above: Double(value)) - 1
    return index >= 0 && values[index] == value ? probabilities[index] : 0
  }
  /// The sum of the probabilities of the values up to `value`.
  public func cumulativeProbability(_ value: Double) -> Double {
    let end = firstIndex(above: value)
    return end == values.count ? 1 : probabilities[..<end].reduce(0, +)
  }
  /// The weighted mean of exp(-s value).
  public func laplaceTransform(_ s: Double) -> Double { sum { .exp(-s * $0) } }

  private func sum(_ term: (Double) -> Double) -> Double {
    zip(values, probabilities).reduce(0) { $0 + $1.1 * term(Double($1.0)) }
  }

  private func firstIndex(above value: Double) -> Int {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if Double(values[middle]) > value { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Columns of equal height, each shared by at most two outcomes, so that one draw picks an outcome.
///
/// - Source: Vose, "A linear algorithm for generating random numbers with a given distribution", IEEE TSE 17, 1991.
struct AliasTable: Sendable {
  private let columns: [(threshold: Double, alias: Int)]

  init(probabilities: [Double]) {
    let count = Double(probabilities.count)
    var heights = probabilities.map { $0 * count }
    var columns = heights.indices.map { (threshold: 1.0, alias: $0) }
    var small = heights.indices.filter { heights[$0] < 1 }
    var large = heights.indices.filter { heights[$0] >= 1 }
    while let low = small.popLast(), let high = large.popLast() {
      columns[low] = (heights[low], high)
      heights[high] -= 1 - heights[low]
      if heights[high] < 1 { small.append(high) } else { large.append(high) }
    }
    self.columns = columns
  }

  func sample(using stream: inout RandomStream) -> Int {
    let index = stream.integer(below: columns.count)
    let column = columns[index]
    return stream.uniform() < column.threshold ? index : column.alias
  }
}

/// Numbers that were measured, each drawn again with equal probability.
public struct Empirical: CumulativeDistribution, ThirdMomentDistribution, LaplaceTransformDistribution {
  /// The measurements in increasing order.
  public let sorted: [Double]
  /// Their mean.
  public let mean: Double
  /// The mean of their squared distances from the mean (divisor n: this is the distribution, not an estimate).
  public let variance: Double
  /// The mean of their cubes.
  public let thirdMoment: Double

  /// The distribution that gives each measurement the same probability. Needs at least one; all must be finite.
  public init(_ measurements: [Double]) throws(DistributionError) {
    var check = ParameterCheck("Empirical")
    check.require(!measurements.isEmpty, "number of measurements", 0, "must be at least 1")
    for value in measurements { check.finite("measurement", value) }
    try check.finish()
    sorted = measurements.sorted()
    let count = Double(sorted.count)
    let mean = sorted.reduce(0, +) / count
    self.mean = mean
    variance = sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    thirdMoment = sorted.reduce(0) { $0 + $1 * $1 * $1 } / count
  }

  /// One of the measurements.
  public func sample(using stream: inout RandomStream) -> Double {
    sorted[stream.integer(below: sorted.count)]
  }
  /// The share of measurements up to `value`.
  public func cumulativeProbability(_ value: Double) -> Double {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] > value { high = middle } else { low = middle + 1 }
    }
    return Double(low) / Double(sorted.count)
  }
  /// The mean of exp(-s value).
  public func laplaceTransform(_ s: Double) -> Double {
    sorted.reduce(0) { $0 + .exp(-s * $1) } / Double(sorted.count)
  }
}
