package import Quantities

/// What may stand behind a key: the one description by which it is read, checked by editors and explained on a page.
package indirect enum KeyKind: Sendable {
  /// A whole number within bounds.
  case whole(ClosedRange<Int>)
  /// A number with its unit.
  case quantity(Dimension, QuantityBounds)
  /// True or false.
  case flag
  /// Any text, such as a name of one's own.
  case text(example: String?)
  /// A word out of a set.
  case word(KeyWords)
  /// A list of so many.
  case list(KeyKind, count: ClosedRange<Int>)
  /// Further keys.
  case mapping(KeyTable)
  /// A word, or a word with its settings.
  case choice(KeyChoice)
  /// One of several forms.
  case either([KeyKind])
  /// What several keys take, described once.
  case fact(KeyFact)
  /// Whatever stands there, as in a sweep.
  case anything(String)

  /// As many elements as somebody likes.
  package static let anyCount = 0...Int.max
  /// At least one element.
  package static let atLeastOne = 1...Int.max
}

/// Between which values a quantity must lie.
package struct QuantityBounds: Sendable {
  /// What it must exceed; nil where zero is good.
  package let above: Double?
  /// What can be good.
  package let sensible: ClosedRange<Double>
  /// Whether the key states that itself; else it is what is believable of the dimension.
  package let isStated: Bool

  /// Bounds; without a range what is believable of the dimension.
  package init(_ dimension: Dimension, above: Double? = nil, sensible: ClosedRange<Double>? = nil) {
    self.above = above
    self.sensible = sensible ?? 0...dimension.believable.upperBound
    isStated = sensible != nil
  }
}

/// Words of which one is named.
package struct KeyWords: Sendable {
  /// What one of them is, in messages.
  package let what: String
  /// Whether others may come, as entries of a user's own catalogue.
  package let isOpen: Bool
  /// The command that lists them; nil for few words, which stand where they are taken.
  package let listing: String?
  private let all: @Sendable () -> [String]

  /// Words that are asked for when they are needed, from the registry that holds them.
  ///
  /// - Parameters:
  ///   - topic: the topic of `rehearse catalog` that lists them.
  ///   - listing: another command that does.
  package init(
    _ what: String, topic: String? = nil, listing: String? = nil, isOpen: Bool = false,
    _ all: @escaping @Sendable () -> [String]
  ) {
    self.what = what
    self.listing = listing ?? topic.map { "rehearse catalog " + $0 }
    self.isOpen = isOpen
    self.all = all
  }

  /// The words of an enumeration.
  package init<Value: RawRepresentable & CaseIterable>(_ what: String, topic: String? = nil, _: Value.Type)
  where Value.RawValue == String {
    let names = Value.allCases.map(\.rawValue)
    self.init(what, topic: topic) { names }
  }

  /// The entries of a kind in the catalogue that ships.
  package init(_ kind: Catalog.Kind) {
    self.init(kind.word, topic: kind.rawValue, isOpen: true) { Catalog.builtIn.names(of: kind) }
  }

  /// The words in order.
  package var names: [String] { all() }
}

/// What several keys take, such as a link or a distribution of lengths.
package struct KeyFact: Sendable {
  /// The word by which descriptions refer to it.
  package let name: String
  /// What it is, in one sentence.
  package let sentence: String
  /// What may stand there.
  package let kind: KeyKind

  /// A description under a name.
  package init(_ name: String, _ sentence: String, _ kind: KeyKind) {
    self.name = name
    self.sentence = sentence
    self.kind = kind
  }
}

/// A set of words, some of which take settings: `fixed`, or `{dynamic: {maxWait: 50 ms}}`.
package struct KeyChoice: Sendable {
  /// What is chosen, in messages.
  package let what: String
  private let all: @Sendable () -> [KeyOption]

  /// Options that are asked for when they are needed, from the registry that holds them.
  package init(_ what: String, _ all: @escaping @Sendable () -> [KeyOption]) {
    self.what = what
    self.all = all
  }

  /// The options in order.
  package var options: [KeyOption] { all() }
}

/// One word of a choice.
package struct KeyOption: Sendable {
  /// The word.
  package let word: String
  /// The word with its settings, as YAML.
  package let example: String
  /// What it means.
  package let meaning: String
  /// What stands behind the word; nil for a word that takes no settings.
  package let settings: KeyKind?
  /// Whether the word may stand alone.
  package let standsAlone: Bool

  /// A word that stands alone unless it needs its settings.
  package init(
    _ word: String, _ example: String? = nil, _ meaning: String, _ settings: KeyKind? = nil, standsAlone: Bool? = nil
  ) {
    self.word = word
    self.example = example ?? word
    self.meaning = meaning
    self.settings = settings
    self.standsAlone = standsAlone ?? (settings == nil)
  }

  /// A word whose settings are what a key stands for: its name is the word.
  package init(_ key: any DeclaredKey, _ example: String, standsAlone: Bool = false) {
    self.init(key.name, example, key.declaration.sentence, key.declaration.kind, standsAlone: standsAlone)
  }

  /// The keys of its settings; nil where something else or nothing stands there.
  package var table: KeyTable? {
    if case .mapping(let table)? = settings { table } else { nil }
  }
}
