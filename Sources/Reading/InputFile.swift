package import Foundation
import Quantities
import Synchronization

/// Files that a person names: by a path, by `~/…` for one in the home folder, or by `-` for standard input.
package enum InputFile {
  /// The name of standard input.
  package static let standardInput = "-"

  /// The path with `~` or `~/` at its start replaced by the home folder.
  package static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/") else { return path }
    return NSString(string: path).expandingTildeInPath
  }

  /// Whether a name means a JSON file, where names of other things may stand as well.
  package static func isJSON(_ name: String) -> Bool { name.hasSuffix(".json") }

  /// Where a path leads that starts at a folder.
  package static func url(_ path: String, relativeTo folder: URL?) -> URL {
    URL(fileURLWithPath: expanded(path), relativeTo: folder)
  }

  /// Why a file gave nothing, as the end of a sentence.
  package struct Fault: Error {
    /// Whether there is nothing under that name.
    package var isMissing = false
    /// The cause and the remedy.
    package var sentence: String
  }

  /// The bytes of a file, without a byte-order mark.
  ///
  /// - Parameter use: what is read, such as `scenario`; standard input can only be one thing.
  package static func bytes(_ path: String, relativeTo folder: URL? = nil, use: String) throws(Fault) -> Data {
    if path == standardInput { return try StandardInput.read(for: use) }
    let url = url(path, relativeTo: folder)
    if let data = try? Data(contentsOf: url) { return plain(data) }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
      throw Fault(isMissing: true, sentence: "there is no such file")
    }
    throw Fault(
      sentence: isFolder.boolValue
        ? "this is a folder; give a file in it" : "the file cannot be read; check its permissions")
  }

  /// The text of a file.
  package static func text(_ path: String, use: String) throws(Fault) -> String {
    let data = try bytes(path, use: use)
    if let text = String(data: data, encoding: .utf8) { return text }
    let line = PlainText.lineOfFirstFault(data) ?? 1
    throw Fault(sentence: "line \(line) is not UTF-8 text; save the file as UTF-8")
  }

  static func plain(_ data: Data) -> Data { PlainText.utf8(data).map { Data($0) } ?? data }
}

/// What stands in standard input, read once: a sweep asks for its trace again with every run.
private enum StandardInput {
  private struct Content {
    var use: String
    var data: Data
  }

  private static let content = Mutex<Content?>(nil)

  static func read(for use: String) throws(InputFile.Fault) -> Data {
    let known = content.withLock { content in
      let known =
        content ?? Content(use: use, data: InputFile.plain((try? FileHandle.standardInput.readToEnd()) ?? Data()))
      content = known
      return known
    }
    guard known.use == use else {
      throw InputFile.Fault(sentence: "standard input already holds the \(known.use); give the \(use) as a file")
    }
    return known.data
  }
}
