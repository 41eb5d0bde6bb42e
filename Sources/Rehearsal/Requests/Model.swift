import Foundation
package import ModelArchitecture
import Quantities
import Reading
import Reports

/// Models to be described: a `config.json`, or a name of the catalogue.
public struct ModelRequest: Codable, Hashable, Sendable {
  /// The models: paths or texts of a Hugging Face `config.json`; a path that is no file may be a name.
  public var models: [Source]

  /// The keys of its JSON.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case models
  }

  /// A request.
  public init(_ models: [Source]) { self.models = models }

  /// Reads a request; unknown keys are refused.
  public init(from decoder: any Decoder) throws {
    models = try RequestKeys(decoder, CodingKeys.self).required(.models)
  }
}

/// What models were understood to be.
public struct ModelAnswer: Answer {
  /// One of them.
  package struct Entry: Sendable {
    /// The path or name.
    package let name: String
    /// The `model_type`, where it came from a file.
    package var family = ""
    /// The model, as far as it can be counted; nil where it cannot.
    package var model: TransformerModel?
    /// What was left aside.
    package var notes: [String] = []
    /// Why runs refuse it; empty where they do not.
    package var refusals: [String] = []
  }

  /// The models, in the order in which they were asked for.
  package let entries: [Entry]

  /// Whether runs take all of them.
  public var isGood: Bool { entries.allSatisfy(\.refusals.isEmpty) }
  /// Each model with its numbers, what was left aside, and why runs refuse it.
  public var json: String { listed(entries.map(Self.value)).text }

  private static func value(_ entry: Entry) -> JSONValue {
    var keys: [String: JSONValue] = [
      "name": .string(entry.name), "family": .string(entry.family),
      "notes": .array(entry.notes.map(JSONValue.string)), "refused": .array(entry.refusals.map(JSONValue.string)),
    ]
    guard let model = entry.model else { return .object(keys) }
    let summary = ModelSummary(model)
    keys["parameters"] = .number(summary.parameters)
    keys["active_parameters"] = .number(summary.activeParameters)
    keys["flop_per_token"] = .number(summary.flopsPerToken)
    keys["attention_flop_per_token_seen"] = .number(summary.flopsPerTokenSeen)
    keys["cache_bytes_per_token"] = .number(summary.cacheBytesPerToken)
    keys["window_cache_bytes"] = .number(summary.windowBytes)
    keys["context_tokens"] = summary.context.map { .integer(Int64($0)) } ?? .null
    keys["checkpoint"] = model.checkpoint.map { .string($0.summary) } ?? .null
    keys["layers"] = .array(
      summary.kinds.map { .object(["count": .integer(Int64($0.count)), "what": .string($0.description)]) })
    return .object(keys)
  }
}

extension Session {
  /// Says what models were understood to be. A model that runs refuse is part of the answer and no error.
  ///
  /// - Throws: for files that cannot be read, names that nobody knows, and a cancelled work.
  public func model(_ request: ModelRequest, _ work: Work = Work()) async throws(RehearsalError) -> ModelAnswer {
    try await perform(work) { try answer(request) }
  }

  /// The answer on this thread.
  package func answer(_ request: ModelRequest) throws(RehearsalError) -> ModelAnswer {
    try RehearsalError.wrapping {
      let catalog = try catalog()
      return ModelAnswer(entries: try request.models.map { try entry($0, catalog) })
    }
  }

  private func entry(_ source: Source, _ catalog: Catalog) throws -> ModelAnswer.Entry {
    let name = source.path ?? source.name ?? "config.json"
    if source.text == nil, let path = source.path, !InputFile.isJSON(path) {
      if let model = catalog.model(named: path) {
        return ModelAnswer.Entry(name: path, model: model, notes: [])
      }
      if !FileManager.default.fileExists(atPath: place(path)) {
        throw RehearsalError(Suggestion.refusal(of: "model", path, among: catalog.modelNames))
      }
    }
    let data: Data
    if let text = source.text {
      data = Data(text.utf8)
    } else {
      let path = try source.checkedPath(in: self) ?? name
      do { data = try InputFile.bytes(path, use: "model") } catch {
        throw RehearsalError(.input, [Fault(error.sentence, file: path)])
      }
    }
    let title = URL(fileURLWithPath: name).deletingPathExtension().lastPathComponent
    do throws(HuggingFaceConfigError) {
      let config = try HuggingFaceConfig(data, name: title)
      // Of a model that cannot be counted there is nothing else to say.
      return ModelAnswer.Entry(
        name: name, family: config.family, model: config.model, notes: config.model == nil ? [] : config.notes,
        refusals: config.missing)
    } catch {
      return ModelAnswer.Entry(name: name, refusals: error.faults)
    }
  }
}
