import Quantities
import RealModule

extension ScalingLaw {
  /// The first quantity: the one meant when none is named.
  public var defaultQuantity: String { quantities.first?.name ?? "" }

  /// The value of the input `unknown` at which `quantity` equals `target`, all other inputs given.
  ///
  /// Works for any law and any positive number. Where several values qualify, the one nearest to the symbol's fitted
  /// range (in logarithm) is returned.
  ///
  /// - Parameter range: where to look; by default seven decades to either side of the fitted range.
  /// - Throws: ``LawError`` as ``evaluate(_:_:)`` does, or `noAnswer` when the target is never met in the range.
  /// - Complexity: about 110 evaluations.
  public func solve(
    for unknown: String,
    where quantity: String,
    equals target: Double,
    _ inputs: LawInputs,
    in range: ClosedRange<Double>? = nil
  ) throws(LawError) -> LawAnswer {
    guard let symbol = symbols.first(where: { $0.name == unknown }) else {
      let known = symbols.map(\.name)
      throw LawError(
        .unknownInput(unknown, law: id, nearest: Suggestion.nearest(to: unknown, among: known), known: known)
      )
    }
    let bounds = range ?? Self.searchRange(of: symbol)
    let middle = symbol.validity.map { Double.log($0.lowerBound) / 2 + Double.log($0.upperBound) / 2 }
    func excess(_ logarithm: Double) throws(LawError) -> Double {
      var trial = inputs
      trial[unknown] = .number(Double.exp(logarithm))
      return try evaluate(quantity, trial).value - target
    }
    let logarithms = Double.log(bounds.lowerBound)...Double.log(bounds.upperBound)
    let start = middle ?? (logarithms.lowerBound + logarithms.upperBound) / 2
    guard let root = try Bracketed.scannedRoot(in: logarithms, nearest: start, of: excess) else {
      throw LawError(
        .noAnswer(
          "no \(unknown) from \(CompactNumber.text(bounds.lowerBound)) to \(CompactNumber.text(bounds.upperBound)) "
            + "gives \(quantity) = \(CompactNumber.text(target))"
        )
      )
    }
    var solved = inputs
    let value = Double.exp(root)
    solved[unknown] = .number(value)
    let check = try evaluate(quantity, solved)
    return LawAnswer(law: id, quantity: unknown, value: value, unit: symbol.unit, warnings: check.warnings)
  }

  private static func searchRange(of symbol: LawSymbol) -> ClosedRange<Double> {
    if case .within(let range) = symbol.domain {
      return max(range.lowerBound, 1e-12)...min(range.upperBound, 1e30)
    }
    if case .belowOne = symbol.domain { return 1e-12...(1 - 1e-12) }
    guard case .number(let example) = symbol.example else { return 1e-3...1e30 }
    let fitted = symbol.validity ?? example...example
    return max(fitted.lowerBound, 1e-12) * 1e-7...fitted.upperBound * 1e7
  }
}
