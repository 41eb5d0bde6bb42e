import Foundation

/// How answers of laws are written: JSON with stable keys, and numbers for people.
package enum LawNumbers {
  /// A value as JSON with sorted keys.
  static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    // Records hold finite numbers and nulls alone.
    guard let data = try? encoder.encode(value) else { return "null" }
    return String(decoding: data, as: UTF8.self)
  }

  /// Seven significant digits, as short as they go.
  package static func text(_ value: Double) -> String {
    value.isFinite ? String(format: "%.7g", value) : "\(value)"
  }

  /// Four significant digits with a suffix that inputs take too: 2.1, 500M, 1e+24.
  package static func short(_ value: Double) -> String {
    let suffixes: [(Double, String)] = [(1e12, "T"), (1e9, "B"), (1e6, "M")]
    if abs(value) < 1e15, let (scale, suffix) = suffixes.first(where: { abs(value) >= $0.0 * (1 - 1e-9) }) {
      return String(format: "%.4g", value / scale) + suffix
    }
    return String(format: "%.4g", value)
  }
}
