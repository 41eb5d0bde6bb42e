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
    let rule = RuleKeys(kind)
    guard let keys = value.mapping(rule.table) else { return nil }
    let when = keys.optional(rule.when).map { condition($0, rule) }
    let unless = keys.optional(rule.unless).map { condition($0, rule) }
    let set = keys.required(rule.set)
    keys.finish()
    guard let set, let mapping = set.node.mapping else {
      _ = set?.mapping(.empty)
      return nil
    }
    if isChecked { check(set) }
    if case .some(.none) = when { return nil }
    if case .some(.none) = unless { return nil }
    return NamedRecipe.Rule(when: (when ?? nil) ?? .init(), unless: unless ?? nil, set: GivenKeys(mapping))
  }

  private func condition(_ value: ValueReader, _ rule: RuleKeys) -> NamedRecipe.Condition? {
    guard let keys = value.mapping(rule.when.table) else { return nil }
    var condition = NamedRecipe.Condition()
    var isWhole = true
    func take<Value>(
      _ key: KeyPlace, _ path: WritableKeyPath<NamedRecipe.Condition, Value?>, _ read: (ValueReader) -> Value?
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
    take(ConditionKeys.model, \.models, several { $0.name(of: "model", among: catalog.names(of: .models)) })
    take(
      ConditionKeys.accelerator, \.accelerators,
      several { $0.name(of: "accelerator", among: catalog.names(of: .accelerators)) })
    take(ConditionKeys.architecture, \.architectures, several { $0.oneOf("architecture", Architecture.self) })
    take(ConditionKeys.host, \.hosts, several { $0.oneOf("kind of host", HostMemory.Kind.self) })
    take(ConditionKeys.multiplies, \.multiplies, several(NumberFormatCatalog.named))
    take(ConditionKeys.experts, \.hasExperts) { $0.boolean() }
    take(ConditionKeys.latent, \.isLatent) { $0.boolean() }
    take(ConditionKeys.expertAbove, \.expertAbove) { $0.integer(atMost: ScenarioDecoder.greatestSize) }
    switch kind {
    case .training:
      take(ConditionKeys.precision, \.isNarrow) { value in
        value.name(of: "width", among: ConditionKeys.widths).map { $0 == "narrow" }
      }
      take(ConditionKeys.adapters, \.hasAdapters) { $0.boolean() }
    case .serving:
      take(
        ConditionKeys.engine, \.engines, several { $0.name(of: "engine profile", among: catalog.names(of: .engines)) })
      take(ConditionKeys.checkpoint, \.checkpoints, several { $0.string() })
      take(ConditionKeys.clientsAbove, \.clientsAbove) { $0.integer(atLeast: 0) }
    }
    keys.finish()
    return isWhole ? condition : nil
  }

  /// Reads what a rule sets as a scenario would, for its faults.
  private func check(_ value: ValueReader) {
    guard let keys = value.mapping(RuleKeys.settable(kind)) else { return }
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
    refuse(TrainingKeys.precision, in: keys)
    refuse(LayoutKeys.expert, in: keys, below: TrainingKeys.layout)
    if keys.has(TrainingKeys.framework) {
      _ = keys.fill(ScenarioDecoder.usualFramework, at: keys.value.node.mark, named: ["framework"])
    }
    let recipe = decoder.recipe(keys, sequenceLength: nil)
    if keys.has(TrainingKeys.layout) {
      _ = keys.section(TrainingKeys.layout).map { decoder.layout($0, framework: recipe?.recipe.framework) }
    }
  }

  private func check(serving keys: MappingReader, _ decoder: ScenarioDecoder) {
    if let profile = keys.own(ServingKeys.engine)?.mapping?[EngineKeys.profile.name],
      let named = profile.mapping?["from"] ?? profile.scalar.map(Yams.Node.scalar)
    {
      refuse(named, "engine.profile", in: keys)
    }
    let format = keys.found(ServingKeys.precision) ?? nil
    guard keys.has(ServingKeys.engine) else { return }
    // Which engine it is does not matter to what is read of it.
    _ = keys.fill(ScenarioDecoder.usualEngine, at: keys.value.node.mark)
    _ = keys.read(ServingKeys.engine).map { decoder.engine($0, accelerator: nil, format: format, load: nil) }
  }

  /// Reports that a key is what rules ask for.
  private func refuse(_ key: any DeclaredKey, in keys: MappingReader) {
    if let own = keys.own(key) { refuse(own, key.name, in: keys) }
  }

  private func refuse(_ key: any DeclaredKey, in keys: MappingReader, below section: KeySection) {
    if let own = keys.own(section)?.mapping?[key.name] { refuse(own, section.name + "." + key.name, in: keys) }
  }

  private func refuse(_ node: Yams.Node, _ path: String, in keys: MappingReader) {
    let place = keys.value.path.isEmpty ? path : keys.value.path + "." + path
    ValueReader(node: node, path: place, collector: keys.value.collector)
      .report("rules ask for `\(path)`; a recipe cannot set it")
  }
}

extension NumberFormatCatalog {
  /// The format that a value names, or nil after a fault was reported.
  fileprivate static func named(_ value: ValueReader) -> NumberFormat? {
    value.name(of: "number format", among: all.map(\.name)).flatMap(format(named:))
  }
}
