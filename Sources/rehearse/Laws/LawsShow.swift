import ArgumentParser
import Rehearsal
import ScalingLaws

/// `rehearse laws show ID`: symbols, coefficients, ranges and source of one law.
struct LawsShow: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Show one law in full.")

  @Argument(help: "The law, as `laws list` names it.")
  var id: String

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let answer = try LawsOutput.run { try $0.answer(LawsRequest(law: id)) }
    if json { return Console.print(answer.json) }
    guard let law = answer.laws.first else { return }
    Console.print("\(law.id): \(law.title)\n\(law.source)\n")
    Console.print(LawsOutput.columns([["ANSWERS", "UNIT", "FROM"]] + law.quantities.map(Self.row)))
    if !law.symbols.isEmpty {
      Console.print(
        "\n" + LawsOutput.columns([["INPUT", "MEANING", "UNIT", "FITTED ON"]] + law.symbols.map(Self.row))
      )
    }
    if !law.coefficients.isEmpty {
      Console.print("\n" + LawsOutput.columns([["COEFFICIENT", "VALUE", "STATUS"]] + law.coefficients.map(Self.row)))
    }
    for range in law.derivedRanges { Console.print("\nfitted on \(range.name) of \(Self.text(range.validity))") }
    Console.print("\nrehearse laws eval \(Self.example(of: law))")
  }

  private static func row(_ quantity: LawQuantity) -> [String] {
    let inputs = quantity.required + quantity.optional.map { "[\($0)]" }
    return [quantity.name, quantity.unit.symbol, inputs.joined(separator: " ")]
  }

  private static func row(_ symbol: LawSymbol) -> [String] {
    [symbol.name, symbol.meaning, symbol.unit.symbol, symbol.validity.map(text) ?? "-"]
  }

  private static func row(_ coefficient: LawCoefficient) -> [String] {
    [
      coefficient.name, coefficient.value.map { "\($0)" } ?? "given by you",
      coefficient.confirmation == .formOnly ? "form only" : coefficient.confirmation.rawValue,
    ]
  }

  private static func text(_ range: ClosedRange<Double>) -> String {
    "\(LawNumbers.text(range.lowerBound))...\(LawNumbers.text(range.upperBound))"
  }

  /// A call that works as it stands, but for coefficients that only the user knows.
  private static func example(of law: any ScalingLaw) -> String {
    guard let quantity = law.quantities.first else { return law.id }
    let shown = quantity.required + (quantity.required.isEmpty ? [] : quantity.optional.prefix(1))
    let inputs = law.symbols.filter { shown.contains($0.name) }.map { "\($0.name)=\($0.example.text)" }
    let unknown = law.coefficients.filter { $0.value == nil && !quantity.optional.contains($0.name) }
    return ([law.id + "." + quantity.name] + inputs + unknown.map { "\($0.name)=…" }).joined(separator: " ")
  }
}
