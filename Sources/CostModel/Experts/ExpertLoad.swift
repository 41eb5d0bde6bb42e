import ModelArchitecture
import RealModule

/// Tokens of the local experts of the busiest rank: a few groups of experts that stand for all of them.
struct ExpertLoad: Sendable {
  /// One group: tokens of each expert in it, and how many experts it stands for.
  struct Group: Sendable {
    /// Mean tokens of an expert of the group.
    var tokens: Double
    /// Experts that the group stands for.
    var experts: Double
    /// Share of those that get any token at all.
    var touchedShare: Double
  }

  /// The groups, busiest first.
  var groups: [Group]
  /// Experts on this rank.
  var localExperts: Double

  /// Groups that stand for any number of experts.
  private static let mostGroups = 16.0

  /// The load of the busiest rank.
  ///
  /// - Parameters:
  ///   - skewScale: factor of a power law's exponent.
  ///   - hotness: place of a group within its stratum of experts, 0 the busiest.
  init(
    tokens: Double, choices: Double, experts: Double, ranks: Double, routing: ExpertRouting, skewScale: Double,
    hotness: Double
  ) {
    let local = max((experts / ranks).rounded(), 1)
    localExperts = local
    let mean = tokens * choices / experts
    switch routing {
    case .even:
      groups = [Group(tokens: mean, experts: local, touchedShare: min(mean, 1))]
    case .random:
      let excess = Self.busiestRank(rows: mean * local, ranks: ranks)
      let empty = Double.pow(1 - choices / experts, tokens * excess)
      groups = [Group(tokens: mean * excess, experts: local, touchedShare: 1 - empty)]
    case .powerLaw(let exponent):
      groups = Self.skewed(
        tokens: tokens, choices: choices, experts: experts, local: local, skew: exponent * skewScale, hotness: hotness)
    }
  }

  /// Rows of the busiest of some ranks over their mean, when rows fall on ranks at random.
  ///
  /// - Source: the leading term of the greatest of R independent counts of mean m: m + sqrt(2 m ln R); Raab and Steger
  ///   1998, Balls into bins.
  static func busiestRank(rows: Double, ranks: Double) -> Double {
    guard ranks > 1, rows > 0 else { return 1 }
    return min(ranks, 1 + Double.sqrt(2 * Double.log(ranks) / rows))
  }

  private static func skewed(
    tokens: Double, choices: Double, experts: Double, local: Double, skew: Double, hotness: Double
  ) -> [Group] {
    let law = PowerLaw(tokens: tokens, choices: choices, experts: experts, exponent: abs(skew - 1) < 0.01 ? 1.01 : skew)
    let mean = tokens * choices / experts
    let count = min(local, mostGroups)
    let least = 0.5 / experts
    return (0..<Int(count)).map { index in
      var place = min(max((Double(index) + hotness) / count, least), 1 - least)
      // The busiest expert of all is on the busiest rank.
      if index == 0, local <= mostGroups { place = least }
      let share = min(mean * law.share(at: 1 - place), tokens)
      // Uneven loads are means of a random draw: an expert stays empty with probability exp(-mean).
      return Group(tokens: share, experts: local / count, touchedShare: 1 - Double.exp(-share))
    }
  }

  /// Tokens over all local experts.
  var rows: Double { groups.reduce(0) { $0 + $1.tokens * $1.experts } }
}

/// The shares of experts under a power law cut at both ends.
private struct PowerLaw {
  let exponent: Double
  let low: Double
  let high: Double
  let mean: Double

  init(tokens: Double, choices: Double, experts: Double, exponent: Double) {
    self.exponent = exponent
    let many = tokens * choices > experts
    low = many ? 1 : 0.01
    high = many ? max(0.8 * tokens, 1.5) : 2
    // A mean share of the truncated density x^-exponent between low and high.
    if abs(2 - exponent) < 0.02 {
      mean = 1
    } else {
      let first = (power(high, 2 - exponent) - power(low, 2 - exponent)) / (2 - exponent)
      let nought = (power(high, 1 - exponent) - power(low, 1 - exponent)) / (1 - exponent)
      mean = first / nought
    }
  }

  /// The share below which a fraction `quantile` of the experts lies, over the mean share.
  func share(at quantile: Double) -> Double {
    let rest = 1 - exponent
    let lowPower = power(low, rest)
    return power((power(high, rest) - lowPower) * quantile + lowPower, 1 / rest) / mean
  }
}
