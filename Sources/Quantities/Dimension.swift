/// What a quantity measures: the unit names that may stand behind its number in a file, and how it is printed.
public enum Dimension: String, Sendable, CaseIterable {
  /// Seconds.
  case time
  /// Bytes.
  case memory
  /// Bytes per second.
  case bandwidth
  /// Floating-point operations.
  case operations
  /// Floating-point operations per second.
  case operationRate
  /// Watts.
  case power
  /// Joules.
  case energy
  /// US dollars.
  case money
  /// US dollars per hour.
  case moneyRate
  /// Tokens.
  case tokens
  /// Events per second.
  case rate
  /// A pure number between parts of a whole; `10 %` is 0.1.
  case ratio
  /// A pure count, without a unit.
  case count

  /// A correct example, for error messages and help.
  public var example: String {
    switch self {
    case .time: "250 ms"
    case .memory: "80 GiB"
    case .bandwidth: "3.35 TB/s"
    case .operations: "1.5e21 FLOP"
    case .operationRate: "989 TFLOP/s"
    case .power: "700 W"
    case .energy: "3.6 MJ"
    case .money: "12 USD"
    case .moneyRate: "2.10 USD/h"
    case .tokens: "15T tokens"
    case .rate: "4.5/s"
    case .ratio: "10 %"
    case .count: "20000"
    }
  }

  /// The base unit that values are held in, as stores and tables name it; a share and a count have the unit `1`.
  public var unit: String {
    switch self {
    case .time: "s"
    case .memory: "byte"
    case .bandwidth: "byte/s"
    case .operations: "flop"
    case .operationRate: "flop/s"
    case .power: "W"
    case .energy: "J"
    case .money: "usd"
    case .moneyRate: "usd/h"
    case .tokens: "token"
    case .rate: "1/s"
    case .ratio, .count: "1"
    }
  }

  /// The dimension in words.
  public var title: String {
    switch self {
    case .time: "a time"
    case .memory: "a memory size"
    case .bandwidth: "a bandwidth"
    case .operations: "a number of operations"
    case .operationRate: "a compute rate"
    case .power: "a power"
    case .energy: "an energy"
    case .money: "an amount of money"
    case .moneyRate: "a price per hour"
    case .tokens: "a number of tokens"
    case .rate: "a rate per second"
    case .ratio: "a share"
    case .count: "a count"
    }
  }

  /// Unit names with their size in the base unit, largest first where printing chooses among them.
  ///
  /// Upper-case `B` is bytes, lower-case `b` and `bit` are bits; `k` is 1000 and `Ki` is 1024.
  package var units: [(name: String, scale: Double)] {
    switch self {
    case .time: Self.timeUnits
    case .memory: Self.prefixed("B") + Self.binaryPrefixed("B")
    case .bandwidth:
      Self.prefixed("B/s") + Self.binaryPrefixed("B/s") + Self.prefixed("b/s", 0.125)
        + Self.prefixed("bit/s", 0.125)
    case .operations: Self.prefixed("FLOP") + Self.prefixed("FLOPs")
    case .operationRate: Self.prefixed("FLOP/s") + Self.prefixed("FLOPS") + Self.prefixed("OP/s")
    case .power: Self.prefixed("W")
    case .energy: Self.prefixed("J") + Self.prefixed("Wh", 3600)
    case .money: [("USD", 1), ("$", 1)]
    case .moneyRate: [("USD/h", 1), ("$/h", 1), ("USD/hour", 1)]
    case .tokens: Self.magnitudes("tokens") + Self.magnitudes("token")
    case .rate: [("/s", 1), ("/min", 1 / 60), ("/h", 1 / 3600), ("/ms", 1000)] + Self.prefixed("Hz")
    case .ratio: [("%", 0.01)]
    case .count: []
    }
  }

  private static let timeUnits: [(name: String, scale: Double)] = [
    ("years", 365.25 * 86_400), ("year", 365.25 * 86_400), ("weeks", 604_800), ("week", 604_800),
    ("days", 86_400), ("day", 86_400), ("d", 86_400), ("hours", 3600), ("hour", 3600), ("h", 3600),
    ("minutes", 60), ("minute", 60), ("min", 60), ("seconds", 1), ("second", 1), ("s", 1),
    ("ms", 1e-3), ("us", 1e-6), ("µs", 1e-6), ("μs", 1e-6), ("ns", 1e-9),
  ]

  private static func prefixed(_ unit: String, _ scale: Double = 1) -> [(name: String, scale: Double)] {
    [("E", 1e18), ("P", 1e15), ("T", 1e12), ("G", 1e9), ("M", 1e6), ("k", 1e3), ("K", 1e3), ("", 1)]
      .map { ($0.0 + unit, $0.1 * scale) }
  }

  private static func binaryPrefixed(_ unit: String) -> [(name: String, scale: Double)] {
    [("Pi", 0x1p50), ("Ti", 0x1p40), ("Gi", 0x1p30), ("Mi", 0x1p20), ("Ki", 0x1p10)]
      .map { ($0.0 + unit, $0.1) }
  }

  /// `15T tokens` and `15 T tokens`: a magnitude letter before the unit word.
  private static func magnitudes(_ unit: String) -> [(name: String, scale: Double)] {
    [("T ", 1e12), ("B ", 1e9), ("M ", 1e6), ("K ", 1e3), ("k ", 1e3), ("", 1)]
      .map { ($0.0 + unit, $0.1) }
  }
}
