import Hardware
import ModelArchitecture
import Quantities
package import Reading
import Training
import Yams

/// A recipe: what runs that follow it are set to where they do not say it themselves, by rules on what they are.
///
/// Those that ship are files in `CatalogFiles/recipes`; `set` has the keys of a training scenario. Rules apply in their
/// order, a later one over an earlier one.
package struct NamedRecipe: Sendable {
  /// The name in files.
  package var name: String
  /// What it is the recipe of.
  package var summary: String
  /// Where its settings were published.
  package var source: String
  /// The rules in their order.
  var rules: [Rule]

  /// What is set under conditions.
  struct Rule: Sendable {
    /// Of which all must hold.
    var when = Condition()
    /// Of which, where there are any, not all may hold.
    var unless: Condition?
    /// The keys with their values.
    var set: GivenKeys
  }

  /// What a run must be; whatever is nil does not matter.
  struct Condition: Sendable {
    /// The entries of which the model is made.
    var models: [String]?
    /// The entries of which the accelerator is made.
    var accelerators: [String]?
    /// The designs of the chip.
    var architectures: [Architecture]?
    /// The processors of the node.
    var hosts: [HostMemory.Kind]?
    /// Whether it multiplies in fewer than 16 bits.
    var isNarrow: Bool?
    /// Whether layers have routed experts.
    var hasExperts: Bool?
    /// The ranks among which experts are dealt are more than these.
    var expertAbove: Int?

    func holds(_ facts: Facts) -> Bool {
      func allows<Value: Equatable>(_ values: [Value]?, _ value: Value?) -> Bool {
        guard let values else { return true }
        return value.map(values.contains) ?? false
      }
      return allows(models, facts.model.origin) && allows(accelerators, facts.accelerator.origin)
        && allows(architectures, facts.accelerator.architecture) && allows(hosts, facts.host)
        && (isNarrow ?? facts.isNarrow) == facts.isNarrow && (hasExperts ?? facts.hasExperts) == facts.hasExperts
        && facts.expert > expertAbove ?? 0
    }
  }

  /// What a run is, as far as rules ask for it.
  struct Facts: Sendable {
    var model: TransformerModel
    var accelerator: Accelerator
    var host: HostMemory.Kind
    var format: NumberFormat
    /// Ranks among which experts are dealt.
    var expert: Int

    var isNarrow: Bool { format.bits < 16 }
    var hasExperts: Bool { model.layerKinds.contains { $0.experts != nil } }
  }

  /// What a run of that kind is set to.
  func settings(_ facts: Facts) -> GivenKeys {
    rules.filter { $0.when.holds(facts) && $0.unless?.holds(facts) != true }
      .reduce(GivenKeys()) { $0.overridden(by: $1.set) }
  }
}

/// A recipe that a file follows, with what the file is.
struct FollowedRecipe {
  var recipe: NamedRecipe
  var facts: NamedRecipe.Facts

  /// Whether it sets the same for all of these numbers of ranks that share experts.
  func isSame(for experts: [Int]) -> Bool {
    Set(
      experts.map { size in
        var other = facts
        other.expert = size
        return recipe.settings(other)
      }
    ).count < 2
  }
}

extension Catalog {
  /// Every recipe, by name.
  package var recipes: [NamedRecipe] { names(of: .recipes).compactMap { recipe(named: $0) } }

  /// The recipe of that name, or nil.
  package func recipe(named name: String, within collector: DiagnosticCollector? = nil) -> NamedRecipe? {
    value(.recipes, name, within: collector) { recipe($0, named: name) }
  }

  /// A recipe by its rules; with `from`, those of another stand before them.
  ///
  /// - Parameter isChecked: whether what rules set is read as a scenario would.
  func recipe(_ value: ValueReader, named name: String, isChecked: Bool = false) -> NamedRecipe? {
    guard let keys = value.mapping() else { return nil }
    let from = keys.optional("from")
    let base = from.flatMap { named(.recipes, $0) { recipe(named: $0, within: $1) } }
    let summary = keys.required("summary", example: "recipes of June 2026")?.string()
    let source = self.source(keys, base: base?.source, isNeeded: from == nil)
    let reader = RecipeReading(catalog: self, isChecked: isChecked)
    let rules = keys.required("rules", example: "[{when: {experts: true}, set: {recompute: full}}]")?.list()?
      .map(reader.rule)
    keys.finish()
    guard let summary, let rules, from == nil || base != nil, !rules.contains(where: { $0 == nil }) else { return nil }
    return NamedRecipe(
      name: name, summary: summary, source: source, rules: (base?.rules ?? []) + rules.compactMap(\.self))
  }
}

/// Reads the rules of a recipe.
private struct RecipeReading {
  let catalog: Catalog
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
    take("precision", \.isNarrow) { value in value.name(of: "width", among: ["wide", "narrow"]).map { $0 == "narrow" } }
    take("experts", \.hasExperts) { $0.boolean() }
    take("expertAbove", \.expertAbove) { $0.integer(atMost: ScenarioDecoder.greatestSize) }
    keys.finish()
    return isWhole ? condition : nil
  }

  /// Reads what a rule sets as a scenario would, for its faults.
  private func check(_ value: ValueReader) {
    guard let keys = value.mapping() else { return }
    if let own = keys.own("precision") {
      ValueReader(node: own, path: keys.path(of: "precision"), collector: value.collector)
        .report("rules ask for `precision`; a recipe cannot set it")
    }
    if let own = keys.own("layout")?.mapping?["expert"] {
      ValueReader(node: own, path: keys.path(of: "layout.expert"), collector: value.collector)
        .report("rules ask for `layout.expert`; a recipe cannot set it")
    }
    if keys.has("framework") {
      _ = keys.fill(ScenarioDecoder.usualFramework, at: value.node.mark, named: ["framework"])
    }
    let decoder = ScenarioDecoder(
      collector: value.collector, catalog: catalog, directory: InputFile.url("", relativeTo: nil), defaultName: "recipe"
    )
    let recipe = decoder.recipe(keys, sequenceLength: nil)
    if keys.has("layout") { _ = keys.section("layout").map { decoder.layout($0, framework: recipe?.framework) } }
    keys.finish()
  }
}

extension ScenarioDecoder {
  /// The framework of a file that names none.
  static let usualFramework: GivenKeys = {
    var framework = GivenKeys()
    framework["from"] = .text(TrainingFramework.megatronCore.name)
    var keys = GivenKeys()
    keys["framework"] = .keys(framework)
    return keys
  }()

  /// Fills in what the recipe that a file names sets and the file does not say, and says so.
  func follow(
    _ value: ValueReader, _ keys: MappingReader, model: TransformerModel, accelerator: Accelerator, host: HostMemory
  ) -> FollowedRecipe? {
    guard let recipe = catalog.named(.recipes, value, { catalog.recipe(named: $0, within: $1) }) else { return nil }
    // Looked at here; their faults are reported where they are read.
    let format = keys.own("precision")?.scalar.flatMap { NumberFormatCatalog.format(named: $0.string) } ?? .bf16
    let expert = keys.own("layout")?.mapping?["expert"]?.scalar.flatMap { try? Dimension.count.parse($0.string) } ?? 1
    let facts = NamedRecipe.Facts(
      model: model, accelerator: accelerator, host: host.kind, format: format,
      expert: Int(min(max(expert, 1), Double(Self.greatestSize))))
    var settings = recipe.settings(facts)
    let isUnset = settings.isEmpty
    if case .keys(var framework)? = settings["framework"] {
      if keys.own("framework")?.mapping != nil {
        // The file describes its framework, from another or whole.
        framework["from"] = nil
      } else if framework["from"] == nil, !keys.has("framework") {
        _ = keys.fill(Self.usualFramework, at: value.node.mark)
      }
      settings["framework"] = .keys(framework)
    }
    let put = keys.fill(settings, at: value.node.mark, named: ["framework"])
    let words = put.map { "\($0.path): \($0.text)" }.joined(separator: ", ")
    let nothing =
      isUnset ? "sets nothing for this model on this accelerator" : "sets nothing that the file does not say itself"
    collector.note("`recipe: \(recipe.name)` " + (words.isEmpty ? nothing : "sets " + words))
    return FollowedRecipe(recipe: recipe, facts: facts)
  }
}
