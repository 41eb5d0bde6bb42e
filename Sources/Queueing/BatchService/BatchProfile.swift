/// What the queue needs to know of a batch of one size.
struct BatchProfile: Sendable {
  /// Arrivals during the batch.
  var arrivals: CountLaw
  /// Moments of the batch's time.
  var mean: Double
  var second: Double
  var third: Double
  /// Mean time in service of a member: the whole batch's unless members leave early.
  var ownTime: Double

  /// Factorial moments of the arrivals at this rate.
  func arrivalMoments(rate: Double) -> FactorialMoments {
    FactorialMoments(first: rate * mean, second: rate * rate * second, third: rate * rate * rate * third)
  }
}

/// The batches of a service law by size: padded (all leave when the longest ends) or elastic.
struct BatchTimes: Sendable {
  let rate: Double
  let law: BatchConstants
  let service: ServiceLaw
  let lengths: TokenLengths
  let isElastic: Bool

  /// The profiles of batches of `sizes`.
  func profiles(_ sizes: ClosedRange<Int>) -> [BatchProfile] {
    isElastic ? ElasticBatches(self).profiles(sizes) : sizes.map(padded)
  }

  private func padded(_ size: Int) -> BatchProfile {
    let time = service.batchTime(of: size, lengths)
    return BatchProfile(
      arrivals: time.arrivals(rate: rate), mean: time.mean, second: time.secondMoment,
      third: time.thirdMoment, ownTime: time.mean)
  }

  /// E[T_size].
  func meanTime(_ size: Int) -> Double {
    let k = law
    let longest = lengths.longestLaw(of: size).reduce(0) { $0 + Double($1.length) * $1.probability }
    return isElastic
      ? k.base(size) + k.k3 * Double(size) * lengths.mean + k.k4 * longest
      : k.base(size) + k.slope(size) * longest
  }

  /// Requests that ever larger batches serve per unit of time; infinite where a larger batch costs nothing.
  var limitingCapacity: Double {
    let perRequest = law.k1 + law.k3 * (isElastic ? lengths.mean : Double(lengths.longest))
    return perRequest > 0 ? 1 / perRequest : .infinity
  }

  /// The shortest time that any batch may take.
  var shortestTime: Double {
    let shortest = 1 + (lengths.probabilities.firstIndex { $0 > 0 } ?? 0)
    return law.base(1) + law.slope(1) * Double(shortest)
  }
}
