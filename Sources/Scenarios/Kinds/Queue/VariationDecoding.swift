import Quantities
import Reading

/// How much times vary: the deviation over the mean.
struct Variation {
  /// The coefficient of variation.
  var coefficient: Double
  /// Its square.
  var squared: Double
}

/// The keys of how much times vary.
enum VariationKeys {
  static let plain = Key.quantity(
    "variation", .count, .nothing, above: 0,
    "The coefficient of variation of the gaps, the deviation over the mean; either this or its square.")
  static let squared = Key.quantity(
    "squaredVariation", .count, .nothing, above: 0, "The square of `variation`, in its place.")
  static let table = KeyTable([plain, squared], oneOf: [plain, squared])
}

extension MappingReader {
  /// Reads `variation`, the coefficient of variation, or `squaredVariation`, its square: one of them, in every kind of
  /// scenario.
  ///
  /// - Parameter wasSquared: whether version 0.1 took a `variation` at this place for the square, so that its writer
  ///   must be told.
  func variation(wasSquared: Bool = false) -> Variation? {
    let plain = optional(VariationKeys.plain)
    let squared = optional(VariationKeys.squared)
    switch (plain, squared) {
    case (nil, let squared?):
      return squared.read(VariationKeys.squared).map { squared in
        record(VariationKeys.plain, squared.squareRoot())
        return Variation(coefficient: squared.squareRoot(), squared: squared)
      }
    case (let plain?, nil):
      guard let coefficient = plain.read(VariationKeys.plain) else { return nil }
      if wasSquared && coefficient != 1 {
        let number = Dimension.decimal(coefficient)
        plain.warn(
          "`\(plain.path): \(number)` is a coefficient of variation of \(number); in 0.1 it was taken for the square, "
            + "a coefficient of \(Dimension.decimal(coefficient.squareRoot(), digits: 3)): write `squaredVariation: "
            + "\(number)` for that")
      }
      record(VariationKeys.squared, coefficient * coefficient)
      return Variation(coefficient: coefficient, squared: coefficient * coefficient)
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
