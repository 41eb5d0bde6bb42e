/// M/G/1/K: an arrival that finds `capacity` requests in the system, the one in service included, is lost.
///
/// Solved on the chain of the number left behind by departures; stable at any load.
public struct FiniteBufferQueue: Sendable {
  /// The queue without a limit.
  public let queue: SingleServerQueue
  /// Greatest number in the system.
  public let capacity: Int

  /// A queue that holds at most `capacity` requests, at least 1.
  public init(_ queue: SingleServerQueue, capacity: Int) throws(QueueError) {
    var check = DomainCheck()
    check.require(
      capacity >= 1 && capacity <= 100_000, "the capacity", Double(capacity), "must be from 1 to 100,000")
    try check.finish()
    self.queue = queue
    self.capacity = capacity
  }

  /// All numbers; waits are those of accepted requests.
  ///
  /// - Complexity: O(capacity · arrivals in a service time), as the chain rises from 0 by a recursion of sums of
  ///   positive terms only.
  public func solve() -> QueueMeasures {
    let shares = departureShares()
    let scale = 1 / (shares[0] + queue.load)
    let present = shares.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element * scale }
    let loss = max(0, 1 - scale)
    let served = queue.arrivalRate * (1 - loss)
    var measures = QueueMeasures()
    let response = (present + Double(capacity) * loss) / served
    measures.meanResponse = response
    measures.meanWait = max(0, response - queue.service.mean)
    measures.waitProbability = 1 - shares[0]
    measures.lossProbability = loss
    measures.utilisation = 1 - shares[0] * scale
    measures.meanBatchSize = 1
    return measures
  }

  /// Shares of departures that leave 0 … capacity - 1 behind.
  ///
  /// Crossings of the level between k and k + 1 balance: down by one departure that leaves k, up by more than
  /// k - x + 1 arrivals in a service begun at x. That gives each share from those below it by positive terms.
  private func departureShares() -> [Double] {
    let arrivals = queue.service.arrivals(rate: queue.arrivalRate)
    let none = queue.service.laplaceTransform(queue.arrivalRate)
    guard none > 1e-200 else {
      // So overloaded that every service ends with a full buffer.
      return [Double](repeating: 0, count: capacity - 1) + [1]
    }
    var beyond = [Double](repeating: 0, count: arrivals.end + 1)
    for count in stride(from: arrivals.end - 1, through: 0, by: -1) {
      beyond[count] = (count + 1 < arrivals.end ? beyond[count + 1] : 0) + arrivals[count + 1]
    }
    func more(than count: Int) -> Double { count < beyond.count ? beyond[count] : 0 }
    var shares = [1.0]
    var total = 1.0
    while shares.count < capacity {
      let k = shares.count - 1
      // Up from x (begun at max(x, 1)) to above k needs more than k + 1 - max(x, 1) arrivals.
      var flow = shares[0] * more(than: k)
      for x in stride(from: max(1, k + 1 - beyond.count), through: k, by: 1) where x >= 1 {
        flow += shares[x] * more(than: k + 1 - x)
      }
      shares.append(flow / none)
      total += flow / none
      // Shares of a heavily loaded queue rise without bound before they are scaled.
      if total > 1e200 {
        for index in shares.indices { shares[index] /= total }
        total = 1
      }
    }
    return shares.map { $0 / total }
  }
}
