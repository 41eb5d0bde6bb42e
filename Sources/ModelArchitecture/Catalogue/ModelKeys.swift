package import Reading

/// The keys of a model.
package enum ModelKeys {
  static let from = EntryKeys.from(.models)
  static let names = KeyPlace(
    "names", .list(.text(example: nil), count: KeyKind.anyCount), .nothing, "Names on Hugging Face.")
  static let family = Key<ModelShape.Family>.word(
    "family", of: "family", .derived(ModelShape().family.rawValue),
    "Which details the layers have: norms, positions, and whether the feed-forward block has a gate.")
  static let layers = Key.whole("layers", .inherited("32"), atMost: 10_000, "Layers.")
  static let predictionLayers = Key.whole(
    "predictionLayers", .derived("0"), atLeast: 0, atMost: 1000,
    "Layers behind the others that predict tokens further ahead, each as the last of them; trained and carried out as "
      + "further layers.")
  static let hidden = Key.whole("hidden", .inherited("4096"), atMost: 1_048_576, "Width of the residual stream.")
  static let ffn = Key.whole("ffn", .inherited("14336"), atMost: greatest, "Width of the feed-forward block.")
  static let heads = Key.whole("heads", .inherited("32"), atMost: 65_536, "Query heads.")
  static let keyValueHeads = Key.whole(
    "keyValueHeads", .derived("`heads`"), atMost: 65_536, "Heads of keys and values.")
  static let headDimension = Key.whole(
    "headDimension", .derived("`hidden` over `heads`"), atMost: 65_536, "Width of a head.")
  static let vocabulary = Key.whole(
    "vocabulary", .inherited("128256"), atMost: 100_000_000, "Tokens of the vocabulary.")
  static let learnedPositions = Key.whole(
    "learnedPositions", .derived("0"), atLeast: 0, atMost: 1_000_000_000, "Positions that have learned vectors.")
  static let attentionBias = Key.flag(
    "attentionBias", .derived("by `family`"), "Whether projections of attention have biases.")
  static let feedForwardBias = Key.flag(
    "feedForwardBias", .derived("by `family`"),
    "Whether projections of the feed-forward block that every token goes through have biases.")
  static let latent = KeySection(
    "latent", .nothing, "Latent attention (MLA), with the widths of DeepSeek-V3 where they are not said.",
    LatentKeys.table)
  static let experts = KeySection("experts", .nothing, "Routed experts.", ExpertKeys.table)
  static let window = Key.whole("window", .nothing, atMost: 1_000_000_000, "Tokens that windowed layers see.")
  static let windowPeriod = Key.whole(
    "windowPeriod", .derived("1"), atMost: 10_000, "Of how many layers the last sees all tokens.")
  static let normsAcrossHeads = Key.flag(
    "normsAcrossHeads", .derived("false"), "Whether queries and keys are normalised over all heads.")
  static let context = Key.whole("context", .nothing, atMost: 1_000_000_000, "Most tokens of a sequence.")

  private static let greatest = 16_777_216

  /// All of them.
  package static let table = KeyTable([
    from, EntryKeys.name, names, family, layers, predictionLayers, hidden, ffn, heads, keyValueHeads, headDimension,
    vocabulary, learnedPositions, attentionBias, feedForwardBias, latent, experts, window, windowPeriod,
    normsAcrossHeads, context, EntryKeys.source,
  ])

  /// A model: a name, the path of a configuration, one with sizes replaced, or all its sizes.
  package static let model = KeyKind.fact(
    KeyFact(
      "model",
      "A model of the catalogue or of Hugging Face by its name, the path of a Hugging Face `config.json`, "
        + "`{from: name}` with sizes replaced, or all its sizes.",
      .either([.word(KeyWords(.models)), .mapping(table)])))
}

/// The keys of latent attention.
enum LatentKeys {
  static let queryRank = size(
    "queryRank", usual.queryRank, atLeast: 0, "Rank of the projection of queries; 0 has none.")
  static let keyValueRank = size("keyValueRank", usual.keyValueRank, "Width of the compressed keys and values.")
  static let keyDimension = size(
    "keyDimension", usual.keyDimension, atLeast: 0, "Width of a head's key without positions.")
  static let rotaryDimension = size(
    "rotaryDimension", usual.rotaryDimension, atLeast: 0, "Width of the part of a key with positions.")
  static let valueDimension = size("valueDimension", usual.valueDimension, "Width of a head's value.")
  static let table = KeyTable([queryRank, keyValueRank, keyDimension, rotaryDimension, valueDimension])

  private static let usual = LatentShape()

  private static func size(_ name: String, _ usual: Int, atLeast least: Int = 1, _ sentence: String) -> Key<Int> {
    .whole(name, .usual(usual), atLeast: least, atMost: 1_048_576, sentence)
  }
}

/// The keys of routed experts.
enum ExpertKeys {
  static let count = Key.whole("count", .inherited("128"), atMost: 65_536, "Experts of a layer.")
  static let choices = Key.whole("choices", .inherited("8"), atMost: 65_536, "Experts of a token.")
  static let width = Key.whole("width", .inherited("768"), atMost: 16_777_216, "Width of an expert.")
  static let sharedWidth = Key.whole(
    "sharedWidth", .derived("0"), atLeast: 0, atMost: 16_777_216, "Width of the expert that every token goes through.")
  static let denseLayers = Key.whole(
    "denseLayers", .derived("0"), atLeast: 0, atMost: 10_000, "Layers before the first routed one.")
  static let period = Key.whole("period", .derived("1"), atMost: 10_000, "Of how many layers the last is routed.")
  static let table = KeyTable([count, choices, width, sharedWidth, denseLayers, period])
}
