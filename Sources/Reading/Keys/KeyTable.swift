/// The keys of one mapping, in the order in which they are explained.
///
/// A table is the one place where its keys stand: the reader takes names, bounds, defaults and examples from it, an unknown
/// key is told by it, and the JSON Schema and the reference page are made of it.
package struct KeyTable: Sendable {
  /// Its keys.
  package let keys: [KeyDeclaration]
  /// Keys that are no words of ours, such as the inputs of a law; nil where there are none.
  package let others: KeyOthers?
  /// Keys of which exactly one is said.
  package let oneOf: [String]
  private let places: [String: Int]

  /// A table of keys.
  ///
  /// - Parameters:
  ///   - others: keys that are no words of ours.
  ///   - oneOf: keys of which exactly one is said.
  package init(_ keys: [any DeclaredKey], others: KeyOthers? = nil, oneOf: [any DeclaredKey] = []) {
    self.keys = keys.map(\.declaration)
    self.others = others
    self.oneOf = oneOf.map(\.name)
    places = Dictionary(
      self.keys.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private init(_ keys: [KeyDeclaration], others: KeyOthers?, oneOf: [String]) {
    self.keys = keys
    self.others = others
    self.oneOf = oneOf
    places = Dictionary(keys.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// No keys.
  package static let empty = KeyTable([])

  /// The names of its keys, in order.
  package var names: [String] { keys.map(\.name) }

  /// The key of that name, or nil.
  package subscript(_ name: String) -> KeyDeclaration? { places[name].map { keys[$0] } }

  /// These keys and those of another table behind them.
  package func joined(_ other: KeyTable) -> KeyTable {
    KeyTable(keys + other.keys, others: others ?? other.others, oneOf: oneOf + other.oneOf)
  }
}

/// Keys that are no words of ours.
package struct KeyOthers: Sendable {
  /// What such a key is, as it could be written: `<metric>`.
  package let title: String
  /// Which names they have, as a regular expression; nil for any.
  package let pattern: String?
  /// What they mean, in one sentence.
  package let sentence: String
  /// What stands behind them.
  package let kind: KeyKind

  /// Keys by their pattern.
  package init(_ title: String, pattern: String? = nil, _ sentence: String, _ kind: KeyKind) {
    self.title = title
    self.pattern = pattern
    self.sentence = sentence
    self.kind = kind
  }
}

/// What is said of a key: to whoever reads it, to editors, and to people.
package struct KeyDeclaration: Sendable {
  /// What stands in the place of a key that is left out.
  package enum Absence: Sendable, Hashable {
    /// Nothing may: the key is needed, unless what the words say gives it.
    case needed(example: String, unless: String? = nil)
    /// A value, as it could stand in a file.
    case usual(String)
    /// What follows from other keys, in words.
    case derived(String)
    /// Nothing.
    case nothing

    /// What the mapping is made from has it; without that the key is needed.
    package static func inherited(example: String) -> Absence { .needed(example: example, unless: "`from`") }
  }

  /// The key.
  package let name: String
  /// What stands behind it.
  package let kind: KeyKind
  /// What stands in its place where it is left out.
  package let absence: Absence
  /// What it means, in one sentence.
  package let sentence: String
  /// When it has an effect, in words that follow "matters"; nil where it always has.
  package let matters: String?

  /// An example that messages show; nil where the key need not be there.
  package var example: String? {
    switch absence {
    case .needed(let example, _): example
    case .usual, .derived, .nothing: if case .text(let example) = kind { example } else { nil }
    }
  }
}
