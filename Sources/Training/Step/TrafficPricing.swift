import CostModel
import Hardware
import ModelArchitecture
import Quantities

extension TrainingPlan {
  /// The bandwidth of each class of links, seen from one accelerator while all of its node do the same.
  var linkCapacities: LinkLoads {
    var capacities = cluster.linkCapacities
    let traffic = HostTraffic(plan: self)
    capacities[.hostOut] = traffic.bandwidth(.host)
    capacities[.hostIn] = traffic.bandwidth(.host)
    capacities[.drive] = traffic.bandwidth(.nvme)
    return capacities
  }
}

/// Turns a plan into what its pieces put on links: the same collectives and messages that `StepPricing` gives seconds to.
struct TrafficPricing {
  let costs: StepCosts
  let capacities: LinkLoads

  init(costs: StepCosts) {
    self.costs = costs
    capacities = costs.plan.linkCapacities
  }

  func traffic(_ times: StepTimes) -> StepTraffic {
    let shape = costs.plan.shape
    let data = DataTraffic(costs: costs)
    let chunks = (0..<shape.modelChunks).map(bytes)
    let parameters = (0..<shape.modelChunks).map { costs.plan.heldParameters(ofModelChunk: $0) }
    func perChunk<Value>(_ value: (Int) -> Value) -> [Value] {
      let values = (0..<shape.modelChunks).map(value)
      return (0..<shape.chunks).map { values[shape.modelChunk($0)] }
    }
    return StepTraffic(
      capacities: Array(repeating: capacities, count: shape.stages),
      send: costs.plan.message.map(costs.collectives.transfer) ?? .none,
      reduce: perChunk { chunk in
        data.bucket(
          parameters: parameters[chunk], layers: costs.plan.layers(ofChunk: chunk).count, over: capacities,
          seconds: times.reduceBuckets[chunk].first ?? 0)
      },
      gather: perChunk { data.gathering(parameters: parameters[$0], seconds: times.gather[$0]) },
      forward: perChunk { chunks[$0].forward }, inputGradient: perChunk { chunks[$0].inputGradient },
      weightGradient: perChunk { chunks[$0].weightGradient })
  }

  private func bytes(ofModelChunk chunk: Int) -> PassBytes {
    var sum = PassBytes()
    var known: [PricedLayer: PassBytes] = [:]
    for (place, layer) in costs.plan.layers(ofChunk: chunk).enumerated() {
      let priced = PricedLayer(layer: layer, recompute: costs.plan.recipe.recompute(atPlace: place))
      let bytes = known[priced] ?? self.bytes(of: priced)
      known[priced] = bytes
      sum.add(bytes)
    }
    if chunk == costs.plan.shape.modelChunks - 1, let call = costs.plan.logitGathering {
      sum.forward += costs.collectives.transfer(of: call).bytes
    }
    let held = costs.plan.heldParameters(ofModelChunk: chunk)
    let layers = costs.plan.layers(ofChunk: chunk).count
    DataTraffic(costs: costs).addBytes(&sum, parameters: held, layers: layers)
    if let moved = costs.plan.offloadedBytes(held, chunk: chunk) {
      HostTraffic(plan: costs.plan).addBytes(to: &sum, weights: moved.weights, activations: moved.activations)
    }
    return sum
  }

  private func bytes(of priced: PricedLayer) -> PassBytes {
    let layer = priced.layer
    var bytes = PassBytes()
    let tensor = TensorTraffic(costs: costs, layer: layer)
    let context = ContextTraffic(costs: costs, layer: layer)
    bytes.forward = tensor.forwardBytes + context.bytes(isBackward: false)
    bytes.inputGradient = tensor.backwardBytes + context.bytes(isBackward: true)
    if let experts = layer.experts {
      let exchange = ExpertExchange(costs: costs, choices: experts.choices).bytesOfBothWays
      bytes.forward += exchange
      bytes.inputGradient += exchange
    }
    if priced.recompute == .full { bytes.inputGradient += bytes.forward }
    return bytes
  }
}
