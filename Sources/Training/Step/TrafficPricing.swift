import CostModel
import Hardware
import ModelArchitecture
import Quantities

extension TrainingPlan {
  /// What the pieces of a step put on links.
  ///
  /// - Parameter times: the seconds of the same pieces, as `stepTimes` gives them: what a transfer takes by itself.
  package func stepTraffic(_ times: StepTimes) -> StepTraffic {
    guard plansByRank.isEmpty else { return mixedTraffic(times) }
    return TrafficPricing(plan: self).traffic(times)
  }

  /// The traffic of unequal accelerators: each rank's own, and the messages of the slowest.
  private func mixedTraffic(_ times: StepTimes) -> StepTraffic {
    let traffic = plansByRank.map { TrafficPricing(plan: $0).traffic(times) }
    func chunks<Value>(_ part: (StepTraffic) -> [Value]) -> [Value] {
      (0..<shape.chunks).map { part(traffic[shape.rank(ofChunk: $0)])[$0] }
    }
    let slowest = traffic.max { $0.send.seconds < $1.send.seconds }
    return StepTraffic(
      capacities: traffic.indices.map { traffic[$0].capacities[$0] }, send: slowest?.send ?? .none,
      reduce: chunks(\.reduce), gather: chunks(\.gather), forward: chunks(\.forward),
      inputGradient: chunks(\.inputGradient), weightGradient: chunks(\.weightGradient))
  }

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
private struct TrafficPricing {
  let plan: TrainingPlan
  let capacities: LinkLoads

  init(plan: TrainingPlan) {
    self.plan = plan
    capacities = plan.linkCapacities
  }

  func traffic(_ times: StepTimes) -> StepTraffic {
    let shape = plan.shape
    let data = DataTraffic(plan: plan)
    let chunks = (0..<shape.modelChunks).map(bytes)
    let parameters = (0..<shape.modelChunks).map { plan.heldParameters(ofModelChunk: $0) }
    func perChunk<Value>(_ value: (Int) -> Value) -> [Value] {
      let values = (0..<shape.modelChunks).map(value)
      return (0..<shape.chunks).map { values[shape.modelChunk($0)] }
    }
    return StepTraffic(
      capacities: Array(repeating: capacities, count: shape.stages),
      send: plan.message.map(plan.collectives.transfer) ?? .none,
      reduce: perChunk { chunk in
        data.bucket(
          parameters: parameters[chunk], layers: plan.layers(ofChunk: chunk).count, over: capacities,
          seconds: times.reduceBuckets[chunk].first ?? 0)
      },
      gather: perChunk { data.gathering(parameters: parameters[$0], seconds: times.gather[$0]) },
      forward: perChunk { chunks[$0].forward }, inputGradient: perChunk { chunks[$0].inputGradient },
      weightGradient: perChunk { chunks[$0].weightGradient })
  }

  private func bytes(ofModelChunk chunk: Int) -> PassBytes {
    var sum = PassBytes()
    var known: [PricedLayer: PassBytes] = [:]
    for (place, layer) in plan.layers(ofChunk: chunk).enumerated() {
      let priced = PricedLayer(layer: layer, recompute: plan.recipe.recompute(atPlace: place))
      let bytes = known[priced] ?? self.bytes(of: priced)
      known[priced] = bytes
      sum.add(bytes)
    }
    if chunk == plan.shape.modelChunks - 1, let call = plan.logitGathering {
      sum.forward += plan.collectives.transfer(of: call).bytes
    }
    let held = plan.heldParameters(ofModelChunk: chunk)
    let layers = plan.layers(ofChunk: chunk).count
    DataTraffic(plan: plan).addBytes(&sum, parameters: held, layers: layers)
    if let moved = plan.offloadedBytes(held, chunk: chunk) {
      HostTraffic(plan: plan).addBytes(to: &sum, weights: moved.weights, activations: moved.activations)
    }
    return sum
  }

  private func bytes(of priced: PricedLayer) -> PassBytes {
    let layer = priced.layer
    var bytes = PassBytes()
    let tensor = TensorTraffic(plan: plan, layer: layer)
    let context = ContextTraffic(plan: plan, layer: layer)
    bytes.forward = tensor.forwardBytes + context.bytes(isBackward: false)
    bytes.inputGradient = tensor.backwardBytes + context.bytes(isBackward: true)
    if let experts = layer.experts {
      let exchange = ExpertExchange(plan: plan, choices: experts.choices).bytesOfBothWays
      bytes.forward += exchange
      bytes.inputGradient += exchange
    }
    if priced.recompute == .full { bytes.inputGradient += bytes.forward }
    return bytes
  }
}
