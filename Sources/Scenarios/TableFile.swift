public import Foundation

/// Reads tables that commands are given.
public enum TableFile {
  /// The bytes of a file.
  ///
  /// - Throws: `ScenarioError` that says why it cannot be read.
  public static func read(path: String) throws(ScenarioError) -> Data {
    if let data = try? Data(contentsOf: URL(fileURLWithPath: path)) { return data }
    let exists = FileManager.default.fileExists(atPath: path)
    throw ScenarioError(diagnostics: [
      Diagnostic(
        file: path, line: 1, column: 1,
        message: exists ? "the file cannot be read; check its permissions" : "there is no such file")
    ])
  }

  /// The bytes of a file beside another one, or nil when there is none.
  public static func beside(path: String, name: String) -> Data? {
    try? Data(contentsOf: URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent(name))
  }
}
