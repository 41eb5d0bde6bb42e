package import Foundation
package import Reading

/// Reads tables that commands are given.
package enum TableFile {
  /// The bytes of a file, or of standard input under the name `-`, without a byte-order mark.
  ///
  /// - Throws: `ScenarioError` that says why it cannot be read.
  package static func read(path: String) throws(ScenarioError) -> Data {
    do {
      return try InputFile.bytes(path, use: "table")
    } catch {
      throw ScenarioError(diagnostics: [Diagnostic(file: path, line: 1, column: 1, message: error.sentence)])
    }
  }

  /// The bytes of a file beside another one, or nil when there is none.
  package static func beside(path: String, name: String) -> Data? {
    try? Data(contentsOf: URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent(name))
  }
}
