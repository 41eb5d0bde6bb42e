/// When a single server pauses.
public enum PauseRule: Sendable, Equatable {
  /// An idle server takes one vacation after another until it finds a request on its return.
  case repeatedVacations(PauseLaw)
  /// An idle server takes one vacation, then stays.
  case singleVacation(PauseLaw)
  /// The first request of a busy period has the server set up: a model swap, a cold start.
  case setUp(PauseLaw)
  /// An idle server starts only when this many wait.
  case threshold(Int)

  /// What is wrong with the numbers.
  var problems: [QueueError.Problem] {
    switch self {
    case .repeatedVacations(let law), .singleVacation(let law), .setUp(let law): return law.problems
    case .threshold(let count):
      var check = DomainCheck()
      check.require(count >= 1, "the number that starts the server", Double(count), "must be at least 1")
      return check.problems
    }
  }
}

extension SingleServerQueue {
  /// The queue with a server that pauses: the plain wait and, by decomposition, a term of the pause alone.
  ///
  /// - Source: Fuhrmann, Cooper, "Stochastic decompositions in the M/G/1 queue with generalized vacations",
  ///   Oper. Res. 33, 1985.
  public func solve(pausing rule: PauseRule) throws(QueueError) -> QueueAnswer {
    if !rule.problems.isEmpty { throw QueueError(rule.problems) }
    guard isStable else { return .unstable(capacity: 1 / service.mean) }
    let rate = arrivalRate
    let (extra, waiting): (Double, Double)
    switch rule {
    case .repeatedVacations(let pause):
      (extra, waiting) = (pause.secondMoment / (2 * pause.mean), 1)
    case .singleVacation(let pause):
      let none = pause.laplaceTransform(rate)
      let cycle = none + rate * pause.mean
      (extra, waiting) = (rate * pause.secondMoment / (2 * cycle), 1 - (1 - load) * none / cycle)
    case .setUp(let pause):
      let numerator = 2 * pause.mean + rate * pause.secondMoment
      (extra, waiting) = (numerator / (2 * (1 + rate * pause.mean)), 1)
    case .threshold(let count):
      (extra, waiting) = (Double(count - 1) / (2 * rate), 1 - (1 - load) / Double(count))
    }
    var measures = withoutPercentiles
    measures.meanWait = meanWait + extra
    measures.meanResponse = meanWait + extra + service.mean
    measures.waitProbability = waiting
    if let law = PausedWaits(self, rule, cells: WaitingTimeLaw.cells),
      let coarse = PausedWaits(self, rule, cells: WaitingTimeLaw.cells / 2)
    {
      measures.waitPercentile95 = Percentile.at(0.95, scale: law.end, law.distribution)
      measures.waitPercentile99 = Percentile.at(0.99, scale: law.end, law.distribution)
      let other = Percentile.at(0.99, scale: law.end, coarse.distribution)
      measures.waitPercentile99Error = measures.waitPercentile99.flatMap { one in other.map { (one - $0).magnitude } }
    }
    return .steady(measures, .exact)
  }
}
