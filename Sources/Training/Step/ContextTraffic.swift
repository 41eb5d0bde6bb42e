import CostModel
import Hardware
import ModelArchitecture
import Quantities

/// What the ranks that share a sequence exchange around attention.
///
/// - Source: ring attention (Liu et al. 2023, arXiv:2310.01889), whose keys, values and their gradients go round while
///   attention runs; gathered keys and values (Llama 3, arXiv:2407.21783, section 3.3.2); DeepSpeed-Ulysses (Jacobs et
///   al. 2023, arXiv:2309.14509), four all-to-alls each way.
struct ContextTraffic {
  let costs: StepCosts
  let layer: TransformerLayer

  /// Seconds in which a pass of a layer waits, with so many seconds of attention beside which it may move data.
  func seconds(isBackward: Bool, beside attention: Double) -> Double {
    guard ranks > 1 else { return 0 }
    guard costs.plan.layout.contextMethod != .ring else {
      let round = Double(ranks - 1) * costs.collectives.seconds(of: hop) * (isBackward ? 2 : 1)
      // The first block is there; each other one comes while the one before it is worked on.
      let beside = attention * Double(ranks - 1) / Double(ranks)
      return max(0, round - beside)
        + KernelsBeside(costs: costs).lostSeconds(kernels: beside, beside: round, of: costs.plan.grid.group(.context))
    }
    return calls(isBackward: isBackward).reduce(0) { $0 + Double($1.count) * costs.collectives.seconds(of: $1.call) }
  }

  /// Bytes that a pass of a layer puts on links.
  func bytes(isBackward: Bool) -> LinkLoads {
    guard ranks > 1 else { return LinkLoads() }
    guard costs.plan.layout.contextMethod != .ring else {
      return costs.collectives.transfer(of: hop).bytes * (Double(ranks - 1) * (isBackward ? 2 : 1))
    }
    return calls(isBackward: isBackward).reduce(into: LinkLoads()) {
      $0 += costs.collectives.transfer(of: $1.call).bytes * Double($1.count)
    }
  }

  private var ranks: Int { costs.plan.layout.context }
  private var tensor: Double { Double(costs.plan.layout.tensor) }

  /// Keys and values of one rank's tokens.
  private var own: Double {
    let keyWidth = max(Double(layer.attention.headDimension), Double(layer.attention.keyWidth) / tensor)
    return 2 * costs.plan.microBatch.tokens * keyWidth * costs.plan.activationFormat.bytesPerElement
  }

  /// One step of keys and values around the ring.
  private var hop: StageMessage {
    let group = costs.plan.grid.group(.context)
    var message = StageMessage(
      tokens: 1, width: 1, bytesPerElement: 1, stride: costs.plan.grid.stride(.context) * (group.nodes > 1 ? ranks : 1))
    message.bytes = own
    return message
  }

  /// The collectives of a pass, and how often each is carried out.
  private func calls(isBackward: Bool) -> [(call: CollectiveCall, count: Int)] {
    let group = costs.plan.grid.group(.context)
    switch costs.plan.layout.contextMethod {
    case .ring: return []
    case .allGather:
      let whole = own * Double(ranks)
      let gather = (CollectiveCall(.allGather, bytes: whole, group: group), 1)
      return isBackward ? [gather, (CollectiveCall(.reduceScatter, bytes: whole, group: group), 1)] : [gather]
    case .ulysses:
      let query =
        2 * costs.plan.microBatch.tokens * Double(layer.attention.queryWidth) / tensor
        * costs.plan.activationFormat.bytesPerElement
      return [
        (CollectiveCall(.allToAll, bytes: query / 2, group: group), 2),
        (CollectiveCall(.allToAll, bytes: own / 2, group: group), 2),
      ]
    }
  }
}
