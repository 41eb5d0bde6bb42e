import Quantities
package import Reading

/// Leaf switches under a core; with oversubscription a leaf has fewer ports up than down.
///
/// - Source: Leiserson 1985; the two-level Clos of InfiniBand clusters.
public struct FatTree: Topology {
  /// `fat-tree`.
  public let name = "fat-tree"
  /// Ports.
  public let endpoints: Int
  /// Ports below one leaf.
  public let leafPorts: Int
  /// Ports below a leaf for each port above it; 1 is non-blocking.
  public let oversubscription: Double

  /// A tree over some ports.
  public init(endpoints: Int, leafPorts: Int, oversubscription: Double = 1) {
    precondition(endpoints >= 1 && leafPorts >= 1, "a tree has leaves and ports")
    precondition(oversubscription >= 1, "a leaf has at most as many ports up as down")
    self.endpoints = endpoints
    self.leafPorts = leafPorts
    self.oversubscription = oversubscription
  }

  private var leaves: Int { (endpoints + leafPorts - 1) / leafPorts }
  private var core: Int { endpoints + leaves }
  private func leaf(of endpoint: Int) -> Int { endpoints + endpoint / leafPorts }

  /// Two channels under one leaf, four through the core; all uplinks of a leaf are one channel.
  public func route(from source: Int, to target: Int) -> [Channel] {
    guard source != target else { return [] }
    let up = leaf(of: source)
    let down = leaf(of: target)
    let ends = (Channel(from: source, to: up), Channel(from: down, to: target))
    guard up != down else { return [ends.0, ends.1] }
    return [ends.0, Channel(from: up, to: core), Channel(from: core, to: down), ends.1]
  }

  /// One port at the ends, a leaf's share of the core above.
  public func capacity(of channel: Channel) -> Double {
    channel.from == core || channel.to == core ? Double(leafPorts) / oversubscription : 1
  }

  /// Half of the leaves' ports to the core; every port when one leaf holds them all.
  public var bisection: Double { Double(endpoints / 2) / (leaves > 1 ? oversubscription : 1) }
}

/// Leaf switches under a core.
package struct FatTreeDesign: NetworkDesign {
  package static let shape = "fat-tree"
  package static let keys = LeafKeys.keys
  /// Ports below one leaf.
  package var leafPorts = 32
  /// Ports below a leaf for each port above it.
  package var oversubscription = 1.0

  package init() {}
  package mutating func read(_ keys: MappingReader) -> Bool { LeafKeys.read(keys, &leafPorts, &oversubscription) }
  package var taper: Double { oversubscription }
  package func leaf(nodeSize: Int) -> Int? { leafPorts }
  package func faults(count: Int) -> [String] { LeafKeys.faults(leafPorts, oversubscription) }
  package func topology(endpoints: Int, nodeSize: Int) -> any Topology {
    FatTree(endpoints: endpoints, leafPorts: leafPorts, oversubscription: oversubscription)
  }
}

extension NetworkShape {
  /// Leaf switches of so many ports under a core; the bandwidth of a leaf's ports over that of its uplinks.
  public static func fatTree(leafPorts: Int, oversubscription: Double) -> NetworkShape {
    var design = FatTreeDesign()
    (design.leafPorts, design.oversubscription) = (leafPorts, oversubscription)
    return NetworkShape(design)
  }
}

/// The sizes of leaf switches.
enum LeafKeys {
  private static let leafPorts = Key.whole(
    "leafPorts", .derived("32"), atMost: TopologyKeys.greatest,
    "Ports below one leaf switch of a fat tree, or nodes below one leaf of a rail.")
  private static let oversubscription = Key.quantity(
    "oversubscription", .ratio, .derived("1"),
    "Ports below a leaf switch of a fat tree or a rail for each port above it.")
  static let keys: [any DeclaredKey] = [leafPorts, oversubscription]

  /// Reads them; false after faults were reported.
  static func read(_ keys: MappingReader, _ ports: inout Int, _ ratio: inout Double) -> Bool {
    let readPorts = keys.read(leafPorts, usual: ports)
    let readRatio = keys.read(oversubscription, usual: ratio)
    guard let readPorts, let readRatio else { return false }
    (ports, ratio) = (readPorts, readRatio)
    return true
  }

  /// What is wrong with them.
  static func faults(_ ports: Int, _ oversubscription: Double) -> [String] {
    (ports < 1 ? ["leafPorts is \(ports); a leaf has at least one port"] : [])
      + (oversubscription >= 1 && oversubscription.isFinite
        ? [] : ["oversubscription is \(oversubscription); a leaf has at most as many ports up as down: 1 or more"])
  }
}
