public import Quantities
import RealModule

/// How evenly tokens pick experts.
public enum ExpertRouting: Hashable, Sendable {
  /// Every expert gets the same number of tokens, as a benchmark deals them out.
  case even
  /// Every token picks its experts at random, all alike: some experts stay empty, and some ranks get more than others.
  case random
  /// Experts are picked by a power law of this exponent.
  case powerLaw(Double)
}

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
  /// How evenly experts are picked.
  public var routing: ExpertRouting
  /// How weights are stored.
  public var weightFormat: NumberFormat
  /// How activations are stored, and the format that is multiplied.
  public var format: NumberFormat

  /// Experts from their sizes; gated and evenly picked unless said.
  public init(
    tokens: Double, hidden: Double, inner: Double, choices: Double, experts: Double, ranks: Double = 1,
    isGated: Bool = true, routing: ExpertRouting = .even, weightFormat: NumberFormat, format: NumberFormat
  ) {
    precondition(choices <= experts && ranks <= experts, "there are enough experts for every token and rank")
    self.tokens = tokens
    self.hidden = hidden
    self.inner = inner
    self.choices = choices
    self.experts = experts
    self.ranks = ranks
    self.isGated = isGated
    self.routing = routing
    self.weightFormat = weightFormat
    self.format = format
  }

  /// Matrices that widen the residual stream: two when gated.
  public var upProjections: Double { isGated ? 2 : 1 }
  /// Weights of one expert on this rank.
  public var weightsPerExpert: Double { (upProjections + 1) * hidden * inner }
  /// Rows that this rank's experts work on when all are picked equally often.
  public var rows: Double { tokens * choices / ranks }
  /// Two operations for each weight and row.
  public var flops: Double { 2 * rows * weightsPerExpert }

  /// Experts of a rank that some token goes to.
  ///
  /// Each of n tokens picks k of E different experts at random: one stays without all of them with probability
  /// (1 - k/E)^n.
  public var touched: Double {
    let local = experts / ranks
    guard routing == .random else { return min(local, rows) }
    return local * (1 - Double.pow(1 - choices / experts, tokens))
  }

  /// Weights of the experts that are touched, each row in and out.
  public var bytes: Double {
    touched * weightsPerExpert * weightFormat.bytesPerElement + 2 * rows * hidden * format.bytesPerElement
  }
}
