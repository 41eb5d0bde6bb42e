import Foundation

/// Writes a Swift file that holds the text of every YAML and JSON file below a folder:
/// `embed-files OUTPUT FOLDER`. Run by the build, by hand never.
@main
enum EmbedFiles {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      FileHandle.standardError.write(Data("usage: embed-files OUTPUT FOLDER\n".utf8))
      exit(2)
    }
    let folder = URL(fileURLWithPath: arguments[2]).standardizedFileURL
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }
      .sorted()
    var text = "extension EmbeddedFile {\n  /// Every file, by its path below the folder.\n"
    text += "  package static let all: [EmbeddedFile] = [\n"
    for path in paths {
      let content = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
      // As many marks as the text needs, so that nothing in it ends the literal.
      var marks = "#"
      while content.contains("\"\"\"" + marks) || content.contains("\\" + marks) { marks += "#" }
      let ending = content.hasSuffix("\n") ? "" : "\n"
      text += "    EmbeddedFile(path: \"\(path)\", text: \(marks)\"\"\"\n\(content)\(ending)\"\"\"\(marks)),\n"
    }
    text += "  ]\n}\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: arguments[1]))
  }
}
