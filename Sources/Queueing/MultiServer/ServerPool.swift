import RealModule

/// Several equal servers behind one line, first come first served.
public struct ServerPool: Sendable {
  /// How requests come.
  public let arrivals: ArrivalLaw
  /// The law of one request's service time.
  public let service: ServiceTime
  /// How many servers there are.
  public let servers: Int

  /// A pool of at least one server, at most 100,000.
  public init(arrivals: ArrivalLaw, service: ServiceTime, servers: Int) throws(QueueError) {
    var check = DomainCheck()
    check.require(
      servers >= 1 && servers <= 100_000, "the number of servers", Double(servers), "must be from 1 to 100,000")
    try check.finish()
    self.arrivals = arrivals
    self.service = service
    self.servers = servers
  }

  /// Offered load in erlangs: arrival rate times mean service time.
  public var offered: Double { arrivals.rate * service.mean }
  /// Requests that can be served per unit of time.
  public var capacity: Double { Double(servers) / service.mean }
  /// Load per server.
  public var load: Double { offered / Double(servers) }
  /// Whether the queue settles down.
  public var isStable: Bool { load < 1 }

  /// E[Wq] of M/M/c with the same rates.
  public var exponentialWait: Double {
    guard isStable else { return .infinity }
    let waiting = ErlangFormulas.waitProbability(servers: servers, load: offered)
    return waiting * service.mean / (Double(servers) - offered)
  }

  /// M/M/c: closed forms, percentiles included.
  public func solveExponential() -> QueueAnswer {
    guard isStable else { return .unstable(capacity: capacity) }
    let waiting = ErlangFormulas.waitProbability(servers: servers, load: offered)
    let drain = capacity - arrivals.rate
    var measures = means(wait: waiting / drain)
    measures.waitProbability = waiting
    measures.lossProbability = 0
    measures.waitVariance = waiting * (2 - waiting) / (drain * drain)
    measures.waitPercentile95 = max(0, .log(waiting / 0.05) / drain)
    measures.waitPercentile99 = max(0, .log(waiting / 0.01) / drain)
    measures.waitPercentile99Error = 0
    measures.responsePercentile99 = exponentialResponse(0.99, waiting: waiting, drain: drain)
    return .steady(measures, .exact)
  }

  /// M/M/c/K: at most `capacity` in the system, those in service included; stable at any load.
  public func solveExponential(capacity: Int) throws(QueueError) -> QueueMeasures {
    var check = DomainCheck()
    check.require(
      capacity >= servers && capacity <= 1_000_000, "the capacity", Double(capacity),
      "must be from the number of servers, \(servers), to 1,000,000")
    try check.finish()
    // Birth and death, scaled at each step by the greatest so far so that nothing overflows.
    var shares = [1.0]
    var total = 1.0
    for state in 1...capacity {
      let next = shares[state - 1] * offered / Double(min(state, servers))
      shares.append(next)
      total += next
      if total > 1e200 {
        for index in shares.indices { shares[index] /= total }
        total = 1
      }
    }
    for index in shares.indices { shares[index] /= total }
    let loss = shares[capacity]
    let accepted = arrivals.rate * (1 - loss)
    let queue = shares.enumerated().reduce(0) { $0 + Double(max(0, $1.offset - servers)) * $1.element }
    var measures = means(wait: queue / accepted)
    measures.waitProbability = shares[servers...].dropLast().reduce(0, +) / (1 - loss)
    measures.lossProbability = loss
    measures.utilisation = offered * (1 - loss) / Double(servers)
    let found = shares[..<capacity].map { $0 / (1 - loss) }
    func distribution(_ x: Double) -> Double { acceptedWait(upTo: x, found: found) }
    let scale = Double(capacity) / self.capacity
    measures.waitPercentile95 = Percentile.at(0.95, scale: scale, distribution)
    measures.waitPercentile99 = Percentile.at(0.99, scale: scale, distribution)
    measures.waitPercentile99Error = 0
    return measures
  }

  /// P(W <= x) of an accepted request of M/M/c/K, by the shares of what it finds: with n beyond the servers' number
  /// before it, it waits for n + 1 departures, which come at random.
  private func acceptedWait(upTo x: Double, found: [Double]) -> Double {
    var sum = found[..<servers].reduce(0, +)
    let law = CountLaw.poisson(mean: capacity * x)
    // Departures by x: at least so many.
    var enough = 1 - law.probabilities.reduce(0, +)
    var tails = [Double](repeating: 0, count: max(0, found.count - servers) + 1)
    for count in stride(from: max(law.end, tails.count) - 1, through: 0, by: -1) {
      enough += law[count]
      if count < tails.count { tails[count] = enough }
    }
    for (place, share) in found[servers...].enumerated() { sum += share * tails[place + 1] }
    return sum
  }

  /// The percentile of a response with exponential service, after a wait that is exponential with rate `drain` if there
  /// is one.
  func exponentialResponse(_ probability: Double, waiting: Double, drain: Double) -> Double? {
    let (service, mean) = (1 / service.mean, service.mean)
    return Percentile.at(probability, scale: mean + 1 / drain) { x in
      let quick = -Double.expMinusOne(-service * x)
      let gap = service - drain
      // The sum of two exponential times; with equal rates it is the Erlang law of two stages.
      let beyond =
        gap.magnitude < 1e-9 * service
        ? (1 + service * x) * .exp(-service * x)
        : (service * .exp(-drain * x) - drain * .exp(-service * x)) / gap
      return (1 - waiting) * quick + waiting * (1 - beyond)
    }
  }

  /// M/D/c: the number in the system one service time later is what was beyond the servers, and new arrivals.
  ///
  /// - Source: Crommelin, "Delay probability formulae when the holding times are constant", P.O. Elec. Eng. J. 25,
  ///   1932.
  public func solveConstant() -> QueueAnswer {
    guard isStable else { return .unstable(capacity: capacity) }
    let time = service.mean
    let law = CountLaw.poisson(mean: offered)
    let profile = BatchProfile(
      arrivals: law, mean: time, second: time * time, third: time * time * time, ownTime: time)
    // The same chain as fixed batches of `servers`, seen at any time instead of at batch ends.
    let cycle = BulkChain.Cycle.accumulating(from: 0, to: 1, profile, rate: arrivals.rate)
    let chain = BulkChain(
      rate: arrivals.rate, boundary: Array(repeating: cycle, count: servers), full: (profile, servers))
    let solution = chain.solve()
    let c = Double(servers)
    let below = solution.shares.enumerated()
    // E[(N - c)^+] and E[((N - c)^+)^2] by what is missing below c.
    let queue = solution.mean - c + below.reduce(0) { $0 + $1.element * (c - Double($1.offset)) }
    let gap = below.reduce(0) { $0 + $1.element * (c - Double($1.offset)) * (c - Double($1.offset)) }
    let square = solution.meanSquare - 2 * c * solution.mean + c * c - gap
    let wait = queue / arrivals.rate
    var measures = means(wait: wait)
    measures.waitProbability = 1 - solution.shares.reduce(0, +)
    measures.lossProbability = 0
    measures.waitVariance = (square - queue) / (arrivals.rate * arrivals.rate) - wait * wait
    if let law = ConstantServiceWaits(below: solution.shares, time: time, rate: arrivals.rate) {
      measures.waitPercentile95 = Percentile.at(0.95, scale: time, law.distribution)
      measures.waitPercentile99 = Percentile.at(0.99, scale: time, law.distribution)
      measures.waitPercentile99Error = Percentile.spread(
        0.99, error: ConstantServiceWaits.error, scale: time, law.distribution)
      measures.responsePercentile99 = measures.waitPercentile99.map { $0 + time }
    }
    return .steady(measures, .numeric)
  }

  func means(wait: Double) -> QueueMeasures {
    var measures = QueueMeasures()
    measures.meanWait = wait
    measures.meanResponse = wait + service.mean
    measures.meanBatchSize = 1
    measures.utilisation = load
    return measures
  }
}
