/// What is wrong with a question about a queue: every problem, not the first one only.
public struct QueueError: Error, Sendable, Equatable, CustomStringConvertible {
  /// One thing that is wrong, and what would be right.
  public enum Problem: Sendable, Equatable, CustomStringConvertible {
    /// A number is outside its domain: its name, the number, and what it must be ("must be positive and finite").
    case outOfDomain(String, value: Double, requirement: String)
    /// The setting lacks something that its policy needs.
    case missing(String, neededBy: String)
    /// Two parts of the setting do not go together.
    case conflict(String)
    /// Token lengths reach beyond what can be tabulated; a token limit would help.
    case lengthsTooLong(most: Int)
    /// A text that names a law or a policy cannot be read.
    case unreadable(String, expected: String)
    /// The task that simulates was cancelled.
    case cancelled

    /// The sentence for a person.
    public var description: String {
      switch self {
      case .outOfDomain(let name, let value, let requirement): "\(name) is \(value) but \(requirement)."
      case .missing(let name, let policy): "\(policy) needs \(name)."
      case .conflict(let why): why
      case .lengthsTooLong(let most):
        "The token lengths have a share of more than 1e-9 beyond \(most); set a token limit."
      case .unreadable(let text, let expected): "'\(text)' cannot be read; expected \(expected)."
      case .cancelled: "The simulation was cancelled."
      }
    }
  }

  /// What is wrong; never empty.
  public let problems: [Problem]

  /// An error of one or more problems.
  public init(_ problems: [Problem]) {
    precondition(!problems.isEmpty, "A QueueError needs at least one problem.")
    self.problems = problems
  }

  /// The sentences, one after the other.
  public var description: String { problems.map(\.description).joined(separator: " ") }
}

/// Collects the problems of an initialiser's parameters.
struct DomainCheck {
  private(set) var problems: [QueueError.Problem] = []

  mutating func require(_ holds: Bool, _ name: String, _ value: Double, _ requirement: String) {
    if !holds { problems.append(.outOfDomain(name, value: value, requirement: requirement)) }
  }

  mutating func positive(_ name: String, _ value: Double) {
    require(value > 0 && value < .infinity, name, value, "must be positive and finite")
  }

  mutating func notNegative(_ name: String, _ value: Double) {
    require(value >= 0 && value < .infinity, name, value, "must be finite and not negative")
  }

  mutating func add(_ problem: QueueError.Problem) { problems.append(problem) }

  /// Throws what was found, if anything was.
  func finish() throws(QueueError) {
    if !problems.isEmpty { throw QueueError(problems) }
  }
}
