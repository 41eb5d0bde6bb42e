package import Reading

extension Catalog {
  /// Every link.
  package var links: [Link] { names(of: .links).compactMap { link(named: $0) } }
  /// Every host.
  package var hosts: [HostMemory] { names(of: .hosts).compactMap { host(named: $0) } }
  /// Every node.
  package var nodes: [Node] { names(of: .nodes).compactMap { node(named: $0) } }
  /// Every accelerator.
  package var accelerators: [Accelerator] { names(of: .accelerators).compactMap { accelerator(named: $0) } }

  /// The link of that name, or nil.
  package func link(named name: String, within collector: DiagnosticCollector? = nil) -> Link? {
    value(.links, name, within: collector) { link($0, named: name) }
  }

  /// The host of that name, or nil.
  package func host(named name: String, within collector: DiagnosticCollector? = nil) -> HostMemory? {
    value(.hosts, name, within: collector) { host($0, isEntry: true) }
  }

  /// The accelerator of that name, or nil.
  package func accelerator(named name: String, within collector: DiagnosticCollector? = nil) -> Accelerator? {
    value(.accelerators, name, within: collector) { accelerator($0, named: name) }
  }

  /// The node of that name, or nil.
  package func node(named name: String, within collector: DiagnosticCollector? = nil) -> Node? {
    value(.nodes, name, within: collector) { node($0, named: name) }
  }

  /// The node that a scenario names; nil after the fault was reported.
  package func node(_ value: ValueReader) -> Node? { named(.nodes, value) { node(named: $0, within: $1) } }

  /// The accelerator of a key, or that of the node where the key is absent, whose figures are taken down then.
  ///
  /// - Parameters:
  ///   - node: the node that the mapping names; nil where it names none.
  ///   - read: reads the accelerator that stands at the key.
  package func accelerator(
    _ keys: MappingReader, _ key: KeyPlace, of node: Node?, isGiven: Bool, _ read: (ValueReader) -> Accelerator?
  ) -> Accelerator? {
    guard let found = keys.required(key, unless: isGiven) else {
      guard let chip = node?.accelerator else { return nil }
      keys.record { $0.usual(keys.path(of: key), chip.name) }
      keys.value.takeDown(at: keys.path(of: key), AcceleratorKeys.table) { takeDown(chip, $0) }
      return chip
    }
    return read(found)
  }

  /// The accelerator that tables mean by a name: letters and digits decide, whatever their case.
  package func accelerator(alias name: String) -> Accelerator? {
    let known = kept("accelerator aliases") {
      let all = accelerators
      let aliases = all.flatMap { entry in entry.aliases.map { (Self.plain($0), entry.name) } }
      return Dictionary(aliases + all.map { (Self.plain($0.name), $0.name) }, uniquingKeysWith: { $1 })
    }
    return known[Self.plain(name)].flatMap { accelerator(named: $0) }
  }

  private static func plain(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
}
