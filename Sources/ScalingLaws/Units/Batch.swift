/// What a batch is counted in. Counts in two different items cannot be mixed; ``Batch/inTokens`` converts.
public protocol BatchItem: Sendable {
  /// Tokens in one item.
  static var tokens: Double { get }
  /// How the count is written.
  static var unit: LawUnit { get }
}

/// One token.
public enum Token: BatchItem {
  /// Tokens in one item.
  public static var tokens: Double { 1 }
  /// How the unit is written.
  public static var unit: LawUnit { .tokens }
}

/// One sequence of 512 tokens.
public enum SequenceOf512: BatchItem {
  /// Tokens in one item.
  public static var tokens: Double { 512 }
  /// How the unit is written.
  public static var unit: LawUnit { LawUnit("sequences of 512 tokens") }
}

/// One sequence of 2,048 tokens.
public enum SequenceOf2048: BatchItem {
  /// Tokens in one item.
  public static var tokens: Double { 2048 }
  /// How the unit is written.
  public static var unit: LawUnit { LawUnit("sequences of 2048 tokens") }
}

/// The examples behind one optimiser step.
public struct Batch<Item: BatchItem>: Sendable, Hashable, Comparable {
  /// How many items; laws give fractions, a plan rounds them.
  public var count: Double

  /// A batch of `count` items.
  public init(_ count: Double) { self.count = count }

  /// The same batch counted in tokens.
  public var inTokens: Batch<Token> { Batch<Token>(count * Item.tokens) }

  /// Whether `one` is the smaller.
  public static func < (one: Self, other: Self) -> Bool { one.count < other.count }

  /// How many times larger one batch is than another.
  public static func / (one: Self, other: Self) -> Double { one.count / other.count }
}

extension Batch where Item == Token {
  /// A batch of sequences of any length, in tokens.
  public init(sequences: Double, ofLength tokens: Double) { self.init(sequences * tokens) }

  /// The same batch counted in sequences that a law was stated in.
  public func converted<Other: BatchItem>(to other: Other.Type) -> Batch<Other> {
    Batch<Other>(count / Other.tokens)
  }
}
