import Foundation
import Quantities
import Reports
import Scenarios

/// A scenario file to start from.
public struct InitRequest: Codable, Hashable, Sendable {
  /// What it is of: `train`, `serve` or `queue`.
  public var template: String
  /// The file to write; the answer holds the text itself when nil.
  public var file: String?
  /// Whether a file that is there is written over.
  public var force: Bool

  /// The keys of its JSON.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case template, file, force
  }

  /// A request.
  public init(_ template: String, file: String? = nil, force: Bool = false) {
    self.template = template
    self.file = file
    self.force = force
  }

  /// Reads a request; unknown keys are refused.
  public init(from decoder: any Decoder) throws {
    let keys = try RequestKeys(decoder, CodingKeys.self)
    template = try keys.required(.template)
    file = try keys.optional(.file)
    force = try keys.value(.force, usual: false)
  }
}

/// A scenario to start from.
public struct InitAnswer: Answer {
  /// The file that was written.
  public let file: String?
  /// The text of the scenario.
  public let text: String

  /// Always: a template says neither yes nor no.
  public var isGood: Bool { true }
  /// The file that was written; the text itself where none was.
  public var json: String {
    JSONValue.object(file.map { ["file": .string($0)] } ?? ["text": .string(text)]).text
  }
}

extension Session {
  /// Writes a scenario file to start from; it runs as it is.
  ///
  /// - Throws: for a template that nobody knows, a file that is there already, and one that cannot be written.
  public func start(_ request: InitRequest, _ work: Work = Work()) async throws(RehearsalError) -> InitAnswer {
    try await perform(work) { try answer(request) }
  }

  /// The answer on this thread.
  package func answer(_ request: InitRequest) throws(RehearsalError) -> InitAnswer {
    guard let template = ScenarioTemplate(rawValue: request.template) else {
      throw RehearsalError(
        Suggestion.refusal(of: "template", request.template, among: ScenarioTemplate.allCases.map(\.rawValue)))
    }
    if let file = request.file { try write(template.text, to: file, force: request.force) }
    return InitAnswer(file: request.file, text: template.text)
  }

  /// Writes the file; one that is there is kept unless `force` says otherwise, even where it appeared just now.
  private func write(_ text: String, to file: String, force: Bool) throws(RehearsalError) {
    let options: Data.WritingOptions = force ? .atomic : .withoutOverwriting
    let place = place(file)
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: place), options: options)
    } catch {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: place, isDirectory: &isFolder)
      if isFolder.boolValue {
        throw RehearsalError("\(file): is a folder; name a file in it" + (isCommand ? " (--output)" : ""))
      }
      if exists, !force {
        let other = isCommand ? "name another (--output) or say --force" : "name another, or say `force`"
        throw RehearsalError("\(file): exists already and is left as it is; \(other)")
      }
      throw RehearsalError("\(file): cannot be written; check that its folder exists and its permissions")
    }
  }
}
