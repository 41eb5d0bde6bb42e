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
  let plan: TrainingPlan
  let layer: TransformerLayer

  /// Seconds in which a pass of a layer waits, with so many seconds of attention beside which it may move data.
  func seconds(isBackward: Bool, beside attention: Double) -> Double {
    let ranks = plan.layout.context
    guard ranks > 1 else { return 0 }
    let group = plan.grid.group(.context)
    let element = plan.activationFormat.bytesPerElement
    let tensor = Double(plan.layout.tensor)
    let tokens = plan.microBatch.tokens
    let keyWidth = max(Double(layer.attention.headDimension), Double(layer.attention.keyWidth) / tensor)
    // Keys and values of one rank's tokens.
    let own = 2 * tokens * keyWidth * element
    switch plan.layout.contextMethod {
    case .ring:
      let hop = plan.collectives.sendSeconds(
        bytes: own, stride: plan.grid.stride(.context) * (group.nodes > 1 ? ranks : 1))
      let round = Double(ranks - 1) * hop * (isBackward ? 2 : 1)
      // The first block is there; each other one comes while the one before it is worked on.
      return max(0, round - attention * Double(ranks - 1) / Double(ranks))
    case .allGather:
      let whole = own * Double(ranks)
      let gather = plan.collectives.seconds(.allGather, bytes: whole, group: group)
      return isBackward ? gather + plan.collectives.seconds(.reduceScatter, bytes: whole, group: group) : gather
    case .ulysses:
      let query = 2 * tokens * Double(layer.attention.queryWidth) / tensor * element
      return 2 * plan.collectives.seconds(.allToAll, bytes: query / 2, group: group)
        + 2 * plan.collectives.seconds(.allToAll, bytes: own / 2, group: group)
    }
  }
}
