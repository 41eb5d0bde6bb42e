/// The unit beside a law's input or answer, as people write it.
public struct LawUnit: Sendable, Hashable, CustomStringConvertible {
  /// The unit's symbol; `-` for a pure number.
  public let symbol: String

  /// A unit written as `symbol`.
  public init(_ symbol: String) { self.symbol = symbol }

  /// The symbol.
  public var description: String { symbol }
}

extension LawUnit {
  /// Nats per token.
  public static let natsPerToken = LawUnit("nats/token")
  /// Parameters.
  public static let parameters = LawUnit("params")
  /// Tokens.
  public static let tokens = LawUnit("tokens")
  /// Floating-point operations.
  public static let flop = LawUnit("FLOP")
  /// Days of one petaFLOP/s.
  public static let petaflopDays = LawUnit("PF-days")
  /// Optimiser steps.
  public static let steps = LawUnit("steps")
  /// Tokens per parameter.
  public static let tokensPerParameter = LawUnit("tokens/param")
  /// A share between 0 and 1.
  public static let fraction = LawUnit("fraction")
  /// A multiple.
  public static let times = LawUnit("x")
  /// Bits.
  public static let bits = LawUnit("bits")
  /// Seconds.
  public static let seconds = LawUnit("s")
  /// US dollars.
  public static let usd = LawUnit("USD")
  /// Sampled answers.
  public static let samples = LawUnit("samples")
  /// A pure number.
  public static let none = LawUnit("-")
}
