import Quantities
package import Reading

extension Catalog {
  /// A link by name, `{from: name, …}` with figures replaced, or described by all its figures.
  ///
  /// - Parameter name: the name of the entry that is read; nil where a scenario says it.
  package func link(_ value: ValueReader, named name: String? = nil) -> Link? {
    if value.isScalar { return named(.links, value) { link(named: $0, within: $1) } }
    guard let keys = value.mapping() else { return nil }
    let from = keys.optional("from")
    let base = from.flatMap { named(.links, $0) { link(named: $0, within: $1) } }
    let isGiven = from != nil
    let called = name ?? keys.optional("name")?.string() ?? base?.name ?? "link"
    let medium = keys.optional("medium")?.oneOf("medium", Link.Medium.self) ?? base?.medium ?? .other
    let bandwidth = keys.required("bandwidth", example: "450 GB/s", unless: isGiven)?.quantity(.bandwidth, above: 0)
    let latency = keys.required("latency", example: "1 us", unless: isGiven)?.quantity(.time)
    let source = self.source(keys, base: base?.source, isNeeded: name != nil && !isGiven)
    keys.finish()
    guard !isGiven || base != nil, let bandwidth = bandwidth ?? base?.bandwidth.value,
      let latency = latency ?? base?.latency.value
    else { return nil }
    return Link(
      name: called, medium: medium, bandwidth: BytesPerSecond(bandwidth), latency: Seconds(latency), source: source)
  }

  /// What stands behind a node, by name or with other figures than that of `base`.
  ///
  /// - Parameter isEntry: whether an entry of the catalogue is read, which states its source.
  package func host(_ value: ValueReader, base given: HostMemory? = nil, isEntry: Bool = false) -> HostMemory? {
    if value.isScalar { return named(.hosts, value) { host(named: $0, within: $1) } }
    guard let keys = value.mapping() else { return nil }
    let from = keys.optional("from")
    let base = from.map { named(.hosts, $0) { host(named: $0, within: $1) } } ?? given
    let isGiven = from != nil || given != nil
    // Scenarios say `link` for the way to the host, as clusters do for theirs.
    let rate = isEntry ? keys.required("linkBandwidth", example: "50 GB/s", unless: isGiven) : keys.optional("link")
    let link = rate?.quantity(.bandwidth, above: 0)
    let memory = keys.required("memory", example: "2 TB", unless: isGiven)?.quantity(.memory, above: 0)
    let bandwidth = keys.required("memoryBandwidth", example: "600 GB/s", unless: isGiven)?
      .quantity(.bandwidth, above: 0)
    let storage = keys.required("storage", example: "30 TB", unless: isGiven)?.quantity(.memory, above: 0)
    let drives = keys.required("storageBandwidth", example: "25 GB/s", unless: isGiven)?.quantity(.bandwidth, above: 0)
    let kind = keys.optional("kind")?.oneOf("kind of host", HostMemory.Kind.self) ?? base?.kind ?? .x86
    let thread = keys.optional("threadFactor")?.quantity(.ratio, above: 0)
    _ = source(keys, base: nil, isNeeded: isEntry && !isGiven)
    keys.finish()
    guard !isGiven || base != nil, let link = link ?? base?.linkBandwidth.value,
      let memory = memory ?? base?.memory.value, let bandwidth = bandwidth ?? base?.memoryBandwidth.value,
      let storage = storage ?? base?.storage.value, let drives = drives ?? base?.storageBandwidth.value
    else { return nil }
    return HostMemory(
      linkBandwidth: BytesPerSecond(link), memory: Bytes(memory), memoryBandwidth: BytesPerSecond(bandwidth),
      storage: Bytes(storage), storageBandwidth: BytesPerSecond(drives), kind: kind,
      threadFactor: thread ?? base?.threadFactor ?? 1)
  }

  /// A machine as it is sold.
  package func node(_ value: ValueReader, named name: String) -> Node? {
    guard let keys = value.mapping() else { return nil }
    let chip = keys.required("accelerator", example: "h100-sxm").flatMap { accelerator($0) }
    let count = keys.required("count", example: "8")?.integer()
    let intra = keys.optional("intraNode").map { link($0) } ?? chip?.intraNodeLink
    let inter = keys.required("interNode", example: "infiniband-ndr").flatMap { link($0) }
    let topology = keys.required("topology", example: "fat-tree")?.name(of: "topology", among: TopologyCatalog.names)
    let source = self.source(keys, base: nil, isNeeded: true)
    keys.finish()
    guard let chip, let count, let intra, let inter, let topology else { return nil }
    return Node(
      name: name, accelerator: chip, count: count, intraNode: intra, interNode: inter, topology: topology,
      source: source)
  }
}
