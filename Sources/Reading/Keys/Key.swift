package import Quantities

/// A key as a table declares it.
package protocol DeclaredKey: Sendable {
  /// What is said of it.
  var declaration: KeyDeclaration { get }
}

extension DeclaredKey {
  /// The key.
  package var name: String { declaration.name }
}

/// A key whose value is read by what its declaration says.
package struct Key<Value: Sendable>: DeclaredKey {
  package let declaration: KeyDeclaration
  /// What stands in the place of the key; nil where nothing does or it follows from other keys.
  let usual: Value?
  /// Takes down the usual value at a path.
  let takeDown: @Sendable (Value, String, InputRecorder) -> Void
  /// Reads the value; nil after its fault was reported.
  let read: @Sendable (ValueReader) -> Value?
}

extension Key {
  /// A key with what may stand behind it and how that is read.
  ///
  /// - Parameters:
  ///   - text: a value as it could stand in a file.
  ///   - read: reads the value; nil after its fault was reported.
  package init(
    _ name: String, _ kind: KeyKind, _ usual: KeyDefault<Value>, as text: @escaping @Sendable (Value) -> String,
    _ sentence: String, matters: String? = nil, read: @escaping @Sendable (ValueReader) -> Value?
  ) {
    self.init(
      declaration: KeyDeclaration(
        name: name, kind: kind, absence: usual.absence(text), sentence: sentence, matters: matters),
      usual: usual.value, takeDown: { $2.usual($1, text($0)) }, read: read)
  }
}

/// A key whose value is read by whoever knows more than its declaration, such as the name of a model.
package struct KeyPlace: DeclaredKey {
  package let declaration: KeyDeclaration

  /// A key with what may stand behind it.
  package init(
    _ name: String, _ kind: KeyKind, _ absence: KeyDeclaration.Absence, _ sentence: String,
    matters: String? = nil
  ) {
    declaration = KeyDeclaration(name: name, kind: kind, absence: absence, sentence: sentence, matters: matters)
  }
}

/// A key with further keys behind it.
package struct KeySection: DeclaredKey {
  package let declaration: KeyDeclaration
  /// Those keys.
  package let table: KeyTable

  /// A key with the table of those behind it.
  package init(
    _ name: String, _ absence: KeyDeclaration.Absence, _ sentence: String, matters: String? = nil,
    _ table: KeyTable
  ) {
    self.table = table
    declaration = KeyDeclaration(
      name: name, kind: .mapping(table), absence: absence, sentence: sentence, matters: matters)
  }
}

/// What stands in the place of a key that is left out.
package enum KeyDefault<Value: Sendable>: Sendable {
  /// A value.
  case usual(Value)
  /// Nothing may: the key is needed, as the example shows, unless what the words say gives it.
  case needed(String, unless: String? = nil)
  /// What follows from other keys, in words.
  case derived(String)
  /// Nothing.
  case nothing

  /// What the mapping is made from has it; without that the key is needed, as the example shows.
  package static func inherited(_ example: String) -> KeyDefault { .needed(example, unless: "`from`") }

  /// The value.
  fileprivate var value: Value? { if case .usual(let value) = self { value } else { nil } }

  fileprivate func absence(_ text: (Value) -> String) -> KeyDeclaration.Absence {
    switch self {
    case .usual(let value): .usual(text(value))
    case .needed(let example, let unless): .needed(example: example, unless: unless)
    case .derived(let words): .derived(words)
    case .nothing: .nothing
    }
  }
}

extension Key where Value == Int {
  /// A whole number within bounds.
  ///
  /// - Parameter sensible: which of them can be good, where the fault of others is told by who knows more.
  package static func whole(
    _ name: String, _ usual: KeyDefault<Int>, atLeast least: Int = 1, atMost greatest: Int = 1_000_000_000,
    sensible: ClosedRange<Int>? = nil, _ sentence: String, matters: String? = nil
  ) -> Key {
    Key(
      declaration: KeyDeclaration(
        name: name, kind: .whole(sensible ?? least...greatest), absence: usual.absence { String($0) },
        sentence: sentence,
        matters: matters),
      usual: usual.value, takeDown: { $2.usual($1, String($0), number: Double($0), .count) },
      read: { $0.integer(atLeast: least, atMost: greatest) })
  }
}

extension Key where Value == Double {
  /// A number with its unit, in the base unit of its dimension.
  ///
  /// - Parameters:
  ///   - least: what it must exceed; nil where zero is good.
  ///   - range: what it may be beside zero; what is believable of the dimension when nil.
  ///   - sensible: which of them can be good, where the fault of others is told by who knows more.
  ///   - refusal: what is said behind the name of the key of a value that is no good; nil of one that is.
  package static func quantity(
    _ name: String, _ dimension: Dimension, _ usual: KeyDefault<Double>, above least: Double? = nil,
    within range: ClosedRange<Double>? = nil, sensible: ClosedRange<Double>? = nil, _ sentence: String,
    matters: String? = nil, refusal: @escaping @Sendable (Double) -> String? = { _ in nil }
  ) -> Key {
    Key(
      declaration: KeyDeclaration(
        name: name,
        kind: .quantity(dimension, QuantityBounds(dimension, above: least, sensible: sensible ?? range)),
        absence: usual.absence { dimension.exactText($0) }, sentence: sentence, matters: matters),
      usual: usual.value, takeDown: { $2.usual($1, $0, dimension) },
      read: { place in
        guard let value = place.quantity(dimension, above: least, within: range) else { return nil }
        guard let words = refusal(value) else { return value }
        place.report("`\(place.path)` \(words)")
        return nil
      })
  }

  /// A share above zero and up to one.
  ///
  /// - Parameter excess: what is said of one above one, behind the name of the key.
  package static func share(
    _ name: String, _ usual: KeyDefault<Double>, excess: String = "is at most 100 %", _ sentence: String,
    matters: String? = nil
  ) -> Key {
    quantity(name, .ratio, usual, above: 0, sensible: 0...1, sentence, matters: matters) { $0 > 1 ? excess : nil }
  }
}

extension Key where Value == Bool {
  /// True or false.
  package static func flag(
    _ name: String, _ usual: KeyDefault<Bool>, _ sentence: String, matters: String? = nil
  ) -> Key {
    Key(
      declaration: KeyDeclaration(
        name: name, kind: .flag, absence: usual.absence { String($0) }, sentence: sentence, matters: matters),
      usual: usual.value, takeDown: { $2.usual($1, String($0)) }, read: { $0.boolean() })
  }
}

extension Key where Value == String {
  /// Any text.
  package static func text(
    _ name: String, _ usual: KeyDefault<String>, example: String? = nil, _ sentence: String,
    matters: String? = nil
  ) -> Key {
    Key(
      declaration: KeyDeclaration(
        name: name, kind: .text(example: example), absence: usual.absence { $0 }, sentence: sentence,
        matters: matters),
      usual: usual.value, takeDown: { $2.usual($1, $0) }, read: { $0.string() })
  }

  /// A word out of a set.
  package static func word(
    _ name: String, _ words: KeyWords, _ usual: KeyDefault<String>, _ sentence: String,
    matters: String? = nil
  ) -> Key {
    Key(
      declaration: KeyDeclaration(
        name: name, kind: .word(words), absence: usual.absence { $0 }, sentence: sentence, matters: matters),
      usual: usual.value, takeDown: { $2.usual($1, $0) }, read: { $0.name(of: words.what, among: words.names) })
  }
}

extension Key where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// A case of an enumeration by the name that it has in files.
  ///
  /// - Parameter what: what it is, in messages.
  package static func word(
    _ name: String, of what: String, topic: String? = nil, _ usual: KeyDefault<Value>, _ sentence: String,
    matters: String? = nil
  ) -> Key {
    Key(
      declaration: KeyDeclaration(
        name: name, kind: .word(KeyWords(what, topic: topic, Value.self)), absence: usual.absence(\.rawValue),
        sentence: sentence, matters: matters),
      usual: usual.value, takeDown: { $2.usual($1, $0.rawValue) }, read: { $0.oneOf(what, Value.self) })
  }
}
