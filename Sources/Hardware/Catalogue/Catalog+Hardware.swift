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
  package func node(named name: String) -> Node? { value(.nodes, name) { node($0, named: name) } }

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
