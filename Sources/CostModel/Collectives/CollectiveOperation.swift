/// What a group of ranks does together. Bytes always mean the full buffer of one rank.
package enum CollectiveOperation: String, Hashable, Sendable, CaseIterable {
  /// Every rank ends with the sum of all buffers.
  case allReduce
  /// Every rank ends with every rank's shard; the bytes are those of the gathered buffer.
  case allGather
  /// Every rank ends with its shard of the sum; the bytes are those of the buffer before.
  case reduceScatter
  /// Every rank sends a different part of its buffer to every other rank.
  case allToAll
  /// One rank's buffer goes to all.
  case broadcast
  /// One rank's buffer goes to one other.
  case sendReceive

  /// The name in tables of measurements.
  package var tableName: String {
    switch self {
    case .allReduce: "all_reduce"
    case .allGather: "all_gather"
    case .reduceScatter: "reduce_scatter"
    case .allToAll: "alltoall"
    case .broadcast: "broadcast"
    case .sendReceive: "send_recv"
    }
  }

  /// Passes over the ring: all-reduce is a reduce-scatter and an all-gather.
  var ringPasses: Double { self == .allReduce ? 2 : 1 }

  /// Whether ranks combine what they receive.
  var reduces: Bool { self == .allReduce || self == .reduceScatter }

  /// Bytes that a rank sends, for each byte of the buffer, when no rank sends anything twice.
  ///
  /// - Source: nccl-tests, PERFORMANCE.md, the factors of bus bandwidth.
  package func trafficFactor(ranks: Int) -> Double {
    guard ranks > 1 else { return 0 }
    return self == .broadcast || self == .sendReceive ? 1 : ringPasses * Double(ranks - 1) / Double(ranks)
  }

  /// Bytes that a rank must receive, for each byte of the buffer, even where the switch combines them on the way.
  package func leastTraffic(ranks: Int) -> Double {
    ranks > 1 ? Double(ranks - 1) / Double(ranks) : 0
  }
}
