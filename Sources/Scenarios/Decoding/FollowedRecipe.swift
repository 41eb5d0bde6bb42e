import Hardware
import ModelArchitecture
import Quantities
import Reading
import Serving
import Training
import Yams

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

extension ScenarioDecoder {
  /// The framework of a file that names none.
  static let usualFramework = keys(
    TrainingKeys.framework.name, keys("from", .text(TrainingFramework.megatronCore.name)))

  /// The least that an engine's keys say.
  static let usualEngine = keys(ServingKeys.engine.name, keys(EngineKeys.policy.name, .text("chunked-prefill")))

  /// The profile of an engine that names none.
  private static let usualProfile = keys(
    ServingKeys.engine.name, keys(EngineKeys.profile.name, keys("from", .text(EngineProfile.bare.name))))

  private static func keys(_ key: String, _ value: GivenKeys.Value) -> GivenKeys {
    var keys = GivenKeys()
    keys[key] = value
    return keys
  }

  private static func keys(_ key: String, _ below: GivenKeys) -> GivenKeys { keys(key, .keys(below)) }

  /// Fills in what the recipe that a training file names sets and the file does not say, and says so.
  func follow(
    _ value: ValueReader, _ keys: MappingReader, model: TransformerModel, accelerator: Accelerator, host: HostMemory
  ) -> FollowedRecipe? {
    guard let recipe = recipe(value, for: .training) else { return nil }
    var facts = NamedRecipe.Facts(model: model, accelerator: accelerator, host: host.kind)
    // Looked at here; their faults are reported where they are read.
    if let format = keys.own(TrainingKeys.precision)?.scalar.flatMap({ NumberFormatCatalog.format(named: $0.string) }) {
      facts.format = format
    }
    let expert =
      keys.own(TrainingKeys.layout)?.mapping?[LayoutKeys.expert.name]?.scalar.flatMap {
        try? Dimension.count.parse($0.string)
      } ?? 1
    facts.expert = Int(min(max(expert, 1), Double(Self.greatestSize)))
    facts.hasAdapters = keys.has(TrainingKeys.adapters)
    var settings = recipe.settings(facts)
    let isUnset = settings.isEmpty
    if case .keys(var framework)? = settings[TrainingKeys.framework.name] {
      if keys.own(TrainingKeys.framework)?.mapping != nil {
        // The file describes its framework, from another or whole.
        framework["from"] = nil
      } else if framework["from"] == nil, !keys.has(TrainingKeys.framework) {
        _ = keys.fill(Self.usualFramework, at: value.node.mark)
      }
      settings[TrainingKeys.framework.name] = .keys(framework)
    }
    fill(keys, with: settings, of: recipe, at: value.node.mark, isUnset: isUnset)
    return FollowedRecipe(recipe: recipe, facts: facts)
  }

  /// Fills in what the recipe that a serving file names sets and the file does not say, and says so.
  ///
  /// - Parameters:
  ///   - value: the key `recipe`; nil where the file has none.
  ///   - checkpoint: the key `checkpoint`, for which a recipe is needed.
  ///   - expert: ranks among which experts are dealt.
  func follow(
    _ value: ValueReader?, checkpoint: ValueReader?, _ keys: MappingReader, model: TransformerModel,
    accelerator: Accelerator, expert: Int, load: ServedLoad
  ) {
    guard let value else {
      checkpoint?.report(
        "`checkpoint` is which published weights a recipe takes; name one, such as `recipe: served-defaults`")
      return
    }
    guard let recipe = recipe(value, for: .serving) else {
      _ = checkpoint?.string()
      return
    }
    var facts = NamedRecipe.Facts(model: model, accelerator: accelerator, host: accelerator.host.kind)
    facts.expert = expert
    facts.clients = load.clients ?? 0
    facts.checkpoint = checkpoint?.name(of: "checkpoint", among: recipe.checkpoints)
    let profile = keys.own(ServingKeys.engine)?.mapping?[EngineKeys.profile.name]
    let word = profile?.scalar?.string ?? profile?.mapping?["from"]?.scalar?.string
    facts.engine = word.flatMap { catalog.engineEntry(named: $0)?.origin }
    let settings = recipe.settings(facts)
    if case .keys(let engine)? = settings[ServingKeys.engine.name], engine[EngineKeys.profile.name] != nil,
      profile == nil
    {
      _ = keys.fill(Self.usualProfile, at: value.node.mark)
    }
    fill(keys, with: settings, of: recipe, at: value.node.mark, isUnset: settings.isEmpty)
  }

  private func recipe(_ value: ValueReader, for kind: NamedRecipe.Kind) -> NamedRecipe? {
    guard let recipe = catalog.named(.recipes, value, { catalog.recipe(named: $0, within: $1) }) else { return nil }
    if recipe.kind == kind { return recipe }
    let names = catalog.recipes.filter { $0.kind == kind }.map(\.name).joined(separator: ", ")
    value.report(
      "`\(recipe.name)` is a recipe for `kind: \(recipe.kind.rawValue)`; for \(kind.rawValue) there are \(names)")
    return nil
  }

  private func fill(
    _ keys: MappingReader, with settings: GivenKeys, of recipe: NamedRecipe, at mark: Mark?, isUnset: Bool
  ) {
    let put = keys.fill(settings, at: mark, named: ["framework", "engine.profile"], whole: NamedRecipe.choices)
    let words = put.map { "\($0.path): \($0.text)" }.joined(separator: ", ")
    let nothing =
      isUnset ? "sets nothing for this model on this accelerator" : "sets nothing that the file does not say itself"
    collector.note("`recipe: \(recipe.name)` " + (words.isEmpty ? nothing : "sets " + words))
  }
}
