/// Requests sorted into classes by length, exactly or by a predictor that errs.
public struct LengthClasses: Sendable, Equatable {
  /// Upper bounds of all classes but the last, in tokens, increasing: a request of n tokens belongs to the first
  /// class whose bound is at least n.
  public let edges: [Int]
  /// The probability that a request is put where it belongs; else every class is equally likely.
  public let accuracy: Double

  /// Classes between increasing `edges`, each at least 1, with an accuracy from 0 to 1.
  public init(edges: [Int], accuracy: Double = 1) throws(QueueError) {
    var check = DomainCheck()
    for (edge, next) in zip(edges, edges.dropFirst()) {
      check.require(edge < next, "a class bound", Double(edge), "must be below the next, \(next)")
    }
    if let first = edges.first {
      check.require(first >= 1, "the first class bound", Double(first), "must be at least 1")
    }
    check.require(accuracy >= 0 && accuracy <= 1, "the accuracy", accuracy, "must be from 0 to 1")
    try check.finish()
    self.edges = edges
    self.accuracy = accuracy
  }

  /// The number of classes.
  public var count: Int { edges.count + 1 }

  /// The class to which `tokens` belongs.
  public func rightClass(of tokens: Int) -> Int { edges.firstIndex { tokens <= $0 } ?? edges.count }

  /// The mean wait when classes are served in order: E[W_k] = W_0 / ((1 - sigma_{k-1}) (1 - sigma_k)).
  func meanWait(in queue: SingleServerQueue, _ lengths: TokenLengths) throws(QueueError) -> Double {
    guard case .atoms(let times, let probabilities) = queue.service.shape, times.count > 1 else {
      return queue.meanWait
    }
    var shares = [Double](repeating: 0, count: count)
    var loads = shares
    // A service time leaves out the shortest lengths where they are rarer than 1e-19.
    let present = lengths.probabilities.enumerated().filter { $0.element > 1e-19 }.map { $0.offset + 1 }
      .suffix(times.count)
    guard present.count == times.count else {
      throw QueueError([.conflict("Length classes need a service time that grows with the tokens.")])
    }
    for (index, tokens) in present.enumerated() {
      let own = rightClass(of: tokens)
      for place in 0..<count {
        let right = place == own ? accuracy : 0
        let share = probabilities[index] * (right + (1 - accuracy) / Double(count))
        shares[place] += share
        loads[place] += share * times[index] * queue.arrivalRate
      }
    }
    var before = 0.0
    var wait = 0.0
    for (share, load) in zip(shares, loads) {
      wait += share * queue.halfSecondMoment / ((1 - before) * (1 - before - load))
      before += load
    }
    return wait
  }
}
