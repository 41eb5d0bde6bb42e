import Hardware

/// Every rank talks to every other at once: one step, which pays for small messages and for all-to-all.
///
/// - Source: the one-shot kernels of TensorRT-LLM and vLLM; nccl-tests' pairwise all-to-all.
public struct DirectCollective: CollectiveAlgorithm {
  /// `direct`.
  public let name = "direct"

  /// The algorithm has no parameters.
  public init() {}

  /// The latency of one step, plus each rank's bytes to peers in the node and, by its own port, to peers outside.
  public func seconds(_ operation: CollectiveOperation, bytes: Double, links: GroupLinks) -> Double? {
    let ranks = Double(links.group.size)
    let inside = Double(links.group.perNode)
    // A direct all-reduce or broadcast sends the whole buffer to every peer; the others send one part to each.
    let perPeer: Double
    switch operation {
    case .allReduce, .broadcast: perPeer = bytes
    case .allGather, .reduceScatter, .allToAll: perPeer = bytes / ranks
    }
    let within = perPeer * (inside - 1) / links.intraBandwidth
    let across = perPeer * (ranks - inside) / links.interBandwidth
    let latency = links.group.nodes == 1 ? links.intraLatency : links.interLatency
    return latency + max(within, across)
  }
}
