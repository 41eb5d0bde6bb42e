/// A row of a table of test points: a law, a quantity and the inputs as text.
public struct LawRow: Sendable, Hashable {
  /// The law's id.
  public let law: String
  /// The quantity's name.
  public let quantity: String
  /// The inputs as `name=value;name=value`.
  public let inputs: String

  /// A row of these cells.
  public init(law: String, quantity: String, inputs: String) {
    self.law = law
    self.quantity = quantity
    self.inputs = inputs
  }

  /// The rows of a table with the columns `law_id`, `quantity` and `inputs`.
  public static func rows(of table: ColumnTable) throws(LawError) -> [LawRow] {
    let laws = try table.text("law_id")
    let quantities = try table.text("quantity")
    let inputs = try table.text("inputs")
    return laws.indices.map { LawRow(law: laws[$0], quantity: quantities[$0], inputs: inputs[$0]) }
  }

  /// Whether the row asks for a fit to a table instead of a law's value.
  public var isFit: Bool { law.hasPrefix("fit.") }
}

extension ScalingLawCatalog {
  /// The answer to a row that asks a law; rows that ask for a fit go through ``LawRowPredictor``.
  public func evaluate(_ row: LawRow) throws(LawError) -> LawAnswer {
    try law(named: row.law).evaluate(row.quantity, LawInputs(parsing: row.inputs))
  }
}
