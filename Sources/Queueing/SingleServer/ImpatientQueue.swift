/// M/G/1 whose requests leave when their wait reaches the patience: any load is stable.
///
/// With U of ``WaitingTimeLaw`` at the patience tau: P(loss) = 1 - U / (1 + rho U), P(idle) = 1 / (1 + rho U), and the
/// wait of the served has the law U(x) / U(tau).
public struct ImpatientQueue: Sendable {
  /// The queue without patience.
  public let queue: SingleServerQueue
  /// How long a request waits at most.
  public let patience: Double

  /// A queue whose requests wait at most `patience`, which must be positive.
  public init(_ queue: SingleServerQueue, patience: Double) throws(QueueError) {
    var check = DomainCheck()
    check.positive("the patience", patience)
    try check.finish()
    self.queue = queue
    self.patience = patience
  }

  /// All numbers; waits are those of served requests. Accurate to about 1e-8.
  public func solve() -> QueueMeasures {
    let (coarseLaw, fineLaw) = (law(cells: 3000), law(cells: 6000))
    let (coarse, fine) = (coarseLaw.endMoments, fineLaw.endMoments)
    // The error falls with the square of the step, so a third of the change is what is left.
    func limit(_ coarse: Double, _ fine: Double) -> Double { fine + (fine - coarse) / 3 }
    let value = limit(coarse.value, fine.value)
    let mean = limit(coarse.first, fine.first) / value
    let idle = 1 / (1 + queue.load * value)
    var measures = QueueMeasures()
    measures.meanWait = mean
    measures.meanResponse = mean + queue.service.mean
    measures.waitVariance = limit(coarse.second, fine.second) / value - mean * mean
    measures.waitProbability = 1 - 1 / value
    measures.lossProbability = 1 - value * idle
    measures.utilisation = 1 - idle
    measures.meanBatchSize = 1
    measures.waitPercentile95 = fineLaw.place(ofShare: 0.95)
    let percentile = fineLaw.place(ofShare: 0.99)
    measures.waitPercentile99 = percentile
    measures.waitPercentile99Error = (percentile - coarseLaw.place(ofShare: 0.99)).magnitude
    return measures
  }

  private func law(cells: Int) -> WaitingTimeLaw {
    WaitingTimeLaw(arrivalRate: queue.arrivalRate, service: queue.service, end: patience, cells: cells)
  }
}
