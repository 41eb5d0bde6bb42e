import RealModule

/// Which token limit suits a single server whose service time is affine in the tokens.
///
/// A lower limit shortens everybody's wait and cuts some answers short; what an answer is worth when cut decides.
public struct TokenLimitAdvice: Sendable {
  /// What a request is worth when its n tokens are cut at a limit.
  public enum Utility: Sendable, Equatable, CaseIterable {
    /// The share that is delivered: min(1, limit / n).
    case deliveredShare
    /// All or nothing: 1 where nothing is cut.
    case completeness
    /// log(1 + delivered tokens).
    case logarithm
  }

  private let rate: Double
  private let lengths: TokenLengths
  private let perRequest: Double
  private let perToken: Double
  /// E[min(n, limit)] and E[min(n, limit)^2], by limit.
  private let first: [Double]
  private let second: [Double]

  /// Advice for Poisson arrivals and a service time of `perRequest + perToken n`.
  public init(arrivalRate: Double, lengths: TokenLengths, perRequest: Double, perToken: Double) throws(QueueError) {
    var check = DomainCheck()
    check.positive("the arrival rate", arrivalRate)
    for problem in ServiceLaw.affine(perRequest: perRequest, perToken: perToken).problems { check.add(problem) }
    try check.finish()
    rate = arrivalRate
    self.lengths = lengths
    self.perRequest = perRequest
    self.perToken = perToken
    var first = [0.0]
    var second = [0.0]
    for limit in 1...lengths.longest {
      let reaching = lengths.survival(limit - 1)
      first.append(first[limit - 1] + reaching)
      second.append(second[limit - 1] + Double(2 * limit - 1) * reaching)
    }
    self.first = first
    self.second = second
  }

  /// E[Wq] under a limit; infinite where the queue is unstable.
  public func meanWait(limit: Int) -> Double {
    let index = min(max(limit, 1), lengths.longest)
    let mean = perRequest + perToken * first[index]
    let square =
      perRequest * perRequest + 2 * perRequest * perToken * first[index] + perToken * perToken * second[index]
    return rate * mean < 1 ? rate * square / (2 * (1 - rate * mean)) : .infinity
  }

  /// E[u] under a limit.
  ///
  /// - Complexity: O(longest length).
  public func meanUtility(_ utility: Utility, limit: Int) -> Double {
    switch utility {
    case .completeness: return 1 - lengths.survival(limit)
    case .deliveredShare:
      var sum = 1 - lengths.survival(limit)
      for n in stride(from: limit + 1, through: lengths.longest, by: 1) {
        sum += lengths.probabilities[n - 1] * Double(limit) / Double(n)
      }
      return sum
    case .logarithm:
      var sum = 0.0
      for n in 1...lengths.longest {
        sum += lengths.probabilities[n - 1] * .log(onePlus: Double(min(n, limit)))
      }
      return sum
    }
  }

  /// The limit with the greatest `worth · E[u] - E[Wq]`.
  ///
  /// - Parameter worth: seconds of waiting that one unit of utility is worth.
  /// - Complexity: O(longest length), by the increments of utility from one limit to the next.
  public func best(_ utility: Utility, worth: Double) -> Int {
    let gains = utilityGains(utility)
    var best = (limit: 1, value: worth * meanUtility(utility, limit: 1) - meanWait(limit: 1))
    var earned = worth * meanUtility(utility, limit: 1)
    for limit in stride(from: 2, through: lengths.longest, by: 1) {
      earned += worth * gains[limit]
      let value = earned - meanWait(limit: limit)
      if value > best.value { best = (limit, value) }
    }
    return best.limit
  }

  /// The longest limit under which the mean wait is at most `target`; nil where even one token waits longer.
  public func longestLimit(meanWait target: Double) -> Int? {
    var low = 0
    var high = lengths.longest + 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if meanWait(limit: middle) <= target { low = middle } else { high = middle }
    }
    return low > 0 ? low : nil
  }

  /// E[u] at each limit less that at the limit before.
  private func utilityGains(_ utility: Utility) -> [Double] {
    var gains = [Double](repeating: 0, count: lengths.longest + 1)
    // Sum of p_n / n over lengths of at least the limit.
    var inverse = 0.0
    for limit in stride(from: lengths.longest, through: 1, by: -1) {
      inverse += lengths.probabilities[limit - 1] / Double(limit)
      switch utility {
      case .completeness: gains[limit] = lengths.probabilities[limit - 1]
      case .deliveredShare: gains[limit] = inverse
      case .logarithm: gains[limit] = lengths.survival(limit - 1) * .log(onePlus: 1 / Double(limit))
      }
    }
    return gains
  }
}
