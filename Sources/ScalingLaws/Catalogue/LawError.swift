/// Every problem of one question to a law.
public struct LawError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong; never empty.
  public let problems: [LawProblem]

  /// An error of one or more problems.
  public init(_ problems: [LawProblem]) {
    precondition(!problems.isEmpty, "a LawError needs at least one problem")
    self.problems = problems
  }

  /// An error of one problem.
  public init(_ problem: LawProblem) { problems = [problem] }

  /// The sentence for a person.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// One thing that is wrong with a question, and what would be right.
public enum LawProblem: Sendable, Hashable, CustomStringConvertible {
  /// No law has this name.
  case unknownLaw(String, nearest: String?)
  /// The law does not answer this.
  case unknownQuantity(String, law: String, nearest: String?, known: [String])
  /// The law has no such input.
  case unknownInput(String, law: String, nearest: String?, known: [String])
  /// The quantity needs this input.
  case missingInput(String, law: String, quantity: String, meaning: String)
  /// The value is not one that the input takes.
  case invalidInput(String, value: String, mustBe: String)
  /// The text is not `name=value`.
  case malformedInput(String)
  /// A name was given twice.
  case repeatedInput(String)
  /// The question is well formed and has no answer.
  case noAnswer(String)
  /// The answer is computed from a table that was not supplied.
  case needsTable(String)
  /// A table cannot be read; the row counts from 1 below the header.
  case unreadableTable(String, row: Int)

  /// The sentence for a person.
  public var description: String {
    switch self {
    case .unknownLaw(let name, let nearest):
      "no law is named '\(name)'\(Self.hint(nearest)); `laws list` shows all"
    case .unknownQuantity(let name, let law, let nearest, let known):
      "\(law) has no quantity '\(name)'\(Self.hint(nearest)); it answers \(known.joined(separator: ", "))"
    case .unknownInput(let name, let law, let nearest, let known):
      "\(law) has no input '\(name)'\(Self.hint(nearest)); it takes \(known.joined(separator: ", "))"
    case .missingInput(let name, let law, let quantity, let meaning):
      "\(law).\(quantity) needs \(name)=… (\(meaning))"
    case .invalidInput(let name, let value, let phrase): "\(name)=\(value): must be \(phrase)"
    case .malformedInput(let text): "'\(text)' is not name=value, such as N=1.5e9 or D=15T"
    case .repeatedInput(let name): "\(name) is given twice"
    case .noAnswer(let why): why
    case .needsTable(let file): "needs the table \(file)"
    case .unreadableTable(let why, let row): row > 0 ? "row \(row): \(why)" : why
    }
  }

  private static func hint(_ nearest: String?) -> String { nearest.map { "; did you mean '\($0)'?" } ?? "" }
}
