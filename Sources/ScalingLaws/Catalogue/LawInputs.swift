/// One value given to a law.
public enum LawInput: Sendable, Hashable {
  /// A number.
  case number(Double)
  /// Several numbers, such as a schedule of learning rates.
  case list([Double])
  /// A word, such as the name of a coefficient set.
  case word(String)

  /// The value as it would be typed; numbers keep seven digits.
  public var text: String {
    switch self {
    case .number(let value): CompactNumber.text(value)
    case .list(let values): values.map(CompactNumber.text).joined(separator: "|")
    case .word(let word): word
    }
  }

  /// Reads a value: a number (`2.3e10`), a number with a suffix (`1.5B`, `15T`), a list (`1|0.5|0.25`), else a word.
  ///
  /// The suffixes are k, K (1e3), M (1e6), B (1e9), T (1e12) and P (1e15).
  public init(parsing text: String) {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Self.number(in: String($0)) }
    if numbers.count != parts.count {
      self = .word(text)
    } else if numbers.count == 1 {
      self = .number(numbers[0])
    } else {
      self = .list(numbers)
    }
  }

  private static let suffixes: [Character: Double] = [
    "k": 1e3, "K": 1e3, "M": 1e6, "B": 1e9, "T": 1e12, "P": 1e15,
  ]

  private static func number(in text: String) -> Double? {
    guard let last = text.last else { return nil }
    if let scale = suffixes[last] { return Double(text.dropLast()).map { $0 * scale } }
    return last.isNumber || last == "." ? Double(text) : nil
  }
}

/// The named values of one call.
public struct LawInputs: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  private var values: [String: LawInput]

  /// No values.
  public init() { values = [:] }

  /// Plain numbers by name: `["N": 1.5e9, "D": 2.3e10]`.
  public init(dictionaryLiteral elements: (String, Double)...) {
    values = Dictionary(elements.map { ($0.0, .number($0.1)) }) { _, last in last }
  }

  /// Reads `name=value` pairs, as typed on a command line.
  ///
  /// - Throws: ``LawError`` naming every pair that is not `name=value` and every name given twice.
  public init(arguments: [String]) throws(LawError) {
    var values: [String: LawInput] = [:]
    var problems: [LawProblem] = []
    for argument in arguments {
      let sides = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
        problems.append(.malformedInput(argument))
        continue
      }
      let name = String(sides[0])
      if values.updateValue(LawInput(parsing: String(sides[1])), forKey: name) != nil {
        problems.append(.repeatedInput(name))
      }
    }
    guard problems.isEmpty else { throw LawError(problems) }
    self.values = values
  }

  /// Reads `name=value;name=value`, the form of the reference tables.
  public init(parsing row: String) throws(LawError) {
    try self.init(arguments: row.split(separator: ";").map(String.init))
  }

  /// The given names in alphabetical order.
  public var names: [String] { values.keys.sorted() }

  /// The value of `name`, or nil when not given.
  public subscript(name: String) -> LawInput? {
    get { values[name] }
    set { values[name] = newValue }
  }
}
