extension Catalog {
  /// The entry that a value names, or nil after a fault was reported.
  package func named<Value>(
    _ kind: Kind, _ value: ValueReader, _ find: (String, DiagnosticCollector) -> Value?
  ) -> Value? {
    guard let name = value.name(of: kind.word, among: names(of: kind)) else { return nil }
    if let found = find(name, value.collector) { return found }
    let key = kind.rawValue + "/" + name
    value.report(
      value.collector.chain.contains(key)
        ? "`\(value.path)`: \(kind.word) `\(name)` would be made from itself; name another"
        : "`\(value.path)`: \(kind.word) `\(name)` has faults of its own; see `\(entry(kind, name)?.file ?? name)`")
    return nil
  }

  /// Where the figures of an entry come from: its own word, else that of the entry it is made from.
  ///
  /// - Parameter isNeeded: whether it must be said, as by an entry that is made from no other.
  package func source(_ keys: MappingReader, base: String?, isNeeded: Bool) -> String {
    let stated = keys.required("source", example: "data sheet, 2026", unless: !isNeeded)?.string()
    return stated ?? base ?? "as the scenario says"
  }
}
