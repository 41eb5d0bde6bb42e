import Quantities
package import Reading

/// The keys of how much times vary.
package enum VariationKeys {
  package static let plain = Key.quantity(
    "variation", .count, .nothing, above: 0,
    "The coefficient of variation of the gaps, the deviation over the mean; either this or its square.")
  static let squared = Key.quantity(
    "squaredVariation", .count, .nothing, above: 0, "The square of `variation`, in its place.")
  static let table = KeyTable([plain, squared], oneOf: [plain, squared])
}

extension MappingReader {
  /// The squared coefficient of variation by `variation`, the coefficient itself, or `squaredVariation`: one of them, in
  /// every kind of scenario; nil after a fault was reported.
  func squaredVariation() -> Double? {
    let plain = optional(VariationKeys.plain)
    let squared = optional(VariationKeys.squared)
    switch (plain, squared) {
    case (nil, let squared?):
      return squared.read(VariationKeys.squared).map { squared in
        record(VariationKeys.plain, squared.squareRoot())
        return squared
      }
    case (let plain?, nil):
      guard let coefficient = plain.read(VariationKeys.plain) else { return nil }
      record(VariationKeys.squared, coefficient * coefficient)
      return coefficient * coefficient
    case (_?, let squared?):
      squared.report("`\(squared.path)` is the square of `variation`: give one of them")
      return nil
    case (nil, nil):
      value.report(
        "`\(value.path).variation` is missing; for example `variation: 2`, or its square as `squaredVariation: 4`")
      return nil
    }
  }
}
