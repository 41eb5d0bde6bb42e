import CostModel
import Hardware
import ModelArchitecture
import Quantities

/// Seconds in which the accelerators of a replica exchange activations, and of the routed experts between.
///
/// Ranks that share every matrix sum their results behind attention and behind the feed-forward block; that holds
/// whether each has a slice of every expert or some whole experts, for each of them sees all tokens. Where attention is
/// divided by requests, tokens travel to the ranks of their experts and back: by gathering and scattering all of them,
/// or by sending each to its experts, whichever takes less.
struct ExchangeCost: Sendable {
  private let plan: ServingPlan
  /// Kinds of routed layers and how many there are of each.
  private let routed: [(experts: MixtureOfExperts, count: Double)]
  private let plainLayers: Double
  private let wideNorms: Double
  private let tensorGroup: CommunicationGroup
  private let wholeGroup: CommunicationGroup

  init(plan: ServingPlan, layers: [(layer: TransformerLayer, count: Double)]) {
    self.plan = plan
    routed = layers.compactMap { kind in kind.layer.experts.map { ($0, kind.count) } }
    plainLayers = layers.reduce(0) { $0 + ($1.layer.experts == nil ? $1.count : 0) }
    wideNorms = layers.reduce(0) { $0 + ($1.layer.attention.normsAcrossHeads ? $1.count : 0) }
    tensorGroup = plan.cluster.group(size: plan.layout.tensor, stride: 1)
    wholeGroup = plan.cluster.group(size: plan.layout.tensor * plan.layout.data, stride: 1)
  }

  /// Whether any layer is routed.
  var isRouted: Bool { !routed.isEmpty }

  /// Seconds of the sums over the tensor group, by the tokens of one of them.
  func sumSeconds(tokens: Int) -> Double {
    let reduce = reduceSeconds(bytes: Double(tokens) * tokenBytes)
    let routedLayers = routed.reduce(0) { $0 + $1.count }
    // A norm over all heads needs the squares of queries and of keys from every rank, 32 bits for each token.
    let squares = 2 * wideNorms * reduceSeconds(bytes: 4 * Double(tokens))
    // Behind routed experts the sum is part of the way back where attention is divided by requests.
    return squares + reduce * (2 * plainLayers + (plan.layout.data > 1 ? 1 : 2) * routedLayers)
  }

  /// Seconds of the routed experts and of the way to them and back, by the tokens of all ranks together.
  func routedSeconds(tokens: Int) -> Double {
    guard tokens > 0 else { return 0 }
    return routed.reduce(0) { sum, kind in
      let formats = plan.expertFormats
      let work = kind.experts.work(
        tokens: Double(tokens), hidden: plan.model.hidden, ranks: plan.layout.expert, tensor: plan.layout.expertTensor,
        routing: plan.engine.expertRouting, weightFormat: formats.weight, format: formats.activation)
      return sum + kind.count
        * (plan.operators.seconds(of: work) + travelSeconds(tokens: Double(tokens), experts: kind.experts))
    }
  }

  private func travelSeconds(tokens: Double, experts: MixtureOfExperts) -> Double {
    guard plan.layout.data > 1 else { return 0 }
    let all = tokens * tokenBytes
    let gathered =
      plan.collectives.seconds(.allGather, bytes: all, group: wholeGroup)
      + plan.collectives.seconds(.reduceScatter, bytes: all, group: wholeGroup)
    guard plan.layout.expert > 1 else { return gathered }
    // A token goes once to each rank that has some of its experts.
    let copies = MixtureOfExperts.touched(places: plan.layout.expert, choices: experts.choices)
    let sent = (tokens / Double(plan.layout.data)).rounded(.up) * copies * Double(plan.layout.expertTensor)
    let there = sent * Double(plan.model.hidden) * min(plan.expertFormats.activation.bytesPerElement, 2)
    let sentSeconds =
      plan.collectives.seconds(.allToAll, bytes: there, group: wholeGroup)
      + plan.collectives.seconds(.allToAll, bytes: sent * tokenBytes, group: wholeGroup)
    return min(gathered, sentSeconds)
  }

  /// Bytes of one token's activations as they are exchanged: results of narrow products are written in 16 bits.
  private var tokenBytes: Double { Double(plan.model.hidden) * plan.shard.format.ofResults.bytesPerElement }

  /// A sum over the tensor group, by the engine's own kernel where messages are small and by the library otherwise.
  private func reduceSeconds(bytes: Double) -> Double {
    let library = plan.collectives.seconds(.allReduce, bytes: bytes, group: tensorGroup)
    guard let own = plan.ownCollectives, bytes <= Self.ownCollectiveBytes else { return library }
    return min(library, own.seconds(.allReduce, bytes: bytes, group: tensorGroup))
  }

  /// Messages up to this size go by an engine's own kernel.
  ///
  /// - Source: vLLM, `distributed/device_communicators/custom_all_reduce.py`: 8 MiB.
  private static let ownCollectiveBytes = 8.0 * 0x1p20
}
