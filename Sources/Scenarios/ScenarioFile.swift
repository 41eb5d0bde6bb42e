import Foundation
import Yams

/// Reads scenario files.
public enum ScenarioFile {
  /// Reads a file and everything it refers to, and returns one scenario for each combination of swept values.
  ///
  /// - Throws: `ScenarioError` with every fault of the file.
  public static func read(path: String) throws(ScenarioError) -> [Scenario] {
    try read(text: try contents(path), path: path)
  }

  /// Reads the searches of a file: one for each combination of swept values.
  ///
  /// - Throws: `ScenarioError` with every fault of the file.
  public static func readSearches(path: String) throws(ScenarioError) -> [SearchScenario] {
    try readSearches(text: try contents(path), path: path)
  }

  /// Reads searches from the text of a file at `path`.
  ///
  /// - Throws: `ScenarioError` with every fault of the text.
  public static func readSearches(text: String, path: String) throws(ScenarioError) -> [SearchScenario] {
    try decode(text: text, path: path, DiagnosticCollector(file: path)) { decoder, node in decoder.search(node) }
  }

  /// Reads a scenario from its text; `path` names it in messages and is where relative paths start.
  ///
  /// - Throws: `ScenarioError` with every fault of the text.
  public static func read(text: String, path: String) throws(ScenarioError) -> [Scenario] {
    let collector = DiagnosticCollector(file: path)
    let scenarios = try decode(text: text, path: path, collector) { decoder, node in decoder.scenario(node) }
    let warnings = collector.warnings.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    return scenarios.map { scenario in
      var scenario = scenario
      scenario.warnings = warnings
      return scenario
    }
  }

  private static func contents(_ path: String) throws(ScenarioError) -> String {
    do {
      return try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw ScenarioError(diagnostics: [
        Diagnostic(file: path, line: 1, column: 1, message: unreadable(path))
      ])
    }
  }

  /// Decodes each combination of swept values.
  private static func decode<Value>(
    text: String, path: String, _ collector: DiagnosticCollector, _ value: (ScenarioDecoder, Node) -> Value?
  ) throws(ScenarioError) -> [Value] {
    var values: [Value] = []
    if let root = compose(text, collector) {
      let base = URL(fileURLWithPath: path)
      let name = base.deletingPathExtension().lastPathComponent
      for variant in Sweep.variants(of: root, collector) {
        let decoder = ScenarioDecoder(
          collector: collector, directory: base.deletingLastPathComponent(), defaultName: name + variant.suffix)
        if let decoded = value(decoder, variant.node) { values.append(decoded) }
      }
    }
    if let error = collector.error { throw error }
    return values
  }

  /// The scenario of a stored run, from its stored text.
  ///
  /// - Throws: `ScenarioError` when files that it refers to are gone.
  public static func reread(text: String, name: String) throws(ScenarioError) -> Scenario? {
    try read(text: text, path: name).first
  }

  private static func compose(_ text: String, _ collector: DiagnosticCollector) -> Node? {
    do {
      guard let node = try Yams.compose(yaml: text) else {
        collector.report(
          "the file is empty; a scenario starts with `kind: training` or `kind: serving`", line: 1, column: 1)
        return nil
      }
      return node
    } catch let error as YamlError {
      let (message, line, column) = describe(error)
      collector.report(message, line: line, column: column)
    } catch {
      collector.report("the text is not YAML: \(error)", line: 1, column: 1)
    }
    return nil
  }

  private static func describe(_ error: YamlError) -> (String, Int, Int) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      ("the text is not YAML: \(problem)", mark.line, mark.column)
    case .duplicatedKeysInMapping(let duplicates, let context):
      (
        "keys stand twice: \(duplicates.map(\.description).joined(separator: ", "))", context.mark.line,
        context.mark.column
      )
    default: ("the text is not YAML: \(error)", 1, 1)
    }
  }

  private static func unreadable(_ path: String) -> String {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      return "there is no such file; give the path of a scenario, such as Scenarios/quickstart/train-llama3-70b.yaml"
    }
    return isDirectory.boolValue
      ? "this is a folder; give a scenario file in it" : "the file cannot be read as UTF-8 text; check its permissions"
  }
}
