package import Presentation
package import Quantities
package import Reading
package import ScalingLaws
import Yams

/// `kind: laws`: one question to a published scaling law, such as the loss of a model after so many tokens, with what limits
/// the answer.
package struct LawsStudy: Study {
  package static let kind = "laws"
  package static let keys = LawsKeys.table
  package static let hasOwnUnits = true
  private static let answerName = "answer"
  package static let metrics: [MetricDefinition] = [
    MetricDefinition(
      kind, answerName, .count, unit: "law_answer.unit", "answer",
      "What the law answers, in the unit that the column `unit` of `law_answer` says.", isHeadline: true),
    MetricDefinition(
      kind, "warnings_count", .count, "warnings",
      "How many things limit the answer, such as inputs outside of what the law was fitted on.", .lower,
      isHeadline: true, silentValue: 0),
  ]

  /// Who is asked.
  package let law: any ScalingLaw
  /// What is asked.
  package let quantity: String
  /// The value that the quantity shall have, where an input is sought: its name and that value.
  package let target: (input: String, value: Double)?
  /// What is given.
  package let inputs: LawInputs
  /// The answer: a law takes no time, so it is asked while the file is read, and its faults stand at their place.
  package let answer: LawAnswer

  package static func read(
    _ keys: MappingReader, _ decoder: ScenarioDecoder, _ head: ScenarioHead
  ) -> (any Study)? {
    let law = keys.read(LawsKeys.law).flatMap(Self.law)
    let quantity = keys.read(LawsKeys.quantity, usual: law?.quantities.first?.name, as: \.self) { value in
      law.flatMap { value.name(of: "quantity", among: $0.quantities.map(\.name)) }
    }
    let sought = keys.read(LawsKeys.solve).flatMap { value in
      law.flatMap { value.name(of: "input", among: $0.symbols.map(\.name)) }
    }
    let equals = keys.read(LawsKeys.equals)
    let given = keys.required(LawsKeys.inputs)
    let inputs = given.flatMap(inputs)
    guard keys.has(LawsKeys.solve) == keys.has(LawsKeys.equals) else {
      keys.report(
        "say both `solve: D` and `equals: 2.1`, or neither",
        at: keys.has(LawsKeys.solve) ? LawsKeys.solve.name : LawsKeys.equals.name)
      return nil
    }
    guard let law, let quantity, let given, let inputs, (sought == nil) == (equals == nil) else { return nil }
    let target = sought.flatMap { input in equals.map { (input: input, value: $0) } }
    do throws(LawError) {
      let answer: LawAnswer
      if let target {
        answer = try law.solve(for: target.input, where: quantity, equals: target.value, inputs)
      } else {
        answer = try law.evaluate(quantity, inputs)
      }
      return LawsStudy(law: law, quantity: quantity, target: target, inputs: inputs, answer: answer)
    } catch {
      given.report("`inputs`: \(error.description)")
      return nil
    }
  }

  private static func law(_ value: ValueReader) -> (any ScalingLaw)? {
    guard let name = value.string() else { return nil }
    do throws(LawError) {
      return try ScalingLawCatalog.standard.law(named: name)
    } catch {
      value.report(error.description)
      return nil
    }
  }

  /// Reads `{N: 70B, D: 1.4T, coeffs: published}`; a list of numbers is one input.
  private static func inputs(_ value: ValueReader) -> LawInputs? {
    guard let keys = value.mapping(LawsKeys.given) else { return nil }
    var arguments: [String] = []
    for name in keys.names {
      guard let input = keys.optional(named: name) else { continue }
      let parts = input.node.sequence == nil ? [input.string()] : (input.list() ?? []).map { $0.string() }
      guard parts.allSatisfy({ $0 != nil }) else { return nil }
      arguments.append("\(name)=\(parts.compactMap(\.self).joined(separator: "|"))")
    }
    do throws(LawError) {
      return try LawInputs(arguments: arguments)
    } catch {
      value.report("`\(value.path)`: \(error.description)")
      return nil
    }
  }

  /// The answer is in the unit of the quantity that the law is asked for, or of the input that is sought.
  package func unit(of metric: String) -> String? {
    guard metric == Self.answerName else { return nil }
    return answer.unit == LawUnit.none ? Dimension.count.unit : answer.unit.symbol
  }

  package func run(_ context: RunContext) -> any StudyOutcome { LawsOutcome(study: self) }

  package static func summary(_ run: StoredResult) throws -> (title: String, table: TextTable)? {
    var table = TextTable(
      ["input", "value", "unit", "meaning", "fitted on"], alignments: [.left, .right, .left, .left, .right])
    for row in try run.rows.rows("law_input") {
      let range = row.number("fitted_low").flatMap { low in row.number("fitted_high").map { (low, $0) } }
      table.append([
        row.text("input") ?? "", row.text("value") ?? "", row.text("unit") ?? "", row.text("meaning") ?? "",
        range.map { "\(Dimension.decimal($0.0, digits: 4)) to \(Dimension.decimal($0.1, digits: 4))" } ?? "not said",
      ])
    }
    return table.rows.isEmpty ? nil : ("What the law was asked", table)
  }
}

/// What a law answered.
package struct LawsOutcome: StudyOutcome {
  /// What was asked.
  package let study: LawsStudy

  private var answer: LawAnswer { study.answer }

  package var metrics: [Metric] {
    [Metric("answer", answer.value, .count), Metric("warnings_count", Double(answer.warnings.count), .count)]
  }

  package var setting: String {
    let given = study.inputs.names.compactMap { name in study.inputs[name].map { "\(name) \($0.text)" } }
    let asked = study.target.map { "\($0.input) for \(study.quantity) \(Dimension.decimal($0.value, digits: 4))" }
    return "\(study.law.id): \(asked ?? study.quantity) at \(given.joined(separator: ", "))"
  }

  package var remarks: [String] {
    return [
      "\(answer.quantity) is \(Dimension.decimal(answer.value, digits: 6)) \(answer.unit), by \(study.law.source)"
    ]
  }

  package var notes: [String] { answer.warnings.map(\.description) }
}
