import ArgumentParser
import ScalingLaws

/// `rehearse laws show ID`: symbols, coefficients, ranges and source of one law.
struct LawsShow: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Show one law in full.")

  @Argument(help: "The law, as `laws list` names it.")
  var id: String

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let law = try LawsOutput.run { try ScalingLawCatalog.standard.law(named: id) }
    if json { return try LawsOutput.printJSON(LawRecord(law)) }
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
    "\(LawsOutput.text(range.lowerBound))...\(LawsOutput.text(range.upperBound))"
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

/// A law as JSON shows it.
private struct LawRecord: Encodable {
  struct Symbol: Encodable {
    let name: String, meaning: String, unit: String, range: [Double]?
  }
  struct Constant: Encodable {
    let name: String, value: Double?, confirmation: String
  }
  struct Quantity: Encodable {
    let name: String, unit: String, required: [String], optional: [String]
  }

  let id: String, title: String, source: String
  let symbols: [Symbol], coefficients: [Constant], quantities: [Quantity]

  init(_ law: any ScalingLaw) {
    (id, title, source) = (law.id, law.title, law.source.description)
    symbols = law.symbols.map {
      Symbol(
        name: $0.name,
        meaning: $0.meaning,
        unit: $0.unit.symbol,
        range: $0.validity.map { [$0.lowerBound, $0.upperBound] }
      )
    }
    coefficients = law.coefficients.map {
      Constant(name: $0.name, value: $0.value, confirmation: $0.confirmation.rawValue)
    }
    quantities = law.quantities.map {
      Quantity(name: $0.name, unit: $0.unit.symbol, required: $0.required, optional: $0.optional)
    }
  }
}
