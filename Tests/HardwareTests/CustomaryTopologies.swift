import Hardware

/// Every kind of topology with customary sizes, over as many ports as a test likes.
enum CustomaryTopologies {
  /// The names, in the order in which they are listed to a person.
  static let names = ["fully-connected", "fat-tree", "rail-optimised", "dragonfly", "torus-2d", "torus-3d"]

  /// The topology of that name over `endpoints` ports, with customary sizes; nil for an unknown name.
  ///
  /// - Parameters:
  ///   - name: one of `names`.
  ///   - endpoints: ports to join.
  ///   - nodeSize: ports of one node, for rail-optimised networks.
  ///   - oversubscription: ports below a leaf for each port above it.
  static func topology(
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
