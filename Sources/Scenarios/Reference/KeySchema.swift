import Quantities
import Reading

/// The JSON Schema of scenario files, by which editors complete and check them: made of the tables by which they are read.
package struct KeySchema {
  private typealias Pairs = [(key: String, value: SchemaNode)]

  /// What several keys take, by the name under which it is referred to, in the order in which it came up.
  private var definitions: Pairs = []

  /// The whole schema as text.
  package static var text: String {
    var schema = KeySchema()
    let kinds = Studies.all.map { type in schema.kind(type) }
    let root: Pairs = [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text("Rehearsal scenario")),
      (
        "description",
        .text("Made of the tables of keys by `UPDATE_DOCS=1 swift test --filter SchemaTests`; do not edit it.")
      ),
      ("type", .text("object")),
      ("required", .texts([ScenarioKeys.kind.name])),
      ("oneOf", .array(kinds)),
      ("$defs", .object(schema.definitions)),
    ]
    return SchemaNode.object(root).printed() + "\n"
  }

  /// The keys of a kind of scenario, which its word tells from the others.
  private mutating func kind(_ type: any Study.Type) -> SchemaNode {
    .object(
      object(ScenarioKeys.table(of: type)) { key in
        key.name == ScenarioKeys.kind.name ? [("const", .text(type.kind))] : nil
      })
  }

  /// A mapping by its table.
  ///
  /// - Parameter own: what stands in the place of a key's kind.
  private mutating func object(_ table: KeyTable, own: (KeyDeclaration) -> Pairs? = { _ in nil }) -> Pairs {
    var pairs: Pairs = [("type", .text("object"))]
    let needed = table.keys.filter { if case .needed(_, nil) = $0.absence { true } else { false } }.map(\.name)
    if !needed.isEmpty { pairs.append(("required", .texts(needed))) }
    if !table.oneOf.isEmpty {
      pairs.append(("oneOf", .array(table.oneOf.map { .object([("required", .texts([$0]))]) })))
    }
    if !table.keys.isEmpty {
      let properties = table.keys.map { key in
        (key.name, SchemaNode.object(own(key) ?? node(key.kind) + [("description", .text(Self.words(key)))]))
      }
      pairs.append(("properties", .object(properties)))
    }
    guard let others = table.others else { return pairs + [("additionalProperties", .flag(false))] }
    let other = SchemaNode.object(node(others.kind) + [("description", .text(others.sentence))])
    guard let pattern = others.pattern else { return pairs + [("additionalProperties", other)] }
    return pairs + [("patternProperties", .object([(pattern, other)])), ("additionalProperties", .flag(false))]
  }

  private mutating func node(_ kind: KeyKind) -> Pairs {
    switch kind {
    case .whole(let range):
      return [
        ("type", .text("integer")), ("minimum", .whole(range.lowerBound)), ("maximum", .whole(range.upperBound)),
      ]
    case .quantity(let dimension, let bounds): return quantity(dimension, bounds)
    case .flag: return [("type", .text("boolean"))]
    case .text(let example):
      // YAML takes a name such as `2024` for a number.
      return [("type", .texts(["string", "number"]))] + (example.map { [("examples", .texts([$0]))] } ?? [])
    case .word(let words): return names(words)
    case .list(let element, let count):
      var pairs: Pairs = [("type", .text("array")), ("items", .object(node(element)))]
      if count.lowerBound > 0 { pairs.append(("minItems", .whole(count.lowerBound))) }
      if count.upperBound < Int.max { pairs.append(("maxItems", .whole(count.upperBound))) }
      return pairs
    case .mapping(let table): return object(table)
    case .choice(let choice): return branches(choice)
    case .either(let kinds): return [("anyOf", .array(kinds.map { .object(node($0)) }))]
    case .fact(let fact): return reference(to: fact)
    case .anything: return []
    }
  }

  private func quantity(_ dimension: Dimension, _ bounds: QuantityBounds) -> Pairs {
    // A number without a unit is none of a dimension that has units.
    guard dimension == .count || dimension == .ratio else {
      return [("type", .text("string")), ("examples", .texts([dimension.example]))]
    }
    var pairs: Pairs = [("type", .texts(["number", "string"]))]
    if let above = bounds.above {
      pairs.append(("exclusiveMinimum", .number(Dimension.decimal(above))))
    } else {
      pairs.append(("minimum", .number(Dimension.decimal(bounds.sensible.lowerBound))))
    }
    if bounds.isStated { pairs.append(("maximum", .number("\(bounds.sensible.upperBound)"))) }
    return pairs
  }

  private mutating func names(_ words: KeyWords) -> Pairs {
    let all = SchemaNode.texts(words.names)
    let pairs: Pairs = words.isOpen ? [("type", .text("string")), ("examples", all)] : [("enum", all)]
    guard words.listing != nil else { return pairs }
    return definition(words.what.replacing(" ", with: "-") + "-names") { _ in pairs }
  }

  private mutating func branches(_ choice: KeyChoice) -> Pairs {
    let options = choice.options
    let plain = options.filter(\.standsAlone).map(\.word)
    var branches: [SchemaNode] = plain.isEmpty ? [] : [.object([("enum", .texts(plain))])]
    for option in options {
      guard let settings = option.settings else { continue }
      branches.append(
        .object([
          ("type", .text("object")),
          ("description", .text("\(option.meaning): \(option.example)")),
          ("required", .texts([option.word])),
          ("properties", .object([(option.word, .object(node(settings)))])),
          ("additionalProperties", .flag(false)),
        ]))
    }
    return [("anyOf", .array(branches))]
  }

  private mutating func reference(to fact: KeyFact) -> Pairs {
    definition(fact.name) { schema in schema.node(fact.kind) + [("description", .text(fact.sentence))] }
  }

  /// A reference to what is defined once.
  private mutating func definition(_ name: String, _ make: (inout KeySchema) -> Pairs) -> Pairs {
    if !definitions.contains(where: { $0.key == name }) {
      let pairs = make(&self)
      definitions.append((name, .object(pairs)))
    }
    return [("$ref", .text("#/$defs/" + name))]
  }

  /// What an editor shows of a key: its sentence, what stands in its place, and when it matters.
  private static func words(_ key: KeyDeclaration) -> String {
    var words = key.sentence
    switch key.absence {
    case .usual(let text): words += " Default: \(text)."
    case .derived(let text): words += " Default: \(text)."
    case .needed(let example, let unless):
      if let unless { words += " Needed unless \(unless) gives it." }
      words += " Example: \(example)"
    case .nothing: break
    }
    if let matters = key.matters { words += (words.hasSuffix(".") ? " " : ". ") + "It matters \(matters)." }
    return words
  }
}
