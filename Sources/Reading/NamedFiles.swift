package import Foundation
import Quantities

/// A file that a scenario names, as its run read it.
package struct NamedFile: Hashable, Sendable {
  /// The path as it stands in the run's scenario.
  package let path: String
  /// What it is, in a word: `model`, `trace`, …
  package let role: String
  /// The fingerprint of its bytes.
  package let sha256: String
  /// How many bytes it has.
  package let bytes: Int
  /// The bytes; nil of a file of more than `greatestContent`, of which only the fingerprint is kept.
  package let content: Data?

  /// Most bytes that are kept with a run.
  package static let greatestContent = 4 << 20

  /// A file as it was stored.
  package init(path: String, role: String, sha256: String, bytes: Int, content: Data?) {
    self.path = path
    self.role = role
    self.sha256 = sha256
    self.bytes = bytes
    self.content = content
  }

  /// A file that was read.
  package init(path: String, role: String, data: Data) {
    self.init(
      path: path, role: role, sha256: SHA256.hexadecimal(data), bytes: data.count,
      content: data.count <= Self.greatestContent ? data : nil)
  }

  /// Size and fingerprint, for messages.
  package var identity: String { "\(bytes) bytes, SHA-256 \(sha256)" }
}

/// Files that came with the text of a scenario, such as those of a program that calls the library.
package struct GivenFiles: Sendable {
  /// The bytes of each by the name that the scenario has for it.
  package let contents: [String: Data]
  /// Whether files that are not among them are read from where they lie.
  package let readsOthers: Bool

  /// Files by their names.
  package init(_ contents: [String: Data], readsOthers: Bool) {
    self.contents = contents
    self.readsOthers = readsOthers
  }

  /// What to say of a name that is not among them where others are not read.
  var refusal: String {
    contents.isEmpty
      ? "no files were given with the scenario; give it with them"
      : "it is not among the files that were given with the scenario, \(contents.keys.sorted().joined(separator: ", "))"
  }
}

/// Reads the files that a scenario names, and takes down which they were.
///
/// Files of a stored run come from its store; those that were too large for it from where they lay, if they are still the
/// same.
package final class NamedFiles {
  /// The files of a stored run by path; nil for a scenario that is read for the first time.
  private let stored: [String: NamedFile]?
  /// What came with the scenario and stands before what lies on the disk.
  package let given: GivenFiles?
  /// What was read: a sweep asks for its files again with every run.
  private var contents: [String: Data] = [:]
  private var files: [String: NamedFile] = [:]
  /// The files that the scenario which is read now names, with the keys that name them.
  package private(set) var used: [(key: String, file: NamedFile)] = []

  package init(stored: [NamedFile]?, given: GivenFiles? = nil) {
    self.given = given
    self.stored = stored.map { Dictionary($0.map { ($0.path, $0) }, uniquingKeysWith: { $1 }) }
  }

  /// Begins to take down the files of another scenario.
  package func begin() { used = [] }

  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - path: as the scenario names it.
  ///   - key: the key that names it.
  ///   - use: what it is, in a word.
  package func bytes(_ path: String, relativeTo folder: URL, key: String, use: String) throws(InputFile.Fault) -> Data {
    let isGiven = given?.contents[path] != nil || path == InputFile.standardInput
    let place = isGiven ? path : InputFile.url(path, relativeTo: folder).path
    let name = "\(use) \(place)"
    let data: Data
    if let known = contents[name] {
      data = known
    } else {
      data = try read(path, relativeTo: folder, use: use)
      contents[name] = data
      files[name] = NamedFile(path: place, role: use, data: data)
    }
    if let file = files[name], !used.contains(where: { $0.key == key }) { used.append((key, file)) }
    return data
  }

  private func read(_ path: String, relativeTo folder: URL, use: String) throws(InputFile.Fault) -> Data {
    if let given {
      if let data = given.contents[path] { return InputFile.plain(data) }
      // A program that calls the library has other uses for its standard input.
      guard given.readsOthers, path != InputFile.standardInput else {
        throw InputFile.Fault(sentence: given.refusal)
      }
    }
    guard let stored else { return try InputFile.bytes(path, relativeTo: folder, use: use) }
    guard let file = stored[path] else {
      guard path != InputFile.standardInput else {
        throw InputFile.Fault(sentence: "the \(use) came from standard input and was not stored; run its scenario anew")
      }
      return try InputFile.bytes(path, relativeTo: folder, use: use)
    }
    if let content = file.content { return content }
    let data: Data
    do throws(InputFile.Fault) {
      guard path != InputFile.standardInput else { throw InputFile.Fault(sentence: "it came from standard input") }
      data = try InputFile.bytes(path, relativeTo: folder, use: use)
    } catch {
      throw InputFile.Fault(
        sentence:
          "the \(use) of the run (\(file.identity)) was too large to be stored, and \(error.sentence); put it there")
    }
    guard SHA256.hexadecimal(data) == file.sha256 else {
      throw InputFile.Fault(
        sentence: "the \(use) has changed since the run: then \(file.identity), now "
          + "\(NamedFile(path: path, role: use, data: data).identity); put back what it was, or run its scenario anew")
    }
    return data
  }
}
