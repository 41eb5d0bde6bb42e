import CostModel
import Hardware
import Quantities

/// Collectives over replicas that share weights out, in the formats and groups in which they travel.
///
/// - Source: Wang et al. 2023, arXiv:2306.10209 (ZeRO++): weights travel in fewer bits; a second copy inside a smaller
///   group serves the backward pass; gradients travel in fewer bits by two exchanges of all with all, first inside nodes,
///   then across them, so that each is rounded twice only.
struct ShardedTraffic {
  let costs: StepCosts
  /// The replicas that share the weights out.
  let weightGroup: CommunicationGroup
  /// The replicas that share the gradients out.
  let gradientGroup: CommunicationGroup

  private var weightFormat: NumberFormat { costs.plan.layout.weightTraffic ?? costs.plan.activationFormat }

  /// The gathering of so many weights for the forward pass.
  func forwardGather(_ weights: Double) -> CollectiveCall {
    CollectiveCall(.allGather, bytes: weights * weightFormat.bytesPerElement, group: weightGroup)
  }

  /// The gathering of them again for the backward pass.
  func backwardGather(_ weights: Double) -> CollectiveCall {
    guard let size = costs.plan.layout.secondaryShard else { return forwardGather(weights) }
    return CollectiveCall(
      .allGather, bytes: weights * costs.plan.activationFormat.bytesPerElement, group: costs.plan.grid.replicas(size))
  }

  /// The scattering of the sums of so many gradients: collectives one after the other.
  func scatter(_ gradients: Double) -> [CollectiveCall] {
    let group = gradientGroup
    guard let format = costs.plan.layout.gradientTraffic else {
      return [CollectiveCall(.reduceScatter, bytes: gradients * costs.plan.gradientBytes, group: group)]
    }
    let inside = group.insideNode
    let bytes = gradients * format.bytesPerElement
    let near = CollectiveCall(.allToAll, bytes: bytes, group: inside)
    guard group.nodes > 1 else { return [near] }
    return [near, CollectiveCall(.allToAll, bytes: bytes / Double(group.perNode), group: group.acrossNodes)]
  }

  /// Seconds of the kernels that narrow and widen what travels in fewer bits: weights are widened where they arrive;
  /// gradients are narrowed whole, and what one node left of them once more.
  func conversionSeconds(weights: Double, gradients: Double) -> (forward: Double, backward: Double) {
    let wide = costs.plan.activationFormat.bytesPerElement
    let widen =
      costs.plan.layout.weightTraffic.map { costs.plan.streamSeconds(bytes: weights * ($0.bytesPerElement + wide)) }
      ?? 0
    let narrow =
      costs.plan.layout.gradientTraffic.map {
        costs.plan.streamSeconds(
          bytes: gradients * (1 + 1 / Double(gradientGroup.perNode))
            * (costs.plan.gradientBytes + 2 * $0.bytesPerElement + wide))
      } ?? 0
    return (widen, (costs.plan.layout.secondaryShard == nil ? widen : 0) + narrow)
  }
}
