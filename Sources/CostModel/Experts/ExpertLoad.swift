package import ModelArchitecture
import RealModule

/// Tokens of the local experts of the busiest rank: a few groups of experts that stand for all of them.
package struct ExpertLoad: Sendable {
  /// One group: tokens of each expert in it, and how many experts it stands for.
  package struct Group: Sendable {
    /// Mean tokens of an expert of the group.
    package var tokens: Double
    /// Experts that the group stands for.
    package var experts: Double
    /// Share of those that get any token at all.
    package var touchedShare: Double
  }

  /// The groups, busiest first.
  package var groups: [Group]
  /// Experts on this rank.
  var localExperts: Double

  /// Groups that stand for any number of experts.
  private static let mostGroups = 16.0

  /// The load of the busiest rank.
  ///
  /// - Parameters:
  ///   - skewScale: factor of a power law's exponent.
  ///   - hotness: how far the busiest rank's load is above the mean where loads are uneven, over what the greatest of as
  ///     many ranks of random experts has.
  package init(
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
        tokens: tokens, choices: choices, experts: experts, ranks: ranks, skew: exponent * skewScale, hotness: hotness)
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

  /// The busiest of the ranks among which experts are dealt at random, whatever their loads.
  ///
  /// The load of a rank is a sum of loads that the law deals out: about normal, its spread that of one expert over the
  /// root of how many there are. With a few experts on a rank the law's long tail makes it more than that, by up to two
  /// fifths, which `hotness` has to answer for. Of a rank with one expert it is the law's own greatest.
  private static func skewed(
    tokens: Double, choices: Double, experts: Double, ranks: Double, skew: Double, hotness: Double
  ) -> [Group] {
    let law = PowerLaw(tokens: tokens, choices: choices, experts: experts, exponent: abs(skew - 1) < 0.01 ? 1.01 : skew)
    let mean = tokens * choices / experts
    let local = max((experts / ranks).rounded(), 1)
    let greatest = law.share(at: 1 - 0.56 / experts)
    let excess = 1 + hotness * greatestOfNormals(ranks) * law.spread / local.squareRoot()
    let count = Int(min(local, mostGroups))
    let shares = (0..<count).map { law.share(at: 1 - (Double($0) + 0.5) / Double(count)) }
    let scale = min(excess, greatest, ranks) * Double(count) / shares.reduce(0, +)
    return shares.map { share in
      let load = min(mean * min(share * scale, greatest), tokens)
      // Uneven loads are means of a random draw: an expert stays empty with probability exp(-mean).
      return Group(tokens: load, experts: local / Double(count), touchedShare: 1 - Double.exp(-load))
    }
  }

  /// How many standard deviations the greatest of some normal numbers is above their mean, to within 0.03.
  ///
  /// - Source: Blom 1958, Statistical Estimates and Transformed Beta-Variables, with Tukey's lambda distribution in place
  ///   of the normal quantile.
  package static func greatestOfNormals(_ count: Double) -> Double {
    guard count > 1 else { return 0 }
    let place = (count - 0.375) / (count + 0.25)
    return 4.91 * (power(place, 0.14) - power(1 - place, 0.14))
  }

  /// Tokens that reach the rank: those with at least one of their choices on it.
  func arriving(of work: RoutedExperts) -> Double {
    // Dealt out evenly, a token's choices lie on as many ranks as they can.
    if work.routing == .even { return work.tokens * min(1, work.choices / work.ranks) }
    let share = min(rows / (work.tokens * work.choices), 1)
    return work.tokens * (1 - Double.pow(1 - share, work.choices))
  }

  /// Tokens over all local experts.
  package var rows: Double { groups.reduce(0) { $0 + $1.tokens * $1.experts } }
}

/// The shares of experts under a power law cut at both ends.
private struct PowerLaw {
  let exponent: Double
  let low: Double
  let high: Double
  let mean: Double
  /// Standard deviation of an expert's share, over the mean share.
  let spread: Double

  init(tokens: Double, choices: Double, experts: Double, exponent: Double) {
    self.exponent = exponent
    let many = tokens * choices > experts
    low = many ? 1 : 0.01
    high = many ? max(0.8 * tokens, 1.5) : 2
    // Moments of the truncated density x^-exponent between low and high.
    let (lower, upper) = (low, high)
    let moment = { (order: Double) in
      let rest = order + 1 - exponent
      return abs(rest) < 0.02 ? Double.log(upper / lower) : (power(upper, rest) - power(lower, rest)) / rest
    }
    mean = moment(1) / moment(0)
    spread = max(moment(2) / moment(0) / (mean * mean) - 1, 0).squareRoot()
  }

  /// The share below which a fraction `quantile` of the experts lies, over the mean share.
  func share(at quantile: Double) -> Double {
    let rest = 1 - exponent
    let lowPower = power(low, rest)
    return power((power(high, rest) - lowPower) * quantile + lowPower, 1 / rest) / mean
  }
}
