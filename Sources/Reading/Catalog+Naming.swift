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
    let stated = keys.required(EntryKeys.source, unless: !isNeeded)?.string()
    return stated ?? base ?? "as the scenario says"
  }
}

/// The keys that every description of a fact has.
package enum EntryKeys {
  /// Who vouches for the figures.
  package static let source = Key.text(
    "source", .derived("as what it is made from; an entry of a catalogue says it"), example: "data sheet, 2026",
    "Where the figures come from.")
  /// What it is called where it is described.
  package static let name = Key.text("name", .derived("as what it is made from"), "A name of one's own.")

  /// The entry that a description is made from.
  package static func from(_ kind: Catalog.Kind) -> KeyPlace {
    KeyPlace(
      "from", .word(KeyWords(kind)), .nothing,
      "The \(kind.word) that it is made from: what is not said here is as there.")
  }
}
