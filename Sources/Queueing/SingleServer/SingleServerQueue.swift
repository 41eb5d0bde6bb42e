/// M/G/1, first come first served: Poisson arrivals, one server, any service time.
///
/// - Source: Pollaczek, Khinchine; variance and distribution after Takács.
public struct SingleServerQueue: Sendable {
  /// Arrivals per unit of time.
  public let arrivalRate: Double
  /// The law of the service time.
  public let service: ServiceTime

  /// A queue with Poisson arrivals at this positive rate.
  public init(arrivalRate: Double, service: ServiceTime) throws(QueueError) {
    self.arrivalRate = try ArrivalLaw(rate: arrivalRate).rate
    self.service = service
  }

  /// The offered load: arrival rate times mean service time.
  public var load: Double { arrivalRate * service.mean }

  /// Whether the queue settles down.
  public var isStable: Bool { load < 1 }

  /// E[Wq] = lambda E[S^2] / (2 (1 - rho)); infinite without stability.
  public var meanWait: Double {
    isStable ? arrivalRate * service.secondMoment / (2 * (1 - load)) : .infinity
  }

  /// Var(Wq) = lambda E[S^3] / (3 (1 - rho)) + E[Wq]^2.
  public var waitVariance: Double {
    isStable ? arrivalRate * service.thirdMoment / (3 * (1 - load)) + meanWait * meanWait : .infinity
  }

  /// All numbers, with the percentiles of the wait, or the capacity.
  public func solve() -> QueueAnswer {
    guard isStable else { return .unstable(capacity: 1 / service.mean) }
    var measures = withoutPercentiles
    measures.waitVariance = waitVariance
    let law = WaitingTimeLaw(of: self)
    let coarse = WaitingTimeLaw(
      arrivalRate: arrivalRate, service: service, end: law.end, cells: WaitingTimeLaw.cells / 2)
    measures.waitPercentile95 = law.quantile(0.95)
    let percentile = law.quantile(0.99)
    measures.waitPercentile99 = percentile
    // The error falls with the square of the step, so a third of this would do.
    measures.waitPercentile99Error = (percentile - coarse.quantile(0.99)).magnitude
    measures.responsePercentile99 = responsePercentile(0.99, law)
    return .steady(measures, .exact)
  }

  /// The percentile of the wait and the independent service time after it; nil without a table of sizes.
  private func responsePercentile(_ probability: Double, _ law: WaitingTimeLaw) -> Double? {
    guard case .atoms(let times, let probabilities) = service.shape else { return nil }
    func percentile(_ law: WaitingTimeLaw) -> Double? {
      Percentile.at(probability, scale: law.end) { x in
        zip(times, probabilities).reduce(0) { $0 + $1.1 * law.distribution(x - $1.0) }
      }
    }
    // A time beyond the grid after the shortest service asks for a longer one.
    if let found = percentile(law), found <= law.end + service.shortest { return found }
    return percentile(WaitingTimeLaw(of: self, reach: 1 - 1e-7))
  }

  /// What every order and pause starts from: means at `meanWait`, and what does not depend on the order.
  var withoutPercentiles: QueueMeasures {
    var measures = QueueMeasures()
    measures.meanWait = meanWait
    measures.meanResponse = meanWait + service.mean
    measures.waitProbability = load
    measures.lossProbability = 0
    measures.meanBatchSize = 1
    measures.utilisation = load
    return measures
  }
}
