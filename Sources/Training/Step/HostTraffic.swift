import Hardware
import ModelArchitecture
import Quantities

/// What moves between an accelerator and its host.
struct HostTraffic {
  let plan: TrainingPlan

  /// Accelerators that share a host.
  private var neighbours: Double { Double(min(plan.cluster.nodeSize, plan.cluster.count)) }

  /// Bytes per second that one accelerator moves to or from a place while all of its node do the same.
  func bandwidth(_ place: Offload.Place) -> Double {
    let host = plan.host
    switch place {
    case .device: return .infinity
    case .host: return min(host.linkBandwidth.value, host.memoryBandwidth.value / neighbours)
    case .nvme: return min(host.linkBandwidth.value, host.storageBandwidth.value / neighbours)
    }
  }

  /// Seconds of an update that the host's processors carry out on what accelerators of one node own: as long as its
  /// bytes take in the host's memory, or the states take from the drives and back; then weights come up in 16 bits.
  func updateSeconds(owned: Double) -> Double {
    let host = plan.host
    let processors = owned * neighbours * plan.optimizer.updateBytes / host.memoryBandwidth.value
    let drives =
      plan.recipe.offload.optimizer == .nvme
      ? 2 * owned * neighbours * plan.optimizer.stateBytes / host.storageBandwidth.value : 0
    return max(processors, drives) + owned * plan.activationFormat.bytesPerElement / bandwidth(.host)
  }

  /// Seconds in which gradients of parameters that are updated on the host leave the device.
  func gradientSeconds(owned: Double) -> Double {
    plan.recipe.offload.optimizer == .device ? 0 : owned * plan.activationFormat.bytesPerElement / bandwidth(.host)
  }

  /// Adds what passes of a chunk wait for weights and activations on their way over the link. Transfers of one layer run
  /// beside the kernels of another; the first and the last have nothing beside them.
  ///
  /// - Parameters:
  ///   - passes: the passes of a chunk.
  ///   - weights: bytes of weights that one accelerator fetches for a pass.
  ///   - activations: bytes that it sends away in the forward pass and fetches for the backward pass.
  ///   - layers: layers of the chunk.
  func add(to passes: inout PricedPasses, weights: Double, activations: Double, layers: Int) {
    let offload = plan.recipe.offload
    let units = Double(max(1, layers))
    let fetch = weights / units / bandwidth(offload.weights)
    let move = activations / units / bandwidth(offload.activations)
    let forward = passes.forward.total / units
    let backward = (passes.inputGradient.total + passes.weightGradient.total) / units
    func exposed(_ transfer: Double, _ kernels: Double) -> Double {
      transfer > 0 ? transfer + (units - 1) * max(0, transfer - kernels) : 0
    }
    // The link carries both ways at once: weights come up while activations go down.
    passes.forward.dataCommunication += exposed(max(fetch, move), forward)
    passes.inputGradient.dataCommunication += exposed(fetch + move, backward)
  }

  /// Adds what weights and activations on their way put on the link to the host and on the drives.
  ///
  /// - Parameters:
  ///   - weights: bytes of weights that one accelerator fetches for a pass.
  ///   - activations: bytes that it sends away in the forward pass and fetches for the backward pass.
  func addBytes(to bytes: inout PassBytes, weights: Double, activations: Double) {
    let offload = plan.recipe.offload
    func crossing(_ place: Offload.Place, _ link: LinkClass, _ count: Double) -> LinkLoads {
      switch place {
      case .device: LinkLoads()
      case .host: LinkLoads(link, count)
      case .nvme: LinkLoads(link, count) + LinkLoads(.drive, count)
      }
    }
    bytes.forward +=
      crossing(offload.weights, .hostIn, weights) + crossing(offload.activations, .hostOut, activations)
    bytes.inputGradient +=
      crossing(offload.weights, .hostIn, weights) + crossing(offload.activations, .hostIn, activations)
  }
}
