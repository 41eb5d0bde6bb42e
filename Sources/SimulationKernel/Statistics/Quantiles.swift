import RealModule

/// Exact quantiles of numbers that are all kept.
public struct SampleQuantiles: Sendable {
  /// The numbers in increasing order.
  public let sorted: [Double]

  /// Sorts `values`; none may be NaN.
  ///
  /// - Complexity: O(n log n).
  public init(_ values: [Double]) {
    sorted = values.sorted()
    precondition(!sorted.contains { $0.isNaN }, "Quantiles need numbers that can be ordered.")
  }

  /// What is meant by a quantile of a sample: every part of Rehearsal asks here.
  ///
  /// - Source: Hyndman, Fan, "Sample quantiles in statistical packages", Am. Stat. 50, 1996.
  public enum Definition: Sendable {
    /// The least number that at least the share of all does not exceed (definition 1): latencies of served requests, and
    /// percentiles in SQL, so that the answer is a request's own.
    case least
    /// Linear between neighbours (definition 7, the default of R and NumPy): errors of predictions, waits in queues.
    case interpolated
    /// Such that its median is the true one in samples of any size and law (definition 8): differences between runs.
    case medianUnbiased
  }

  /// The number below which the share `probability` lies; nil of no numbers.
  ///
  /// - Precondition: `0 <= probability <= 1`.
  public func quantile(_ probability: Double, by definition: Definition = .interpolated) -> Double? {
    precondition(probability >= 0 && probability <= 1, "A quantile needs a probability from 0 to 1.")
    guard !sorted.isEmpty else { return nil }
    return definition.place(of: probability, among: sorted.count).number { sorted[$0] }
  }

  /// Some quantiles, in the order in which they are asked for, without sorting all numbers; nil of no numbers.
  ///
  /// - Precondition: probabilities lie between 0 and 1, and no number is NaN.
  /// - Complexity: O(n) on average for a few quantiles.
  public static func quantiles(_ probabilities: [Double], of values: some Sequence<Double>) -> [Double]? {
    precondition(probabilities.allSatisfy { $0 >= 0 && $0 <= 1 }, "A quantile needs a probability from 0 to 1.")
    var values = Array(values)
    guard !values.isEmpty else { return nil }
    let places = probabilities.map { Definition.interpolated.place(of: $0, among: values.count) }
    let ranks = Set(places.flatMap { [$0.below, $0.above] }).sorted()
    return values.withUnsafeMutableBufferPointer { buffer in
      var numbers = buffer[...]
      Selection.select(ranks[...], in: &numbers)
      return places.map { place in place.number { numbers[$0] } }
    }
  }
}

extension SampleQuantiles {
  /// Where a quantile lies among numbers in increasing order, whose ranks count from 0.
  package struct Place: Sendable {
    /// The rank of the greatest number that it is not below.
    package let below: Int
    /// The rank of the next.
    package let above: Int
    /// The share of the way from the one to the other.
    package let share: Double

    /// The quantile of numbers that are known by their ranks.
    package func number(_ number: (_ rank: Int) -> Double) -> Double {
      let (below, above) = (number(below), number(above))
      // Nothing times infinity is no number.
      return share == 0 || below == above ? below : below + (above - below) * share
    }
  }
}

extension SampleQuantiles.Definition {
  /// Where the quantile of some numbers, at least one, lies: the one place that knows.
  package func place(of probability: Double, among count: Int) -> SampleQuantiles.Place {
    let last = count - 1
    switch self {
    case .least:
      let rank = min(last, max(0, Int((probability * Double(count)).rounded(.up)) - 1))
      return SampleQuantiles.Place(below: rank, above: rank, share: 0)
    case .interpolated:
      let position = probability * Double(last)
      let below = Int(position)
      return SampleQuantiles.Place(below: below, above: min(below + 1, last), share: position - Double(below))
    case .medianUnbiased:
      let position = (Double(count) + 1 / 3.0) * probability + 1 / 3.0
      let below = min(count, max(1, Int(position)))
      return SampleQuantiles.Place(
        below: below - 1, above: min(last, below), share: min(1, max(0, position - Double(below))))
    }
  }
}

/// Quantiles of any number of non-negative numbers in little space, each within a stated relative error.
///
/// Numbers are counted in buckets whose bounds grow by a constant factor, so every number is known to within
/// `relativeError` of itself; numbers below 1e-12 count as zero. Sketches merge without loss.
///
/// - Source: Masson, Rim, Lee, "DDSketch: a fast and fully-mergeable quantile sketch with relative-error
///   guarantees", PVLDB 12, 2019.
public struct QuantileSketch: Sendable, Equatable {
  /// The promise: a quantile is at most this share of itself away from the sample's.
  public let relativeError: Double
  /// Numbers seen.
  public private(set) var count = 0
  private var zeros = 0
  private var buckets: [Int] = []
  /// Index of the first bucket: bucket i holds the numbers in (growth^(i-1), growth^i].
  private var first = 0
  private let inverseLogGrowth: Double

  /// An empty sketch.
  ///
  /// - Precondition: `0 < relativeError < 1`.
  public init(relativeError: Double = 0.005) {
    precondition(relativeError > 0 && relativeError < 1, "A sketch's relative error lies between 0 and 1.")
    self.relativeError = relativeError
    inverseLogGrowth = 1 / (.log(onePlus: relativeError) - .log(onePlus: -relativeError))
  }

  /// Takes in one number.
  ///
  /// - Precondition: `0 <= value < infinity`.
  public mutating func record(_ value: Double) {
    precondition(value >= 0 && value < .infinity, "A sketch takes finite numbers that are not negative.")
    count += 1
    guard value >= 1e-12 else {
      zeros += 1
      return
    }
    add(1, toBucket: Int((Double.log(value) * inverseLogGrowth).rounded(.up)))
  }

  /// Takes in everything that `other` has seen.
  ///
  /// - Precondition: both promise the same error.
  public mutating func merge(_ other: QuantileSketch) {
    precondition(relativeError == other.relativeError, "Only sketches of one error can be merged.")
    count += other.count
    zeros += other.zeros
    for (offset, number) in other.buckets.enumerated() where number > 0 {
      add(number, toBucket: other.first + offset)
    }
  }

  private mutating func add(_ number: Int, toBucket index: Int) {
    if buckets.isEmpty { first = index }
    if index < first {
      buckets.insert(contentsOf: repeatElement(0, count: first - index), at: 0)
      first = index
    }
    while index - first >= buckets.count { buckets.append(0) }
    buckets[index - first] += number
  }

  /// A number within `relativeError` of the one with rank floor(probability (count - 1)); nil of no numbers.
  ///
  /// - Precondition: `0 <= probability <= 1`.
  /// - Complexity: O(buckets).
  public func quantile(_ probability: Double) -> Double? {
    precondition(probability >= 0 && probability <= 1, "A quantile needs a probability from 0 to 1.")
    guard count > 0 else { return nil }
    let rank = SampleQuantiles.Definition.interpolated.place(of: probability, among: count).below
    var seen = zeros
    if rank < seen { return 0 }
    for (offset, number) in buckets.enumerated() {
      seen += number
      if rank < seen {
        // The point of the bucket that is off by the same share at both ends.
        return .exp(Double(first + offset) / inverseLogGrowth) * (1 - relativeError)
      }
    }
    return nil
  }
}
