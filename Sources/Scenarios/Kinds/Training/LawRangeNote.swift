import Quantities
package import ScalingLaws

/// Says in a person's units that a law is asked beyond what it was fitted on.
package enum LawRangeNote {
  /// One line, or nil where size and tokens lie within what the law was fitted on, or it does not say.
  package static func sentence(law: (any ScalingLaw)?, parameters: Double, tokens: Double) -> String? {
    guard let law else { return nil }
    func range(_ name: String) -> ClosedRange<Double>? { law.symbols.first { $0.name == name }?.validity }
    let parts = [
      (range: range("N"), value: parameters, word: "parameters"), (range: range("D"), value: tokens, word: "tokens"),
    ]
    let outside = parts.compactMap { part -> (fitted: String, here: String)? in
      guard let range = part.range, part.value.isFinite, !range.contains(part.value) else { return nil }
      return (
        "\(short(range.lowerBound)) to \(short(range.upperBound)) \(part.word)", "\(short(part.value)) \(part.word)"
      )
    }
    guard !outside.isEmpty else { return nil }
    let fitted = outside.map(\.fitted).joined(separator: " and ")
    return "extrapolated: \(law.id) was fitted on \(fitted); here \(outside.map(\.here).joined(separator: ", "))"
  }

  /// Three digits and a letter: `70.6B`.
  private static func short(_ value: Double) -> String {
    let steps: [(letter: String, size: Double)] = [("T", 1e12), ("B", 1e9), ("M", 1e6), ("K", 1e3)]
    // Half a last digit below a step rounds up to it.
    guard let step = steps.first(where: { value >= $0.size * 0.9995 }) else {
      return Dimension.decimal(value, digits: 3)
    }
    return Dimension.decimal(value / step.size, digits: 3) + step.letter
  }
}
