import Reports

/// What a function of a session gives.
public protocol Answer: Sendable {
  /// The answer for programs: what the command prints with `--json`, with the same keys. They never change.
  var json: String { get }
  /// Whether the answer is yes: everything fits, holds its objectives, and agrees with what was expected.
  var isGood: Bool { get }
}

/// One answer, or the list of several, as they are printed.
func listed(_ values: [JSONValue]) -> JSONValue { values.count == 1 ? values[0] : .array(values) }
