package import Reading

/// The keys of how network ports are wired.
package enum TopologyKeys {
  static let from = EntryKeys.from(.topologies)
  static let shape = Key.word(
    "shape", KeyWords("shape") { NetworkDesigns.all.map { $0.shape } }, .inherited("fat-tree"),
    "The kind of wiring, of one that is described whole.")
  static let greatest = 10_000_000

  /// All of them.
  package static let table = KeyTable([from, shape] + NetworkDesigns.keys + [EntryKeys.source])

  /// A topology: a name, one with other sizes, or one by its shape.
  package static let topology = KeyKind.fact(
    KeyFact(
      "topology", "How network ports are wired: a topology of the catalogue by its name, or one with other sizes.",
      .either([.word(KeyWords(.topologies)), .mapping(table)])))
}
