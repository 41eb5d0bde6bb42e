import Hardware
import ModelArchitecture
import Quantities
import Reading
import ScalingLaws
import Training

/// The keys of a training scenario.
enum TrainingKeys {
  static let model = KeyPlace("model", ModelKeys.model, .needed(example: "llama-3-70b"), "The model that is trained.")
  static let cluster = KeySection(
    "cluster", .needed(example: "{accelerator: h100-sxm, count: 8}"), "The accelerators and what joins them.",
    ClusterKeys.table)
  static let layout = KeySection("layout", .nothing, "How the model is spread over the accelerators.", LayoutKeys.table)
  static let batch = KeySection(
    "batch", .needed(example: "{global: 1024, micro: 1, sequenceLength: 8192}"), "What a step sees.", BatchKeys.table)
  static let recipe = KeyPlace(
    "recipe", .word(KeyWords(.recipes)),
    .nothing,
    "Published settings that hold where the file does not say them itself, by rules on the model, the accelerator and "
      + "the precision.")
  static let framework = KeyPlace(
    "framework", FrameworkKeys.framework, .usual(TrainingFramework.megatronCore.name),
    "Whose kernels, host code and reductions the step has.")
  static let kernels = KeySection("kernels", .nothing, "Other kernels than those of the framework.", KernelKeys.table)
  static let dropout = Key.flag("dropout", .derived("as the framework"), "Whether activations are dropped at random.")
  static let precision = Key.format(
    "precision", .usual(.bf16), "The format in which activations and weights are stored and multiplied.")
  static let recompute = KeyPlace(
    "recompute", .choice(RecomputeKeys.choice), .derived("`\(Fitted<Recompute>.word)`"),
    "What the backward pass computes again instead of keeping it.")
  static let optimizer = Key<OptimizerSpec>(
    "optimizer", .word(optimizers), .usual(.adamw), as: \.name,
    "The rule that updates weights, with the states that it keeps for each of them."
  ) { value in
    value.name(of: optimizers.what, among: optimizers.names).flatMap(OptimizerSpec.named)
  }
  static let miniSequences = KeySection(
    "miniSequences", .nothing,
    "Pieces of the sequence into which the widest blocks are cut, so that only one of them is in memory.",
    PieceKeys.table)
  static let adapters = KeySection(
    "adapters", .nothing, "Low-rank matrices that are trained beside frozen weights: LoRA, and QLoRA with `base`.",
    AdapterKeys.table)
  static let offload = KeySection("offload", .nothing, "What is kept off the device.", OffloadKeys.table)
  static let horizon = KeySection("horizon", .nothing, "The whole run, in place of one step.", HorizonKeys.table)
  static let search = KeySection("search", .nothing, "What `rehearse search` tries.", SearchSettingKeys.table)

  /// All of them.
  static let table = KeyTable([
    model, cluster, layout, batch, recipe, framework, kernels, dropout, precision, recompute, optimizer, miniSequences,
    adapters, offload, horizon, search,
  ])

  private static let optimizers = KeyWords("optimizer", topic: "optimizers") { OptimizerSpec.all.map(\.name) }
}

/// What the backward pass computes again.
enum RecomputeKeys {
  static let layers = Key.whole("layers", .nothing, "The first layers of every chunk, and no others.")
  static let choice = KeyChoice("recompute mode") {
    let least = KeyOption(
      Fitted<Recompute>.word, nil,
      "the least of them with which the run fits, after replicas share as much as is left open")
    return [least]
      + Recompute.allCases.map { mode in
        KeyOption(
          mode.rawValue, mode == .none ? nil : "{\(mode.rawValue): 4}", meaning(mode), layers.declaration.kind,
          standsAlone: true)
      }
  }

  private static func meaning(_ mode: Recompute) -> String {
    switch mode {
    case .none: "every activation is kept"
    case .selective: "the attention kernel runs again; with a number only in so many first layers of every chunk"
    case .full: "every layer runs again from its input; with a number only so many first layers of every chunk"
    }
  }
}

/// The keys of kernels beside those of a framework.
enum KernelKeys {
  static let table = KeyTable([FrameworkKeys.attention] + FrameworkKeys.styles.map(\.key))
}

/// The keys of pieces of the sequence.
enum PieceKeys {
  private static let usual = MiniSequences()
  static let feedForward = Key.whole("feedForward", .usual(usual.feedForward), "Pieces of the feed-forward block.")
  static let head = Key.whole("head", .usual(usual.head), "Pieces of the head and the loss.")
  static let table = KeyTable([feedForward, head])
}

/// The keys of adapters.
enum AdapterKeys {
  static let rank = Key.whole("rank", .needed("16"), "Rank of the factors.")
  static let targets = KeyPlace(
    "targets", .list(.word(KeyWords("block", Adapters.Target.self)), count: KeyKind.atLeastOne), .derived("all"),
    "Blocks whose products have adapters.")
  static let base = Key.format(
    "base", .derived("`precision`"), "How the frozen weights are stored; with `nf4` it is QLoRA.")
  static let table = KeyTable([rank, targets, base])
}

/// The keys of what is kept off the device.
enum OffloadKeys {
  private static let usual = Offload()
  static let optimizer = Key.word(
    "optimizer", of: "place", .usual(usual.optimizer),
    "Where master weights and moments are; off the device the host carries out the update.")
  static let weights = Key.word(
    "weights", of: "place", .usual(usual.weights), "Where weights are, which are fetched layer by layer for each pass.")
  static let activations = Key.word(
    "activations", of: "place", .usual(usual.activations), "Where what the backward pass needs is.")
  static let table = KeyTable([optimizer, weights, activations])
}

/// The keys of a whole run.
enum HorizonKeys {
  static let tokens = Key.quantity(
    "tokens", .tokens, .nothing, above: 0, "Tokens to train on; either these or `loss`.")
  static let loss = Key.quantity(
    "loss", .count, .nothing, above: 0, "Held-out loss to train to, in the unit of the law; either this or `tokens`.")
  static let law = Key<any ScalingLaw>(
    "law", .text(example: "chinchilla.besiroglu"), .derived("one that is fitted on such runs"), as: \.id,
    "The scaling law that foretells the loss; `rehearse laws list` names them."
  ) { value in
    guard let name = value.string() else { return nil }
    do throws(LawError) {
      return try ScalingLawCatalog.standard.law(named: name)
    } catch {
      value.report(error.description)
      return nil
    }
  }
  static let tokensPerBatch = Key.quantity("tokens", .tokens, .nothing, above: 0, "A critical batch in tokens.")
  static let criticalBatch = KeyPlace(
    "criticalBatch",
    .either([
      .word(KeyWords("critical batch") { ["power-lines", "none"] }), tokensPerBatch.declaration.kind,
    ]), .usual("power-lines"),
    "What large batches cost: it grows along a run by `power-lines`, is so many tokens, or there is `none`.")
  static let ramp = KeyPlace(
    "ramp", .list(.mapping(RampKeys.table), count: KeyKind.anyCount), .nothing, "Smaller batches at the start.")
  static let table = KeyTable([tokens, loss, law, criticalBatch, ramp], oneOf: [tokens, loss])
}

/// The keys of a stage of smaller batches.
enum RampKeys {
  static let global = Key.whole("global", .needed("256"), "Sequences in a step.")
  static let until = Key.quantity(
    "until", .tokens, .needed("100B tokens"), above: 0, "Tokens seen when the stage ends.")
  static let table = KeyTable([global, until])
}
