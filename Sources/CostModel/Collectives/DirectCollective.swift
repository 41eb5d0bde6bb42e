import Hardware

/// Every rank talks to every other at once, as pairwise all-to-all does.
///
/// - Source: nccl-tests' pairwise all-to-all.
package struct DirectCollective: CollectiveAlgorithm {
  /// `direct`.
  package let name = "direct"

  /// The algorithm has no parameters.
  package init() {}

  /// Each rank's bytes to peers in the node and, at the same time and by its own port, to peers outside.
  package func seconds(_ operation: CollectiveOperation, bytes: Double, links: GroupLinks) -> Double? {
    guard operation == .allToAll else { return nil }
    let ranks = Double(links.group.size)
    let inside = Double(links.group.perNode)
    let node = links.insideNode
    let within = inside > 1 ? node.protocolSeconds(operation, traffic: bytes * (inside - 1) / ranks) : 0
    guard links.group.nodes > 1 else { return within }
    let across =
      links.parameters.lowLatency.startSeconds + links.interLatency
      + bytes * (ranks - inside) / ranks / links.interBandwidth
    return max(within, across)
  }
}
