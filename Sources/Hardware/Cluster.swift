import Quantities

/// Accelerators that share a link of their own beside those of nodes: two dies of one package inside a node, or a rack of
/// nodes.
public struct BandwidthDomain: Hashable, Sendable {
  /// Accelerators in the domain, consecutive ones.
  public var size: Int
  /// The link between any two of them, per accelerator.
  public var link: Link

  /// A domain by its size and its link.
  public init(size: Int, link: Link) {
    self.size = size
    self.link = link
  }
}

/// Equal accelerators in equal nodes: a fast link inside each node, a slower one between nodes, and any number of domains
/// between an accelerator and all of them.
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
  /// Domains smaller and larger than a node, in order of size.
  public let domains: [BandwidthDomain]
  /// How the network between nodes is wired.
  public let network: NetworkShape

  /// Builds a cluster of whole nodes; a cluster smaller than one node is one partly filled node.
  ///
  /// - Throws: `ClusterError` with every fault found.
  public init(
    accelerator: Accelerator,
    count: Int,
    nodeSize: Int,
    intraNode: Link,
    interNode: Link,
    domains: [BandwidthDomain] = [],
    network: NetworkShape = .fullyConnected
  ) throws(ClusterError) {
    var faults: [ClusterError.Fault] = []
    if count < 1 { faults.append(.countNotPositive(count)) }
    if nodeSize < 1 { faults.append(.nodeSizeNotPositive(nodeSize)) }
    if count > nodeSize, nodeSize > 0, count % nodeSize != 0 {
      faults.append(.partialNode(count: count, nodeSize: nodeSize))
    }
    let domains = domains.sorted { $0.size < $1.size }
    if nodeSize > 0, !domains.isEmpty { faults += Self.faults(of: domains, nodeSize: nodeSize) }
    if count > 0 { faults += network.faults(count: count).map { .network($0) } }
    guard faults.isEmpty else { throw ClusterError(faults: faults) }
    self.accelerator = accelerator
    self.count = count
    self.nodeSize = nodeSize
    self.intraNode = intraNode
    self.interNode = interNode
    self.domains = domains
    self.network = network
  }

  /// Every domain is made of whole ones of the size below it.
  private static func faults(of domains: [BandwidthDomain], nodeSize: Int) -> [ClusterError.Fault] {
    var faults: [ClusterError.Fault] = []
    let sizes = (domains.map(\.size) + [nodeSize]).sorted()
    var below = 1
    for size in sizes {
      if size < 1 || size % below != 0 || (size == below && size > 1) || (size == 1 && nodeSize > 1) {
        faults.append(.domain(size: size, below: below))
      }
      below = max(size, 1)
    }
    return faults
  }

  /// The same cluster with a share of the bandwidth of its links.
  public func withLinkShare(_ share: Double) -> Cluster {
    func part(_ link: Link) -> Link {
      var link = link
      link.bandwidth = link.bandwidth * share
      return link
    }
    return Cluster(
      checked: accelerator, count: count, nodeSize: nodeSize, intraNode: part(intraNode), interNode: part(interNode),
      domains: domains.map { BandwidthDomain(size: $0.size, link: part($0.link)) }, network: network)
  }

  /// The same nodes with another accelerator and the links that it has inside a node.
  public func with(_ other: Accelerator) -> Cluster {
    let isOwn = intraNode == accelerator.intraNodeLink
    return Cluster(
      checked: other, count: count, nodeSize: nodeSize, intraNode: isOwn ? other.intraNodeLink : intraNode,
      interNode: interNode, domains: domains, network: network)
  }

  private init(
    checked accelerator: Accelerator, count: Int, nodeSize: Int, intraNode: Link, interNode: Link,
    domains: [BandwidthDomain], network: NetworkShape
  ) {
    self.accelerator = accelerator
    self.count = count
    self.nodeSize = nodeSize
    self.intraNode = intraNode
    self.interNode = interNode
    self.domains = domains
    self.network = network
  }

  /// Every level of bandwidth, the smallest first: domains, nodes, and all accelerators.
  public var levels: [BandwidthDomain] {
    let inner = (domains + [BandwidthDomain(size: nodeSize, link: intraNode)]).sorted { $0.size < $1.size }
    return inner.filter { $0.size < count } + [BandwidthDomain(size: count, link: link(of: count))]
  }

  /// The link that joins a domain of so many accelerators.
  private func link(of size: Int) -> Link {
    if let domain = domains.first(where: { $0.size >= size }), domain.size <= nodeSize || size > nodeSize {
      return domain.link
    }
    return size <= nodeSize ? intraNode : interNode
  }

  /// How a communication group lies on the nodes.
  ///
  /// - Parameters:
  ///   - size: ranks in the group.
  ///   - stride: distance between consecutive members in the numbering of accelerators.
  public func group(size: Int, stride: Int) -> CommunicationGroup {
    func members(in domain: Int) -> Int { max(1, min(size, stride >= domain ? 1 : domain / stride)) }
    let perNode = members(in: nodeSize)
    var group = CommunicationGroup(
      size: size, perNode: perNode,
      perLevel: domains.isEmpty ? [] : levels.dropLast().map { members(in: $0.size) } + [size])
    if !network.isPlain {
      group.perLeaf = max(perNode, network.leaf(nodeSize: nodeSize).map { members(in: $0) } ?? size)
      group.portShare = network.groupShare([(size, stride)])
    }
    return group
  }

  /// The link between two accelerators whose numbers differ by `stride`.
  ///
  /// Layouts number their ranks so that groups align with nodes: a stride shorter than a node stays inside it.
  public func link(stride: Int) -> Link { link(of: stride + 1) }
}

/// Ranks that communicate together, by how many of them share a node.
public struct CommunicationGroup: Hashable, Sendable {
  /// Ranks in the group.
  public let size: Int
  /// Members that share one node.
  public let perNode: Int
  /// Members that share one domain of each of the cluster's levels; empty where the cluster has nodes alone.
  public let perLevel: [Int]
  /// Members that share one leaf switch of the network; all of them where it has none.
  public var perLeaf: Int
  /// What the wiring leaves of a network port to traffic between neighbours of the group.
  public var portShare = 1.0

  /// A group of `size` ranks with `perNode` of them in each node.
  public init(size: Int, perNode: Int, perLevel: [Int] = []) {
    precondition(
      size >= 1 && perNode >= 1 && perNode <= size,
      "a group has members, at most all of them in one node"
    )
    self.size = size
    self.perNode = perNode
    self.perLevel = perLevel
    perLeaf = size
  }

  /// The members of one node.
  public var insideNode: CommunicationGroup { CommunicationGroup(size: perNode, perNode: perNode) }

  /// One member of each node.
  public var acrossNodes: CommunicationGroup {
    var across = CommunicationGroup(size: nodes, perNode: 1)
    across.perLeaf = min(nodes, max(1, perLeaf / perNode))
    across.portShare = portShare
    return across
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
    /// A domain is not made of several whole ones of the size below.
    case domain(size: Int, below: Int)
    /// The network cannot be wired so.
    case network(String)
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
    case .domain(let size, let below):
      "a domain of \(size) is not made of several whole ones of \(below); sizes must grow by whole factors, nodeSize "
        + "among them"
    case .network(let text): "network: \(text)"
    }
  }
}
