import Quantities
package import Reading

extension Catalog {
  /// A link by name, `{from: name, …}` with figures replaced, or described by all its figures.
  ///
  /// - Parameter name: the name of the entry that is read; nil where a scenario says it.
  package func link(_ value: ValueReader, named name: String? = nil) -> Link? {
    if value.isScalar {
      let found = named(.links, value) { link(named: $0, within: $1) }
      if let found { value.takeDown(LinkKeys.table) { _ = figures($0, base: found, isGiven: true) } }
      return found
    }
    guard let keys = value.mapping(LinkKeys.table) else { return nil }
    let from = keys.read(LinkKeys.from)
    let base = from.flatMap { named(.links, $0) { link(named: $0, within: $1) } }
    let isGiven = from != nil
    let called = name ?? keys.read(EntryKeys.name) ?? base?.name ?? "link"
    let found = figures(keys, base: base, isGiven: isGiven)
    let source = self.source(keys, base: base?.source, isNeeded: name != nil && !isGiven)
    keys.finish()
    guard !isGiven || base != nil, let found else { return nil }
    return Link(
      name: called, medium: found.medium, bandwidth: BytesPerSecond(found.bandwidth), latency: Seconds(found.latency),
      source: source)
  }

  /// The link of a key, or the usual one where the key is absent, its figures taken down.
  package func link(_ keys: MappingReader, _ key: KeyPlace, usual: Link?) -> Link? {
    if let usual, !keys.has(key) {
      keys.value.takeDown(at: keys.path(of: key), LinkKeys.table) { _ = figures($0, base: usual, isGiven: true) }
    }
    return keys.read(key, usual: usual, as: \.name) { link($0) }
  }

  private func figures(
    _ keys: MappingReader, base: Link?, isGiven: Bool
  ) -> (medium: Link.Medium, bandwidth: Double, latency: Double)? {
    let usualMedium = base?.medium ?? .other
    let medium = keys.read(LinkKeys.medium, usual: usualMedium) ?? usualMedium
    let bandwidth = keys.read(LinkKeys.bandwidth, from: base?.bandwidth.value, isGiven: isGiven)
    let latency = keys.read(LinkKeys.latency, from: base?.latency.value, isGiven: isGiven)
    guard let bandwidth, let latency else { return nil }
    return (medium, bandwidth, latency)
  }

  /// What stands behind a node, by name or with other figures than that of `base`.
  ///
  /// - Parameter isEntry: whether an entry of the catalogue is read, which states its source.
  package func host(_ value: ValueReader, base given: HostMemory? = nil, isEntry: Bool = false) -> HostMemory? {
    if value.isScalar {
      let found = named(.hosts, value) { host(named: $0, within: $1) }
      if let found { value.takeDown(HostKeys.table) { _ = host($0, base: found, isGiven: true) } }
      return found
    }
    guard let keys = value.mapping(isEntry ? HostKeys.entry : HostKeys.table) else { return nil }
    let from = keys.read(HostKeys.from)
    let base = from.map { named(.hosts, $0) { host(named: $0, within: $1) } } ?? given
    let isGiven = from != nil || given != nil
    let found = host(keys, base: base, isGiven: isGiven, isEntry: isEntry)
    _ = source(keys, base: nil, isNeeded: isEntry && !isGiven)
    keys.finish()
    return !isGiven || base != nil ? found : nil
  }

  /// The host of a key, each figure that is not said taken from the usual one and taken down.
  package func host(_ keys: MappingReader, _ key: KeyPlace, usual: HostMemory?) -> HostMemory? {
    if let usual, keys.takesUsual(key) {
      keys.value.takeDown(at: keys.path(of: key), HostKeys.table) { _ = host($0, base: usual, isGiven: true) }
      return usual
    }
    return keys.read(key).map { host($0, base: usual) } ?? usual
  }

  private func host(
    _ keys: MappingReader, base: HostMemory?, isGiven: Bool, isEntry: Bool = false
  ) -> HostMemory? {
    func figure(_ key: Key<Double>, _ base: Double?) -> Double? { keys.read(key, from: base, isGiven: isGiven) }
    let link = keys.read(
      isEntry ? HostKeys.linkBandwidth : HostKeys.link, from: base?.linkBandwidth.value, isGiven: isGiven || !isEntry)
    let memory = figure(HostKeys.memory, base?.memory.value)
    let bandwidth = figure(HostKeys.memoryBandwidth, base?.memoryBandwidth.value)
    let storage = figure(HostKeys.storage, base?.storage.value)
    let drives = figure(HostKeys.storageBandwidth, base?.storageBandwidth.value)
    let usualKind = base?.kind ?? .x86
    let kind = keys.read(HostKeys.kind, usual: usualKind) ?? usualKind
    let thread = keys.read(HostKeys.threadFactor, usual: base?.threadFactor ?? 1)
    guard let link, let memory, let bandwidth, let storage, let drives else { return nil }
    return HostMemory(
      linkBandwidth: BytesPerSecond(link), memory: Bytes(memory), memoryBandwidth: BytesPerSecond(bandwidth),
      storage: Bytes(storage), storageBandwidth: BytesPerSecond(drives), kind: kind,
      threadFactor: thread ?? base?.threadFactor ?? 1)
  }

  /// A machine as it is sold.
  package func node(_ value: ValueReader, named name: String) -> Node? {
    guard let keys = value.mapping(NodeKeys.table) else { return nil }
    let chip = keys.read(NodeKeys.accelerator).flatMap { accelerator($0) }
    let count = keys.read(NodeKeys.count)
    let intra = keys.read(NodeKeys.intraNode).map { link($0) } ?? chip?.intraNodeLink
    let inter = keys.read(NodeKeys.interNode).flatMap { link($0) }
    let wiring = keys.read(NodeKeys.topology).flatMap { self.wiring($0) }
    let source = self.source(keys, base: nil, isNeeded: true)
    keys.finish()
    guard let chip, let count, let intra, let inter, let wiring else { return nil }
    return Node(
      name: name, accelerator: chip, count: count, intraNode: intra, interNode: inter, wiring: wiring, source: source)
  }
}
