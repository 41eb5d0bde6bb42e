import ScalingLaws

/// What a store keeps of an answered question: who was asked what, and each input beside what the law was fitted on.
extension LawsStudy {
  package static let tables = [
    TableDeclaration(
      "law_answer", isSetup: true,
      [
        .init("law", .text), .init("quantity", .text), .init("unit", .text), .init("solved_for", .text),
        .init("source", .text), .init("warnings", .text),
      ]),
    TableDeclaration(
      "law_input", key: ["input"],
      [
        .init("input", .text), .init("value", .text), .init("number", .real, isOptional: true), .init("unit", .text),
        .init("meaning", .text), .init("fitted_low", .real, isOptional: true),
        .init("fitted_high", .real, isOptional: true),
      ]),
  ]

  package static let view: ViewDeclaration? = ViewDeclaration(
    "laws_run", .run, of: "law_answer", ["law", "quantity", "unit", "solved_for", "warnings"])
}

extension LawsOutcome {
  package var rows: [TableRows] {
    let answer = study.answer
    let head: [RowCell] = [
      .text(answer.law), .text(answer.quantity), .text(answer.unit.symbol), .text(study.target?.input ?? ""),
      .text(study.law.source.description), .text(answer.warnings.map(\.description).joined(separator: "; ")),
    ]
    let symbols = Dictionary(study.law.symbols.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let inputs = study.inputs.names.compactMap { name -> [RowCell]? in
      guard let value = study.inputs[name] else { return nil }
      let number: Double? = if case .number(let number) = value { number } else { nil }
      let range = symbols[name]?.validity
      return [
        .text(name), .text(value.text), .optional(number), .text(symbols[name]?.unit.symbol ?? "-"),
        .text(symbols[name]?.meaning ?? "coefficient"), .optional(range?.lowerBound), .optional(range?.upperBound),
      ]
    }
    return [TableRows("law_answer", cells: [head]), TableRows("law_input", cells: inputs)]
  }
}
