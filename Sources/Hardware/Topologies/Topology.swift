/// One directed channel of a network.
public struct Channel: Hashable, Sendable {
  /// Where it starts: an endpoint or a switch, numbered by the topology.
  public let from: Int
  /// Where it ends.
  public let to: Int

  /// A channel between two places.
  public init(from: Int, to: Int) {
    self.from = from
    self.to = to
  }
}

/// How the ports of a cluster are wired: which channels a message crosses and how much each of them carries.
///
/// Capacities are in ports: 1 is the bandwidth of one endpoint's port. Routes feed the fair-share links of the
/// simulation kernel, bisections feed closed forms.
public protocol Topology: Sendable {
  /// The name in files.
  var name: String { get }
  /// Ports that send and receive; they are numbered from nought.
  var endpoints: Int { get }
  /// The channels of a shortest route, in order; none from an endpoint to itself.
  func route(from source: Int, to target: Int) -> [Channel]
  /// What a channel carries, in ports.
  func capacity(of channel: Channel) -> Double
  /// What crosses the worst even cut in one direction, in ports.
  var bisection: Double { get }
}

extension Topology {
  /// Channels between two endpoints.
  public func hops(from source: Int, to target: Int) -> Int { route(from: source, to: target).count }
}

/// The topologies that files may name.
public enum TopologyCatalog {
  /// The names, in the order in which they are listed to a person.
  public static let names = ["fully-connected", "fat-tree", "rail-optimised", "dragonfly", "torus-2d", "torus-3d"]

  /// The topology of that name over `endpoints` ports, with customary sizes; nil for an unknown name.
  ///
  /// - Parameters:
  ///   - name: one of `names`.
  ///   - endpoints: ports to join.
  ///   - nodeSize: ports of one node, for rail-optimised networks.
  ///   - oversubscription: ports below a leaf for each port above it.
  public static func topology(
    named name: String, endpoints: Int, nodeSize: Int = 8, oversubscription: Double = 1
  ) -> (any Topology)? {
    switch name {
    case "fully-connected": FullyConnected(endpoints: endpoints)
    case "fat-tree": FatTree(endpoints: endpoints, leafPorts: 32, oversubscription: oversubscription)
    case "rail-optimised":
      RailOptimised(endpoints: endpoints, nodeSize: nodeSize, leafPorts: 32, oversubscription: oversubscription)
    case "dragonfly": Dragonfly(endpoints: endpoints, groupSize: max(2, min(512, endpoints / 4)))
    case "torus-2d": Torus(name: name, sides: Torus.sides(of: endpoints, dimensions: 2))
    case "torus-3d": Torus(name: name, sides: Torus.sides(of: endpoints, dimensions: 3))
    default: nil
    }
  }
}
