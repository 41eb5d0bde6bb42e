/// A published law as a value: what it knows, where that comes from, and how far it can be trusted.
public protocol ScalingLaw: Sendable {
  /// The unique name, `family.variant`.
  var id: String { get }
  /// One line for a list.
  var title: String { get }
  /// Where the law was published.
  var source: LawSource { get }
  /// What may be given, without the coefficients.
  var symbols: [LawSymbol] { get }
  /// The constants, which a caller may override by name.
  var coefficients: [LawCoefficient] { get }
  /// Ratios of symbols that were also limited in the fits.
  var derivedRanges: [LawRange] { get }
  /// What the law can answer; the first is the one meant when none is named.
  var quantities: [LawQuantity] { get }

  /// Answers one quantity.
  ///
  /// - Throws: ``LawError`` with every problem of the call: an unknown quantity or input with the nearest known name,
  ///   a missing input, a value outside the domain, or a question that has no answer.
  func evaluate(_ quantity: String, _ inputs: LawInputs) throws(LawError) -> LawAnswer
}

/// Where a law was published.
public struct LawSource: Sendable, Hashable, CustomStringConvertible {
  /// The arXiv identifier.
  public let arXiv: String
  /// Section, table, equation, or the route by which the numbers came.
  public let detail: String

  /// A paper on arXiv, with the place in it.
  public init(arXiv: String, _ detail: String = "") {
    self.arXiv = arXiv
    self.detail = detail
  }

  /// The sentence for a person.
  public var description: String { detail.isEmpty ? "arXiv:\(arXiv)" : "arXiv:\(arXiv), \(detail)" }
}

/// How well a coefficient is confirmed.
public enum Confirmation: String, Sendable, Hashable, CaseIterable {
  /// Read in the paper, in the authors' code or data, or in two independent quotations of them.
  case verified
  /// Recomputed from released data, or it reproduces numbers that the paper prints.
  case reproduced
  /// Follows from other confirmed numbers.
  case derived
  /// Recalled, and found in no source.
  case memory
  /// The form is confirmed but no value is: the user supplies it.
  case formOnly
}

/// A constant of a law.
public struct LawCoefficient: Sendable, Hashable {
  /// The name under which it may be overridden.
  public let name: String
  /// Its published value; nil when only the form of the law is known.
  public let value: Double?
  /// How well the value is confirmed.
  public let confirmation: Confirmation
}

/// A limit of the fitted range that ties several symbols, such as tokens per parameter.
public struct LawRange: Sendable, Hashable {
  /// The expression, as people write it.
  public let name: String
  /// What was covered by the runs behind the fit.
  public let validity: ClosedRange<Double>
}

/// One thing a law can answer.
public struct LawQuantity: Sendable, Hashable {
  /// The name asked for.
  public let name: String
  /// The unit of the answer.
  public let unit: LawUnit
  /// Inputs that must be given.
  public let required: [String]
  /// Inputs that may be given.
  public let optional: [String]
}

/// The answer of a law, with what a reader must know before using it.
public struct LawAnswer: Sendable, Hashable {
  /// The law that answered.
  public let law: String
  /// What was asked.
  public let quantity: String
  /// The number; `infinity` where the target cannot be reached.
  public let value: Double
  /// Its unit.
  public let unit: LawUnit
  /// What limits the answer.
  public let warnings: [LawWarning]
}

/// Something that limits an answer without making it wrong.
public enum LawWarning: Sendable, Hashable, CustomStringConvertible {
  /// An input lies outside what the law was fitted on.
  case outsideFittedRange(String, value: Double, range: ClosedRange<Double>)
  /// These coefficients were recalled and found in no source.
  case unconfirmed([String])
  /// The target lies beyond what the law can reach, so the answer is infinite.
  case unreachable
  /// These inputs belong to the law but do not change this answer.
  case unused([String])

  /// The sentence for a person.
  public var description: String {
    switch self {
    case .outsideFittedRange(let name, let value, let range):
      "\(name) = \(CompactNumber.text(value)) is outside the fitted range "
        + "\(CompactNumber.text(range.lowerBound)) to \(CompactNumber.text(range.upperBound))"
    case .unconfirmed(let names): "recalled, not confirmed: \(names.joined(separator: ", "))"
    case .unreachable: "the target cannot be reached at any finite value"
    case .unused(let names): "does not change this answer: \(names.joined(separator: ", "))"
    }
  }
}
