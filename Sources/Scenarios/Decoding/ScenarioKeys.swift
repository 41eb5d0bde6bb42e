import ModelArchitecture
import Quantities
package import Reading

/// The keys that scenarios of every kind have.
package enum ScenarioKeys {
  static let kind = Key.word("kind", KeyWords("kind") { Studies.kinds }, .needed("training"), "What is rehearsed.")
  static let name = Key.text("name", .derived("the file's name"), "What the run is called.")
  static let seed = Key.whole("seed", .usual(1), atLeast: 0, "The seed of every source of chance.")
  static let tags = KeyPlace(
    "tags", .list(.text(example: nil), count: KeyKind.anyCount), .nothing, "Words to find the run by.")
  static let paper = PaperKeys.place
  static let objectives = KeyPlace(
    "objectives", .mapping(.empty), .nothing, "Bounds that the run must hold; a miss ends with status 1.")
  static let expect = KeyPlace(
    "expect", .list(.fact(ExpectationKeys.fact), count: KeyKind.anyCount), .nothing,
    "Published figures; a run beyond their tolerance ends with status 1.")
  static let sweep = KeyPlace(
    "sweep", .mapping(swept), .nothing,
    "Keys by dots from the root, each with the values that it takes: every combination is a run. Behind `together` stand "
      + "points whose keys change together, such as `{cluster.count: 16, batch.global: 512}`.")

  static let variants = KeyPlace(
    "variants", .mapping(sets), .nothing,
    "Sets of keys that change together, by name: each is a run, and `at: {variant: name}` is where it is.")

  private static let sets = KeyTable(
    [],
    others: KeyOthers(
      "<name>", "Keys by dots from the root, such as `layout.tensor`, each with its value.",
      .mapping(
        KeyTable([], others: KeyOthers("<key>", "A key by dots from the root, with its value.", .anything("a value"))))
    ))

  private static let swept = KeyTable(
    [],
    others: KeyOthers(
      "<key>", "A key by dots from the root, such as `layout.tensor`, with its values.",
      .list(.anything("values"), count: KeyKind.atLeastOne)))

  /// Whether a key, by dots from the root, says what is simulated, and not what a run is called or held against.
  package static func isSetting(_ key: String) -> Bool {
    let root = String(key.prefix { $0 != "." && $0 != "[" })
    return ![name.name, tags.name, paper.name, expect.name, objectives.name].contains(root)
  }

  /// What is read of every file, before it is known of which kind it is.
  static let head = KeyTable(
    [kind, name, seed, tags, paper, objectives, expect, variants, sweep],
    others: KeyOthers(
      "x-…", pattern: "^x-", "The author's own: anchors that `*name` and `<<: *name` take in.",
      .anything("anything")))

  /// All keys of a kind of scenario, those that every kind has first.
  package static func table(of type: any Study.Type) -> KeyTable {
    let bounds = KeySection(
      objectives.name, .nothing, objectives.declaration.sentence, Objectives.table(of: type))
    let own: [any DeclaredKey] = [kind, name, seed, tags, paper, bounds, expect, variants, sweep]
    return KeyTable(own, others: head.others).joined(type.keys)
  }
}

extension KeyWords {
  /// The number formats.
  static let formats = KeyWords("number format", topic: "formats") { NumberFormatCatalog.all.map(\.name) }
}

extension Key where Value == NumberFormat {
  /// A number format by its name.
  static func format(
    _ name: String, _ usual: KeyDefault<NumberFormat>, _ sentence: String, matters: String? = nil
  ) -> Key {
    Key(name, .word(.formats), usual, as: \.name, sentence, matters: matters) { value in
      value.name(of: KeyWords.formats.what, among: KeyWords.formats.names).flatMap(NumberFormatCatalog.format(named:))
    }
  }
}
