package import Reading

/// The k-th ports of all nodes share their leaf switches: traffic between equal places never meets that of other places.
///
/// Ports are numbered node by node. Messages between different places of different nodes go over the core.
///
/// - Source: NVIDIA DGX SuperPOD reference architecture; Wang et al. 2023, Rail-only.
public struct RailOptimised: Topology {
  /// `rail-optimised`.
  public let name = "rail-optimised"
  /// Ports.
  public let endpoints: Int
  /// Ports of one node, one for each rail.
  public let nodeSize: Int
  /// The tree that joins one rail, and all of them through its core.
  private let tree: FatTree

  /// Rails over whole nodes.
  public init(endpoints: Int, nodeSize: Int, leafPorts: Int, oversubscription: Double = 1) {
    precondition(nodeSize >= 1 && endpoints % nodeSize == 0, "rails join whole nodes")
    self.endpoints = endpoints
    self.nodeSize = nodeSize
    // A leaf never holds two rails.
    let nodes = endpoints / nodeSize
    let perLeaf = min(leafPorts, nodes)
    let padded = (nodes + perLeaf - 1) / perLeaf * perLeaf
    tree = FatTree(endpoints: padded * nodeSize, leafPorts: perLeaf, oversubscription: oversubscription)
  }

  /// The place of a port in the tree: rail by rail.
  private func place(_ endpoint: Int) -> Int {
    endpoint % nodeSize * (tree.endpoints / nodeSize) + endpoint / nodeSize
  }

  /// Two channels inside a rail's leaf, four through the core.
  public func route(from source: Int, to target: Int) -> [Channel] {
    tree.route(from: place(source), to: place(target))
  }

  /// As in the tree.
  public func capacity(of channel: Channel) -> Double { tree.capacity(of: channel) }

  /// As in the tree.
  public var bisection: Double { min(tree.bisection, Double(endpoints / 2)) }
}

/// The k-th ports of so many nodes below one leaf.
package struct RailOptimisedDesign: NetworkDesign {
  package static let shape = "rail-optimised"
  package static let keys = LeafKeys.keys
  /// Ports below one leaf, which are nodes of a rail.
  package var leafPorts = 32
  /// Ports below a leaf for each port above it.
  package var oversubscription = 1.0

  package init() {}
  package mutating func read(_ keys: MappingReader) -> Bool { LeafKeys.read(keys, &leafPorts, &oversubscription) }
  package var taper: Double { oversubscription }
  package var joinsEqualPlaces: Bool { true }
  package func leaf(nodeSize: Int) -> Int? { leafPorts * nodeSize }
  package func faults(count: Int) -> [String] { LeafKeys.faults(leafPorts, oversubscription) }
  package func topology(endpoints: Int, nodeSize: Int) -> any Topology {
    RailOptimised(
      endpoints: endpoints, nodeSize: nodeSize, leafPorts: leafPorts, oversubscription: oversubscription)
  }
}

extension NetworkShape {
  /// The k-th ports of so many nodes below one leaf: traffic between equal places of nodes never meets that of others.
  public static func railOptimised(leafPorts: Int, oversubscription: Double) -> NetworkShape {
    var design = RailOptimisedDesign()
    (design.leafPorts, design.oversubscription) = (leafPorts, oversubscription)
    return NetworkShape(design)
  }
}
