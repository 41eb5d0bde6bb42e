/// Published approximations where no formula is exact.
public enum PoolApproximation: String, Sendable, CaseIterable {
  /// M/G/c after Lee and Longton: (1 + cs^2) / 2 times the wait of M/M/c.
  case leeLongton = "mgc_approx"
  /// M/G/c between M/D/c and M/M/c, weighted with cs^2: mostly within 1 % where Lee and Longton are 5 % off.
  case interpolation = "mgc_interp"
  /// G/G/c after Allen and Cunneen: (ca^2 + cs^2) / 2 times the wait of M/M/c.
  case allenCunneen = "ggc_approx"

  /// What it is, when it is exact, and what it was found to be off by, in one sentence.
  ///
  /// The errors are those against simulations of 4.8 million requests: M/G/c with uniform sizes (cs^2 = 0.33) and two
  /// sizes (cs^2 = 3.9) on 2, 8 and 32 servers; G/G/c with gamma gaps (ca^2 = 4) and equal gaps before geometric sizes
  /// on 1, 2 and 8 servers; loads from 0.2 to 0.95.
  public var caveat: String {
    switch self {
    case .leeLongton:
      "(1 + squared variation of the service) / 2 times the wait of M/M/c (Lee, Longton); exact for exponential "
        + "service and for one server"
    case .interpolation:
      "between M/D/c and M/M/c by the squared variation of the service; exact for constant and exponential service and "
        + "for one server, else mostly within 3 %, and 6 % at light load"
    case .allenCunneen:
      "half the squared variations of gaps and service times the wait of M/M/c (Allen, Cunneen); with bursts 10 to 30 "
        + "% too short at a load of 0.8 and far more at light load, with even gaps too long: believe the simulation"
    }
  }
}

extension ServerPool {
  /// The means under an approximation.
  public func solve(_ approximation: PoolApproximation) -> QueueAnswer {
    guard isStable else { return .unstable(capacity: capacity) }
    let variation = service.squaredVariation
    switch approximation {
    case .leeLongton: return .steady(means(wait: 0.5 * (1 + variation) * exponentialWait), .approximate)
    case .allenCunneen:
      let half = 0.5 * (arrivals.squaredVariation + variation)
      return .steady(means(wait: half * exponentialWait), .approximate)
    case .interpolation:
      guard let constant = solveConstant().measures?.meanWait else { return .unstable(capacity: capacity) }
      // Beyond exponential variability the weight of M/D/c is negative and the line is still the best known.
      return .steady(
        means(wait: (1 - variation) * constant + variation * exponentialWait), .approximate)
    }
  }

  /// Kingman's upper bound on the mean wait of one server with any gaps and any service time.
  public var kingmanBound: Double {
    guard isStable, servers == 1 else { return .infinity }
    let gaps = arrivals.squaredVariation * arrivals.meanGap * arrivals.meanGap
    let times = service.squaredVariation * service.mean * service.mean
    return arrivals.rate * (gaps + times) / (2 * (1 - load))
  }
}
