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
