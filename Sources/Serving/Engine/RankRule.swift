/// How requests are ranked: the least rank is served first and gives way last.
package enum RankRule: Hashable, Sendable {
  /// As they came.
  case arrival
  /// By the believed length of the output.
  case shortestJob
  /// By the believed length of what is left of the output.
  case shortestRemaining
  /// By the request's priority.
  case priority
}

extension Engine {
  /// The rank of a request that waits.
  func rank(of index: Int) -> Double {
    let record = records[index]
    switch rank {
    case .arrival: return 0
    case .priority: return Double(record.request.priority)
    case .shortestJob: return predictor.tokens(record.request, index: Int(record.index))
    case .shortestRemaining:
      let believed = predictor.tokens(record.request, index: Int(record.index))
      return max(1, believed - Double(record.generated))
    }
  }

  /// The rank of a request that is admitted now.
  ///
  /// What is left shrinks by one with every step for all that run: counted from the engine's first step, ranks taken at
  /// different times compare.
  func victimRank(of index: Int) -> Double {
    rank == .shortestRemaining ? rank(of: index) + Double(running.step) : rank(of: index)
  }

  /// The lane of the queue that a request waits in.
  func lane(of index: Int) -> Int { accounts == nil ? 0 : Int(records[index].request.client) }
}
