import Quantities

/// Equal accelerators in equal nodes: a fast link inside each node and a slower one between nodes.
public struct Cluster: Hashable, Sendable {
  /// The accelerator in every slot.
  public let accelerator: Accelerator
  /// Accelerators in all.
  public let count: Int
  /// Accelerators that share one fast domain.
  public let nodeSize: Int
  /// The link inside a node.
  public let intraNode: Link
  /// The link between nodes, per accelerator.
  public let interNode: Link

  /// Builds a cluster of whole nodes; a cluster smaller than one node is one partly filled node.
  ///
  /// - Throws: `ClusterError` with every fault found.
  public init(
    accelerator: Accelerator,
    count: Int,
    nodeSize: Int,
    intraNode: Link,
    interNode: Link
  ) throws(ClusterError) {
    var faults: [ClusterError.Fault] = []
    if count < 1 { faults.append(.countNotPositive(count)) }
    if nodeSize < 1 { faults.append(.nodeSizeNotPositive(nodeSize)) }
    if count > nodeSize, nodeSize > 0, count % nodeSize != 0 {
      faults.append(.partialNode(count: count, nodeSize: nodeSize))
    }
    guard faults.isEmpty else { throw ClusterError(faults: faults) }
    self.accelerator = accelerator
    self.count = count
    self.nodeSize = nodeSize
    self.intraNode = intraNode
    self.interNode = interNode
  }

  /// The same cluster with a share of the bandwidth of its links.
  public func withLinkShare(_ share: Double) -> Cluster {
    func part(_ link: Link) -> Link {
      var link = link
      link.bandwidth = link.bandwidth * share
      return link
    }
    return Cluster(
      checked: accelerator, count: count, nodeSize: nodeSize, intraNode: part(intraNode), interNode: part(interNode))
  }

  /// The same nodes with another accelerator and the links that it has inside a node.
  public func with(_ other: Accelerator) -> Cluster {
    let isOwn = intraNode == accelerator.intraNodeLink
    return Cluster(
      checked: other, count: count, nodeSize: nodeSize, intraNode: isOwn ? other.intraNodeLink : intraNode,
      interNode: interNode)
  }

  private init(checked accelerator: Accelerator, count: Int, nodeSize: Int, intraNode: Link, interNode: Link) {
    self.accelerator = accelerator
    self.count = count
    self.nodeSize = nodeSize
    self.intraNode = intraNode
    self.interNode = interNode
  }

  /// Nodes in all.
  public var nodeCount: Int { (count + nodeSize - 1) / nodeSize }

  /// How a communication group lies on the nodes.
  ///
  /// - Parameters:
  ///   - size: ranks in the group.
  ///   - stride: distance between consecutive members in the numbering of accelerators.
  public func group(size: Int, stride: Int) -> CommunicationGroup {
    let perNode = max(1, min(size, stride >= nodeSize ? 1 : nodeSize / stride))
    return CommunicationGroup(size: size, perNode: perNode)
  }

  /// The link between two accelerators whose numbers differ by `stride`.
  ///
  /// Layouts number their ranks so that groups align with nodes: a stride shorter than a node stays inside it.
  public func link(stride: Int) -> Link { stride < nodeSize ? intraNode : interNode }
}

/// Ranks that communicate together, by how many of them share a node.
public struct CommunicationGroup: Hashable, Sendable {
  /// Ranks in the group.
  public let size: Int
  /// Members that share one node.
  public let perNode: Int

  /// A group of `size` ranks with `perNode` of them in each node.
  public init(size: Int, perNode: Int) {
    precondition(
      size >= 1 && perNode >= 1 && perNode <= size,
      "a group has members, at most all of them in one node"
    )
    self.size = size
    self.perNode = perNode
  }

  /// Nodes that the group touches.
  public var nodes: Int { (size + perNode - 1) / perNode }
}

/// Why a cluster cannot be built.
public struct ClusterError: Error, Equatable, Sendable, CustomStringConvertible {
  /// One reason.
  public enum Fault: Equatable, Sendable {
    /// The cluster has no accelerator.
    case countNotPositive(Int)
    /// A node has no accelerator.
    case nodeSizeNotPositive(Int)
    /// The accelerators do not fill whole nodes.
    case partialNode(count: Int, nodeSize: Int)
  }

  /// Every reason found.
  public let faults: [Fault]

  /// An error of at least one reason.
  public init(faults: [Fault]) { self.faults = faults }

  /// One sentence for each fault.
  public var description: String { faults.map(\.sentence).joined(separator: "; ") }
}

extension ClusterError.Fault {
  /// What is wrong and what would be right.
  public var sentence: String {
    switch self {
    case .countNotPositive(let count): "count is \(count); a cluster has at least one accelerator"
    case .nodeSizeNotPositive(let size): "nodeSize is \(size); a node has at least one accelerator"
    case .partialNode(let count, let nodeSize):
      "count \(count) is not a whole number of nodes of \(nodeSize); use \(count / nodeSize * nodeSize) or "
        + "\((count / nodeSize + 1) * nodeSize)"
    }
  }
}
