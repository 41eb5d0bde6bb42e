import Quantities
package import Reading

/// How network ports are wired, as files describe it: a topology's shape, and its sizes as far as they do not follow from
/// the cluster.
package struct Wiring: Hashable, Sendable {
  /// The shapes that are known.
  package enum Shape: String, Hashable, Sendable, CaseIterable {
    /// Every port reaches every other at its full rate.
    case fullyConnected = "fully-connected"
    /// Leaf switches under a core.
    case fatTree = "fat-tree"
    /// Ports of equal places of nodes below one leaf.
    case railOptimised = "rail-optimised"
    /// Groups with full bandwidth inside.
    case dragonfly
    /// A grid whose rows close to rings.
    case torus
  }

  /// The shape.
  package var shape: Shape
  /// Ports below one leaf switch, or nodes below one leaf of a rail.
  package var leafPorts: Int?
  /// Ports below a leaf switch for each port above it.
  package var oversubscription: Double?
  /// Ports of one group of a dragonfly; by default a quarter of the cluster, from 2 to 512.
  package var groupPorts: Int?
  /// Bandwidth that leaves a group over that of its ports.
  package var globalShare: Double?
  /// Dimensions of a torus.
  package var dimensions: Int?
  /// Sides of a torus; by default as equal as they go.
  package var sides: [Int]?
  /// Where the figures come from.
  package var source: String

  /// The wiring of a cluster.
  ///
  /// - Parameter count: accelerators, for the sizes that follow from it.
  package func networkShape(count: Int) -> NetworkShape {
    switch shape {
    case .fullyConnected: .fullyConnected
    case .fatTree: .fatTree(leafPorts: leafPorts ?? 32, oversubscription: oversubscription ?? 1)
    case .railOptimised: .railOptimised(leafPorts: leafPorts ?? 32, oversubscription: oversubscription ?? 1)
    case .dragonfly:
      .dragonfly(groupPorts: groupPorts ?? max(2, min(512, count / 4)), globalShare: globalShare ?? 0.5)
    case .torus: .torus(sides: sides ?? Torus.sides(of: count, dimensions: dimensions ?? 3))
    }
  }
}

extension Catalog {
  /// Every topology with its name.
  package var topologies: [(name: String, wiring: Wiring)] {
    names(of: .topologies).compactMap { name in wiring(named: name).map { (name, $0) } }
  }

  /// The topology of that name, or nil.
  package func wiring(named name: String, within collector: DiagnosticCollector? = nil) -> Wiring? {
    value(.topologies, name, within: collector) { wiring($0, named: name) }
  }

  /// A topology by name, `{from: fat-tree, oversubscription: 2}`, or described by its shape and sizes.
  ///
  /// - Parameter name: the name of the entry that is read; nil where a scenario says it.
  package func wiring(_ value: ValueReader, named name: String? = nil) -> Wiring? {
    if value.isScalar {
      let found = named(.topologies, value) { wiring(named: $0, within: $1) }
      if let found { value.takeDown(TopologyKeys.table) { _ = sizes($0, of: found) } }
      return found
    }
    guard let keys = value.mapping(TopologyKeys.table) else { return nil }
    let from = keys.read(TopologyKeys.from)
    let base = from.flatMap { named(.topologies, $0) { wiring(named: $0, within: $1) } }
    let shape = from == nil ? keys.read(TopologyKeys.shape, from: nil, isGiven: false) : base?.shape
    guard let shape else { return nil }
    let start = base ?? Wiring(shape: shape, source: "")
    let found = sizes(keys, of: start)
    let source = source(keys, base: base?.source, isNeeded: name != nil && base == nil)
    keys.finish()
    guard var found else { return nil }
    found.source = source
    return found
  }

  /// The sizes of a shape, as they are said or as a topology has them.
  private func sizes(_ keys: MappingReader, of start: Wiring) -> Wiring? {
    var wiring = start
    switch start.shape {
    case .fullyConnected: return wiring
    case .fatTree, .railOptimised:
      let ports = keys.read(TopologyKeys.leafPorts, usual: start.leafPorts ?? 32)
      let ratio = keys.read(TopologyKeys.oversubscription, usual: start.oversubscription ?? 1)
      guard let ports, let ratio else { return nil }
      (wiring.leafPorts, wiring.oversubscription) = (ports, ratio)
    case .dragonfly:
      let ports = keys.found(TopologyKeys.groupPorts)
      let share = keys.read(TopologyKeys.globalShare, usual: start.globalShare ?? 0.5)
      guard let share, ports.map({ $0 != nil }) ?? true else { return nil }
      wiring.groupPorts = ports ?? start.groupPorts
      wiring.globalShare = share
    case .torus:
      let dimensions = keys.read(TopologyKeys.dimensions, usual: start.dimensions ?? 3)
      guard let dimensions else { return nil }
      wiring.dimensions = dimensions
      guard let listed = keys.read(TopologyKeys.sides) else { return wiring }
      guard let sides = listed.list() else { return nil }
      guard sides.count == dimensions else {
        listed.report("`\(listed.path)` must have \(dimensions) sides, one for each dimension")
        return nil
      }
      let read = sides.map { $0.integer(atMost: TopologyKeys.greatest) }
      guard !read.contains(nil) else { return nil }
      wiring.sides = read.compactMap(\.self)
    }
    return wiring
  }
}
