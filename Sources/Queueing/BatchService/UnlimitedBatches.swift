/// Dynamic batching without a limit: the server takes all that wait.
struct UnlimitedBatches {
  private let times: BatchTimes
  private let minimum: Int

  init(_ times: BatchTimes, minimum: Int) {
    self.times = times
    self.minimum = minimum
  }

  /// States beyond which the chain is no longer listed.
  private static let greatestBound = 32_768

  /// The numbers, from a chain whose bound is doubled until jumps beyond it have a probability below 1e-10.
  func solve() -> QueueAnswer {
    if let answer = saturated() { return answer }
    let (mean, deviation) = fluidBatch()
    guard mean < Double(Self.greatestBound) else { return tooLarge }
    var bound = max(64, 2 * minimum, Int(mean + 12 * deviation) + 32)
    var profiles: [BatchProfile] = []
    while bound <= Self.greatestBound {
      let known = minimum + profiles.count
      let last = max(minimum, bound - 1)
      if known <= last { profiles += times.profiles(known...last) }
      let cycles = (0..<bound).map { waiting in
        BulkChain.Cycle.accumulating(
          from: waiting, to: minimum, profiles[max(0, waiting - minimum)], rate: times.rate)
      }
      let chain = BulkChain(rate: times.rate, boundary: cycles, full: nil)
      let solution = chain.solve()
      let lost = zip(solution.shares, cycles).reduce(0) { $0 + $1.0 * beyond(bound, $1.1.next) }
      if lost < 1e-10 { return .steady(chain.measures(solution), .numeric) }
      bound *= 2
    }
    return tooLarge
  }

  private var tooLarge: QueueAnswer {
    .simulationOnly(reason: "batches without a limit grow beyond \(Self.greatestBound) requests at this load")
  }

  private func beyond(_ bound: Int, _ law: CountLaw) -> Double {
    law.end <= bound ? 0 : law.probabilities[max(0, bound - law.first)...].reduce(0, +)
  }

  /// Where the batch settles if arrivals were a steady flow, with a bound on its spread.
  private func fluidBatch() -> (mean: Double, deviation: Double) {
    // Batches below the crossing of x and lambda E[T_x] grow, those above shrink.
    var low = minimum
    var high = max(2, 2 * minimum)
    while high < 1 << 24 && times.rate * times.meanTime(high) > Double(high) { (low, high) = (high, 2 * high) }
    while high - low > 1 {
      let middle = (low + high) / 2
      if times.rate * times.meanTime(middle) > Double(middle) { low = middle } else { high = middle }
    }
    let mean = Double(high)
    let ratio = times.rate / times.limitingCapacity
    return (mean, (mean / (1 - ratio * ratio)).squareRoot())
  }

  /// Batches so large that practically every one holds a request of the greatest length: then a batch of B takes
  /// alpha B + tau, and the moments of B follow from B' = Poisson(lambda (alpha B + tau)) without a chain. Five
  /// deviations below the mean the rule may fail; that touches the seventh digit.
  private func saturated() -> QueueAnswer? {
    guard !times.isElastic else { return nil }
    let (mean, deviation) = fluidBatch()
    let least = mean - 5 * deviation
    let missLongest = times.lengths.logCumulative(times.lengths.longest - 1)
    let needsLongest = times.law.slope(1) > 0
    guard mean > 4096, least > Double(minimum), !needsLongest || least * missLongest < -20 else { return nil }
    let longest = Double(times.lengths.longest)
    let rate = times.rate
    let a = rate * (times.law.k1 + times.law.k3 * longest)
    let t = rate * (times.law.k2 + times.law.k4 * longest)
    // Factorial moments of a mixed Poisson law are the plain moments of its mean a B + t.
    let first = t / (1 - a)
    let second = (first + 2 * a * t * first + t * t) / (1 - a * a)
    let cubed = 3 * a * a * t * second + 3 * a * t * t * first + t * t * t
    let third = (3 * second - 2 * first + cubed) / (1 - a * a * a)
    let pairs = second - first
    let wait = pairs / (2 * rate * first)
    var measures = QueueMeasures()
    measures.meanWait = wait
    measures.meanResponse = wait + (a * second + t * first) / (rate * first)
    measures.waitProbability = 1
    measures.lossProbability = 0
    measures.meanBatchSize = first
    measures.utilisation = 1
    // E[Nq (Nq - 1)] = lambda^2 E[T^3] / (3 E[T]), and lambda E[T] is the mean batch.
    let triples = third - 3 * second + 2 * first
    measures.waitVariance = triples / (3 * first * rate * rate) - wait * wait
    return .steady(measures, .numeric)
  }
}
