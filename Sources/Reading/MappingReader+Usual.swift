package import Quantities
import Yams

/// Reading of keys that have a default: the call that reads a key is also the one place where its default stands, so that
/// what the run took is taken down either way.
extension MappingReader {
  /// The whole number of a key, or the usual one where the key is absent; nil after its fault was reported.
  package func integer(
    _ key: String, usual: Int, atLeast least: Int = 1, atMost greatest: Int = 1_000_000_000
  ) -> Int? {
    guard let found = optional(key) else {
      record { $0.usual(path(of: key), String(usual), number: Double(usual), .count) }
      return usual
    }
    return found.integer(atLeast: least, atMost: greatest)
  }

  /// The quantity of a key, or the usual one where the key is absent; nil after its fault was reported.
  package func quantity(_ key: String, _ dimension: Dimension, usual: Double, above least: Double? = nil) -> Double? {
    guard let found = optional(key) else {
      record { $0.usual(path(of: key), usual, dimension) }
      return usual
    }
    return found.quantity(dimension, above: least)
  }

  /// The quantity of a key, or that of what the mapping is made from where the key is absent; without either the key is
  /// missing. After a fault was reported, that of what it is made from.
  ///
  /// - Parameters:
  ///   - base: the quantity of what the mapping is made from; nil where it is made from nothing.
  ///   - isGiven: whether the mapping names what it is made from, known or not.
  package func quantity(
    _ key: String, _ dimension: Dimension, example: String, from base: Double?, isGiven: Bool,
    above least: Double? = nil, within range: ClosedRange<Double>? = nil
  ) -> Double? {
    if let base, takesUsual(key) {
      record { $0.usual(path(of: key), base, dimension) }
      return base
    }
    return required(key, example: example, unless: isGiven)?.quantity(dimension, above: least, within: range) ?? base
  }

  /// Whether a key is absent, so that what is usual stands in its place; it counts as asked for.
  package func takesUsual(_ key: String) -> Bool {
    if has(key) { return false }
    know(key)
    return true
  }

  /// Whether a key is true, or what is usual where the key is absent; nil after its fault was reported.
  package func boolean(_ key: String, usual: Bool) -> Bool? {
    guard let found = optional(key) else {
      record { $0.usual(path(of: key), String(usual)) }
      return usual
    }
    return found.boolean()
  }

  /// What `read` makes of a key, or the usual value where the key is absent; nil after its fault was reported.
  ///
  /// - Parameter text: the usual value as it could stand in a file; nothing is taken down of one that is not known because
  ///   another key is faulty.
  package func value<Value>(
    _ key: String, usual: Value?, as text: (Value) -> String, _ read: (ValueReader) -> Value?
  ) -> Value? {
    guard let found = optional(key) else {
      if let usual { record { $0.usual(path(of: key), text(usual)) } }
      return usual
    }
    return read(found)
  }

  /// The mapping of a key; where the key is absent, one without keys, whose defaults are taken down like those of one that
  /// is there. nil after its fault was reported.
  package func section(_ key: String) -> MappingReader? {
    guard has(key) else {
      know(key)
      return value.empty(path(of: key))
    }
    return optional(key)?.mapping()
  }

  /// Takes down what was derived for a key that the file leaves out.
  package func record(_ take: (InputRecorder) -> Void) { take(value.collector.inputs) }
}

extension ValueReader {
  /// Takes down the figures of what is named here, as the reader of its keys would read them where none is said.
  ///
  /// Nothing is taken down for entries of the catalogue, which are read for what they hold.
  package func takeDown(_ read: (MappingReader) -> Void) { takeDown(at: path, read) }

  /// Takes down the figures of what stands at a path without being said.
  package func takeDown(at path: String, _ read: (MappingReader) -> Void) {
    guard collector.chain.isEmpty else { return }
    let nothing = Node.mapping(Node.Mapping([], .implicit, .any, node.mark))
    let place = ValueReader(node: nothing, path: path, collector: collector)
    if let keys = MappingReader(place, isThere: false, tellsAbsent: false) { read(keys) }
  }

  /// A mapping without keys at this place, for settings that were left out.
  package func empty(_ path: String) -> MappingReader? {
    MappingReader(
      ValueReader(
        node: .mapping(Node.Mapping([], .implicit, .any, node.mark)), path: path, collector: collector), isThere: false)
  }
}
