import Foundation
package import Reading
import Yams

/// Reads scenario files.
package enum ScenarioFile {
  /// Reads a file and everything it refers to, and returns one scenario for each combination of swept values.
  ///
  /// - Parameter files: files that came with its name, and stand before those of the disk.
  /// - Throws: `ScenarioError` with every fault of the file.
  package static func read(
    path: String, catalog: Catalog = .builtIn, files: GivenFiles? = nil
  ) throws(ScenarioError) -> [Scenario] {
    try read(text: try contents(path), path: path, catalog: catalog, files: files)
  }

  /// Reads the searches of a file: one for each combination of swept values.
  ///
  /// - Parameter files: files that came with its name, and stand before those of the disk.
  /// - Throws: `ScenarioError` with every fault of the file.
  package static func readSearches(
    path: String, catalog: Catalog = .builtIn, files: GivenFiles? = nil
  ) throws(ScenarioError) -> [SearchScenario] {
    try readSearches(text: try contents(path), path: path, catalog: catalog, files: files)
  }

  /// Reads searches from the text of a file at `path`.
  ///
  /// - Parameter files: files that came with the text.
  /// - Throws: `ScenarioError` with every fault of the text.
  package static func readSearches(
    text: String, path: String, catalog: Catalog = .builtIn, files: GivenFiles? = nil
  ) throws(ScenarioError) -> [SearchScenario] {
    let collector = DiagnosticCollector(file: path, given: files)
    return try decode(text: text, path: path, catalog, collector, leavesOut: false) { decoder, node in
      decoder.search(node)
    }
  }

  /// Reads a scenario from its text; `path` names it in messages and is where relative paths start.
  ///
  /// - Parameter files: files that came with the text.
  /// - Throws: `ScenarioError` with every fault of the text.
  package static func read(
    text: String, path: String, catalog: Catalog = .builtIn, files: GivenFiles? = nil
  ) throws(ScenarioError) -> [Scenario] {
    try read(text: text, DiagnosticCollector(file: path, given: files), catalog)
  }

  private static func read(
    text: String, _ collector: DiagnosticCollector, _ catalog: Catalog, name: String? = nil
  ) throws(ScenarioError) -> [Scenario] {
    let scenarios = try decode(text: text, path: collector.file, catalog, collector, name: name) { decoder, node in
      decoder.scenario(node)
    }
    let warnings = (collector.warnings + IdleKey.ofAll(scenarios)).sorted {
      ($0.line, $0.column) < ($1.line, $1.column)
    }
    return scenarios.enumerated().map { number, scenario in
      var scenario = scenario
      scenario.number = number
      scenario.warnings = warnings
      return scenario
    }
  }

  private static func contents(_ path: String) throws(ScenarioError) -> String {
    do {
      return try InputFile.text(path, use: "scenario")
    } catch {
      let example = "; give the path of a scenario, such as Scenarios/quickstart/train-llama3-70b.yaml"
      throw ScenarioError(diagnostics: [
        Diagnostic(file: path, line: 1, column: 1, message: error.sentence + (error.isMissing ? example : ""))
      ])
    }
  }

  /// Decodes each combination of swept values.
  ///
  /// Combinations of values that cannot be together are left out with a warning where others are good; a sweep of sizes
  /// would otherwise have to be written as the list of those that fit.
  ///
  /// - Parameter name: what scenarios are called that do not say it; by default the name of the file.
  private static func decode<Value>(
    text: String, path: String, _ catalog: Catalog, _ collector: DiagnosticCollector, name: String? = nil,
    leavesOut: Bool = true, _ value: (ScenarioDecoder, Node) -> Value?
  ) throws(ScenarioError) -> [Value] {
    var values: [Value] = []
    var leftOut = LeftOutCombinations()
    let kinds = Studies.kinds.map { "`kind: \($0)`" }.joined(separator: ", ")
    let empty = "the file is empty; a scenario starts with one of \(kinds)"
    if let root = ScenarioText.compose(text, collector, whenEmpty: empty) {
      // Paths of a scenario in standard input start where the program was started.
      let base = InputFile.url(path, relativeTo: nil)
      let file = path == InputFile.standardInput ? "stdin" : base.deletingPathExtension().lastPathComponent
      for variant in Sweep.variants(of: root, collector) {
        collector.swept = variant.places
        let decoder = ScenarioDecoder(
          collector: collector, catalog: catalog, directory: base.deletingLastPathComponent(),
          defaultName: (name ?? file) + variant.suffix, point: variant.labels,
          figurePlaces: variant.figurePlaces)
        if let decoded = value(decoder, variant.node) {
          values.append(decoded)
        } else {
          leftOut.add(variant, collector)
        }
      }
    }
    guard let error = collector.error else { return values }
    guard leavesOut, !values.isEmpty, leftOut.explain(error) else { throw error }
    leftOut.warn(collector)
    return values
  }

  /// The scenario of a stored run, from its stored text and files.
  ///
  /// - Parameters:
  ///   - files: the files that the store holds of the run; others are read from where they lay.
  ///   - catalog: what names mean.
  /// - Throws: `ScenarioError` when files that it refers to are gone or have changed.
  package static func reread(
    text: String, name: String, files: [NamedFile] = [], catalog: Catalog = .builtIn
  ) throws(ScenarioError) -> Scenario? {
    try read(text: text, DiagnosticCollector(file: name, stored: files), catalog.adding(files), name: name).first
  }
}
