import Quantities

// What every call to a declared law goes through before and after its formula.
extension Law {
  func unknown(quantity: String) -> LawError {
    let known = answers.map(\.name)
    return LawError(
      .unknownQuantity(quantity, law: id, nearest: Suggestion.nearest(to: quantity, among: known), known: known)
    )
  }

  /// The inputs of a call, or every problem that they have.
  func checked(_ inputs: LawInputs, for answer: Answer<Model>) throws(LawError) -> LawArguments {
    var problems = inputs.names.compactMap { problem(of: $0, inputs[$0]) }
    for name in answer.required where inputs[name] == nil {
      let symbol = symbols.first { $0.name == name }
      let meaning = symbol.map { "\($0.meaning), \($0.unit)" } ?? "coefficient"
      problems.append(.missingInput(name, law: id, quantity: answer.name, meaning: meaning))
    }
    for coefficient in boundCoefficients where coefficient.confirmation == .formOnly {
      guard inputs[coefficient.name] == nil, isNeeded(coefficient, by: answer) else { continue }
      problems.append(
        .missingInput(
          coefficient.name,
          law: id,
          quantity: answer.name,
          meaning: "coefficient: only the form is published"
        )
      )
    }
    guard problems.isEmpty else { throw LawError(problems) }
    return LawArguments(inputs)
  }

  /// A coefficient without a value is needed unless the answer says that it does without it.
  private func isNeeded(_ coefficient: Coefficient<Model>, by answer: Answer<Model>) -> Bool {
    !answer.optional.contains(coefficient.name)
  }

  private func problem(of name: String, _ input: LawInput?) -> LawProblem? {
    guard let input else { return nil }
    if let symbol = symbols.first(where: { $0.name == name }) {
      return symbol.domain.contains(input)
        ? nil : .invalidInput(name, value: input.text, mustBe: symbol.domain.phrase)
    }
    if boundCoefficients.contains(where: { $0.name == name }) {
      return LawDomain.real.contains(input)
        ? nil : .invalidInput(name, value: input.text, mustBe: LawDomain.real.phrase)
    }
    let known = symbols.map(\.name) + boundCoefficients.map(\.name)
    return .unknownInput(name, law: id, nearest: Suggestion.nearest(to: name, among: known), known: known)
  }

  /// The model with the chosen variant and the overridden coefficients.
  func chosenModel(_ inputs: LawInputs) -> Model {
    let name = inputs[LawVariant<Model>.input]?.text
    var chosen = variants.first { $0.name == name }?.model ?? model
    for coefficient in boundCoefficients {
      if case .number(let value)? = inputs[coefficient.name] { chosen[keyPath: coefficient.path] = value }
    }
    return chosen
  }

  func warnings(
    _ answer: Answer<Model>,
    _ inputs: LawInputs,
    _ arguments: LawArguments,
    _ value: Double
  ) -> [LawWarning] {
    var warnings: [LawWarning] = []
    let used = answer.required + answer.optional
    for symbol in symbols where used.contains(symbol.name) {
      guard let range = symbol.validity, let given = arguments[optional: symbol.name] else { continue }
      if !range.contains(given) {
        warnings.append(.outsideFittedRange(symbol.name, value: given, range: range))
      }
    }
    for check in checks where check.inputs.allSatisfy({ used.contains($0) && inputs[$0] != nil }) {
      let ratio = check.compute(arguments)
      if !check.validity.contains(ratio) {
        warnings.append(.outsideFittedRange(check.name, value: ratio, range: check.validity))
      }
    }
    let recalled = boundCoefficients.filter { $0.confirmation == .memory && inputs[$0.name] == nil }.map(
      \.name
    )
    if !recalled.isEmpty, inputs[LawVariant<Model>.input] == nil { warnings.append(.unconfirmed(recalled)) }
    if value.isInfinite { warnings.append(.unreachable) }
    let known = used + boundCoefficients.map(\.name) + [LawVariant<Model>.input]
    let unused = inputs.names.filter { !known.contains($0) }
    if !unused.isEmpty { warnings.append(.unused(unused)) }
    return warnings
  }
}
