import Foundation
import Reading
package import Scenarios

/// Something to read: a file by its path, or a text in memory with the files that it names.
///
/// A text without a path touches no disk: a file that it names is one of `files`. With both, the text is read as if it stood
/// in the file of that path, and what is not among `files` is looked for there.
///
/// As JSON: `{"path": "train.yaml"}` or `{"name": "mine.yaml", "text": "kind: …", "files": {"config.json": "{…}"}}`.
public struct Source: Codable, Hashable, Sendable {
  /// The path of a file.
  public var path: String?
  /// What the file says, in place of what stands on the disk.
  public var text: String?
  /// How a text without a path is called, in messages and as the name of runs.
  public var name: String?
  /// The texts of files by the names that the text has for them.
  public var files: [String: String]

  /// The keys of its JSON.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case path, text, name, files
  }

  /// A file.
  public init(path: String, files: [String: String] = [:]) {
    self.path = path
    self.files = files
  }

  /// A text in memory.
  public init(text: String, name: String? = nil, path: String? = nil, files: [String: String] = [:]) {
    self.text = text
    self.name = name
    self.path = path
    self.files = files
  }

  /// Reads a source; unknown keys are refused.
  public init(from decoder: any Decoder) throws {
    let keys = try RequestKeys(decoder, CodingKeys.self)
    path = try keys.optional(.path)
    text = try keys.optional(.text)
    name = try keys.optional(.name)
    files = try keys.value(.files, usual: [:])
    guard path != nil || text != nil else {
      throw RehearsalError("`\(RequestText.path(decoder.codingPath))` names nothing to read; give a `path` or a `text`")
    }
  }
}

extension Source {
  /// The name in messages, whose ending says what it is.
  func shown(in session: Session, usual: String) -> String { path.map(session.place) ?? name ?? usual }

  /// The files that came with it.
  func given(in session: Session) -> GivenFiles? {
    // A command reads what it is pointed to, and nothing comes with it.
    if files.isEmpty, text == nil, session.isCommand { return nil }
    return GivenFiles(files.mapValues { Data($0.utf8) }, readsOthers: path != nil)
  }

  /// The file of a path, where it is not standard input of somebody who has other uses for it.
  func checkedPath(in session: Session) throws(RehearsalError) -> String? {
    guard let path, text == nil else { return nil }
    guard path != InputFile.standardInput || session.isCommand else {
      throw RehearsalError("`-` is not read here; give the text itself")
    }
    return session.place(path)
  }
}

extension Session {
  /// Reads the scenarios of sources.
  ///
  /// - Throws: every fault of every source.
  package func scenarios(_ sources: [Source], _ work: Work) throws -> [Scenario] {
    let read = try diagnosed(sources, work)
    guard read.faults.isEmpty else { throw RehearsalError(read.faults) }
    return read.scenarios
  }

  /// The scenarios of the sources that are good, and the faults of the others.
  func diagnosed(
    _ sources: [Source], _ work: Work, saysWarnings: Bool = true
  ) throws -> (scenarios: [Scenario], faults: [Diagnostic]) {
    let catalog = try catalog()
    var scenarios: [Scenario] = []
    var faults: [Diagnostic] = []
    for source in sources {
      do {
        let read = try self.scenarios(source, catalog)
        scenarios += read
        // The runs of a sweep come from one file, with the same warnings.
        if saysWarnings { for warning in read.first?.warnings ?? [] { work.warn(Fault(warning)) } }
      } catch let error as ScenarioError {
        faults += error.diagnostics
      }
    }
    return (scenarios, faults)
  }

  private func scenarios(_ source: Source, _ catalog: Catalog) throws -> [Scenario] {
    let given = source.given(in: self)
    if let path = try source.checkedPath(in: self) {
      return try ScenarioFile.read(path: path, catalog: catalog, files: given)
    }
    return try ScenarioFile.read(
      text: source.text ?? "", path: source.shown(in: self, usual: "scenario.yaml"), catalog: catalog, files: given)
  }

  /// Reads the searches of a source.
  package func searches(_ source: Source) throws -> [SearchScenario] {
    let (catalog, given) = (try catalog(), source.given(in: self))
    if let path = try source.checkedPath(in: self) {
      return try ScenarioFile.readSearches(path: path, catalog: catalog, files: given)
    }
    return try ScenarioFile.readSearches(
      text: source.text ?? "", path: source.shown(in: self, usual: "scenario.yaml"), catalog: catalog, files: given)
  }

  /// The bytes of a table.
  func bytes(of source: Source) throws -> Data {
    if let path = try source.checkedPath(in: self) { return try TableFile.read(path: path) }
    return Data((source.text ?? "").utf8)
  }

  /// The bytes of a file beside a source, or nil when there is none.
  func bytes(beside source: Source, named name: String) -> Data? {
    if let text = source.files[name] { return Data(text.utf8) }
    return source.path.map(place).flatMap { TableFile.beside(path: $0, name: name) }
  }
}
