import RealModule

/// Writes numbers as people type them: 0.5, 2048, 1.5e13.
enum CompactNumber {
  /// At most seven significant digits, with an exponent from a million on and below a thousandth.
  static func text(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return value == 0 ? "0" : "\(value)" }
    let exponent = Double.log10(abs(value)).rounded(.down)
    if exponent >= -3, exponent < 6 { return trimmed(rounded(value, digits: 6 - exponent)) }
    let mantissa = rounded(value / Double.exp10(exponent), digits: 6)
    return "\(trimmed(mantissa))e\(Int(exponent))"
  }

  private static func rounded(_ value: Double, digits: Double) -> Double {
    let scale = Double.exp10(digits)
    return (value * scale).rounded() / scale
  }

  private static func trimmed(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }
}
