import RealModule

/// Probabilities of whole numbers in a window `first ..< first + probabilities.count`; nothing outside it.
struct CountLaw: Sendable {
  var first: Int
  var probabilities: [Double]

  var end: Int { first + probabilities.count }

  /// The probability of `count`.
  subscript(_ count: Int) -> Double {
    count >= first && count < end ? probabilities[count - first] : 0
  }

  /// Factorial moments E[X], E[X(X-1)], E[X(X-1)(X-2)].
  var factorialMoments: FactorialMoments {
    var moments = FactorialMoments()
    for (offset, probability) in probabilities.enumerated() {
      let x = Double(first + offset)
      moments.first += probability * x
      moments.second += probability * x * (x - 1)
      moments.third += probability * x * (x - 1) * (x - 2)
    }
    return moments
  }

  /// How many arrivals of a Poisson stream fall into a random time: a mixture of Poisson laws of the given means.
  ///
  /// Each Poisson law is built from its mode outwards by ratios and scaled to one, so nothing overflows however
  /// large its mean, and no logarithm loses digits.
  ///
  /// - Complexity: O(sum over the means of min(mean, 20 sqrt(mean)) + 30).
  static func poissonMixture(means: some Collection<Double>, weights: some Collection<Double>) -> CountLaw {
    var mixture = WindowBuilder()
    var scratch: [Double] = []
    for (mean, weight) in zip(means, weights) where weight > 0 {
      let first = poisson(mean: mean, into: &scratch)
      mixture.add(scratch, at: first, weight: weight)
    }
    return mixture.law
  }

  /// The Poisson law of this mean.
  static func poisson(mean: Double) -> CountLaw {
    var scratch: [Double] = []
    let first = poisson(mean: mean, into: &scratch)
    return CountLaw(first: first, probabilities: scratch)
  }

  /// Writes the Poisson probabilities above 1e-20 of the greatest into `values`; answers the first count.
  private static func poisson(mean: Double, into values: inout [Double]) -> Int {
    values.removeAll(keepingCapacity: true)
    guard mean > 0 else {
      values.append(1)
      return 0
    }
    let mode = Int(mean)
    var term = 1.0
    var count = mode
    while count > 0 && term > 1e-20 {
      term *= Double(count) / mean
      count -= 1
      values.append(term)
    }
    values.reverse()
    values.append(1)
    term = 1
    var next = mode
    while term > 1e-20 {
      next += 1
      term *= mean / Double(next)
      values.append(term)
    }
    let scale = 1 / values.reduce(0, +)
    for index in values.indices { values[index] *= scale }
    return count
  }
}

/// The first three factorial moments of a count.
struct FactorialMoments: Sendable {
  var first = 0.0
  var second = 0.0
  var third = 0.0
}

/// Adds up weighted windows of probabilities.
struct WindowBuilder {
  private var first = 0
  private var values: [Double] = []

  var law: CountLaw { CountLaw(first: first, probabilities: values) }

  mutating func add(_ probabilities: [Double], at start: Int, weight: Double) {
    guard !probabilities.isEmpty else { return }
    if values.isEmpty { first = start }
    if start < first {
      values.insert(contentsOf: repeatElement(0, count: first - start), at: 0)
      first = start
    }
    let end = start + probabilities.count
    if end > first + values.count {
      values.append(contentsOf: repeatElement(0, count: end - first - values.count))
    }
    let shift = start - first
    for index in probabilities.indices { values[shift + index] += weight * probabilities[index] }
  }

  mutating func add(_ law: CountLaw, weight: Double) {
    add(law.probabilities, at: law.first, weight: weight)
  }
}
