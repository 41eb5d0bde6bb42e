import Hardware
import Quantities
import Reading

extension ScenarioDecoder {
  /// How the network ports of a cluster are wired: a name of `TopologyCatalog`, or one with its sizes.
  ///
  /// - Parameters:
  ///   - keys: the keys of the cluster.
  ///   - count: accelerators in all, for the sides of a torus.
  func network(_ keys: MappingReader, count: Int?) -> NetworkShape? {
    keys.value("network", usual: .fullyConnected, as: \.name) { wiring($0, count: count ?? 1) }
  }

  private func wiring(_ value: ValueReader, count: Int) -> NetworkShape? {
    if value.isScalar {
      return value.name(of: "topology", among: TopologyCatalog.names).flatMap { sized($0, nil, count: count) }
    }
    guard let keys = value.mapping() else { return nil }
    let name = keys.required("topology", example: "fat-tree")?.name(of: "topology", among: TopologyCatalog.names)
    let shape = name.flatMap { sized($0, keys, count: count) }
    keys.finish()
    return shape
  }

  /// The shape of a name; sizes that are not said are those that clusters of its kind usually have.
  private func sized(_ name: String, _ keys: MappingReader?, count: Int) -> NetworkShape? {
    func leaf() -> (ports: Int, oversubscription: Double)? {
      let ports = keys.map { $0.integer("leafPorts", usual: 32, atMost: Self.greatestSize) } ?? 32
      let ratio = keys.map { $0.quantity("oversubscription", .ratio, usual: 1) } ?? 1
      guard let ports, let ratio else { return nil }
      return (ports, ratio)
    }
    switch name {
    case "fat-tree": return leaf().map { .fatTree(leafPorts: $0.ports, oversubscription: $0.oversubscription) }
    case "rail-optimised":
      return leaf().map { .railOptimised(leafPorts: $0.ports, oversubscription: $0.oversubscription) }
    case "dragonfly":
      let usual = max(2, min(512, count / 4))
      let ports = keys.map { $0.integer("groupPorts", usual: usual, atMost: Self.greatestSize) } ?? usual
      let share = keys.map { $0.quantity("globalShare", .ratio, usual: 0.5, above: 0) } ?? 0.5
      guard let ports, let share else { return nil }
      return .dragonfly(groupPorts: ports, globalShare: share)
    case "torus-2d", "torus-3d":
      let dimensions = name == "torus-2d" ? 2 : 3
      let usual = Torus.sides(of: count, dimensions: dimensions)
      guard let listed = keys?.optional("sides") else { return .torus(sides: usual) }
      guard let sides = listed.list() else { return nil }
      guard sides.count == dimensions else {
        listed.report("`\(listed.path)` must have \(dimensions) sides for \(name), such as \(usual)")
        return nil
      }
      let read = sides.map { $0.integer(atMost: Self.greatestSize) }
      return read.contains(nil) ? nil : .torus(sides: read.compactMap(\.self))
    default: return .fullyConnected
    }
  }
}
