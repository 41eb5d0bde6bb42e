package import Reading
package import Reports
import RunStore

/// One fault of what was given, at its place.
public struct Fault: Codable, Hashable, Sendable, CustomStringConvertible {
  /// The file as it was named; nil of what stands in no file.
  public var file: String?
  /// Line from 1; nil where there is no place.
  public var line: Int?
  /// Column from 1; nil where there is no place.
  public var column: Int?
  /// What is wrong, and behind a semicolon what would be right.
  public var message: String

  /// A fault, with its place where it has one.
  public init(_ message: String, file: String? = nil, line: Int? = nil, column: Int? = nil) {
    self.message = message
    self.file = file
    self.line = line
    self.column = column
  }

  /// A fault of a file that a person wrote.
  package init(_ diagnostic: Diagnostic) {
    self.init(
      diagnostic.message, file: diagnostic.file, line: diagnostic.line, column: diagnostic.column)
  }

  /// What would be right: the part of the message behind its first semicolon; nil where it has none.
  public var remedy: String? {
    guard let mark = message.firstIndex(of: ";") else { return nil }
    return String(message[message.index(after: mark)...].drop { $0 == " " })
  }

  /// `FILE:LINE:COLUMN: message`, or the message alone.
  public var description: String {
    guard let file else { return message }
    guard let line, let column else { return "\(file): \(message)" }
    return "\(file):\(line):\(column): \(message)"
  }

  /// `FILE:LINE:COLUMN: warning: message`, for what is no fault.
  package var warning: String {
    Diagnostic(file: file ?? "", line: line ?? 1, column: column ?? 1, message: message).warning
  }

  /// The fault for programs.
  package var value: JSONValue {
    .object([
      "file": file.map(JSONValue.string) ?? .null, "line": line.map { .integer(Int64($0)) } ?? .null,
      "column": column.map { .integer(Int64($0)) } ?? .null, "message": .string(message),
      "remedy": remedy.map(JSONValue.string) ?? .null,
    ])
  }
}

/// Why there is no answer.
public struct RehearsalError: Error, Codable, Hashable, Sendable, CustomStringConvertible {
  /// What kind of reason it is.
  public enum Kind: String, Codable, Hashable, Sendable {
    /// What was given cannot be used; the faults say why.
    case input
    /// The store cannot be used, or has not what was asked for.
    case store
    /// The work was cancelled.
    case cancelled
  }

  /// What kind of reason it is.
  public var kind: Kind
  /// Every fault that was found, in order of their places.
  public var faults: [Fault]
  /// Parts of a cancelled work, such as runs of a sweep, that are whole and stored.
  public var kept: Int

  /// An error of faults.
  public init(_ kind: Kind, _ faults: [Fault], kept: Int = 0) {
    self.kind = kind
    self.faults = faults
    self.kept = kept
  }

  /// What was given cannot be used.
  package init(_ message: some CustomStringConvertible) { self.init(.input, [Fault(message.description)]) }

  /// What was given cannot be used, for each of these reasons.
  package init(_ diagnostics: [Diagnostic]) { self.init(.input, diagnostics.map(Fault.init)) }

  /// The work was cancelled, after so many parts were whole.
  package static func cancelled(kept: Int) -> RehearsalError {
    RehearsalError(.cancelled, [Fault("the work was cancelled; what was whole by then is kept")], kept: kept)
  }

  /// One line for each fault.
  public var description: String { faults.map(\.description).joined(separator: "\n") }

  /// The error for programs: `{"kind": …, "faults": [{"file": …, "line": …, "column": …, "message": …, "remedy": …}],
  /// "kept": …}`.
  public var json: String { value.text }

  package var value: JSONValue {
    .object([
      "kind": .string(kind.rawValue), "faults": .array(faults.map(\.value)), "kept": .integer(Int64(kept)),
    ])
  }

  /// Whatever went wrong in these words.
  package init(of error: any Error) {
    switch error {
    case let error as RehearsalError: self = error
    case let error as ScenarioError: self.init(error.diagnostics)
    case let error as StoreError:
      if case .query = error { self.init(error.description) } else { self.init(.store, [Fault(error.description)]) }
    case is CancellationError: self = .cancelled(kept: 0)
    default: self.init("\(error)")
    }
  }

  /// Does something, with its errors in these words.
  package static func wrapping<Answer>(_ body: () throws -> Answer) throws(RehearsalError) -> Answer {
    do { return try body() } catch { throw RehearsalError(of: error) }
  }
}
