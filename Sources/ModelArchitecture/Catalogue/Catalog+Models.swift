import Foundation
package import Reading

/// A model of the catalogue.
package struct ModelEntry: Sendable {
  /// Its sizes; nil where it came as a Hugging Face `config.json`.
  var shape: ModelShape?
  /// The model.
  package var model: TransformerModel
  /// Its names on Hugging Face.
  package var names: [String] = []
  /// Where its shape was published.
  package var source: String
}

extension Catalog {
  /// Every model, by name.
  package var modelEntries: [ModelEntry] { names(of: .models).compactMap { modelEntry(named: $0) } }

  /// The model of that name, or of that name on Hugging Face such as `meta-llama/Llama-3.1-8B`; nil when there is none.
  package func model(named name: String) -> TransformerModel? {
    // The names of all entries are read only for a name that none of them has.
    (modelEntry(named: name) ?? hubNames[name.lowercased()].flatMap { modelEntry(named: $0) })?.model
  }

  /// Names on Hugging Face, in lower case, with the entries that they mean.
  private var hubNames: [String: String] {
    kept("names on Hugging Face") {
      let pairs = names(of: .models).flatMap { name in
        (modelEntry(named: name)?.names ?? []).map { ($0.lowercased(), name) }
      }
      return Dictionary(pairs, uniquingKeysWith: { $1 })
    }
  }

  /// The names under which files may ask for a model.
  package var modelNames: [String] { names(of: .models) + modelEntries.flatMap(\.names) }

  /// The entry of that name, or nil.
  package func modelEntry(named name: String, within collector: DiagnosticCollector? = nil) -> ModelEntry? {
    value(.models, name, within: collector) { model($0, named: name) }
  }

  /// Takes down the sizes of the model that a word names; those of a `config.json` stand in it.
  package func takeDownModel(named name: String, _ keys: MappingReader) {
    let entry = modelEntry(named: name) ?? hubNames[name.lowercased()].flatMap { modelEntry(named: $0) }
    if let shape = entry?.shape { _ = ModelReading(keys: keys, base: shape, isGiven: true).shape() }
  }

  /// A model that is described: `{from: llama-3-8b, layers: 16}`, or all its sizes; an entry may also be the text of a
  /// Hugging Face `config.json`.
  ///
  /// - Parameter name: the name of the entry that is read; nil where a scenario says it.
  package func model(_ value: ValueReader, named name: String? = nil) -> ModelEntry? {
    guard let keys = value.mapping() else { return nil }
    if keys.has("model_type"), let name, let entry = entry(.models, name) { return published(entry, value, keys) }
    let from = keys.optional("from")
    let base = from.flatMap { value in
      // A name of the catalogue, or of Hugging Face where the catalogue has none of that name.
      let hub = value.word.flatMap { entry(.models, $0) == nil ? hubNames[$0.lowercased()] : nil }
      return hub.map { modelEntry(named: $0) } ?? named(.models, value) { modelEntry(named: $0, within: $1) }
    }
    if let from, let base, base.shape == nil {
      from.report("`\(from.path)`: `\(base.model.name)` is a config.json; change a copy of that file instead")
    }
    let called = name ?? keys.optional("name")?.string() ?? base?.model.name ?? "model"
    let names = keys.optional("names")?.list()?.compactMap { $0.string() } ?? []
    let source = self.source(keys, base: base?.source, isNeeded: name != nil && from == nil)
    let shape = ModelReading(keys: keys, base: base?.shape, isGiven: from != nil).shape()
    keys.finish()
    guard from == nil || base?.shape != nil, let shape else { return nil }
    do {
      var model = try shape.model(named: called)
      model.entries = (name.map { [$0] } ?? []) + (base?.model.entries ?? [])
      return ModelEntry(shape: shape, model: model, names: names, source: source)
    } catch {
      for fault in error.faults { value.report(fault.sentence) }
      return nil
    }
  }

  private func published(_ entry: Entry, _ value: ValueReader, _ keys: MappingReader) -> ModelEntry? {
    do {
      var model = try TransformerModel(huggingFaceConfig: Data(entry.text.utf8), name: entry.name)
      model.entries = [entry.name]
      return ModelEntry(model: model, source: entry.file)
    } catch {
      for fault in error.faults { value.report(fault) }
      return nil
    }
  }
}

/// The keys of a model, each taken from the one that it is made from where it is not said.
private struct ModelReading {
  let keys: MappingReader
  let base: ModelShape?
  let isGiven: Bool

  func shape() -> ModelShape? {
    var shape = base ?? ModelShape()
    var isWhole = true
    func size(
      _ key: String, _ path: WritableKeyPath<ModelShape, Int>, example: String, isNeeded: Bool = true, least: Int = 1,
      most: Int = 16_777_216
    ) {
      let found =
        isNeeded && !isGiven
        ? keys.required(key, example: example)?.integer(atLeast: least, atMost: most)
        : keys.integer(key, usual: shape[keyPath: path], atLeast: least, atMost: most)
      if let found { shape[keyPath: path] = found } else { isWhole = false }
    }
    func maybe(_ key: String, _ path: WritableKeyPath<ModelShape, Int?>, most: Int = 16_777_216) {
      let usual = shape[keyPath: path]
      guard usual != nil || keys.has(key) else {
        _ = keys.optional(key)
        return
      }
      let found = usual.map { keys.integer(key, usual: $0, atMost: most) } ?? keys.optional(key)?.integer(atMost: most)
      if let found { shape[keyPath: path] = found } else { isWhole = false }
    }
    func flag(_ key: String, _ usual: Bool?) -> Bool? {
      usual.map { keys.boolean(key, usual: $0) } ?? keys.optional(key)?.boolean()
    }
    let family = keys.value("family", usual: shape.family, as: \.rawValue) {
      $0.oneOf("family", ModelShape.Family.self)
    }
    if let family { shape.family = family }
    size("layers", \.layers, example: "32", most: 10_000)
    size("predictionLayers", \.predictionLayers, example: "1", isNeeded: false, least: 0, most: 1000)
    size("hidden", \.hidden, example: "4096", most: 1_048_576)
    size("ffn", \.ffn, example: "14336")
    size("heads", \.heads, example: "32", most: 65_536)
    maybe("keyValueHeads", \.keyValueHeads, most: 65_536)
    maybe("headDimension", \.headDimension, most: 65_536)
    size("vocabulary", \.vocabulary, example: "128256", most: 100_000_000)
    size("learnedPositions", \.learnedPositions, example: "2048", isNeeded: false, least: 0, most: 1_000_000_000)
    if let bias = flag("attentionBias", shape.attentionBias) { shape.attentionBias = bias }
    if let bias = flag("feedForwardBias", shape.feedForwardBias) { shape.feedForwardBias = bias }
    if let known = base?.latent, keys.takesUsual("latent") {
      keys.value.takeDown(at: keys.path(of: "latent")) { _ = latent($0, usual: known) }
    } else if let latent = keys.optional("latent") {
      shape.latent = latent.mapping().map { self.latent($0, usual: LatentShape()) }
    }
    if base?.experts != nil, keys.takesUsual("experts") {
      keys.value.takeDown(at: keys.path(of: "experts")) { _ = read($0, at: nil, into: &shape) }
    } else if let experts = keys.optional("experts") {
      isWhole = experts.mapping().map { read($0, at: experts, into: &shape) } == true && isWhole
    }
    maybe("window", \.window, most: 1_000_000_000)
    size("windowPeriod", \.windowPeriod, example: "2", isNeeded: false, most: 10_000)
    if let across = keys.boolean("normsAcrossHeads", usual: shape.normsAcrossHeads) { shape.normsAcrossHeads = across }
    maybe("context", \.context, most: 1_000_000_000)
    return isWhole ? shape : nil
  }

  /// Widths of latent attention; those of DeepSeek-V3 where they are not said.
  private func latent(_ keys: MappingReader, usual: LatentShape) -> LatentShape {
    func size(_ key: String, _ usual: Int, least: Int) -> Int {
      keys.integer(key, usual: usual, atLeast: least, atMost: 1_048_576) ?? usual
    }
    let shape = LatentShape(
      queryRank: size("queryRank", usual.queryRank, least: 0),
      keyValueRank: size("keyValueRank", usual.keyValueRank, least: 1),
      keyDimension: size("keyDimension", usual.keyDimension, least: 0),
      rotaryDimension: size("rotaryDimension", usual.rotaryDimension, least: 0),
      valueDimension: size("valueDimension", usual.valueDimension, least: 1))
    keys.finish()
    return shape
  }

  /// Routed experts; whether all of it could be read.
  private func read(_ keys: MappingReader, at place: ValueReader?, into shape: inout ModelShape) -> Bool {
    let known = base?.experts
    func size(_ key: String, _ usual: Int?, example: String, most: Int) -> Int? {
      usual.map { keys.integer(key, usual: $0, atMost: most) ?? $0 }
        ?? keys.required(key, example: example)?.integer(atMost: most)
    }
    let count = size("count", known?.experts, example: "128", most: 65_536)
    let choices = size("choices", known?.choices, example: "8", most: 65_536)
    let width = size("width", known?.width, example: "768", most: 16_777_216)
    let shared = keys.integer("sharedWidth", usual: shape.sharedWidth, atLeast: 0, atMost: 16_777_216)
    let dense = keys.integer("denseLayers", usual: shape.denseLayers, atLeast: 0, atMost: 10_000)
    let period = keys.integer("period", usual: shape.routedPeriod, atMost: 10_000)
    keys.finish()
    if let shared { shape.sharedWidth = shared }
    if let dense { shape.denseLayers = dense }
    if let period { shape.routedPeriod = period }
    guard let count, let choices, let width else { return false }
    guard choices <= count else {
      place?.report("`\(keys.value.path)`: \(choices) choices among \(count) experts; choose at most all")
      return false
    }
    shape.experts = MixtureOfExperts(experts: count, choices: choices, width: width)
    return true
  }
}
