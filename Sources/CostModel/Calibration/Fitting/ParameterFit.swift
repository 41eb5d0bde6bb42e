import RealModule

/// Finds the numbers of a model that answer measured times best.
///
/// The objective is the mean absolute logarithm of predicted over measured time plus a share of its 90th percentile. What is
/// far off, beyond a factor of two, counts a tenth: such rows are mostly of kernels that were not tuned, for which no
/// numbers answer.
/// Bounded parameters are moved on a logistic scale, logarithmically where they span more than a factor of four.
struct ParameterFit<Root> {
  /// The parameters that may move.
  let fitted: [FittedParameter<Root>]
  /// Rounds of the search.
  let generations: Int
  /// Seed of the search.
  let seed: UInt64
  /// Weight of the 90th percentile beside the mean.
  var tailWeight = Calibrator.usualTailWeight
  /// The logarithm of the ratio beyond which a row is far off.
  var farOff = Self.factorOfTwo

  /// A factor of two, as a logarithm.
  static var factorOfTwo: Double { 0.69 }

  /// The best numbers of all starts.
  ///
  /// - Parameters:
  ///   - starts: the discrete choices, each with plausible numbers; all are tried shortly, the best is continued.
  ///   - logRatios: logarithms of predicted over measured time of some numbers.
  func best(of starts: [Root], logRatios: (Root) -> [Double]) -> Root {
    precondition(!starts.isEmpty, "a fit starts somewhere")
    var tried = starts.map { start in search(from: start, generations: generations / 4, step: 0.4, logRatios) }
    tried.sort { $0.value < $1.value }
    // Most families have one start: a second search with another seed is the cheapest gain.
    let refined = (0..<2).map { round in
      search(from: tried[0].root, generations: generations, step: 0.25, round: UInt64(round + 1), logRatios)
    }
    return refined.min { $0.value < $1.value }?.root ?? tried[0].root
  }

  private func search(
    from start: Root, generations: Int, step: Double, round: UInt64 = 0, _ logRatios: (Root) -> [Double]
  ) -> (root: Root, value: Double) {
    let strategy = EvolutionStrategy(generations: generations, step: step, seed: seed &+ round)
    let found = strategy.minimum(from: encoded(start)) {
      objective(logRatios(decoded($0, from: start)))
    }
    return (decoded(found.point, from: start), found.value)
  }

  /// What the search makes small.
  func objective(_ logRatios: [Double]) -> Double {
    let sorted = logRatios.map { ratio in
      let size = ratio.isNaN ? 1e3 : ratio.magnitude
      return size <= farOff ? size : farOff + (size - farOff) / 10
    }.sorted()
    guard !sorted.isEmpty else { return 0 }
    let mean = sorted.reduce(0, +) / Double(sorted.count)
    return mean + tailWeight * sorted[min(sorted.count * 9 / 10, sorted.count - 1)]
  }

  private func encoded(_ root: Root) -> [Double] {
    fitted.map { parameter in
      let (low, high) = parameter.scale
      let place = (parameter.scaled(root[keyPath: parameter.path]) - low) / (high - low)
      let inside = min(max(place, 1e-4), 1 - 1e-4)
      return Double.log(inside / (1 - inside))
    }
  }

  private func decoded(_ point: [Double], from start: Root) -> Root {
    var root = start
    for (parameter, coordinate) in zip(fitted, point) {
      let (low, high) = parameter.scale
      let place = low + (high - low) / (1 + Double.exp(-min(max(coordinate, -30), 30)))
      root[keyPath: parameter.path] = parameter.isLogarithmic ? Double.exp(place) : place
    }
    return root
  }
}

extension FittedParameter {
  fileprivate func scaled(_ value: Double) -> Double {
    isLogarithmic ? Double.log(min(max(value, lower), upper)) : value
  }

  fileprivate var scale: (low: Double, high: Double) {
    isLogarithmic ? (Double.log(lower), Double.log(upper)) : (lower, upper)
  }
}
