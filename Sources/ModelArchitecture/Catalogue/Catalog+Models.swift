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
    if let name, let entry = entry(.models, name), Self.isPublished(value) { return published(entry, value) }
    guard let keys = value.mapping(ModelKeys.table) else { return nil }
    let from = keys.read(ModelKeys.from)
    let base = from.flatMap { value in
      // A name of the catalogue, or of Hugging Face where the catalogue has none of that name.
      let hub = value.word.flatMap { entry(.models, $0) == nil ? hubNames[$0.lowercased()] : nil }
      return hub.map { modelEntry(named: $0) } ?? named(.models, value) { modelEntry(named: $0, within: $1) }
    }
    if let from, let base, base.shape == nil {
      from.report("`\(from.path)`: `\(base.model.name)` is a config.json; change a copy of that file instead")
    }
    let called = name ?? keys.read(EntryKeys.name) ?? base?.model.name ?? "model"
    let names = keys.read(ModelKeys.names)?.list()?.compactMap { $0.string() } ?? []
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

  /// Whether an entry is the text of a Hugging Face `config.json`.
  private static func isPublished(_ value: ValueReader) -> Bool { value.holds("model_type") }

  private func published(_ entry: Entry, _ value: ValueReader) -> ModelEntry? {
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
