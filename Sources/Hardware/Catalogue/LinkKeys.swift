import Quantities
package import Reading

/// The keys of a link.
package enum LinkKeys {
  static let from = EntryKeys.from(.links)
  static let medium = Key<Link.Medium>.word("medium", of: "medium", .derived("other"), "What it is made of.")
  static let bandwidth = Key.quantity(
    "bandwidth", .bandwidth, .inherited("450 GB/s"), above: 0, "Peak rate one way.")
  static let latency = Key.quantity("latency", .time, .inherited("1 us"), "Time until the first byte is there.")

  /// All of them.
  package static let table = KeyTable([from, EntryKeys.name, medium, bandwidth, latency, EntryKeys.source])

  /// A link: a name, one with figures replaced, or all its figures.
  package static let link = KeyKind.fact(
    KeyFact(
      "link", "A link of the catalogue by its name, `{from: name}` with figures replaced, or all its figures.",
      .either([.word(KeyWords(.links)), .mapping(table)])))
}

/// The keys of what stands behind the accelerators of a node.
package enum HostKeys {
  static let from = EntryKeys.from(.hosts)
  static let kind = Key<HostMemory.Kind>.word("kind", of: "kind of host", .derived("x86"), "What its processors are.")
  /// Scenarios say `link` for the way to the host, as clusters do for theirs.
  static let link = Key.quantity(
    "link", .bandwidth, .inherited("50 GB/s"), above: 0, "From one accelerator to the host, one way.")
  static let linkBandwidth = Key.quantity(
    "linkBandwidth", .bandwidth, .inherited("50 GB/s"), above: 0, "From one accelerator to the host, one way.")
  static let memory = Key.quantity("memory", .memory, .inherited("2 TB"), above: 0, "Memory of the processors.")
  static let memoryBandwidth = Key.quantity(
    "memoryBandwidth", .bandwidth, .inherited("600 GB/s"), above: 0, "What the processors reach from it.")
  static let storage = Key.quantity("storage", .memory, .inherited("30 TB"), above: 0, "Room on the drives.")
  static let storageBandwidth = Key.quantity(
    "storageBandwidth", .bandwidth, .inherited("25 GB/s"), above: 0, "What the drives take or give.")
  static let threadFactor = Key.quantity(
    "threadFactor", .ratio, .derived("1"), above: 0, "Time of one thread over that on an x86 server.")

  /// Those of a scenario.
  package static let table = KeyTable([from, kind, link] + figures)
  /// Those of an entry of the catalogue.
  package static let entry = KeyTable([from, kind, linkBandwidth] + figures)

  private static let figures: [any DeclaredKey] = [
    memory, memoryBandwidth, storage, storageBandwidth, threadFactor, EntryKeys.source,
  ]

  /// A host: a name, or one with figures replaced.
  package static let host = KeyKind.fact(
    KeyFact(
      "host",
      "What stands behind the accelerators of a node: a host of the catalogue by its name, or the usual one with figures "
        + "replaced.", .either([.word(KeyWords(.hosts)), .mapping(table)])))
}

/// The keys of a machine as it is sold.
package enum NodeKeys {
  static let accelerator = KeyPlace(
    "accelerator", AcceleratorKeys.accelerator, .needed(example: "h100-sxm"), "Its accelerators.")
  static let count = Key.whole("count", .needed("8"), "How many of them.")
  static let intraNode = KeyPlace(
    "intraNode", LinkKeys.link, .derived("the accelerator's own link"), "The link that joins them.")
  static let interNode = KeyPlace(
    "interNode", LinkKeys.link, .needed(example: "infiniband-ndr"), "The network port of each.")
  static let topology = KeyPlace(
    "topology", TopologyKeys.topology, .needed(example: "fat-tree"), "How the ports are usually wired.")

  /// All of them.
  package static let table = KeyTable([accelerator, count, intraNode, interNode, topology, EntryKeys.source])
}
