public import Foundation
import Quantities

/// Why a `config.json` does not describe a model that can be simulated.
public struct HuggingFaceConfigError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Every fault found, each a sentence that names the key and the remedy.
  public let faults: [String]

  /// One sentence for each fault.
  public var description: String { faults.joined(separator: "; ") }
}

/// What the text of a Hugging Face `config.json` was understood to mean.
public struct HuggingFaceConfig: Sendable {
  /// The model; nil where a mechanism is missing whose parameters cannot be counted.
  public let model: TransformerModel?
  /// The `model_type` of the language model.
  public let family: String
  /// What was left aside, and what is priced in a way that should be known: a sentence each.
  public let notes: [String]
  /// Mechanisms of the model that have no price: a sentence each. A model with any is refused by runs.
  public let missing: [String]

  /// Reads the shape of a language model from the text of a `config.json`.
  ///
  /// - Throws: `HuggingFaceConfigError` with every missing key and every key that cannot be used, unless the model has a
  ///   mechanism without a price, which then is what should be said.
  public init(_ data: Data, name: String) throws(HuggingFaceConfigError) {
    let text: JSONText
    do throws(JSONTextError) { text = try JSONText(data) } catch {
      throw HuggingFaceConfigError(faults: [error.description])
    }
    guard let value = try? JSONDecoder().decode(ConfigValue.self, from: Data(text.standard)), let file = value.object
    else {
      throw HuggingFaceConfigError(faults: ["the text is not a model configuration: it must be one object of keys"])
    }
    var assembly = ConfigAssembly(ConfigReader(file, lines: text.lines))
    let found = MissingMechanism.found(assembly.reader)
    missing = found.sentences
    do throws(HuggingFaceConfigError) {
      let read = try assembly.model(named: name)
      model = found.isCounted ? read : nil
    } catch {
      guard !missing.isEmpty else { throw error }
      model = nil
    }
    (family, notes) = (assembly.type, assembly.notes)
  }
}

extension TransformerModel {
  /// Reads the shape of a decoder, dense or a mixture of experts, from the text of a Hugging Face `config.json`.
  ///
  /// - Throws: `HuggingFaceConfigError` with every missing key and every mechanism that the simulator does not price.
  public init(huggingFaceConfig data: Data, name: String) throws(HuggingFaceConfigError) {
    let config = try HuggingFaceConfig(data, name: name)
    guard let model = config.model, config.missing.isEmpty else {
      throw HuggingFaceConfigError(faults: config.missing)
    }
    self = model
  }
}
