/// Quantiles of samples that depend on each other, with intervals by sectioning.
///
/// The samples of each run, in order of time, are cut into sections. The quantile of all samples together is the estimate;
/// how far the sections' own quantiles lie from it says how far off it may be. Nothing is assumed of the dependence but
/// that sections are long enough to be nearly independent of each other.
///
/// - Source: Asmussen, Glynn, "Stochastic simulation: algorithms and analysis", 2007, section III.5.
public struct SectionedQuantiles: Sendable {
  /// Samples in all.
  public let count: Int
  /// The mean of all samples; not-a-number without samples.
  public let mean: Double
  /// Each section's own mean; sections of a run are neighbours, in order of time.
  public let sectionMeans: [Double]

  private let shares: [Double]
  /// The quantile of all samples, by share.
  private let whole: [Double]
  /// The quantiles of the sections, by share.
  private let parts: [[Double]]
  private let shortest: Int

  /// Fewest samples beyond a quantile in each section: fewer know too little of it.
  public static let fewestBeyond = 5.0

  /// Cuts each run into `sections` parts that differ by at most one sample, and finds the quantiles for some shares.
  ///
  /// - Precondition: `sections >= 1`, no sample is not-a-number, and shares lie between 0 and 1 and increase.
  /// - Complexity: O(n) on average for a few shares.
  public init(_ runs: [[Double]], sections: Int, shares: [Double]) {
    precondition(sections >= 1, "A run has at least one section.")
    var all = runs.count == 1 ? runs[0] : Array(runs.joined())
    var bounds = [0]
    for run in runs {
      let first = bounds[bounds.count - 1]
      for section in 1...sections { bounds.append(first + run.count * section / sections) }
    }
    let lengths = zip(bounds, bounds.dropFirst()).map { $1 - $0 }
    var means: [Double] = []
    var parts = shares.map { _ in [Double]() }
    all.withUnsafeMutableBufferPointer { buffer in
      for (start, end) in zip(bounds, bounds.dropFirst()) {
        let sum = buffer[start..<end].reduce(0, +)
        means.append(sum / Double(end - start))
        guard lengths.count > 1 else { continue }
        for (place, value) in Self.quantiles(shares, of: buffer[start..<end]).enumerated() {
          parts[place].append(value)
        }
      }
    }
    count = all.count
    mean = zip(means, lengths).reduce(0) { $1.1 > 0 ? $0 + $1.0 * Double($1.1) : $0 } / Double(all.count)
    whole = all.withUnsafeMutableBufferPointer { Self.quantiles(shares, of: $0[...]) }
    self.parts = lengths.count > 1 ? parts : whole.map { [$0] }
    sectionMeans = means
    shortest = lengths.min() ?? 0
    self.shares = shares
  }

  private static func quantiles(
    _ shares: [Double], of numbers: UnsafeMutableBufferPointer<Double>.SubSequence
  ) -> [Double] {
    guard !numbers.isEmpty else { return shares.map { _ in .nan } }
    var numbers = numbers
    let ranks = shares.map { SampleQuantiles.Definition.least.place(of: $0, among: numbers.count).below }
    Selection.select(ranks[...], in: &numbers)
    return ranks.map { numbers[numbers.startIndex + $0] }
  }

  private func place(_ share: Double) -> Int {
    guard let place = shares.firstIndex(of: share) else { preconditionFailure("A share that was not asked for.") }
    return place
  }

  /// The least sample that at least a share of all samples does not exceed; not-a-number without samples.
  ///
  /// - Precondition: the share is one of those that were asked for.
  public func quantile(_ share: Double) -> Double { whole[place(share)] }

  /// Each section's own quantile, in order of time within each run.
  ///
  /// - Precondition: the share is one of those that were asked for.
  public func sectionQuantiles(_ share: Double) -> [Double] { parts[place(share)] }

  /// The interval of a quantile; nil where there are fewer than four sections, or they are too short for it.
  ///
  /// - Precondition: the share is one of those that were asked for.
  public func interval(_ share: Double, level: Double = 0.95) -> ConfidenceInterval? {
    intervals(level: level)[place(share)]
  }

  /// The intervals of the quantiles of all shares, in their order.
  public func intervals(level: Double = 0.95) -> [ConfidenceInterval?] {
    var t: Double?
    return shares.indices.map { place in
      guard sectionMeans.count >= 4, Double(shortest) * (1 - shares[place]) >= Self.fewestBeyond else { return nil }
      let factor = t ?? student(level)
      t = factor
      return interval(around: whole[place], parts[place], level: level, factor)
    }
  }

  /// The interval of the mean of all samples by the means of the sections; nil where there are fewer than four.
  public func meanInterval(level: Double = 0.95) -> ConfidenceInterval? {
    guard sectionMeans.count >= 4, shortest > 0 else { return nil }
    return interval(around: mean, sectionMeans, level: level, student(level))
  }

  /// Student's factor for as many sections.
  private func student(_ level: Double) -> Double {
    SpecialFunctions.studentQuantile(0.5 + level / 2, degrees: Double(sectionMeans.count - 1))
  }

  private func interval(
    around estimate: Double, _ values: [Double], level: Double, _ factor: Double
  ) -> ConfidenceInterval {
    let spread = values.reduce(0) { $0 + ($1 - estimate) * ($1 - estimate) } / Double(values.count - 1)
    return ConfidenceInterval(
      mean: estimate, halfWidth: factor * (spread / Double(values.count)).squareRoot(), level: level)
  }
}
