import Hardware

/// Rings over all ranks: each step every rank sends one part to its neighbour.
///
/// - Source: Thakur, Rabenseifner, Gropp 2005; NCCL's ring.
public struct RingCollective: CollectiveAlgorithm {
  /// `ring`.
  public let name = "ring"

  /// The algorithm has no parameters.
  public init() {}

  /// Steps times latency, plus the traffic of one rank over the slowest link of the ring.
  public func seconds(_ operation: CollectiveOperation, bytes: Double, links: GroupLinks) -> Double? {
    guard operation != .allToAll else { return nil }
    let ranks = Double(links.group.size)
    let nodes = Double(links.group.nodes)
    let steps = operation.ringPasses * (ranks - 1)
    // Of the hops of a ring, one for each node crosses to the next node.
    let crossing = links.group.nodes == 1 ? 0 : nodes / ranks
    let latency = (1 - crossing) * links.intraLatency + crossing * links.interLatency
    return steps * latency + operation.trafficFactor(ranks: links.group.size) * bytes / links.ringBandwidth
  }
}
