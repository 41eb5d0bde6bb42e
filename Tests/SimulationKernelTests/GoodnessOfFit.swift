import SimulationKernel

/// Tests of fit. Each answers a statistic that a true sampler exceeds once in a thousand seeds.
enum GoodnessOfFit {
  /// Kolmogorov and Smirnov's largest distance, scaled; its 99.9 % point is 1.95 for every distribution.
  static let kolmogorovLimit = 1.95

  static func kolmogorov(
    _ distribution: some CumulativeDistribution,
    count: Int,
    stream: inout RandomStream
  ) -> Double {
    let sample = (0..<count).map { _ in distribution.sample(using: &stream) }.sorted()
    return kolmogorov(sorted: sample, distribution.cumulativeProbability)
  }

  static func kolmogorov(sorted: [Double], _ cumulative: (Double) -> Double) -> Double {
    let n = Double(sorted.count)
    var distance = 0.0
    for (index, value) in sorted.enumerated() {
      let probability = cumulative(value)
      distance = max(distance, probability - Double(index) / n, Double(index + 1) / n - probability)
    }
    return distance * n.squareRoot()
  }

  /// Pearson's statistic over values with at least 25 expected; rarer values share one cell. Answers the
  /// statistic and its degrees of freedom.
  static func chiSquare(
    _ distribution: some DiscreteDistribution,
    count: Int,
    stream: inout RandomStream
  ) -> (statistic: Double, degrees: Double) {
    var seen: [Int: Int] = [:]
    for _ in 0..<count { seen[distribution.sampleInteger(using: &stream), default: 0] += 1 }
    var statistic = 0.0
    var cells = 0
    var restExpected = Double(count)
    var restSeen = count
    for value in seen.keys {
      let expected = distribution.probability(of: value) * Double(count)
      guard expected >= 25 else { continue }
      let observed = seen[value] ?? 0
      statistic += (Double(observed) - expected) * (Double(observed) - expected) / expected
      cells += 1
      restExpected -= expected
      restSeen -= observed
    }
    if restExpected >= 5 {
      let difference = Double(restSeen) - restExpected
      statistic += difference * difference / restExpected
      cells += 1
    }
    return (statistic, Double(cells - 1))
  }

  /// The 99.9 % point of chi-square by Wilson and Hilferty's cube, good to a percent.
  static func chiSquareLimit(degrees: Double) -> Double {
    let spread = 2 / (9 * degrees)
    let root = 1 - spread + 3.0902 * spread.squareRoot()
    return degrees * root * root * root
  }
}
