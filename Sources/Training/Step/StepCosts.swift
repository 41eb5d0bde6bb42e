import CostModel
import Hardware
package import ModelArchitecture
import Quantities

/// What the pieces of a plan cost: the models of kernels and collectives that give seconds to what a plan says and where
/// its rank grid puts it.
///
/// A step is built in layers: what is said and checked (`TrainingPlan`), places (`RankGrid`), prices (here), events
/// (`StepModel`). Each knows the ones before it alone. It is shared by reference: a search prices hundreds of thousands of
/// plans, and each is asked by a dozen parts.
final class StepCosts: Sendable {
  /// What is priced.
  let plan: TrainingPlan
  /// Seconds of operators.
  let operators: OperatorCostModel
  /// Seconds of collectives.
  let collectives: CollectiveCostModel
  /// Seconds of collectives over replicas, at the share of the links that the framework reaches.
  let dataCollectives: CollectiveCostModel

  /// The prices of a plan's own accelerator; plans of unequal ones have a plan for each.
  init(_ plan: TrainingPlan) {
    self.plan = plan
    operators = OperatorCostModel(
      accelerator: plan.cluster.accelerator, calibration: plan.calibration, format: plan.format, rate: plan.productRate)
    collectives = CollectiveCostModel(cluster: plan.cluster, calibration: plan.calibration)
    dataCollectives = CollectiveCostModel(
      cluster: plan.cluster, calibration: plan.calibration, linkShare: plan.framework.replicaLinkShare)
  }
}

extension TrainingPlan {
  /// Prices every piece of a step: operators by the cost model, memory-bound kernels by the framework's traffic,
  /// collectives by latency and bandwidth.
  package func stepTimes() -> StepTimes {
    guard plansByRank.isEmpty else { return mixedTimes() }
    var pricing = StepPricing(costs: StepCosts(self))
    return pricing.times()
  }

  /// The times of unequal accelerators: each rank's own, and messages as slow as the slower side.
  private func mixedTimes() -> StepTimes {
    var byKind: [Accelerator: StepTimes] = [:]
    let times = plansByRank.map { plan in
      if let known = byKind[plan.cluster.accelerator] { return known }
      let priced = plan.stepTimes()
      byKind[plan.cluster.accelerator] = priced
      return priced
    }
    func chunks<Value>(_ part: (StepTimes) -> [Value]) -> [Value] {
      (0..<shape.chunks).map { part(times[shape.rank(ofChunk: $0)])[$0] }
    }
    var mixed = StepTimes(
      forward: chunks(\.forward), inputGradient: chunks(\.inputGradient), weightGradient: chunks(\.weightGradient),
      send: times.map(\.send).max() ?? 0, reduceBuckets: chunks(\.reduceBuckets), gather: chunks(\.gather),
      optimizer: times.indices.map { times[$0].optimizer[$0] })
    mixed.lostBesideData = times.map(\.lostBesideData).max() ?? 0
    return mixed
  }

  /// One layer by itself: its forward pass, and its backward pass with what is computed again.
  package func layerTimes(_ layer: TransformerLayer) -> (forward: StepTimes.Pass, backward: StepTimes.Pass) {
    let passes = LayerPricing(costs: StepCosts(self), layer: layer, recompute: recompute).passes()
    var backward = passes.inputGradient
    backward.add(passes.weightGradient)
    return (passes.forward, backward)
  }

  /// What the pieces of a step put on links.
  ///
  /// - Parameter times: the seconds of the same pieces, as `stepTimes` gives them: what a transfer takes by itself.
  package func stepTraffic(_ times: StepTimes) -> StepTraffic {
    guard plansByRank.isEmpty else { return mixedTraffic(times) }
    return TrafficPricing(costs: StepCosts(self)).traffic(times)
  }

  /// The traffic of unequal accelerators: each rank's own, and the messages of the slowest.
  private func mixedTraffic(_ times: StepTimes) -> StepTraffic {
    let traffic = plansByRank.map { TrafficPricing(costs: StepCosts($0)).traffic(times) }
    func chunks<Value>(_ part: (StepTraffic) -> [Value]) -> [Value] {
      (0..<shape.chunks).map { part(traffic[shape.rank(ofChunk: $0)])[$0] }
    }
    let slowest = traffic.max { $0.send.seconds < $1.send.seconds }
    return StepTraffic(
      capacities: traffic.indices.map { traffic[$0].capacities[$0] }, send: slowest?.send ?? .none,
      reduce: chunks(\.reduce), gather: chunks(\.gather), forward: chunks(\.forward),
      inputGradient: chunks(\.inputGradient), weightGradient: chunks(\.weightGradient))
  }
}
