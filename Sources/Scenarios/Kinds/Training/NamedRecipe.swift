import Hardware
import ModelArchitecture
import Quantities
package import Reading

/// A recipe: what runs that follow it are set to where they do not say it themselves, by rules on what they are.
///
/// Those that ship are files in `CatalogFiles/recipes`; `set` has the keys of a scenario of its kind. Rules apply in their
/// order, a later one over an earlier one.
package struct NamedRecipe: Sendable {
  /// The name in files.
  package var name: String
  /// For scenarios of which kind it is.
  package var kind: Kind
  /// What it is the recipe of.
  package var summary: String
  /// Where its settings were published.
  package var source: String
  /// The rules in their order.
  var rules: [Rule]

  /// The kinds of scenarios that recipes are for.
  package enum Kind: String, Sendable, CaseIterable {
    case training, serving
  }

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
    /// Formats that the chip multiplies, one of them at least.
    var multiplies: [NumberFormat]?
    /// Whether it multiplies in fewer than 16 bits.
    var isNarrow: Bool?
    /// Whether layers have routed experts.
    var hasExperts: Bool?
    /// Whether layers keep keys and values as latent vectors.
    var isLatent: Bool?
    /// Whether adapters are trained.
    var hasAdapters: Bool?
    /// The ranks among which experts are dealt are more than these.
    var expertAbove: Int?
    /// The entries of which the engine's profile is made.
    var engines: [String]?
    /// The words for the published weights.
    var checkpoints: [String]?
    /// The clients that wait for answers are more than these.
    var clientsAbove: Int?

    func holds(_ facts: Facts) -> Bool {
      func allows<Value: Equatable>(_ values: [Value]?, _ value: Value?) -> Bool {
        guard let values else { return true }
        return value.map(values.contains) ?? false
      }
      func agrees(_ wanted: Bool?, _ fact: Bool) -> Bool { wanted ?? fact == fact }
      func exceeds(_ number: Int, _ least: Int?) -> Bool { least.map { number > $0 } ?? true }
      let multiplies = multiplies.map { $0.contains { facts.accelerator.peakRate($0) != nil } } ?? true
      return (models.map { $0.contains(where: facts.model.entries.contains) } ?? true)
        && allows(accelerators, facts.accelerator.origin)
        && allows(architectures, facts.accelerator.architecture) && allows(hosts, facts.host) && multiplies
        && agrees(isNarrow, facts.isNarrow) && agrees(hasExperts, facts.hasExperts)
        && agrees(isLatent, facts.isLatent) && agrees(hasAdapters, facts.hasAdapters)
        && exceeds(facts.expert, expertAbove) && allows(engines, facts.engine)
        && allows(checkpoints, facts.checkpoint) && exceeds(facts.clients, clientsAbove)
    }
  }

  /// What a run is, as far as rules ask for it.
  struct Facts: Sendable {
    var model: TransformerModel
    var accelerator: Accelerator
    var host: HostMemory.Kind
    /// What is multiplied, as far as the file says it.
    var format = NumberFormat.bf16
    /// Ranks among which experts are dealt.
    var expert = 1
    var hasAdapters = false
    /// The entry of which the engine's profile is made.
    var engine: String?
    /// The word for the published weights.
    var checkpoint: String?
    /// Clients that wait for answers before they send more; 0 where requests come whatever happens.
    var clients = 0

    var isNarrow: Bool { format.bits < 16 }
    var hasExperts: Bool { model.layerKinds.contains { $0.experts != nil } }
    var isLatent: Bool { model.layerKinds.contains { $0.attention.latent != nil } }
  }

  /// What a run of that kind is set to.
  func settings(_ facts: Facts) -> GivenKeys {
    rules.filter { $0.when.holds(facts) && $0.unless?.holds(facts) != true }
      .reduce(GivenKeys()) { $0.overridden(by: $1.set, whole: Self.choices) }
  }

  /// The keys whose values are one choice, with its settings below it: none is made of parts of two.
  static let choices: Set = [
    "recompute", "layout.stages", "engine.policy", "engine.maxBatch", "engine.tokenBudget", "engine.expertRouting",
  ]

  /// The words for published weights that its rules know, in order.
  var checkpoints: [String] {
    Set(rules.flatMap { ($0.when.checkpoints ?? []) + ($0.unless?.checkpoints ?? []) }).sorted()
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
    guard let keys = value.mapping(RecipeKeys.table) else { return nil }
    let from = keys.read(RecipeKeys.from)
    let base = from.flatMap { named(.recipes, $0) { recipe(named: $0, within: $1) } }
    let kind = keys.read(RecipeKeys.kind, usual: base?.kind ?? .training) ?? .training
    if let from, let base, base.kind != kind {
      from.report("`\(base.name)` is a recipe for \(base.kind.rawValue), this one for \(kind.rawValue)")
    }
    let summary = keys.read(RecipeKeys.summary)
    let source = self.source(keys, base: base?.source, isNeeded: from == nil)
    let reader = RecipeReading(catalog: self, kind: kind, isChecked: isChecked)
    let rules = keys.read(RecipeKeys.rules)?.list()?.map(reader.rule)
    keys.finish()
    guard let summary, let rules, from == nil || base != nil, !rules.contains(where: { $0 == nil }) else { return nil }
    return NamedRecipe(
      name: name, kind: kind, summary: summary, source: source,
      rules: (base?.rules ?? []) + rules.compactMap(\.self))
  }
}
