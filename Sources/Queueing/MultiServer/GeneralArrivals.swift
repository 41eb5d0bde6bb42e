import RealModule

extension ServerPool {
  /// GI/M/c: exponential service, any independent gaps. With sigma the root of sigma = A*(c mu (1 - sigma)) below 1,
  /// whoever waits does so for an exponential time of rate c mu (1 - sigma); one server is waited for with probability
  /// sigma, several with that of Takács.
  ///
  /// - Source: Takács, "Introduction to the Theory of Queues", 1962, chapter 2; Gross, Harris, "Fundamentals of
  ///   Queueing Theory", section on G/M/c.
  /// - Complexity: O(servers).
  public func solveGeneralArrivals() -> QueueAnswer {
    guard isStable else { return .unstable(capacity: capacity) }
    // Solve for 1 - sigma by bisection on g(x) = 1 - A*(c mu x) - x, which is positive below the root.
    var low = 0.0
    var high = 1.0
    while true {
      let middle = 0.5 * (low + high)
      if middle <= low || middle >= high { break }
      if 1 - arrivals.laplaceTransform(capacity * middle) > middle { low = middle } else { high = middle }
    }
    let idle = 0.5 * (low + high)
    let decay = capacity * idle
    let waiting = servers == 1 ? 1 - idle : waitProbability(idle: idle)
    var measures = means(wait: waiting / decay)
    measures.waitProbability = waiting
    measures.lossProbability = 0
    measures.waitVariance = waiting * (2 - waiting) / (decay * decay)
    measures.waitPercentile95 = max(0, .log(waiting / 0.05) / decay)
    measures.waitPercentile99 = max(0, .log(waiting / 0.01) / decay)
    measures.waitPercentile99Error = 0
    // On one server wait and service together are exponential with the rate of the wait, whether one waits or not.
    measures.responsePercentile99 =
      servers == 1 ? .log(100) / decay : exponentialResponse(0.99, waiting: waiting, drain: decay)
    return .steady(measures, .exact)
  }

  /// The chance to wait for one of several servers, by 1 - sigma.
  ///
  /// With a_j = A*(j mu) and C_j the product of a_i / (1 - a_i) for i up to j, it is 1 / (1 + (1 - sigma) times the sum
  /// over j of binomial(c, j) / (C_j (1 - a_j)) (c (1 - a_j) - j) / (c (1 - sigma) - j)). Both differences have the
  /// same sign, so all terms are positive; where both vanish their ratio is that of their slopes.
  private func waitProbability(idle: Double) -> Double {
    let c = Double(servers)
    let rate = 1 / service.mean
    var sum = 0.0
    // log of binomial(c, j) / C_j.
    var weight = 0.0
    for server in 1...servers {
      let j = Double(server)
      let share = arrivals.laplaceTransform(j * rate)
      weight += .log((c - j + 1) / j) + .log((1 - share) / share)
      let below = c * idle - j
      let ratio: Double
      if below.magnitude > 1e-7 * c {
        ratio = (c * (1 - share) - j) / below
      } else {
        let step = 1e-4 * j
        let rise = arrivals.laplaceTransform((j - step) * rate) - arrivals.laplaceTransform((j + step) * rate)
        ratio = 1 - c * rise / (2 * step)
      }
      sum += .exp(weight) / (1 - share) * ratio
    }
    return 1 / (1 + idle * sum)
  }
}
