import Hardware
import Quantities
import Reading

/// The reference page of keys, made of the tables by which they are read.
package struct KeyPage {
  private var lines: [String] = []
  /// What several keys take, in the order in which it came up, to be explained behind the kinds.
  private var facts: [KeyFact] = []

  /// The sections of the page in Markdown.
  package static var markdown: String {
    var page = KeyPage()
    page.section("## Every kind", "", ScenarioKeys.head)
    for type in Studies.all {
      page.section("## `kind: \(type.kind)`", "", type.keys)
      if !type.objectiveKeys.keys.isEmpty {
        page.section("### `objectives`", ScenarioKeys.objectives.name, type.objectiveKeys, note: objectives)
      }
    }
    page.lines += ["## Facts", "", "What keys above refer to. Entries of a catalogue have the same keys.", ""]
    var shown = 0
    while shown < page.facts.count {
      page.show(page.facts[shown])
      shown += 1
    }
    page.lines += ["## Further files of a catalogue", ""]
    page.section("### node", "", NodeKeys.table)
    page.section("### recipe", "", RecipeKeys.table)
    return page.lines.joined(separator: "\n")
  }

  private static let objectives =
    "Besides these, the name of any [metric](metrics.md) of the kind: a number where one way is better, else "
    + "`{atMost: …}` or `{atLeast: …}`."

  // MARK: Sections

  /// The keys of a mapping, and behind them those of the mappings and choices below.
  private mutating func section(_ heading: String, _ path: String, _ table: KeyTable, note: String? = nil) {
    lines += [heading, ""]
    if let note { lines += [note, ""] }
    rows(table, prefix: "")
    for key in table.keys { below(path.isEmpty ? key.name : path + "." + key.name, key.kind) }
  }

  private mutating func rows(_ table: KeyTable, prefix: String) {
    if table.keys.isEmpty && table.others == nil { return }
    lines += ["| key | value | default | meaning | matters |", "|---|---|---|---|---|"]
    for key in table.keys { row(key, prefix: prefix) }
    if let others = table.others {
      lines.append("| `\(others.title)` | \(words(others.kind)) | | \(others.sentence) | |")
    }
    lines.append("")
  }

  private mutating func row(_ key: KeyDeclaration, prefix: String) {
    let cells = ["`\(prefix)\(key.name)`", words(key.kind), Self.words(key.absence), key.sentence, key.matters ?? ""]
    lines.append("| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |")
  }

  private mutating func below(_ path: String, _ kind: KeyKind) {
    switch kind {
    case .mapping(let table):
      if !table.keys.isEmpty { section("### `\(path)`", path, table) }
    case .list(let element, _): below(path, element)
    case .either(let kinds): for kind in kinds { below(path, kind) }
    case .choice(let choice): show(choice, "### `\(path)`")
    case .whole, .quantity, .flag, .text, .word, .fact, .anything: break
    }
  }

  /// The words of a choice, then the settings of all of them.
  private mutating func show(_ choice: KeyChoice, _ heading: String) {
    let options = choice.options
    lines += [heading, "", "| word | example | meaning |", "|---|---|---|"]
    for option in options { lines.append("| `\(option.word)` | `\(option.example)` | \(option.meaning) |") }
    lines.append("")
    let tables = options.compactMap(\.table).filter { !$0.keys.isEmpty }
    guard let first = tables.first else { return }
    let common =
      tables.count < options.count || tables.count == 1
      ? []
      : first.keys.filter { key in
        tables.allSatisfy { $0[key.name]?.sentence == key.sentence }
      }
    let ofAll = Set(common.map(\.name))
    lines += ["| setting | value | default | meaning | matters |", "|---|---|---|---|---|"]
    for option in options {
      guard let settings = option.settings else { continue }
      flat(settings, option.word + ".", without: ofAll)
    }
    for key in common { row(key, prefix: "<any>.") }
    lines.append("")
  }

  /// The keys of settings and of what lies below them, in rows.
  private mutating func flat(_ kind: KeyKind, _ prefix: String, without common: Set<String> = []) {
    switch kind {
    case .mapping(let table):
      for key in table.keys where !common.contains(key.name) {
        row(key, prefix: prefix)
        flat(key.kind, prefix + key.name + ".")
      }
    case .list(let element, _): flat(element, prefix)
    case .either(let kinds): for kind in kinds { flat(kind, prefix) }
    case .whole, .quantity, .flag, .text, .word, .choice, .fact, .anything: break
    }
  }

  private mutating func show(_ fact: KeyFact) {
    lines += ["### \(fact.name)", "", fact.sentence, ""]
    switch fact.kind {
    case .choice(let choice):
      lines.removeLast()
      show(choice, "")
    case .mapping(let table): explain(table, fact)
    case .either(let kinds):
      for case .mapping(let table) in kinds { explain(table, fact) }
    default: break
    }
  }

  private mutating func explain(_ table: KeyTable, _ fact: KeyFact) {
    rows(table, prefix: "")
    for key in table.keys { below(fact.name + "." + key.name, key.kind) }
  }

  // MARK: Words

  private static func words(_ absence: KeyDeclaration.Absence) -> String {
    switch absence {
    case .needed(let example, nil): "needed, such as `\(example)`"
    case .needed(let example, let unless?): "needed unless \(unless), such as `\(example)`"
    case .usual(let text): "`\(text)`"
    case .derived(let text): text
    case .nothing: ""
    }
  }

  /// What may stand behind a key.
  private mutating func words(_ kind: KeyKind) -> String {
    switch kind {
    case .whole(let range):
      return "whole number, \(range.lowerBound) "
        + (range.upperBound >= 1_000_000 ? "or more" : "to \(range.upperBound)")
    case .quantity(let dimension, let bounds):
      let title = dimension == .count ? "a number" : "\(dimension.title) such as `\(dimension.example)`"
      if bounds.isStated, dimension == .count || dimension == .ratio {
        let (low, high) = (bounds.above ?? bounds.sensible.lowerBound, bounds.sensible.upperBound)
        if high < 1e17 { return "\(title), \(Dimension.decimal(low)) to \(Dimension.decimal(high))" }
        if low > 0 { return "\(title), \(Dimension.decimal(low)) or more" }
      }
      return bounds.above == nil ? title : title + ", more than 0"
    case .flag: return "`true` or `false`"
    case .text(let example): return "text" + (example.map { " such as `\($0)`" } ?? "")
    case .word(let words):
      if let listing = words.listing { return "a name of `\(listing)`" }
      return words.names.map { "`\($0)`" }.joined(separator: ", ")
    case .list(let element, let count):
      let size = count.lowerBound == count.upperBound ? " of \(count.lowerBound)" : ""
      return "list\(size): " + words(element)
    case .mapping: return "keys, below"
    case .choice: return "a word, or a word with settings, below"
    case .either(let kinds): return kinds.map { words($0) }.joined(separator: "; or ")
    case .fact(let fact):
      if !facts.contains(where: { $0.name == fact.name }) { facts.append(fact) }
      return "[\(fact.name)](#\(fact.name))"
    case .anything(let words): return words
    }
  }
}
