package import Yams

/// Keys with values, in their order, that stand where a file does not say them itself.
package struct GivenKeys: Sendable, Hashable {
  /// A value: a word or quantity, a list, or further keys.
  package indirect enum Value: Sendable, Hashable {
    /// A word or quantity as it stands in files.
    case text(String)
    /// A list.
    case list([Value])
    /// Further keys.
    case keys(GivenKeys)
  }

  /// A key with its value.
  package struct Pair: Sendable, Hashable {
    /// The key.
    package let key: String
    /// Its value.
    package var value: Value
  }

  /// The keys in their order, each once.
  package private(set) var pairs: [Pair] = []

  /// No keys.
  package init() {}

  /// The keys of a mapping; what is no plain word is left out.
  package init(_ mapping: Node.Mapping) {
    for (key, value) in mapping {
      if let key = key.scalar?.string, let value = Value(value) { self[key] = value }
    }
  }

  /// Whether there is none.
  package var isEmpty: Bool { pairs.isEmpty }

  /// The value of a key; a new key stands last.
  package subscript(_ key: String) -> Value? {
    get { pairs.first { $0.key == key }?.value }
    set {
      pairs.removeAll { $0.key == key && newValue == nil }
      guard let newValue else { return }
      if let place = pairs.firstIndex(where: { $0.key == key }) {
        pairs[place].value = newValue
      } else {
        pairs.append(Pair(key: key, value: newValue))
      }
    }
  }

  /// These keys with those of another before them: what both say is as the other says it.
  ///
  /// - Parameter whole: keys, by dots, whose values are one choice: none is made of parts of two.
  package func overridden(by other: GivenKeys, whole: Set<String> = []) -> GivenKeys {
    overridden(by: other, whole: whole, at: "")
  }

  private func overridden(by other: GivenKeys, whole: Set<String>, at path: String) -> GivenKeys {
    var result = self
    for pair in other.pairs {
      let place = path + pair.key
      if !whole.contains(place), case .keys(let old)? = self[pair.key], case .keys(let new) = pair.value {
        result[pair.key] = .keys(old.overridden(by: new, whole: whole, at: place + "."))
      } else {
        result[pair.key] = pair.value
      }
    }
    return result
  }
}

extension GivenKeys.Value {
  init?(_ node: Node) {
    switch node {
    case .scalar(let scalar): self = .text(scalar.string)
    case .sequence(let sequence): self = .list(sequence.compactMap { Self($0) })
    case .mapping(let mapping): self = .keys(GivenKeys(mapping))
    case .alias: return nil
    }
  }

  /// The value as it could stand at a place of a file.
  func node(at mark: Mark?) -> Node {
    switch self {
    case .text(let text): .scalar(Node.Scalar(text, .implicit, .any, mark))
    case .list(let values): .sequence(Node.Sequence(values.map { $0.node(at: mark) }, .implicit, .any, mark))
    case .keys(let keys):
      .mapping(
        Node.Mapping(
          keys.pairs.map { (.scalar(Node.Scalar($0.key, .implicit, .any, mark)), $0.value.node(at: mark)) },
          .implicit, .any, mark))
    }
  }

  /// The words of all its leaves with the keys that lead to them.
  package func leaves(at path: String) -> [(path: String, text: String)] {
    switch self {
    case .text(let text): [(path, text)]
    case .list(let values): values.enumerated().flatMap { $1.leaves(at: "\(path)[\($0)]") }
    case .keys(let keys): keys.pairs.flatMap { $0.value.leaves(at: path + "." + $0.key) }
    }
  }
}

extension MappingReader {
  /// Puts keys where the mapping does not say them itself; faults in them are told at the place that names where they come
  /// from.
  ///
  /// - Parameters:
  ///   - named: keys, by dots from this mapping, whose value may be a name in place of keys, `x` for `{from: x}`.
  ///   - whole: keys, by dots from this mapping, whose values are one choice, which is not filled where the file makes it.
  /// - Returns: what was put there, each leaf with its path.
  package func fill(
    _ given: GivenKeys, at mark: Mark?, named: Set<String> = [], whole: Set<String> = []
  ) -> [(path: String, text: String)] {
    given.pairs.flatMap { pair in
      var put: [(path: String, text: String)] = []
      let place = path(of: pair.key)
      let node = Self.filled(
        own(pair.key), with: pair.value, path: place, key: pair.key, mark, (named, whole), &put)
      replace(pair.key, by: node)
      for leaf in put { value.collector.inputs.take(leaf.path) }
      return put
    }
  }

  private static func filled(
    _ node: Node?, with value: GivenKeys.Value, path: String, key: String, _ mark: Mark?,
    _ kinds: (named: Set<String>, whole: Set<String>),
    _ put: inout [(path: String, text: String)]
  ) -> Node {
    guard var node else {
      put += value.leaves(at: path)
      return value.node(at: mark)
    }
    guard case .keys(let keys) = value, !kinds.whole.contains(key) else { return node }
    if kinds.named.contains(key), node.scalar != nil {
      node = .mapping(Node.Mapping([("from", node)], .implicit, .any, node.mark))
    }
    guard case .mapping(var mapping) = node else { return node }
    for pair in keys.pairs {
      mapping[pair.key] = filled(
        mapping[pair.key], with: pair.value, path: path + "." + pair.key, key: key + "." + pair.key, mark, kinds, &put)
    }
    return .mapping(mapping)
  }
}
