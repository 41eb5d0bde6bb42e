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
      model.origin = base?.model.origin ?? name
      return ModelEntry(shape: shape, model: model, names: names, source: source)
    } catch {
      for fault in error.faults { value.report(fault.sentence) }
      return nil
    }
  }

  private func published(_ entry: Entry, _ value: ValueReader, _ keys: MappingReader) -> ModelEntry? {
    do {
      var model = try TransformerModel(huggingFaceConfig: Data(entry.text.utf8), name: entry.name)
      model.origin = entry.name
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
      guard let value = keys.required(key, example: example, unless: isGiven || !isNeeded) else {
        if isNeeded && !isGiven { isWhole = false }
        return
      }
      guard let found = value.integer(atLeast: least, atMost: most) else { return isWhole = false }
      shape[keyPath: path] = found
    }
    func maybe(_ key: String, _ path: WritableKeyPath<ModelShape, Int?>, most: Int = 16_777_216) {
      guard let value = keys.optional(key) else { return }
      guard let found = value.integer(atMost: most) else { return isWhole = false }
      shape[keyPath: path] = found
    }
    if let family = keys.optional("family")?.oneOf("family", ModelShape.Family.self) { shape.family = family }
    size("layers", \.layers, example: "32", most: 10_000)
    size("predictionLayers", \.predictionLayers, example: "1", isNeeded: false, least: 0, most: 1000)
    size("hidden", \.hidden, example: "4096", most: 1_048_576)
    size("ffn", \.ffn, example: "14336")
    size("heads", \.heads, example: "32", most: 65_536)
    maybe("keyValueHeads", \.keyValueHeads, most: 65_536)
    maybe("headDimension", \.headDimension, most: 65_536)
    size("vocabulary", \.vocabulary, example: "128256", most: 100_000_000)
    size("learnedPositions", \.learnedPositions, example: "2048", isNeeded: false, least: 0, most: 1_000_000_000)
    if let bias = keys.optional("attentionBias")?.boolean() { shape.attentionBias = bias }
    if let bias = keys.optional("feedForwardBias")?.boolean() { shape.feedForwardBias = bias }
    if let latent = keys.optional("latent") { shape.latent = self.latent(latent) }
    if let experts = keys.optional("experts") { isWhole = read(experts, into: &shape) && isWhole }
    maybe("window", \.window, most: 1_000_000_000)
    size("windowPeriod", \.windowPeriod, example: "2", isNeeded: false, most: 10_000)
    if let across = keys.optional("normsAcrossHeads")?.boolean() { shape.normsAcrossHeads = across }
    maybe("context", \.context, most: 1_000_000_000)
    return isWhole ? shape : nil
  }

  /// Widths of latent attention; those of DeepSeek-V3 where they are not said.
  private func latent(_ value: ValueReader) -> LatentShape? {
    guard let keys = value.mapping() else { return nil }
    let usual = LatentShape()
    func size(_ key: String, _ usual: Int, least: Int) -> Int {
      keys.optional(key)?.integer(atLeast: least, atMost: 1_048_576) ?? usual
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
  private func read(_ value: ValueReader, into shape: inout ModelShape) -> Bool {
    guard let keys = value.mapping() else { return false }
    let known = base?.experts
    func size(_ key: String, _ usual: Int?, example: String, most: Int) -> Int? {
      keys.required(key, example: example, unless: usual != nil)?.integer(atMost: most) ?? usual
    }
    let count = size("count", known?.experts, example: "128", most: 65_536)
    let choices = size("choices", known?.choices, example: "8", most: 65_536)
    let width = size("width", known?.width, example: "768", most: 16_777_216)
    if let shared = keys.optional("sharedWidth")?.integer(atLeast: 0, atMost: 16_777_216) { shape.sharedWidth = shared }
    if let dense = keys.optional("denseLayers")?.integer(atLeast: 0, atMost: 10_000) { shape.denseLayers = dense }
    if let period = keys.optional("period")?.integer(atMost: 10_000) { shape.routedPeriod = period }
    keys.finish()
    guard let count, let choices, let width else { return false }
    guard choices <= count else {
      value.report("`\(value.path)`: \(choices) choices among \(count) experts; choose at most all")
      return false
    }
    shape.experts = MixtureOfExperts(experts: count, choices: choices, width: width)
    return true
  }
}
