public import Quantities

/// Routed feed-forward blocks of one layer: each token goes to a few of many.
public struct MixtureOfExperts: Hashable, Sendable {
  /// Experts in all.
  public let experts: Int
  /// Experts that each token goes to.
  public let choices: Int
  /// Inner width of one expert.
  public let width: Int
  /// Whether a second up-projection gates the first.
  public let isGated: Bool

  /// Experts from their sizes.
  public init(experts: Int, choices: Int, width: Int, isGated: Bool = true) {
    self.experts = experts
    self.choices = choices
    self.width = width
    self.isGated = isGated
  }

  /// Matrices that widen the residual stream.
  public var upProjections: Int { isGated ? 2 : 1 }

  /// Weights of one expert.
  public func expertWeights(hidden: Int) -> Double { Double(hidden) * Double(width) * Double(upProjections + 1) }

  /// Weights of all experts and of the router.
  public func parameters(hidden: Int) -> Double {
    Double(experts) * expertWeights(hidden: hidden) + Double(hidden * experts)
  }

  /// Weights that one token multiplies.
  public func activeWeights(hidden: Int) -> Double {
    Double(choices) * expertWeights(hidden: hidden) + Double(hidden * experts)
  }

  /// The experts' work on one rank of a group that divides them.
  ///
  /// - Parameters:
  ///   - tokens: tokens of the whole group.
  ///   - ranks: ranks that have different experts.
  ///   - tensor: ranks that share each expert's matrices.
  ///   - routing: how evenly experts are picked.
  public func work(
    tokens: Double, hidden: Int, ranks: Int, tensor: Int = 1, routing: ExpertRouting = .even,
    weightFormat: NumberFormat, format: NumberFormat
  ) -> RoutedExperts {
    RoutedExperts(
      tokens: tokens, hidden: Double(hidden), inner: Double(width) / Double(tensor), choices: Double(choices),
      experts: Double(experts), ranks: Double(ranks), isGated: isGated, routing: routing, weightFormat: weightFormat,
      format: format)
  }

  /// Places out of some, such as ranks or nodes that hold the experts, that the choices of one token touch when all are as
  /// likely: all choices miss a place with the probability (1 - 1/places)^choices.
  public static func touched(places: Int, choices: Int) -> Double {
    let missed = (0..<choices).reduce(1.0) { share, _ in share * (1 - 1 / Double(places)) }
    return Double(places) * (1 - missed)
  }

  var faults: [ModelError.Fault] {
    var faults: [ModelError.Fault] = []
    for (name, value) in [("experts", experts), ("choices", choices), ("expertWidth", width)] where value < 1 {
      faults.append(.notPositive(name, value))
    }
    if faults.isEmpty, choices > experts { faults.append(.tooManyChoices(choices: choices, experts: experts)) }
    return faults
  }
}

/// Queries, keys and values behind low-rank projections: multi-head latent attention.
///
/// - Source: DeepSeek-AI 2024, DeepSeek-V2, arXiv:2405.04434, section 2.1.
public struct LatentShape: Hashable, Sendable {
  /// Rank of the queries' projection; zero when queries are projected in one step.
  public let queryRank: Int
  /// Width of the compressed keys and values.
  public let keyValueRank: Int
  /// Width of a head's key without positions.
  public let keyDimension: Int
  /// Width of the part of keys and queries that carries positions.
  public let rotaryDimension: Int
  /// Width of a head's value.
  public let valueDimension: Int

  /// A shape; the widths of DeepSeek-V2 and V3 unless said.
  public init(
    queryRank: Int = 1536, keyValueRank: Int = 512, keyDimension: Int = 128, rotaryDimension: Int = 64,
    valueDimension: Int = 128
  ) {
    self.queryRank = queryRank
    self.keyValueRank = keyValueRank
    self.keyDimension = keyDimension
    self.rotaryDimension = rotaryDimension
    self.valueDimension = valueDimension
  }

  /// The mean width of the two products of a head: keys and values differ.
  public var meanHeadDimension: Double { Double(keyDimension + rotaryDimension + valueDimension) / 2 }

  /// Rows and columns of the projections of `heads` heads, in the order of the forward pass; the first and third are
  /// not divided over heads.
  func projections(hidden: Double, heads: Double) -> [(columns: Double, inner: Double)] {
    let query = heads * Double(keyDimension + rotaryDimension)
    let compressed = Double(keyValueRank + rotaryDimension)
    let expanded = heads * Double(keyDimension + valueDimension)
    let down: [(columns: Double, inner: Double)] =
      queryRank > 0 ? [(Double(queryRank), hidden), (query, Double(queryRank))] : [(query, hidden)]
    return down + [
      (compressed, hidden), (expanded, Double(keyValueRank)), (hidden, heads * Double(valueDimension)),
    ]
  }
}
