extension Dimension {
  /// Prints a magnitude as a person reads it: `digits` significant digits and a unit that keeps the number small.
  public func format(_ value: Double, digits: Int = 4) -> String {
    guard value.isFinite else { return value.isNaN ? "n/a" : (value < 0 ? "-inf" : "inf") }
    switch self {
    case .ratio: return Self.decimal(value * 100, digits: digits) + " %"
    case .count: return Self.decimal(value, digits: max(digits, 6))
    case .money: return Self.scaled(value, [("M USD", 1e6), ("USD", 1)], digits: digits)
    case .moneyRate: return Self.decimal(value, digits: digits) + " USD/h"
    case .rate: return Self.decimal(value, digits: digits) + "/s"
    case .memory: return Self.scaled(value, Self.binarySteps("B"), digits: digits)
    case .time: return Self.span(value, digits: digits)
    case .tokens: return Self.scaled(value, Self.tokenSteps, digits: digits)
    case .bandwidth: return Self.scaled(value, Self.decimalSteps("B/s"), digits: digits)
    case .operations: return Self.scaled(value, Self.decimalSteps("FLOP"), digits: digits)
    case .operationRate: return Self.scaled(value, Self.decimalSteps("FLOP/s"), digits: digits)
    case .power: return Self.scaled(value, Self.decimalSteps("W"), digits: digits)
    case .energy: return Self.scaled(value, Self.decimalSteps("J"), digits: digits)
    }
  }

  /// A number with `digits` significant digits and no exponent between 1e-4 and 1e15.
  public static func decimal(_ value: Double, digits: Int = 4) -> String {
    guard value.isFinite else { return value.isNaN ? "n/a" : (value < 0 ? "-inf" : "inf") }
    if value == 0 { return "0" }
    let magnitude = value.magnitude
    if magnitude < 1e-4 || magnitude >= 1e15 { return scientific(value, digits: digits) }
    var exponent = -4
    var bound = 1e-3
    while magnitude >= bound * (1 - 1e-12) {
      exponent += 1
      bound *= 10
    }
    let places = max(0, digits - 1 - exponent)
    return fixed(value, places: places, trim: magnitude < 10_000 || places > 0)
  }

  /// A number with a fixed count of decimal places, trailing zeros dropped when `trim` holds.
  private static func fixed(_ value: Double, places: Int, trim: Bool) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (value.magnitude * scale).rounded()
    var text = String(UInt64(min(scaled, 9e18)))
    if places > 0 {
      while text.count <= places { text = "0" + text }
      let split = text.index(text.endIndex, offsetBy: -places)
      var fraction = String(text[split...])
      if trim { while fraction.hasSuffix("0") { fraction.removeLast() } }
      text = String(text[..<split]) + (fraction.isEmpty ? "" : "." + fraction)
    }
    return (value < 0 && scaled > 0 ? "-" : "") + text
  }

  private static func scientific(_ value: Double, digits: Int) -> String {
    // The library prints the shortest text that reads back; its exponent is exact where a loop of divisions is not.
    let text = "\(value.magnitude)"
    guard let mark = text.firstIndex(where: { $0 == "e" }), let exponent = Int(text[text.index(after: mark)...]),
      let mantissa = Double(text[..<mark])
    else { return fixed(value, places: 0, trim: false) }
    return (value < 0 ? "-" : "") + fixed(mantissa, places: max(0, digits - 1), trim: true) + "e\(exponent)"
  }

  private typealias Step = (name: String, scale: Double)

  private static func scaled(_ value: Double, _ steps: [Step], digits: Int) -> String {
    let fallback = (value == 0 ? steps.first { $0.scale == 1 } : nil) ?? steps.last ?? ("", 1)
    let chosen = steps.first { value.magnitude >= $0.scale } ?? fallback
    return decimal(value / chosen.scale, digits: digits) + " " + chosen.name
  }

  /// Long spans change to the greater unit only from twice its size: "36 h" says more than "1.5 days".
  private static func span(_ value: Double, digits: Int) -> String {
    let long: [Step] = [("years", 365.25 * 86_400), ("days", 86_400), ("h", 3600)]
    if let chosen = long.first(where: { value.magnitude >= 2 * $0.scale }) {
      return decimal(value / chosen.scale, digits: digits) + " " + chosen.name
    }
    return scaled(value, [("s", 1), ("ms", 1e-3), ("us", 1e-6), ("ns", 1e-9)], digits: digits)
  }

  private static func decimalSteps(_ unit: String) -> [Step] {
    [("E", 1e18), ("P", 1e15), ("T", 1e12), ("G", 1e9), ("M", 1e6), ("k", 1e3), ("", 1)]
      .map { ($0.0 + unit, $0.1) }
  }

  private static func binarySteps(_ unit: String) -> [Step] {
    [("Pi", 0x1p50), ("Ti", 0x1p40), ("Gi", 0x1p30), ("Mi", 0x1p20), ("Ki", 0x1p10), ("", 1)]
      .map { ($0.0 + unit, $0.1) }
  }

  private static let tokenSteps: [Step] = [
    ("T tokens", 1e12), ("B tokens", 1e9), ("M tokens", 1e6), ("tokens", 1),
  ]
}
