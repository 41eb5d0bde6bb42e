/// One queue: how requests come, how long they are, how long service takes, and the policy.
///
/// ```swift
/// let setting = try QueueSetting(
///   arrivals: ArrivalLaw(rate: 0.25), lengths: .uniform(1...1000),
///   service: .batch(perBatchRequest: 0.03, fixed: 0.02, perTokenRequest: 0.00045, perToken: 0.022),
///   policy: .dynamic(maximum: 8))
/// setting.solve()      // .steady(measures, .numeric)
/// ```
public struct QueueSetting: Sendable, Equatable {
  /// How requests come.
  public let arrivals: ArrivalLaw
  /// Output lengths, already cut off at the token limit where there is one.
  public let lengths: TokenLengths
  /// Where outputs are cut off; nil where they are not.
  public let tokenLimit: Int?
  /// How long service takes.
  public let service: ServiceLaw
  /// How the queue is served.
  public let policy: QueuePolicy

  /// A setting; `lengths` may be nil only where the service law does not ask for them.
  public init(
    arrivals: ArrivalLaw, lengths: TokenLengths? = nil, tokenLimit: Int? = nil, service: ServiceLaw,
    policy: QueuePolicy
  ) throws(QueueError) {
    var check = DomainCheck()
    if lengths == nil && service.needsLengths {
      check.add(.missing("token lengths", neededBy: "A service time that depends on tokens"))
    }
    if let tokenLimit {
      check.require(tokenLimit >= 1, "the token limit", Double(tokenLimit), "must be at least 1")
    }
    for problem in service.problems + Self.problems(of: policy, service) { check.add(problem) }
    try check.finish()
    let all: TokenLengths
    if let lengths { all = lengths } else { all = try .constant(1) }
    if let tokenLimit { self.lengths = try all.clipped(at: tokenLimit) } else { self.lengths = all }
    self.tokenLimit = tokenLimit
    self.arrivals = arrivals
    self.service = service
    self.policy = policy
  }

  private static func problems(of policy: QueuePolicy, _ service: ServiceLaw) -> [QueueError.Problem] {
    var check = DomainCheck()
    if policy.formsBatches && !service.servesBatches {
      check.add(.conflict("Batches need a service law for batches; this one is for single requests."))
    }
    switch policy {
    case .firstComeFirstServed(let servers):
      check.require(
        servers >= 1 && servers <= 100_000, "the number of servers", Double(servers), "must be from 1 to 100,000")
    case .finiteBuffer(let servers, let capacity):
      check.require(
        servers >= 1 && servers <= 100_000, "the number of servers", Double(servers), "must be from 1 to 100,000")
      check.require(
        capacity >= servers && capacity <= 100_000, "the capacity", Double(capacity),
        "must be from the number of servers, \(servers), to 100,000")
    case .impatient(let patience): check.positive("the patience", patience)
    case .pausing(let rule): rule.problems.forEach { check.add($0) }
    case .bulk(let rule): rule.problems.forEach { check.add($0) }
    case .timeout(let maximum, let delay, _):
      check.require(
        maximum >= 1 && maximum <= 2048, "the greatest batch", Double(maximum), "must be from 1 to 2,048")
      check.notNegative("the timer's delay", delay)
    case .ordered(let order):
      if case .exponential = service, order != .processorSharing {
        check.add(.conflict("Sizes that are not tabulated cannot be ordered; give token lengths."))
      }
      if case .classes = order, !service.needsLengths {
        check.add(.conflict("Length classes need a service time that grows with the tokens."))
      }
    }
    return check.problems
  }

  /// The same queue under another policy.
  public func with(policy: QueuePolicy) throws(QueueError) -> QueueSetting {
    try QueueSetting(
      arrivals: arrivals, lengths: lengths, tokenLimit: tokenLimit, service: service, policy: policy)
  }

  /// Requests that can be served per unit of time; infinite where those beyond are lost.
  public func capacity() throws(QueueError) -> Double {
    if policy.losesRequests { return .infinity }
    switch policy {
    case .bulk(let rule): return try bulk(rule).capacity
    case .timeout(let maximum, _, _): return try bulk(.init(maximum: maximum)).capacity
    case .firstComeFirstServed(let servers): return try Double(servers) / service.single(lengths).mean
    default: return try 1 / service.single(lengths).mean
    }
  }

  /// What the theory says: exact where a formula or a chain is, else the nearest published approximation, marked so.
  public func solve() throws(QueueError) -> QueueAnswer {
    switch policy {
    case .firstComeFirstServed(let servers): return try solvePool(servers)
    case _ where arrivals.shape != .poisson:
      guard arrivals.rate < (try capacity()) else { return .unstable(capacity: try capacity()) }
      return .simulationOnly(reason: "no formula is known for this policy with arrivals that are not Poisson")
    case .finiteBuffer(let servers, let capacity): return try solveFinite(servers, capacity)
    case .impatient(let patience):
      return .steady(try ImpatientQueue(single(), patience: patience).solve(), .numeric)
    case .pausing(let rule): return try single().solve(pausing: rule)
    case .bulk(let rule): return try bulk(rule).solve()
    case .timeout(let maximum, let delay, let timer):
      return try TimeoutQueue(
        arrivalRate: arrivals.rate, lengths: lengths, service: service, maximum: maximum, delay: delay,
        timer: timer
      ).solve()
    case .ordered(let order): return try single().solve(order: order, lengths: lengths)
    }
  }

  private func solvePool(_ servers: Int) throws(QueueError) -> QueueAnswer {
    let pool = try self.pool(servers)
    let isExponential = if case .exponential = service { true } else { false }
    switch (arrivals.shape, servers) {
    case (.poisson, 1) where !isExponential: return try single().solve()
    case (.poisson, _) where isExponential: return pool.solveExponential()
    case (.poisson, _) where pool.service.squaredVariation < 1e-12: return pool.solveConstant()
    case (.poisson, _): return pool.solve(.interpolation)
    case _ where isExponential: return pool.solveGeneralArrivals()
    default: return pool.solve(.allenCunneen)
    }
  }

  private func solveFinite(_ servers: Int, _ capacity: Int) throws(QueueError) -> QueueAnswer {
    if case .exponential = service {
      return .steady(try pool(servers).solveExponential(capacity: capacity), .exact)
    }
    guard servers == 1 else {
      return .simulationOnly(reason: "no formula is known for several servers with a limit and general service")
    }
    return .steady(try FiniteBufferQueue(single(), capacity: capacity).solve(), .numeric)
  }

  private func single() throws(QueueError) -> SingleServerQueue {
    try SingleServerQueue(arrivalRate: arrivals.rate, service: service.single(lengths))
  }

  /// The pool of `servers` with this setting's arrivals and service.
  func pool(_ servers: Int) throws(QueueError) -> ServerPool {
    try ServerPool(arrivals: arrivals, service: service.single(lengths), servers: servers)
  }

  private func bulk(_ rule: BulkQueue.Rule) throws(QueueError) -> BulkQueue {
    try BulkQueue(arrivalRate: arrivals.rate, lengths: lengths, service: service, rule: rule)
  }
}
