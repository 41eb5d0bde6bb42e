import ModelArchitecture

/// Tokens of the local experts: a few groups of experts that stand for all of them.
struct ExpertLoad: Sendable {
  /// One group: tokens of each expert in it, and how many experts it stands for.
  struct Group: Sendable {
    var tokens: Double
    var experts: Double
  }

  /// The groups, busiest first.
  var groups: [Group]
  /// Experts on this rank.
  var localExperts: Double
  /// Whether every expert gets the same.
  var isBalanced: Bool

  /// Groups that stand for any number of experts.
  private static let mostGroups = 16.0

  /// The load of the busiest rank when experts draw their shares from a truncated power law.
  ///
  /// - Parameters:
  ///   - skew: exponent of the power law; nil for equal shares.
  ///   - hotness: place of a group within its stratum of experts, 0 the busiest.
  init(tokens: Double, choices: Double, experts: Double, ranks: Double, skew: Double?, hotness: Double) {
    let local = max((experts / ranks).rounded(), 1)
    localExperts = local
    isBalanced = skew == nil
    let mean = tokens * choices / experts
    guard let skew else {
      groups = [Group(tokens: mean, experts: local)]
      return
    }
    let law = PowerLaw(tokens: tokens, choices: choices, experts: experts, exponent: abs(skew - 1) < 0.01 ? 1.01 : skew)
    let count = min(local, Self.mostGroups)
    let least = 0.5 / experts
    groups = (0..<Int(count)).map { index in
      var place = min(max((Double(index) + hotness) / count, least), 1 - least)
      // The busiest expert of all is on the busiest rank.
      if index == 0, local <= Self.mostGroups { place = least }
      return Group(tokens: min(mean * law.share(at: 1 - place), tokens), experts: local / count)
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
