import Quantities

/// A model put together from the keys of its configuration and the description of its family.
struct ConfigAssembly {
  var reader: ConfigReader
  let type: String
  let family: ModelFamily
  private(set) var notes: [String] = []
  private let isKnown: Bool

  init(_ reader: ConfigReader) {
    self.reader = reader
    let type = self.reader.value("model_type")?.text ?? ""
    let architecture = self.reader.value("architectures")?.list?.first?.text ?? ""
    let known = ModelFamily.named(type) ?? ModelFamily.implemented(by: architecture)
    isKnown = known != nil
    self.type = PlainText.shown(type.isEmpty ? architecture : type, limit: 60)
    family = known ?? Self.guessed(self.reader)
    self.reader.usual = family.usual
  }

  /// An unknown family as its keys describe it: a gate with the activations that have one, the norm whose constant is given.
  private static func guessed(_ reader: ConfigReader) -> ModelFamily {
    let activation = reader.look("hidden_act")?.text ?? reader.look("hidden_activation")?.text ?? "silu"
    let isGated = !["relu", "relu2", "gelu_new", "gelu_fast", "gelu"].contains(activation)
    let isLayerNorm = reader.look("rms_norm_eps") == nil && reader.look("layer_norm_epsilon") != nil
    return ModelFamily(
      types: [], isGated: isGated, norm: isLayerNorm ? .layer : .rms,
      hasHeadNorms: .key("use_qk_norm", usual: false), windows: .all)
  }

  /// The model.
  ///
  /// - Throws: every fault of the configuration.
  mutating func model(named name: String) throws(HuggingFaceConfigError) -> TransformerModel {
    let hidden = reader.need(ConfigKeys.hidden)
    let heads = reader.need(ConfigKeys.heads)
    let count = reader.need(ConfigKeys.layers)
    let vocabulary = reader.need(ConfigKeys.vocabulary)
    let windows = windows(layers: count)
    let attentions = attentions(hidden: hidden, heads: heads, windows: windows)
    let blocks = blocks(hidden: hidden, layers: count)
    let context = context()
    let ties = reader.flag(["tie_word_embeddings"], usual: family.tiesEmbeddings)
    let headBias = property(family.headBias)
    let checkpoint = checkpoint(layers: count)
    if let width = reader.size(ConfigKeys.embedding), width != hidden {
      reader.report(ConfigKeys.embedding.name, "is \(width) and not the hidden size; such an embedding is not priced")
    }
    guard reader.faults.isEmpty, let attentions, let blocks else { throw error }
    let layers = zip(attentions, blocks).map { attention, block in
      let isParallel = family.norms == 1
      return TransformerLayer(
        attention: attention.shape, feedForward: block.feedForward, norm: family.norm, experts: block.experts,
        vectors: attention.vectors + block.vectors
          + (isParallel ? -1 : family.norms - 2) * Int(family.norm.parameters(hidden: hidden)))
    }
    let positions = family.learnedPositions.map { (context?.rows ?? 0) + $0 } ?? 0
    do {
      var model = try TransformerModel(
        name: name, hidden: hidden, vocabulary: vocabulary, learnedPositions: positions, tiesEmbeddings: ties,
        layers: layers)
      model.vectors = (headBias ? vocabulary : 0) + family.embeddingNorms * Int(family.norm.parameters(hidden: hidden))
      model.contextLength = context?.tokens
      model.checkpoint = checkpoint
      remark()
      return model
    } catch {
      throw HuggingFaceConfigError(faults: error.faults.map(\.sentence))
    }
  }

  private var error: HuggingFaceConfigError {
    var faults: [String] = []
    for fault in reader.faults where !faults.contains(fault) { faults.append(fault) }
    if faults.isEmpty { faults = ["the text is not a model configuration"] }
    if !isKnown {
      let what = type.isEmpty ? "no `model_type` is given" : "`model_type` `\(type)` is not known"
      faults.append("\(what), and its keys do not say all that a model costs")
    }
    return HuggingFaceConfigError(faults: faults)
  }

  /// Whether a model has a property of its family.
  mutating func property(_ property: ModelFamily.Property) -> Bool {
    switch property {
    case .always: true
    case .never: false
    case .key(let name, let usual): reader.flag([name], usual: usual)
    }
  }

  /// Adds a sentence to what should be known.
  mutating func note(_ sentence: String) { if !notes.contains(sentence) { notes.append(sentence) } }

  /// The longest text, and the rows of learned positions.
  ///
  /// Yarn's factor counts from the length before it, others from `max_position_embeddings`, those of Llama 3 and longrope
  /// are in it already.
  ///
  /// - Source: vLLM, `_get_and_verify_max_len`.
  private mutating func context() -> (tokens: Int, rows: Int)? {
    guard let longest = reader.size(ConfigKeys.context), longest > 0 else { return nil }
    let scaling = reader.value("rope_scaling")?.object ?? reader.value("rope_parameters")?.object ?? [:]
    let kind = scaling["rope_type"]?.text ?? scaling["type"]?.text ?? "default"
    guard let factor = scaling["factor"]?.number, factor >= 1, factor <= 1e6 else { return (longest, longest) }
    let stretched: Double? =
      switch kind {
      case "yarn", "deepseek_yarn":
        (scaling["original_max_position_embeddings"]?.number ?? Double(longest)) * factor
      case "linear", "dynamic": Double(longest) * factor
      default: nil
      }
    guard let stretched, stretched >= 1, stretched <= 1e12 else { return (longest, longest) }
    return (Int(stretched), longest)
  }

  private mutating func checkpoint(layers: Int) -> CheckpointFormat? {
    let config = reader.value("quantization_config") ?? reader.value("compression_config")
    guard let config = config?.object, !config.isEmpty else { return nil }
    if let format = CheckpointFormat(config, layers: layers, keepsDenseBlock: family.routing.keepsDenseBlock) {
      return format
    }
    let method = config["quant_method"]?.text ?? "unknown"
    note(
      "`quantization_config` of `\(PlainText.shown(method, limit: 40))` is left aside: say formats with `precision` and "
        + "`engine.parts`")
    return nil
  }

  /// Says what was left aside.
  private mutating func remark() {
    if !isKnown { note("`model_type` `\(type)` is not known: it is read by its keys alone") }
    family.remarks.forEach { note($0) }
    if reader.isPart { note("the language model alone is read; parts for images and sound are left aside") }
    for name in ConfigKeys.ahead {
      if let value = reader.value(name), !value.isNone {
        note("the layers that predict tokens further ahead (`\(name)`) are left aside")
        break
      }
    }
    reader.know(ConfigKeys.ahead)
    reader.know(ConfigKeys.groups)
    let unknown = reader.unused.filter { name in
      let value = reader.look(name) ?? .null
      return !value.isNone && !SilentKeys.contains(name) && !MissingMechanism.all.contains { $0.key == name }
    }
    if !unknown.isEmpty {
      let shown = unknown.prefix(12).map { "`\(PlainText.shown($0, limit: 60))`" }.joined(separator: ", ")
      note(
        "left aside, since nobody here knows them: \(shown)"
          + (unknown.count > 12 ? " and \(unknown.count - 12) more" : ""))
    }
  }
}
