import Hardware

/// Trees over nodes: the number of steps between nodes grows with the logarithm of their number.
///
/// - Source: Sanders, Speck, Traeff 2009, two-tree broadcast; NCCL 2.4's double binary trees.
package struct TreeCollective: CollectiveAlgorithm {
  /// `tree`.
  package let name = "tree"

  /// The algorithm has no parameters.
  package init() {}

  /// Start, a chain inside the node, the depth of the tree up and down, and the buffer once each way by every port.
  package func seconds(_ operation: CollectiveOperation, bytes: Double, links: GroupLinks) -> Double? {
    guard operation == .allReduce || operation == .broadcast, links.group.nodes > 1 else { return nil }
    let depth = Double((links.group.nodes - 1).bitWidth - (links.group.nodes - 1).leadingZeroBitCount)
    let choice = links.parameters.lowLatency128
    let inside = max(0, Double(links.group.perNode - 1) * (choice.rankSeconds + links.intraDelay))
    let rate = min(
      choice.share * links.intraBandwidth, Double(links.group.perNode) * links.interBandwidth)
    return choice.startSeconds + inside
      + operation.ringPasses * (depth * links.interLatency + bytes / rate)
  }
}
