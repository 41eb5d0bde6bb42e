import Hardware
import ModelArchitecture
import Quantities
import Reading
import Training
import Yams

/// Reads the rules of a recipe.
struct RecipeReading {
  let catalog: Catalog
  let kind: NamedRecipe.Kind
  let isChecked: Bool

  func rule(_ value: ValueReader) -> NamedRecipe.Rule? {
    guard let keys = value.mapping() else { return nil }
    let when = keys.optional("when").map(condition)
    let unless = keys.optional("unless").map(condition)
    let set = keys.required("set", example: "{recompute: full}")
    keys.finish()
    guard let set, let mapping = set.node.mapping else {
      _ = set?.mapping()
      return nil
    }
    if isChecked { check(set) }
    if case .some(.none) = when { return nil }
    if case .some(.none) = unless { return nil }
    return NamedRecipe.Rule(when: (when ?? nil) ?? .init(), unless: unless ?? nil, set: GivenKeys(mapping))
  }

  private func condition(_ value: ValueReader) -> NamedRecipe.Condition? {
    guard let keys = value.mapping() else { return nil }
    var condition = NamedRecipe.Condition()
    var isWhole = true
    func take<Value>(
      _ key: String, _ path: WritableKeyPath<NamedRecipe.Condition, Value?>, _ read: (ValueReader) -> Value?
    ) {
      guard let value = keys.optional(key) else { return }
      condition[keyPath: path] = read(value)
      if condition[keyPath: path] == nil { isWhole = false }
    }
    /// One or a list of several.
    func several<Value>(_ read: @escaping (ValueReader) -> Value?) -> (ValueReader) -> [Value]? {
      { value in
        let read = (value.isScalar ? [value] : value.list() ?? []).map(read)
        return read.isEmpty || read.contains { $0 == nil } ? nil : read.compactMap(\.self)
      }
    }
    take("model", \.models, several { $0.name(of: "model", among: catalog.names(of: .models)) })
    take("accelerator", \.accelerators, several { $0.name(of: "accelerator", among: catalog.names(of: .accelerators)) })
    take("architecture", \.architectures, several { $0.oneOf("architecture", Architecture.self) })
    take("host", \.hosts, several { $0.oneOf("kind of host", HostMemory.Kind.self) })
    take("multiplies", \.multiplies, several(NumberFormatCatalog.named))
    take("experts", \.hasExperts) { $0.boolean() }
    take("latent", \.isLatent) { $0.boolean() }
    take("expertAbove", \.expertAbove) { $0.integer(atMost: ScenarioDecoder.greatestSize) }
    switch kind {
    case .training:
      take("precision", \.isNarrow) { value in
        value.name(of: "width", among: ["wide", "narrow"]).map { $0 == "narrow" }
      }
      take("adapters", \.hasAdapters) { $0.boolean() }
    case .serving:
      take("engine", \.engines, several { $0.name(of: "engine profile", among: catalog.names(of: .engines)) })
      take("checkpoint", \.checkpoints, several { $0.string() })
      take("clientsAbove", \.clientsAbove) { $0.integer(atLeast: 0) }
    }
    keys.finish()
    return isWhole ? condition : nil
  }

  /// Reads what a rule sets as a scenario would, for its faults.
  private func check(_ value: ValueReader) {
    guard let keys = value.mapping() else { return }
    let decoder = ScenarioDecoder(
      collector: value.collector, catalog: catalog, directory: InputFile.url("", relativeTo: nil), defaultName: "recipe"
    )
    switch kind {
    case .training: check(training: keys, decoder)
    case .serving: check(serving: keys, decoder)
    }
    keys.finish()
  }

  private func check(training keys: MappingReader, _ decoder: ScenarioDecoder) {
    refuse("precision", in: keys)
    refuse("expert", in: keys, below: "layout")
    if keys.has("framework") {
      _ = keys.fill(ScenarioDecoder.usualFramework, at: keys.value.node.mark, named: ["framework"])
    }
    let recipe = decoder.recipe(keys, sequenceLength: nil)
    if keys.has("layout") { _ = keys.section("layout").map { decoder.layout($0, framework: recipe?.framework) } }
  }

  private func check(serving keys: MappingReader, _ decoder: ScenarioDecoder) {
    if let profile = keys.own("engine")?.mapping?["profile"],
      let named = profile.mapping?["from"] ?? profile.scalar.map(Yams.Node.scalar)
    {
      refuse(named, "engine.profile", in: keys)
    }
    let format = keys.optional("precision").flatMap(decoder.format)
    guard keys.has("engine") else { return }
    // Which engine it is does not matter to what is read of it.
    _ = keys.fill(ScenarioDecoder.usualEngine, at: keys.value.node.mark)
    _ = keys.optional("engine").map { decoder.engine($0, accelerator: nil, format: format, load: nil) }
  }

  /// Reports that a key is what rules ask for.
  private func refuse(_ key: String, in keys: MappingReader, below section: String? = nil) {
    let own = section.map { keys.own($0)?.mapping?[key] } ?? keys.own(key)
    if let own { refuse(own, section.map { $0 + "." + key } ?? key, in: keys) }
  }

  private func refuse(_ node: Yams.Node, _ path: String, in keys: MappingReader) {
    ValueReader(node: node, path: keys.path(of: path), collector: keys.value.collector)
      .report("rules ask for `\(path)`; a recipe cannot set it")
  }
}

extension NumberFormatCatalog {
  /// The format that a value names, or nil after a fault was reported.
  fileprivate static func named(_ value: ValueReader) -> NumberFormat? {
    value.name(of: "number format", among: all.map(\.name)).flatMap(format(named:))
  }
}
