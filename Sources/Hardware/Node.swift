/// A machine as it is sold: accelerators that share a fast domain, and their way out.
public struct Node: Hashable, Sendable {
  /// The name in files, such as `dgx-h100`.
  public let name: String
  /// The accelerator in every slot.
  public let accelerator: Accelerator
  /// Accelerators that share the fast domain.
  public let count: Int
  /// The link inside.
  public let intraNode: Link
  /// The link between nodes, per accelerator.
  public let interNode: Link
  /// The network that such nodes are usually joined by.
  public let topology: String
  /// Where the figures come from.
  public let source: String

  /// A cluster of whole nodes.
  ///
  /// - Throws: `ClusterError` when there is no node.
  public func cluster(nodes: Int) throws(ClusterError) -> Cluster {
    try Cluster(
      accelerator: accelerator, count: nodes * count, nodeSize: count, intraNode: intraNode, interNode: interNode)
  }
}
