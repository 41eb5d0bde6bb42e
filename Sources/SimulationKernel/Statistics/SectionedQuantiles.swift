/// Quantiles of samples that depend on each other, with intervals by sectioning.
///
/// The samples of each run, in order of time, are cut into sections. The quantile of all samples together is the estimate;
/// how far the sections' own quantiles lie from it says how far off it may be. Nothing is assumed of the dependence but
/// that sections are long enough to be nearly independent of each other.
///
/// - Source: Asmussen, Glynn, "Stochastic simulation: algorithms and analysis", 2007, section III.5.
public struct SectionedQuantiles: Sendable {
  /// All samples in increasing order.
  public let sorted: [Double]
  /// Each section's samples in increasing order; sections of a run are neighbours.
  private let sections: [ArraySlice<Double>]

  /// Fewest samples beyond a quantile in each section: fewer know too little of it.
  public static let fewestBeyond = 5.0

  /// Cuts each run into `sections` parts that differ by at most one sample.
  ///
  /// - Precondition: `sections >= 1`, and no sample is not-a-number.
  public init(_ runs: [[Double]], sections: Int) {
    precondition(sections >= 1, "A run has at least one section.")
    var all: [Double] = []
    all.reserveCapacity(runs.reduce(0) { $0 + $1.count })
    var bounds = [0]
    for run in runs {
      for section in 1...sections { bounds.append(all.count + run.count * section / sections) }
      all += run
    }
    for (start, end) in zip(bounds, bounds.dropFirst()) { all[start..<end].sort() }
    self.sections = zip(bounds, bounds.dropFirst()).map { all[$0..<$1] }
    // Merges what is sorted already.
    sorted = all.sorted()
  }

  /// The least sample that at least a share of all samples does not exceed; not-a-number without samples.
  public func quantile(_ share: Double) -> Double { Self.quantile(share, of: sorted[...]) }

  /// Each section's own quantile, in order of time within each run.
  public func sectionQuantiles(_ share: Double) -> [Double] { sections.map { Self.quantile(share, of: $0) } }

  /// The interval of a quantile; nil where there are fewer than four sections, or they are too short for it.
  public func interval(_ share: Double, level: Double = 0.95) -> ConfidenceInterval? {
    let beyond = sections.map { Double($0.count) * (1 - share) }.min() ?? 0
    guard sections.count >= 4, beyond >= Self.fewestBeyond else { return nil }
    return interval(around: quantile(share), sectionQuantiles(share), level: level)
  }

  /// The mean of all samples; not-a-number without samples.
  public var mean: Double { sorted.reduce(0, +) / Double(sorted.count) }

  /// Each section's own mean, in order of time within each run.
  public var sectionMeans: [Double] { sections.map { $0.reduce(0, +) / Double($0.count) } }

  /// The interval of the mean of all samples by the means of the sections; nil where there are fewer than four.
  public func meanInterval(level: Double = 0.95) -> ConfidenceInterval? {
    guard sections.count >= 4, sections.allSatisfy({ !$0.isEmpty }) else { return nil }
    return interval(around: mean, sectionMeans, level: level)
  }

  private func interval(around estimate: Double, _ values: [Double], level: Double) -> ConfidenceInterval {
    let freedom = Double(values.count - 1)
    let spread = values.reduce(0) { $0 + ($1 - estimate) * ($1 - estimate) } / freedom
    let t = SpecialFunctions.studentQuantile(0.5 + level / 2, degrees: freedom)
    return ConfidenceInterval(
      mean: estimate, halfWidth: t * (spread / Double(values.count)).squareRoot(), level: level)
  }

  private static func quantile(_ share: Double, of sorted: ArraySlice<Double>) -> Double {
    guard !sorted.isEmpty else { return .nan }
    let rank = Int((share * Double(sorted.count)).rounded(.up)) - 1
    return sorted[sorted.startIndex + min(sorted.count - 1, max(0, rank))]
  }
}
