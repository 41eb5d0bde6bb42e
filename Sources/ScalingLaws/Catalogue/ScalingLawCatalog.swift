import Quantities

/// The laws by name.
public struct ScalingLawCatalog: Sendable {
  /// The laws in the order of the catalogue.
  public private(set) var laws: [any ScalingLaw]

  /// A catalogue of these laws; ids must differ.
  public init(_ laws: [any ScalingLaw]) {
    precondition(Set(laws.map(\.id)).count == laws.count, "two laws have the same id")
    self.laws = laws
  }

  /// Every published law of this module. A new law is one file and one line here.
  public static let standard = ScalingLawCatalog(
    pretraining + dataAndServing + batchAndRate + experts + precision + testTime
  )

  /// This catalogue with `law` added, in place of one with the same id.
  public func adding(_ law: any ScalingLaw) -> Self {
    ScalingLawCatalog(laws.filter { $0.id != law.id } + [law])
  }

  /// The law named `id`.
  ///
  /// - Throws: ``LawError`` with the nearest known name.
  public func law(named id: String) throws(LawError) -> any ScalingLaw {
    if let law = laws.first(where: { $0.id == id }) { return law }
    throw LawError(.unknownLaw(id, nearest: Suggestion.nearest(to: id, among: laws.map(\.id))))
  }

  /// The law and quantity meant by `id` or `id.quantity`; a bare id means the law's first quantity.
  public func resolve(_ question: String) throws(LawError) -> (law: any ScalingLaw, quantity: String) {
    if let law = laws.first(where: { $0.id == question }) { return (law, law.defaultQuantity) }
    let candidates = laws.filter { question.hasPrefix($0.id + ".") }
    if let law = candidates.max(by: { $0.id.count < $1.id.count }) {
      return (law, String(question.dropFirst(law.id.count + 1)))
    }
    throw LawError(.unknownLaw(question, nearest: Suggestion.nearest(to: question, among: laws.map(\.id))))
  }

  /// Answers `id` or `id.quantity`.
  ///
  ///     try ScalingLawCatalog.standard.evaluate("kaplan.L_ND", ["N": 1.5e9, "D": 2.3e10]).value  // 2.31
  public func evaluate(_ question: String, _ inputs: LawInputs) throws(LawError) -> LawAnswer {
    let (law, quantity) = try resolve(question)
    return try law.evaluate(quantity, inputs)
  }
}
