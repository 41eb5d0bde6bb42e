/// The scale that a loss is measured on. Losses on two scales cannot be compared or subtracted.
public protocol LossScale: Sendable {
  /// How the scale is written beside a number.
  static var unit: LawUnit { get }
}

/// Cross-entropy in nats per token of the law's own tokenizer.
public enum NatsPerToken: LossScale {
  /// How the unit is written.
  public static var unit: LawUnit { .natsPerToken }
}

/// The training objective of a law that does not predict tokens (images, diffusion): no scale but its own.
public enum OwnObjective: LossScale {
  /// How the unit is written.
  public static var unit: LawUnit { LawUnit("loss") }
}

/// A held-out loss on a given scale.
///
/// Even two losses in nats per token are comparable only within one law: tokenizers and corpora differ.
public struct Loss<Scale: LossScale>: Sendable, Hashable, Comparable {
  /// The loss as a number of `Scale` units.
  public var value: Double

  /// A loss of `value` units of `Scale`.
  public init(_ value: Double) { self.value = value }

  /// Whether `one` is the smaller.
  public static func < (one: Self, other: Self) -> Bool { one.value < other.value }

  /// The excess of one loss over another on the same scale.
  public static func - (one: Self, other: Self) -> Double { one.value - other.value }

  /// A loss made worse by `penalty` units.
  public static func + (loss: Self, penalty: Double) -> Self { Self(loss.value + penalty) }
}
