import Quantities
import Yams

/// Reading by declaration: bounds, defaults and examples are those of the key, so that what the run took is taken down
/// either way.
extension MappingReader {
  /// The value of a key, or what is usual of it where the key is absent; nil after its fault was reported, and for an
  /// absent key that has no usual value.
  package func read<Value>(_ key: Key<Value>) -> Value? {
    if let usual = key.usual { return read(key, usual: usual) }
    if case .needed = key.declaration.absence { return required(key).flatMap(key.read) }
    return optional(key).flatMap(key.read)
  }

  /// The value of a key, or what is usual here where the key is absent; nil after its fault was reported, and where nothing
  /// is usual because another key is faulty.
  package func read<Value>(_ key: Key<Value>, usual: Value?) -> Value? {
    guard let found = optional(key) else {
      if let usual { record { key.takeDown(usual, path(of: key), $0) } }
      return usual
    }
    return key.read(found)
  }

  /// The value of a key that may be absent: nil where it is, the optional below it nil after its fault was reported.
  package func found<Value>(_ key: Key<Value>) -> Value?? { optional(key).map(key.read) }

  /// The value of a key, or that of what the mapping is made from where the key is absent; without either the key is
  /// missing. After a fault was reported, that of what it is made from.
  ///
  /// - Parameters:
  ///   - base: the value in what the mapping is made from; nil where it is made from nothing.
  ///   - isGiven: whether the mapping names what it is made from, known or not.
  package func read<Value>(_ key: Key<Value>, from base: Value?, isGiven: Bool) -> Value? {
    if let base, takesUsual(key) {
      record { key.takeDown(base, path(of: key), $0) }
      return base
    }
    return required(key, unless: isGiven).flatMap(key.read) ?? base
  }

  /// The place of a key whose reader knows more than its declaration; nil where it is absent, which is reported of a key that
  /// is needed.
  package func read(_ key: KeyPlace) -> ValueReader? {
    if case .needed = key.declaration.absence { required(key) } else { optional(key) }
  }

  /// What `read` makes of a key, or the usual value where the key is absent; nil after its fault was reported.
  ///
  /// - Parameter text: the usual value as it could stand in a file; nothing is taken down of one that is not known because
  ///   another key is faulty.
  package func read<Value>(
    _ key: KeyPlace, usual: Value?, as text: (Value) -> String, _ read: (ValueReader) -> Value?
  ) -> Value? {
    guard let found = optional(key) else {
      if let usual { record { $0.usual(path(of: key), text(usual)) } }
      return usual
    }
    return read(found)
  }

  /// Whether a key is absent, so that what is usual stands in its place; it counts as asked for.
  package func takesUsual(_ key: any DeclaredKey) -> Bool {
    if has(key) { return false }
    know(key)
    return true
  }

  /// The keys behind a key; nil where it is absent, which is reported of one that is needed, or is no mapping.
  package func read(_ key: KeySection) -> MappingReader? {
    if case .needed = key.declaration.absence { return required(key)?.mapping(key.table) }
    return optional(key)?.mapping(key.table)
  }

  /// The keys behind a key; where it is absent, a mapping without keys, whose defaults are taken down like those of one that
  /// is there. nil after its fault was reported.
  package func section(_ key: KeySection) -> MappingReader? {
    guard has(key) else {
      know(key)
      return value.empty(path(of: key), key.table)
    }
    return optional(key)?.mapping(key.table)
  }

  /// Takes down what was derived for a key that the file leaves out.
  package func record(_ take: (InputRecorder) -> Void) { take(value.collector.inputs) }

  /// Takes down what follows for a key that the file leaves out.
  package func record<Value>(_ key: Key<Value>, _ value: Value) {
    record { key.takeDown(value, path(of: key), $0) }
  }
}

extension ValueReader {
  /// The value that stands here, as a key's declaration says it; nil after its fault was reported.
  package func read<Value>(_ key: Key<Value>) -> Value? { key.read(self) }

  /// The keys and values of a mapping, by the table that declares them.
  package func mapping(_ table: KeyTable) -> MappingReader? { MappingReader(self, table) }

  /// Takes down the figures of what is named here, as the reader of its keys would read them where none is said.
  ///
  /// Nothing is taken down for entries of the catalogue, which are read for what they hold.
  package func takeDown(_ table: KeyTable, _ read: (MappingReader) -> Void) { takeDown(at: path, table, read) }

  /// Takes down the figures of what stands at a path without being said.
  package func takeDown(at path: String, _ table: KeyTable, _ read: (MappingReader) -> Void) {
    guard collector.chain.isEmpty else { return }
    let nothing = Node.mapping(Node.Mapping([], .implicit, .any, node.mark))
    let place = ValueReader(node: nothing, path: path, collector: collector)
    if let keys = MappingReader(place, table, isThere: false, tellsAbsent: false) { read(keys) }
  }

  /// A mapping without keys at this place, for settings that were left out.
  package func empty(_ path: String, _ table: KeyTable) -> MappingReader? {
    MappingReader(
      ValueReader(
        node: .mapping(Node.Mapping([], .implicit, .any, node.mark)), path: path, collector: collector), table,
      isThere: false)
  }

  /// A word, or a mapping of one word to its settings: `fixed` or `{dynamic: {maxWait: 50 ms}}`.
  package func choice(_ choice: KeyChoice) -> Chosen? {
    let options = choice.options
    func option(_ word: String) -> KeyOption? { options.first { $0.word == word } }
    if case .scalar = node {
      return name(of: choice.what, among: options.map(\.word)).flatMap(option).map { Chosen(option: $0) }
    }
    guard case .mapping(let mapping) = node, mapping.count == 1, let (key, value) = mapping.first,
      let word = key.scalar?.string
    else {
      report("`\(path)` must be one \(choice.what): a name, or one name with its settings")
      return nil
    }
    guard let option = option(word) else {
      ValueReader(node: key, path: path, collector: collector)
        .reportUnknown(choice.what, word, among: options.map(\.word))
      return nil
    }
    collector.inputs.set(path, word)
    return Chosen(
      option: option, settings: ValueReader(node: value, path: "\(path).\(word)", collector: collector))
  }
}

/// A chosen word with its settings.
package struct Chosen {
  /// What the choice says of the word.
  package let option: KeyOption
  /// What stands behind the word, where something does.
  package var settings: ValueReader?

  /// The word.
  package var name: String { option.word }

  /// The keys of its settings; nil after a fault was reported.
  package func keys() -> MappingReader? { settings?.mapping(option.table ?? .empty) }
}
