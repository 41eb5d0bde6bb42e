import Quantities
package import Yams

/// One fault of a file that a person wrote, or something that its writer should know, at its place.
package struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  /// The file as it was named.
  package let file: String
  /// Line from 1.
  package let line: Int
  /// Column from 1.
  package let column: Int
  /// What is wrong and what would be right.
  package let message: String

  /// A fault at its place.
  package init(file: String, line: Int, column: Int, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  /// `FILE:LINE:COLUMN: message`.
  package var description: String { "\(file):\(line):\(column): \(message)" }

  /// `FILE:LINE:COLUMN: warning: message`, for what is no fault.
  package var warning: String { "\(file):\(line):\(column): warning: \(message)" }
}

/// Every fault of a file that a person wrote.
package struct ScenarioError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The faults, in order of their place.
  package let diagnostics: [Diagnostic]

  /// An error of at least one fault.
  package init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// One line for each fault.
  package var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}

/// Collects the faults of one file while it is read.
package final class DiagnosticCollector {
  /// The file as it was named.
  package let file: String
  /// The faults found so far.
  package private(set) var diagnostics: [Diagnostic] = []
  /// What is no fault but should be known.
  package private(set) var warnings: [Diagnostic] = []
  /// The swept keys with the places of the values that they have in the run that is read now.
  package var swept: [(path: String, mark: Mark)] = []

  /// The entries of the catalogue that are being read, each named by the one before: none may stand in itself.
  package var chain: [String] = []

  /// The faults of the scenario that is read now, also those that another one of the file has.
  package private(set) var ofScenario: [Diagnostic] = []
  /// Whether each of those is a combination of values that cannot be together, though every one is good by itself.
  package private(set) var areCombinations = true

  /// The keys of the scenario that is read now.
  package private(set) var inputs = InputRecorder()

  /// The files that it names.
  package let files: NamedFiles

  /// A collector for the file of that name.
  ///
  /// - Parameters:
  ///   - stored: the files of a stored run whose scenario is read again.
  ///   - given: files that came with the text.
  package init(file: String, stored: [NamedFile]? = nil, given: GivenFiles? = nil) {
    self.file = file
    files = NamedFiles(stored: stored, given: given)
  }

  /// Begins to take down the keys and files of another scenario.
  package func beginScenario() {
    inputs = InputRecorder()
    files.begin()
    ofScenario = []
    areCombinations = true
  }

  /// What should be said of the scenario that is read now, though it is no fault.
  package private(set) var notes: [String] = []

  /// Adds a note, once.
  package func note(_ text: String) { if !notes.contains(text) { notes.append(text) } }

  /// The notes so far; those of the next scenario begin anew.
  package func takeNotes() -> [String] {
    defer { notes = [] }
    return notes
  }

  /// Adds a fault at a place, once.
  ///
  /// - Parameter isCombination: whether values that are good by themselves cannot be together, as a layout that does not
  ///   divide a model: such a run of a sweep is left out, where another fault makes the whole file bad.
  package func report(_ message: String, line: Int, column: Int, isCombination: Bool = false) {
    let diagnostic = Diagnostic(file: file, line: line, column: column, message: PlainText.shown(message))
    ofScenario.append(diagnostic)
    areCombinations = areCombinations && isCombination
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }

  /// Adds a warning at a place, once.
  package func warn(_ message: String, line: Int, column: Int) {
    let warning = Diagnostic(file: file, line: line, column: column, message: message)
    if !warnings.contains(warning) { warnings.append(warning) }
  }

  /// The error that says everything, or nil when nothing was found.
  package var error: ScenarioError? {
    guard !diagnostics.isEmpty else { return nil }
    return ScenarioError(diagnostics: diagnostics.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
  }
}
