/// What is left of a head-of-line timer when a batch ends during which j requests came, for a timer no longer than
/// the batch: the oldest came at the least of j uniform times, so in a batch of T more than t is left with
/// probability ((D - t) / T)^j.
struct RemainingTimer {
  private let rate: Double
  private let delay: Double
  private let maximum: Int
  /// For each count j the probability of j arrivals and a running timer, and that of j arrivals at all.
  private let running: [Double]
  private let present: [Double]
  init(time: ServiceTime, rate: Double, delay: Double, maximum: Int) {
    self.rate = rate
    self.delay = delay
    self.maximum = maximum
    var running = [Double](repeating: 0, count: maximum + 1)
    var present = running
    if case .atoms(let times, let probabilities) = time.shape {
      for (time, probability) in zip(times, probabilities) {
        let law = CountLaw.poisson(mean: rate * time)
        var power = 1.0
        for count in 0...maximum {
          present[count] += probability * law[count]
          running[count] += probability * law[count] * power
          power *= delay / time
        }
      }
    }
    self.running = running
    self.present = present
  }

  /// The start of the next batch from `count` waiting, weighted with the probability of so many.
  func gather(_ count: Int) -> Gathering.Start {
    // Given that it runs, the rest R has density j (D - t)^(j-1) / D^j on (0, D): D times a Beta(1, j) variate.
    let law = restArrivals(count)
    var start = Gathering(arrivals: law, rate: rate, maximum: maximum).from(count)
    let share = running[count]
    let still = max(0, present[count] - share)
    for index in start.size.probabilities.indices { start.size.probabilities[index] *= share }
    start.size.probabilities[0] += still
    start.duration *= share
    start.waiting *= share
    start.filled *= share
    return start
  }

  /// Arrivals during D times a Beta(1, j) variate: a sum over k of Poisson probabilities,
  /// P(k) = E[e^{-xU} (xU)^k / k!], by integrating over the number n >= k of Poisson points in all of D, each of which
  /// falls before the beta variate when it precedes the j uniforms that define it.
  private func restArrivals(_ j: Int) -> CountLaw {
    let total = CountLaw.poisson(mean: rate * delay)
    var probabilities = [Double](repeating: 0, count: max(1, total.end))
    for (n, share) in zip(total.first..., total.probabilities) where share > 0 {
      // Of n points and j uniforms in random order, the first k are points and the next is a uniform.
      var all = share
      for k in 0...n {
        let left = Double(n - k)
        let stop = Double(j) / (left + Double(j))
        probabilities[k] += all * stop
        all *= 1 - stop
      }
    }
    return CountLaw(first: 0, probabilities: probabilities)
  }
}
