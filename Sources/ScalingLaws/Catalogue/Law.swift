/// A law declared from a model: a struct of coefficients with functions that answer questions.
///
/// The declaration names the model's inputs, ties each coefficient's name to the property that holds it (so that a
/// caller can override it), and lists the answers. Everything else, from checking to warnings, is done here once.
public struct Law<Model: Sendable>: ScalingLaw {
  /// The unique name, `family.variant`.
  public let id: String
  /// One line for a list.
  public let title: String
  /// Where the law was published.
  public let source: LawSource
  /// What may be given, without the coefficients.
  public let symbols: [LawSymbol]
  /// The published model.
  public let model: Model
  let variants: [LawVariant<Model>]
  let boundCoefficients: [Coefficient<Model>]
  let checks: [RangeCheck]
  let answers: [Answer<Model>]

  /// Declares a law.
  ///
  /// - Parameters:
  ///   - variants: other coefficient sets, chosen with the input `coeffs`.
  ///   - checks: ratios of inputs that the fit covered only in part.
  ///   - answers: what can be asked; the first is the default.
  public init(
    _ id: String,
    _ title: String,
    _ model: Model,
    source: LawSource,
    inputs: [LawSymbol],
    coefficients: [Coefficient<Model>] = [],
    variants: [LawVariant<Model>] = [],
    checks: [RangeCheck] = [],
    answers: [Answer<Model>]
  ) {
    precondition(!answers.isEmpty, "a law answers at least one quantity")
    self.id = id
    self.title = title
    self.model = model
    self.source = source
    self.variants = variants
    self.checks = checks
    self.answers = answers
    boundCoefficients = coefficients
    let choice = LawSymbol.word(LawVariant<Model>.input, "coefficient set to use", variants.map(\.name))
    symbols = inputs + (variants.isEmpty ? [] : [choice])
  }

  /// The constants, with those of the published model as values.
  public var coefficients: [LawCoefficient] {
    boundCoefficients.map { bound in
      let isKnown = bound.confirmation != .formOnly
      return LawCoefficient(
        name: bound.name,
        value: isKnown ? model[keyPath: bound.path] : nil,
        confirmation: bound.confirmation
      )
    }
  }

  /// Ratios of symbols that were also limited in the fits.
  public var derivedRanges: [LawRange] { checks.map { LawRange(name: $0.name, validity: $0.validity) } }

  /// What the law can answer; the first is the default.
  public var quantities: [LawQuantity] {
    answers.map { LawQuantity(name: $0.name, unit: $0.unit, required: $0.required, optional: $0.optional) }
  }

  /// Checks the inputs, applies overrides, answers, and says what limits the answer.
  public func evaluate(_ quantity: String, _ inputs: LawInputs) throws(LawError) -> LawAnswer {
    guard let answer = answers.first(where: { $0.name == quantity || $0.aliases.contains(quantity) }) else {
      throw unknown(quantity: quantity)
    }
    let arguments = try checked(inputs, for: answer)
    let value = try answer.compute(chosenModel(inputs), arguments)
    return LawAnswer(
      law: id,
      quantity: answer.name,
      value: value,
      unit: answer.unit,
      warnings: warnings(answer, inputs, arguments, value)
    )
  }
}

/// A published coefficient set that can stand in for a law's own.
public struct LawVariant<Model: Sendable>: Sendable {
  /// The input that chooses a variant.
  static var input: String { "coeffs" }
  let name: String
  let model: Model

  /// A set under the name given as `coeffs=name`.
  public init(_ name: String, _ model: Model) {
    self.name = name
    self.model = model
  }
}

/// A coefficient's name, the property that holds it, and how well its value is confirmed.
public struct Coefficient<Model>: Sendable {
  let name: String
  let path: any WritableKeyPath<Model, Double> & Sendable
  let confirmation: Confirmation

  /// Ties `name` to a property of the model.
  public init(
    _ name: String,
    _ path: any WritableKeyPath<Model, Double> & Sendable,
    _ confirmation: Confirmation
  ) {
    self.name = name
    self.path = path
    self.confirmation = confirmation
  }
}

/// A ratio of inputs that the runs behind a fit covered only in part.
public struct RangeCheck: Sendable {
  let name: String
  let validity: ClosedRange<Double>
  let inputs: [String]
  let compute: @Sendable (LawArguments) -> Double

  /// Warns when `compute` leaves `validity`; asked only when all of `inputs` are given.
  public init(
    _ name: String,
    in validity: ClosedRange<Double>,
    of inputs: String...,
    compute: @escaping @Sendable (LawArguments) -> Double
  ) {
    self.name = name
    self.validity = validity
    self.inputs = inputs
    self.compute = compute
  }

  /// The commonest check: tokens per parameter.
  static func tokensPerParameter(_ range: ClosedRange<Double>) -> Self {
    RangeCheck("D/N", in: range, of: "N", "D") { $0.D / $0.N }
  }
}
