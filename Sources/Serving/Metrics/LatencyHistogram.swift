import SimulationKernel

/// Samples of a positive quantity, many at a time with one value, in bounded space.
///
/// The mean is exact. Quantiles come from bins that are 0.1 % wide, so a quantile is off by at most that share.
package struct LatencyHistogram: Hashable, Sendable {
  private var bins: [Int] = []
  /// The bin that the first counter stands for.
  private var first = 0
  /// Samples in all.
  package private(set) var count = 0
  private var sum = 0.0
  private var greatest = 0.0

  /// Bits of the mantissa that tell bins apart: 2^-10 of a value.
  private static let mantissaBits: UInt64 = 10

  /// No samples.
  package init() {}

  /// Adds `weight` samples of one value, which is not negative.
  package mutating func record(_ value: Double, weight: Int) {
    guard weight > 0 else { return }
    count += weight
    sum += value * Double(weight)
    greatest = max(greatest, value)
    let bin = Self.bin(value)
    if bins.isEmpty { first = bin }
    if bin < first {
      bins.insert(contentsOf: repeatElement(0, count: first - bin), at: 0)
      first = bin
    } else if bin - first >= bins.count {
      bins += repeatElement(0, count: bin - first - bins.count + 1)
    }
    bins[bin - first] += weight
  }

  /// Adds the samples of another.
  package mutating func merge(_ other: LatencyHistogram) {
    for (offset, weight) in other.bins.enumerated() where weight > 0 {
      let value = Self.value(offset + other.first)
      record(value, weight: weight)
      sum -= value * Double(weight)
    }
    sum += other.sum
    greatest = max(greatest, other.greatest)
  }

  /// The mean, not-a-number without samples.
  package var mean: Double { sum / Double(count) }

  /// The greatest sample.
  package var max: Double { greatest }

  /// The value that at least a share of all samples does not exceed, to 0.1 %.
  package func quantile(_ share: Double) -> Double {
    guard count > 0 else { return .nan }
    let rank = SampleQuantiles.Definition.least.place(of: share, among: count).below
    var seen = 0
    for (offset, weight) in bins.enumerated() {
      seen += weight
      if seen > rank { return Swift.min(Self.value(offset + first), greatest) }
    }
    return greatest
  }

  /// Values below a nanosecond share a bin: the counters stay few.
  private static func bin(_ value: Double) -> Int { Int(Swift.max(value, 1e-9).bitPattern >> (52 - mantissaBits)) }

  /// The middle of a bin.
  private static func value(_ bin: Int) -> Double {
    Double(bitPattern: (UInt64(bin) << (52 - mantissaBits)) | (1 << (51 - mantissaBits)))
  }

  private func max(_ left: Double, _ right: Double) -> Double { Swift.max(left, right) }
}
