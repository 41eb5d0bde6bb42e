import Quantities
import Reading
import Training

/// The keys of a search.
enum SearchSettingKeys {
  static let by = Key.word(
    "by", of: "figure to rank by", .usual(SearchObjective.time), "What layouts are ranked by.")
  static let keep = Key.whole("keep", .usual(20), atMost: 1000, "How many of the best are simulated.")
  static let vary = KeySection(
    "vary", .nothing, "Which values keys may take: a value, a list of them, `all`, or `fixed` for the file's own.",
    VaryKeys.table)
  static let table = KeyTable([by, keep, vary])
}

/// The keys that a search may vary, by dots from the root.
enum VaryKeys {
  static let count = sizes("cluster.count", .derived("fixed"), "Accelerators of the cluster.")
  static let global = sizes("batch.global", .derived("fixed"), "Sequences in a step.")
  static let micro = sizes("batch.micro", .derived("every divisor of the batch"), "Sequences of a micro-batch.")
  static let tensor = sizes(
    "layout.tensor", .derived("every divisor within a node that the model allows"), "Tensor-parallel sizes.")
  static let context = sizes(
    "layout.context", .derived("powers of two up to 16 that leave each 2,048 tokens"),
    "Accelerators that share a sequence.")
  static let expert = sizes(
    "layout.expert", .derived("every divisor of the experts; fixed under a recipe"),
    "Accelerators over which experts are dealt.")
  static let pipeline = sizes("layout.pipeline", .derived("every divisor of the cluster"), "Pipeline-parallel sizes.")
  static let virtualStages = sizes("layout.virtualStages", .derived("every divisor of the layers"), "Chunks of a rank.")
  static let zeroStage = sizes("layout.zeroStage", .derived("all"), least: 0, most: 3, "What replicas share out.")
  static let sequenceParallel = flags("layout.sequenceParallel", .derived("both"), "Whether norms are divided.")
  static let overlapGradients = flags("layout.overlapGradients", .derived("fixed"), "Whether reductions are hidden.")
  static let overlapParameters = flags("layout.overlapParameters", .derived("both"), "Whether gathers are hidden.")
  static let schedule = words(
    "layout.schedule", .derived("all that drain and have no condition on the layers"), "Pipeline schedules.",
    KeyWords("schedule") { PipelineSchedules.names })
  static let recompute = words(
    "recompute", .derived("all"), "What is computed again.", KeyWords("recompute mode", Recompute.self))
  static let stages = words(
    "layout.stages", .derived("all"), "How layers are dealt.",
    KeyWords("way to deal layers") { StageLayers.named.map(\.name) })
  static let table = KeyTable([
    count, global, micro, tensor, pipeline, virtualStages, stages, schedule, zeroStage, context, expert,
    sequenceParallel, overlapGradients, overlapParameters, recompute,
  ])

  private static let whole = KeyWords("set of values") { ["all", "fixed"] }

  private static func several(
    _ name: String, _ absence: KeyDeclaration.Absence, _ sentence: String, _ kind: KeyKind
  ) -> KeyPlace {
    KeyPlace(name, .either([.word(whole), kind, .list(kind, count: KeyKind.atLeastOne)]), absence, sentence)
  }

  private static func sizes(
    _ name: String, _ absence: KeyDeclaration.Absence, least: Int = 1, most: Int = 1_000_000_000, _ sentence: String
  ) -> KeyPlace {
    several(name, absence, sentence, .whole(least...most))
  }

  private static func flags(_ name: String, _ absence: KeyDeclaration.Absence, _ sentence: String) -> KeyPlace {
    several(name, absence, sentence, .flag)
  }

  private static func words(
    _ name: String, _ absence: KeyDeclaration.Absence, _ sentence: String, _ words: KeyWords
  ) -> KeyPlace {
    several(name, absence, sentence, .word(words))
  }
}
