/// Why a text is not the quantity that was asked for.
public struct QuantityError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is wrong with the text.
  public enum Cause: Equatable, Sendable {
    /// No number stands at the start of the text.
    case notANumber
    /// A number without a unit where one is needed.
    case missingUnit
    /// The unit measures something else.
    case otherDimension(Dimension)
    /// No dimension knows the unit.
    case unknownUnit(String)
    /// The number is not finite.
    case notFinite
  }

  /// The text as it was read.
  public let text: String
  /// What it should have measured.
  public let expected: Dimension
  /// What is wrong with it.
  public let cause: Cause

  /// The error of a text that was to measure `expected`.
  public init(text: String, expected: Dimension, cause: Cause) {
    self.text = text
    self.expected = expected
    self.cause = cause
  }

  /// A sentence that names the fault and shows the expected form.
  public var description: String {
    let wanted = "expected \(expected.title) such as `\(expected.example)`"
    switch cause {
    case .notANumber: return "`\(text)` does not start with a number; \(wanted)"
    case .missingUnit: return "`\(text)` has no unit; \(wanted)"
    case .otherDimension(let found): return "`\(text)` is \(found.title); \(wanted)"
    case .unknownUnit(let unit): return "`\(text)` has the unknown unit `\(unit)`; \(wanted)"
    case .notFinite: return "`\(text)` is not a finite number; \(wanted)"
    }
  }
}

extension Dimension {
  /// Reads a number and its unit, and returns the magnitude in the base unit.
  ///
  /// White space between number and unit is optional, underscores may group digits, and counts and shares may stand
  /// without a unit. Counts take `K`, `M`, `B` and `T` behind the number.
  ///
  /// - Throws: `QuantityError` that says what was expected; a unit of another dimension is named as such.
  public func parse(_ text: String) throws(QuantityError) -> Double {
    let trimmed = text.trimmingSpaces()
    guard let (number, digits, rest) = Self.splitNumber(trimmed) else { throw error(text, .notANumber) }
    let unit = rest.trimmingSpaces()
    guard number.isFinite else { throw error(text, .notFinite) }
    if unit.isEmpty {
      guard self == .count || self == .ratio else { throw error(text, .missingUnit) }
      return number
    }
    if let scale = scale(ofUnit: unit) ?? (self == .count ? Self.magnitudeLetters[unit] : nil) {
      return try finite(Self.scaled(digits, number, by: scale), text)
    }
    if let other = Dimension.allCases.first(where: { $0.scale(ofUnit: unit) != nil }) {
      throw error(text, .otherDimension(other))
    }
    throw error(text, .unknownUnit(unit))
  }

  /// The size of a unit in the base unit, or nil when this dimension has no such unit.
  private func scale(ofUnit unit: String) -> Double? {
    if let found = units.first(where: { $0.name == unit }) { return found.scale }
    return nil
  }

  private func error(_ text: String, _ cause: QuantityError.Cause) -> QuantityError {
    QuantityError(text: text, expected: self, cause: cause)
  }

  private func finite(_ value: Double, _ text: String) throws(QuantityError) -> Double {
    guard value.isFinite else { throw error(text, .notFinite) }
    return value
  }

  private static let magnitudeLetters: [String: Double] = ["K": 1e3, "k": 1e3, "M": 1e6, "B": 1e9, "T": 1e12]

  /// The number in a unit, rounded once: `5 us` is the double nearest to 0.000005, which 5 times 0.000001 is not.
  private static func scaled(_ digits: String, _ number: Double, by scale: Double) -> Double {
    guard number != 0, let shift = decimalShifts[scale] else { return number * scale }
    let mark = digits.firstIndex(of: "e") ?? digits.endIndex
    let exponent = mark < digits.endIndex ? Int(digits[digits.index(after: mark)...]) : 0
    return exponent.flatMap { Double("\(digits[..<mark])e\($0 + shift)") } ?? number * scale
  }

  /// Units that are powers of ten.
  private static let decimalShifts: [Double: Int] = [
    1e-9: -9, 1e-6: -6, 1e-3: -3, 0.01: -2, 1e3: 3, 1e6: 6, 1e9: 9, 1e12: 12, 1e15: 15, 1e18: 18,
  ]

  /// Splits the longest leading number off; the exponent counts only when digits follow it.
  private static func splitNumber(_ text: String) -> (number: Double, digits: String, rest: Substring)? {
    var index = text.startIndex
    var digits = ""
    func peek(_ position: String.Index) -> Character? { position < text.endIndex ? text[position] : nil }
    if let sign = peek(index), sign == "-" || sign == "+" {
      digits.append(sign)
      index = text.index(after: index)
    }
    while let character = peek(index), character.isASCIIDigit || character == "." || character == "_" {
      if character != "_" { digits.append(character) }
      index = text.index(after: index)
    }
    if let mark = peek(index), mark == "e" || mark == "E" {
      var ahead = text.index(after: index)
      var exponent = "e"
      if let sign = peek(ahead), sign == "-" || sign == "+" {
        exponent.append(sign)
        ahead = text.index(after: ahead)
      }
      let firstDigit = ahead
      while let character = peek(ahead), character.isASCIIDigit {
        exponent.append(character)
        ahead = text.index(after: ahead)
      }
      if ahead > firstDigit {
        digits += exponent
        index = ahead
      }
    }
    guard let number = Double(digits) else { return nil }
    return (number, digits, text[index...])
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension StringProtocol {
  fileprivate func trimmingSpaces() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
