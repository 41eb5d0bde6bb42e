import CostModel
import Hardware
import ModelArchitecture
import Quantities

/// Collectives of the tensor group around the blocks of a layer.
///
/// - Source: Korthikanti et al. 2022, arXiv:2205.05198, section 4.2.2: two all-reduces for each layer and pass, or the
///   same bytes as all-gathers and reduce-scatters, and two more all-gathers beside the weight gradients.
struct TensorTraffic {
  let costs: StepCosts
  let layer: TransformerLayer

  private var bytes: Double {
    costs.plan.microBatch.tokens * Double(costs.plan.model.hidden) * costs.plan.activationFormat.bytesPerElement
  }
  private var group: CommunicationGroup { costs.plan.grid.group(.tensor) }

  private func call(_ operation: CollectiveOperation) -> CollectiveCall {
    CollectiveCall(operation, bytes: bytes, group: group, stretch: costs.plan.framework.tensorStretch)
  }

  private func seconds(_ operation: CollectiveOperation) -> Double { costs.collectives.seconds(of: call(operation)) }

  /// Both blocks' gathering in front and scattering behind, or so many all-reduces.
  private func seconds(allReduces count: Int) -> Double {
    costs.plan.layout.sequenceParallel
      ? 2 * (seconds(.allGather) + seconds(.reduceScatter)) : Double(count) * seconds(.allReduce)
  }

  /// Bytes of both blocks' collectives on each class of links.
  private func bytes(allReduces count: Int) -> LinkLoads {
    func bytes(_ operation: CollectiveOperation) -> LinkLoads {
      costs.collectives.transfer(of: call(operation)).bytes
    }
    return costs.plan.layout.sequenceParallel
      ? (bytes(.allGather) + bytes(.reduceScatter)) * 2 : bytes(.allReduce) * Double(count)
  }

  /// Bytes that a forward pass puts on links.
  var forwardBytes: LinkLoads { bytes(allReduces: 2) }

  /// Bytes that a backward pass puts on links.
  var backwardBytes: LinkLoads {
    let reduced = bytes(allReduces: inputReductions)
    guard costs.plan.layout.sequenceParallel, !costs.plan.framework.keepsGatheredInputs else { return reduced }
    let gathered = CollectiveCall(.allGather, bytes: bytes, group: group)
    return reduced + costs.collectives.transfer(of: gathered).bytes * 2
  }

  /// Seconds in which a forward pass waits, with so many seconds of products beside which it may move data.
  func forwardSeconds(beside products: Double) -> Double { exposed(seconds(allReduces: 2), beside: products) }

  /// Seconds in which a backward pass waits.
  ///
  /// The second gathering of the inputs runs beside the weight gradients, slows them down, and is waited for only where
  /// it takes longer.
  func backwardSeconds(beside products: Double, and weightGradients: Double) -> Double {
    guard costs.plan.layout.tensor > 1 else { return 0 }
    var seconds = exposed(seconds(allReduces: inputReductions), beside: products)
    if costs.plan.layout.sequenceParallel, !costs.plan.framework.keepsGatheredInputs {
      let again = 2 * costs.collectives.seconds(.allGather, bytes: bytes, group: group)
      let beside = min(again, weightGradients)
      seconds +=
        again - beside + KernelsBeside(costs: costs).lostSeconds(kernels: weightGradients, beside: again, of: group)
    }
    return seconds
  }

  /// All-reduces of gradients of the blocks' inputs: one for each block, or for each of the products that share its input.
  private var inputReductions: Int {
    costs.plan.framework.reducesEachProduct ? 1 + layer.feedForward.upProjections : 2
  }

  /// Where gatherings and scatterings are cut into parts that run beside the products, the first part and whatever the
  /// products do not cover is waited for, and the products lose what runs beside them.
  private func exposed(_ seconds: Double, beside products: Double) -> Double {
    guard costs.plan.layout.overlapTensor, costs.plan.layout.sequenceParallel else { return seconds }
    let waited = max(seconds / Double(costs.plan.layout.tensor), seconds - products)
    return waited
      + KernelsBeside(costs: costs).lostSeconds(kernels: products, beside: seconds - waited, of: group)
  }
}
