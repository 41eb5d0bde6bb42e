package import Reading

/// How network ports are wired, as files describe it: a topology's design, with its sizes as far as they do not follow from
/// the cluster.
package struct Wiring: Hashable, Sendable {
  /// The design.
  package var design: any NetworkDesign
  /// Where the figures come from.
  package var source: String

  /// The word for the design in files.
  package var shape: String { type(of: design).shape }

  /// The wiring of a cluster.
  ///
  /// - Parameter count: accelerators, for the sizes that follow from it.
  package func networkShape(count: Int) -> NetworkShape { NetworkShape(design.fitted(count: count)) }

  package static func == (one: Wiring, other: Wiring) -> Bool {
    one.source == other.source && AnyHashable(one.design) == AnyHashable(other.design)
  }
  package func hash(into hasher: inout Hasher) {
    AnyHashable(design).hash(into: &hasher)
    hasher.combine(source)
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
      if let found {
        var design = found.design
        value.takeDown(TopologyKeys.table) { _ = design.read($0) }
      }
      return found
    }
    guard let keys = value.mapping(TopologyKeys.table) else { return nil }
    let from = keys.read(TopologyKeys.from)
    let base = from.flatMap { named(.topologies, $0) { wiring(named: $0, within: $1) } }
    let described =
      from == nil
      ? keys.read(TopologyKeys.shape, from: nil, isGiven: false).flatMap(NetworkDesigns.named).map { $0.init() }
      : base?.design
    guard var design = described else { return nil }
    let isRead = design.read(keys)
    let source = source(keys, base: base?.source, isNeeded: name != nil && base == nil)
    keys.finish()
    return isRead ? Wiring(design: design, source: source) : nil
  }
}
