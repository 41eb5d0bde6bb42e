import Reading

/// What a scenario reproduces: a publication, as the gallery of papers shows it.
package struct Paper: Hashable, Sendable {
  /// What the gallery calls it, such as `T14`; files with the same one are shown together.
  package let id: String
  /// What it says of the publication; nil where another file with the same `id` says it.
  package let about: About?

  /// What a reader of the gallery is told.
  package struct About: Hashable, Sendable {
    /// The publication's title, or the name by which people know its system.
    package let title: String
    /// Who published it, when and where.
    package let reference: String
    /// What was run: model, machines, load.
    package let setting: String
    /// What it found.
    package let found: String
    /// Which mechanisms of the simulator bring that out.
    package let mechanism: String
    /// What of it is not reproduced, and why; nil where all is.
    package let missing: String?
  }

  /// Reads what stands behind `paper:`; nil after faults were reported.
  init?(_ value: ValueReader) {
    guard value.isMapping else {
      guard let id = Self.named(value) else { return nil }
      self.init(id: id, about: nil)
      return
    }
    guard let keys = value.mapping(PaperKeys.table) else { return nil }
    let id = keys.known(PaperKeys.id).flatMap(Self.named)
    let title = keys.read(PaperKeys.title)
    let reference = keys.read(PaperKeys.reference)
    let setting = keys.read(PaperKeys.setting)
    let found = keys.read(PaperKeys.found)
    let mechanism = keys.read(PaperKeys.mechanism)
    let missing = keys.read(PaperKeys.missing)
    _ = keys.read(PaperKeys.id)
    keys.finish()
    guard let id, let title, let reference, let setting, let found, let mechanism else { return nil }
    let about = About(
      title: title, reference: reference, setting: setting, found: found, mechanism: mechanism, missing: missing)
    self.init(id: id, about: about)
  }

  private init(id: String, about: About?) {
    self.id = id
    self.about = about
  }

  /// An id names a file of the gallery's charts, and so is made of what every file system takes.
  private static func named(_ value: ValueReader) -> String? {
    guard let id = value.string() else { return nil }
    let isPlain = id.utf8.allSatisfy {
      $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")
        || $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z")
        || $0 == UInt8(ascii: "-")
    }
    guard isPlain, !id.isEmpty, id.utf8.count <= 40 else {
      value.report("`\(value.path)`: `\(id)` must be up to 40 letters, digits and hyphens, such as `T14`")
      return nil
    }
    return id
  }
}

/// The keys of a paper.
enum PaperKeys {
  static let id = Key.text("id", .needed("T14"), "What the gallery calls it.")
  static let title = Key.text("title", .needed("FlashAttention-2"), "Its title, or the name of its system.")
  static let reference = Key.text("reference", .needed("Dao 2023, arXiv:2307.08691"), "Who published it, and where.")
  static let setting = Key.text("setting", .needed("GPT 1.3B on eight A100"), "What was run.")
  static let found = Key.text("found", .needed("up to twice as fast"), "What it found.")
  static let mechanism = Key.text(
    "mechanism", .needed("fewer bytes of scores"), "Which mechanisms of the simulator bring that out.")
  static let missing = Key.text("missing", .nothing, "What of it is not reproduced, and why.")
  static let table = KeyTable([id, title, reference, setting, found, mechanism, missing])
  private static let fact = KeyFact("paper", "A publication, as the gallery shows it.", .mapping(table))
  static let place = KeyPlace(
    "paper", .either([.text(example: "T14"), .fact(fact)]), .nothing,
    "The paper whose figures `expect` holds, for the gallery; a further file of the same paper names its `id` alone.")
}
