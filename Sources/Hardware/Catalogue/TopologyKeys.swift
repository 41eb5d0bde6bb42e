import Quantities
package import Reading

/// The keys of how network ports are wired.
package enum TopologyKeys {
  static let from = EntryKeys.from(.topologies)
  static let shape = Key<Wiring.Shape>.word(
    "shape", of: "shape", .inherited("fat-tree"), "The kind of wiring, of one that is described whole.")
  static let leafPorts = Key.whole(
    "leafPorts", .derived("32"), atMost: greatest,
    "Ports below one leaf switch of a fat tree, or nodes below one leaf of a rail.")
  static let oversubscription = Key.quantity(
    "oversubscription", .ratio, .derived("1"),
    "Ports below a leaf switch of a fat tree or a rail for each port above it.")
  static let groupPorts = Key.whole(
    "groupPorts", .derived("a quarter of the cluster, from 2 to 512"), atMost: greatest,
    "Ports of one group of a dragonfly.")
  static let globalShare = Key.quantity(
    "globalShare", .ratio, .derived("50 %"), above: 0,
    "Bandwidth that leaves a group of a dragonfly over that of its ports.")
  static let dimensions = Key.whole("dimensions", .derived("3"), atMost: 3, "Dimensions of a torus.")
  static let sides = KeyPlace(
    "sides", .list(.whole(1...greatest), count: KeyKind.atLeastOne), .derived("as even as they go"),
    "Accelerators along each dimension of a torus.")

  static let greatest = 10_000_000

  /// All of them.
  package static let table = KeyTable([
    from, shape, leafPorts, oversubscription, groupPorts, globalShare, dimensions, sides, EntryKeys.source,
  ])

  /// A topology: a name, one with other sizes, or one by its shape.
  package static let topology = KeyKind.fact(
    KeyFact(
      "topology", "How network ports are wired: a topology of the catalogue by its name, or one with other sizes.",
      .either([.word(KeyWords(.topologies)), .mapping(table)])))
}
