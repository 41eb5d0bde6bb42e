public import Quantities

/// The routed experts of one rank: every token of the batch picks some experts, each a gated or plain feed-forward.
public struct RoutedExperts: Hashable, Sendable {
  /// Tokens of the whole expert-parallel group.
  public var tokens: Double
  /// Width of the residual stream.
  public var hidden: Double
  /// Inner width of one expert on this rank.
  public var inner: Double
  /// Experts that each token picks.
  public var choices: Double
  /// Experts in all.
  public var experts: Double
  /// Ranks over which the experts are divided.
  public var ranks: Double
  /// Whether a second up-projection gates the first.
  public var isGated: Bool
  /// Exponent of the power law by which experts are picked; nil when all are picked equally often.
  public var skew: Double?
  /// How weights are stored.
  public var weightFormat: NumberFormat
  /// How activations are stored, and the format that is multiplied.
  public var format: NumberFormat

  /// Experts from their sizes; gated and equally loaded unless said.
  public init(
    tokens: Double, hidden: Double, inner: Double, choices: Double, experts: Double, ranks: Double = 1,
    isGated: Bool = true, skew: Double? = nil, weightFormat: NumberFormat, format: NumberFormat
  ) {
    precondition(choices <= experts && ranks <= experts, "there are enough experts for every token and rank")
    self.tokens = tokens
    self.hidden = hidden
    self.inner = inner
    self.choices = choices
    self.experts = experts
    self.ranks = ranks
    self.isGated = isGated
    self.skew = skew
    self.weightFormat = weightFormat
    self.format = format
  }

  /// Matrices that widen the residual stream.
  public var upProjections: Double { isGated ? 2 : 1 }
  /// Weights of one expert on this rank.
  public var weightsPerExpert: Double { (upProjections + 1) * hidden * inner }
  /// Rows that this rank's experts work on when all are picked equally often.
  public var rows: Double { tokens * choices / ranks }
  /// Two operations for each weight and row.
  public var flops: Double { 2 * rows * weightsPerExpert }

  /// Weights of the experts that are touched, each row in and out.
  public var bytes: Double {
    let local = experts / ranks
    let touched = min(local, max(rows, min(rows, 1)))
    return touched * weightsPerExpert * weightFormat.bytesPerElement + 2 * rows * hidden * format.bytesPerElement
  }
}
