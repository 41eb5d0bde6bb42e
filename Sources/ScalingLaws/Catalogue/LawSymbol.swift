/// An input of a law.
public struct LawSymbol: Sendable, Hashable {
  /// The name under which it is given.
  public let name: String
  /// What it means.
  public let meaning: String
  /// Its unit.
  public let unit: LawUnit
  /// What it may be at all; anything else is refused.
  public let domain: LawDomain
  /// What the fit covered; anything else is answered with a warning. Nil when not stated.
  public let validity: ClosedRange<Double>?
  /// A value to show in an example.
  public let example: LawInput

  /// An input with its unit, domain and fitted range.
  public init(
    _ name: String,
    _ meaning: String,
    unit: LawUnit,
    domain: LawDomain,
    in validity: ClosedRange<Double>? = nil,
    example: LawInput
  ) {
    self.name = name
    self.meaning = meaning
    self.unit = unit
    self.domain = domain
    self.validity = validity
    self.example = example
  }
}

/// What an input may be.
public enum LawDomain: Sendable, Hashable {
  /// A finite number above zero.
  case positive
  /// A finite number, zero or above.
  case nonNegative
  /// A number in a closed range.
  case within(ClosedRange<Double>)
  /// A share from 0 up to, but not including, 1.
  case belowOne
  /// A finite number.
  case real
  /// A list of finite numbers.
  case list
  /// One of these words.
  case word([String])

  /// The domain as a phrase that follows "must be".
  public var phrase: String {
    switch self {
    case .positive: "a number above 0"
    case .nonNegative: "a number of 0 or more"
    case .within(let range) where range.upperBound == .greatestFiniteMagnitude:
      "a number of \(CompactNumber.text(range.lowerBound)) or more"
    case .within(let range):
      "between \(CompactNumber.text(range.lowerBound)) and \(CompactNumber.text(range.upperBound))"
    case .belowOne: "at least 0 and below 1"
    case .real: "a finite number"
    case .list: "numbers separated by |"
    case .word(let words): "one of \(words.joined(separator: ", "))"
    }
  }

  /// Whether the domain takes `input`.
  public func contains(_ input: LawInput) -> Bool {
    switch (self, input) {
    case (.word(let words), _): words.contains(input.text)
    case (.list, .list(let values)): values.allSatisfy(\.isFinite)
    case (.list, .number(let value)): value.isFinite
    case (.positive, .number(let value)): value > 0 && value.isFinite
    case (.nonNegative, .number(let value)): value >= 0 && value.isFinite
    case (.within(let range), .number(let value)): range.contains(value)
    case (.belowOne, .number(let value)): value >= 0 && value < 1
    case (.real, .number(let value)): value.isFinite
    default: false
    }
  }
}

// The symbols that most laws share. `in:` is the fitted range.
extension LawSymbol {
  static func parameters(
    _ name: String = "N",
    _ meaning: String = "parameters",
    in range: ClosedRange<Double>? = nil,
    example: Double = 1e9
  ) -> Self {
    Self(name, meaning, unit: .parameters, domain: .positive, in: range, example: .number(example))
  }

  static func tokens(
    _ name: String = "D",
    _ meaning: String = "training tokens",
    in range: ClosedRange<Double>? = nil,
    example: Double = 2e10
  ) -> Self {
    Self(name, meaning, unit: .tokens, domain: .positive, in: range, example: .number(example))
  }

  static func compute(
    _ name: String = "C",
    _ meaning: String = "training compute",
    in range: ClosedRange<Double>? = nil,
    example: Double = 1e21
  ) -> Self {
    Self(name, meaning, unit: .flop, domain: .positive, in: range, example: .number(example))
  }

  static func loss(
    _ name: String = "L",
    _ meaning: String = "loss to reach",
    in range: ClosedRange<Double>? = nil,
    example: Double = 2.5
  ) -> Self {
    Self(name, meaning, unit: .natsPerToken, domain: .positive, in: range, example: .number(example))
  }

  static func batch(_ name: String = "B", _ meaning: String = "batch", example: Double = 1e6) -> Self {
    Self(name, meaning, unit: .tokens, domain: .positive, example: .number(example))
  }

  static func steps(_ name: String = "S", _ meaning: String = "optimiser steps", example: Double = 1e5)
    -> Self
  {
    Self(name, meaning, unit: .steps, domain: .positive, example: .number(example))
  }

  static func positive(
    _ name: String,
    _ meaning: String,
    _ unit: LawUnit = .none,
    in range: ClosedRange<Double>? = nil,
    example: Double
  ) -> Self {
    Self(name, meaning, unit: unit, domain: .positive, in: range, example: .number(example))
  }

  static func nonNegative(
    _ name: String,
    _ meaning: String,
    _ unit: LawUnit = .none,
    in range: ClosedRange<Double>? = nil,
    example: Double
  ) -> Self {
    Self(name, meaning, unit: unit, domain: .nonNegative, in: range, example: .number(example))
  }

  /// A count or size that starts at one.
  static func atLeastOne(
    _ name: String,
    _ meaning: String,
    _ unit: LawUnit = .none,
    in range: ClosedRange<Double>? = nil,
    example: Double
  ) -> Self {
    Self(
      name,
      meaning,
      unit: unit,
      domain: .within(1...Double.greatestFiniteMagnitude),
      in: range,
      example: .number(example)
    )
  }

  static func fraction(
    _ name: String,
    _ meaning: String,
    in range: ClosedRange<Double>? = nil,
    example: Double = 0.5
  ) -> Self {
    Self(name, meaning, unit: .fraction, domain: .within(0...1), in: range, example: .number(example))
  }

  static func sparsity(
    _ name: String,
    _ meaning: String,
    in range: ClosedRange<Double>? = nil,
    example: Double = 0.5
  ) -> Self {
    Self(name, meaning, unit: .fraction, domain: .belowOne, in: range, example: .number(example))
  }

  static func word(_ name: String, _ meaning: String, _ words: [String]) -> Self {
    Self(name, meaning, unit: .none, domain: .word(words), example: .word(words.first ?? ""))
  }
}
