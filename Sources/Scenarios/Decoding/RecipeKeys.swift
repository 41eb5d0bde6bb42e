import Hardware
import ModelArchitecture
import Quantities
import Reading

/// The keys of a recipe's file.
enum RecipeKeys {
  static let from = EntryKeys.from(.recipes)
  static let kind = Key<NamedRecipe.Kind>.word(
    "kind", of: "kind of scenario", .derived("training"), "For scenarios of which kind it is.")
  static let summary = Key.text("summary", .needed("recipes of June 2026"), "What it is the recipe of.")
  static let rules = KeyPlace(
    "rules",
    .list(.either(NamedRecipe.Kind.allCases.map { .mapping(RuleKeys($0).table) }), count: KeyKind.anyCount),
    .needed(example: "[{when: {experts: true}, set: {recompute: full}}]"),
    "What is set under conditions; a later rule stands over an earlier one.")
  static let table = KeyTable([from, kind, summary, EntryKeys.source, rules])
}

/// The keys of a rule, by the kind of scenario that it is for.
struct RuleKeys {
  let when: KeySection
  let unless: KeySection
  let set: KeyPlace

  init(_ kind: NamedRecipe.Kind) {
    let conditions = kind == .training ? ConditionKeys.training : ConditionKeys.serving
    when = KeySection("when", .derived("always"), "What a run must be, all of it.", conditions)
    unless = KeySection("unless", .nothing, "What it may not be, not all of it at once.", conditions)
    set = KeyPlace(
      "set", .anything("the keys of a scenario"), .needed(example: "{recompute: full}"), "Keys of a scenario.")
  }

  var table: KeyTable { KeyTable([when, unless, set]) }

  /// The keys of a scenario that rules set: how it is run, not what it is. `precision` is what they ask for.
  static func settable(_ kind: NamedRecipe.Kind) -> KeyTable {
    switch kind {
    case .training:
      KeyTable([
        TrainingKeys.framework, TrainingKeys.kernels, TrainingKeys.dropout, TrainingKeys.precision,
        TrainingKeys.recompute, TrainingKeys.optimizer, TrainingKeys.miniSequences, TrainingKeys.adapters,
        TrainingKeys.offload, TrainingKeys.layout,
      ])
    case .serving: KeyTable([ServingKeys.precision, ServingKeys.engine])
    }
  }
}

/// What a rule asks of a run.
enum ConditionKeys {
  static let model = several("model", KeyWords(.models), "The entries of which the model is made.")
  static let accelerator = several(
    "accelerator", KeyWords(.accelerators), "The entries of which the accelerator is made.")
  static let architecture = several(
    "architecture", KeyWords("architecture", Architecture.self), "The designs of the chip.")
  static let host = several("host", KeyWords("kind of host", HostMemory.Kind.self), "The processors of the node.")
  static let multiplies = several("multiplies", .formats, "Formats that the chip multiplies, one of them at least.")
  static let experts = KeyPlace("experts", .flag, .nothing, "Whether layers have routed experts.")
  static let latent = KeyPlace("latent", .flag, .nothing, "Whether keys and values are kept as latent vectors.")
  static let expertAbove = KeyPlace(
    "expertAbove", .whole(1...ScenarioDecoder.greatestSize), .nothing,
    "Experts are dealt among more ranks than these.")
  static let precision = KeyPlace(
    "precision", .word(KeyWords("width") { widths }), .nothing, "Whether it multiplies in fewer than 16 bits.")
  static let adapters = KeyPlace("adapters", .flag, .nothing, "Whether adapters are trained.")
  static let engine = several("engine", KeyWords(.engines), "The entries of which the engine's profile is made.")
  static let checkpoint = KeyPlace(
    "checkpoint", .either([.text(example: "fp8"), .list(.text(example: "fp8"), count: KeyKind.atLeastOne)]), .nothing,
    "The words for the published weights.")
  static let clientsAbove = KeyPlace(
    "clientsAbove", .whole(0...1_000_000_000), .nothing, "More clients than these wait for answers.")

  static let widths = ["wide", "narrow"]
  private static let common: [any DeclaredKey] = [
    model, accelerator, architecture, host, multiplies, experts, latent, expertAbove,
  ]
  static let training = KeyTable(common + [precision, adapters])
  static let serving = KeyTable(common + [engine, checkpoint, clientsAbove])

  private static func several(_ name: String, _ words: KeyWords, _ sentence: String) -> KeyPlace {
    KeyPlace(name, .either([.word(words), .list(.word(words), count: KeyKind.atLeastOne)]), .nothing, sentence)
  }
}
