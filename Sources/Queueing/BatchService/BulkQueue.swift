/// M/G^[a,b]/1: a free server takes all that wait, at most b, as soon as a are there; a batch's time depends on its
/// size and its longest output; whoever arrives meanwhile waits for the next batch.
///
/// a = 1 is dynamic batching (b may be unlimited), a = b fixed batching. Exact but for rounding: loads up to
/// 0.999 and batches up to 4,096 keep about nine digits.
///
/// - Source: Neuts, "A general class of bulk queues with Poisson input", Ann. Math. Stat. 38, 1967; Inoue, "Queueing
///   analysis of GPU-based inference servers with dynamic batching", Perform. Eval. 147, 2021.
public struct BulkQueue: Sendable {
  /// How a batch is formed and how its members leave.
  public struct Rule: Sendable, Equatable {
    /// The server starts with no fewer.
    public var minimum: Int
    /// It takes no more; nil takes all.
    public var maximum: Int?
    /// A member leaves when its own tokens end, and the batch is not padded to the longest.
    public var isElastic: Bool

    /// A rule for batches of `minimum` to `maximum`.
    public init(minimum: Int = 1, maximum: Int?, isElastic: Bool = false) {
      self.minimum = minimum
      self.maximum = maximum
      self.isElastic = isElastic
    }

    /// What is wrong with the numbers.
    var problems: [QueueError.Problem] {
      var check = DomainCheck()
      check.require(
        minimum >= 1 && minimum <= 65_536, "the least batch", Double(minimum), "must be from 1 to 65,536")
      if let maximum {
        check.require(
          maximum >= minimum && maximum <= 65_536, "the greatest batch", Double(maximum),
          "must be from the least, \(minimum), to 65,536")
      }
      return check.problems
    }
  }

  let times: BatchTimes
  /// How batches are formed.
  public let rule: Rule

  /// A queue with Poisson arrivals and a service law that has batches.
  public init(arrivalRate: Double, lengths: TokenLengths, service: ServiceLaw, rule: Rule) throws(QueueError) {
    var check = DomainCheck()
    check.positive("the arrival rate", arrivalRate)
    for problem in service.problems + rule.problems { check.add(problem) }
    if service == .exponential(mean: service.constants.k2) {
      check.add(.conflict("An exponential service time has no law for batches."))
    }
    try check.finish()
    times = BatchTimes(
      rate: arrivalRate, law: service.constants, service: service, lengths: lengths,
      isElastic: rule.isElastic)
    self.rule = rule
  }

  /// Requests that can be served per unit of time.
  public var capacity: Double {
    rule.maximum.map { Double($0) / times.meanTime($0) } ?? times.limitingCapacity
  }

  /// Load over capacity.
  public var load: Double { times.rate / capacity }

  /// All numbers, or the capacity where more than that arrives.
  ///
  /// - Complexity: O(b^2) and, for b up to 320, O(b^3); elastic batches O(b · lengths · arrivals in a batch) at worst.
  public func solve() -> QueueAnswer {
    guard times.rate < capacity else { return .unstable(capacity: capacity) }
    guard let maximum = rule.maximum else { return UnlimitedBatches(times, minimum: rule.minimum).solve() }
    let profiles =
      rule.minimum == maximum
      ? [times.profiles(maximum...maximum)[0]] : times.profiles(rule.minimum...maximum)
    let cycles = (0..<maximum).map { waiting in
      cycle(from: waiting, profiles[max(0, waiting - rule.minimum)])
    }
    let chain = BulkChain(
      rate: times.rate, boundary: cycles, full: (profiles[profiles.count - 1], maximum))
    return .steady(chain.measures(chain.solve()), .numeric)
  }

  private func cycle(from waiting: Int, _ profile: BatchProfile) -> BulkChain.Cycle {
    .accumulating(from: waiting, to: rule.minimum, profile, rate: times.rate)
  }
}

extension BulkChain.Cycle {
  /// The cycle of a server that finds `waiting`, waits until `minimum` are there, and serves them all.
  static func accumulating(
    from waiting: Int, to minimum: Int, _ profile: BatchProfile, rate: Double
  ) -> BulkChain.Cycle {
    let missing = Double(max(0, minimum - waiting))
    let size = Double(max(waiting, minimum))
    // Sum of k for k from `waiting` to `minimum` - 1: the numbers seen while the batch gathers.
    let gathering = missing * (Double(waiting) + 0.5 * (missing - 1)) / rate
    let arrived = 0.5 * rate * profile.second
    return BulkChain.Cycle(
      next: profile.arrivals, nextMoments: profile.arrivalMoments(rate: rate),
      duration: missing / rate + profile.mean, waiting: gathering + arrived,
      waitingSquared: minimum == 1 ? arrived + rate * rate * profile.third / 3 : nil,
      batch: size, busy: profile.mean, memberTime: size * profile.ownTime,
      immediate: missing > 0 ? 1 : 0)
  }
}
