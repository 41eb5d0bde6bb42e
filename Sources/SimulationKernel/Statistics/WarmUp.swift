/// Where a run has warmed up.
public enum WarmUp {
  /// How many of the first observations to drop, by the rule MSER-5: of all cuts at multiples of five in the
  /// first half, the one after which the standard error of the mean of the rest is least.
  ///
  /// A cut at the very end of the allowed half says that the run is too short to tell; compare with `count / 2`.
  ///
  /// - Complexity: O(n).
  /// - Source: White, Cobb, Spratt, "A comparison of five steady-state truncation heuristics for simulation",
  ///   WSC 2000.
  public static func mser5(_ observations: [Double]) -> Int {
    let batches = (0..<observations.count / 5).map { batch in
      observations[(batch * 5)..<(batch * 5 + 5)].reduce(0, +) / 5
    }
    var rest = Tally()
    var best = (cut: 0, score: Double.infinity)
    for cut in batches.indices.reversed() {
      rest.record(batches[cut])
      guard cut <= batches.count / 2 else { continue }
      let score = rest.variance * Double(rest.count - 1) / (Double(rest.count) * Double(rest.count))
      // Of equal scores the earliest cut keeps the most data.
      if score <= best.score { best = (cut, score) }
    }
    return best.cut * 5
  }
}
