import CostModel
import Hardware
import Quantities

/// What replicas exchange: gradients, and whatever of the model they share out among themselves.
///
/// - Source: volumes of Rajbhandari et al. 2020, arXiv:1910.02054, section 7; buckets, prefetching and hybrid sharding
///   as PyTorch FSDP carries them out (Zhao et al. 2023, arXiv:2304.11277).
struct DataTraffic {
  let costs: StepCosts

  /// The ranks that hold one chunk: its replicas, and both copies when two models flow against each other.
  private var dataGroup: CommunicationGroup {
    let copies = costs.plan.shape.flow == .bidirectional ? 2 : 1
    // Ranks that share a sequence hold the same weights.
    return costs.plan.grid.replicas(replicaCount * copies)
  }

  /// What kernels beside the reductions and gatherings of a step take longer, over what they take alone.
  var lostShare: Double { dataGroup.size > 1 ? KernelsBeside(costs: costs).lostShare(beside: dataGroup) : 0 }

  /// So many consecutive replicas, or so many of those that are `stride` replicas apart.
  private func replicas(_ size: Int, stride: Int = 1) -> CommunicationGroup {
    costs.plan.grid.replicas(size, every: stride)
  }

  /// All replicas: where states are whole, copies of a model that flows both ways count as well.
  private var replicaCount: Int { costs.plan.dataParallel * costs.plan.layout.context }

  /// The reductions at the end of a step, one for each layer of a chunk; chunks without layers reduce in one piece.
  func reduceBuckets(parameters held: HeldParameters, layers: Int) -> [Double] {
    let buckets = max(1, layers)
    var seconds = 0.0
    forEachReduction(parameters: held, buckets: buckets) { seconds += costs.dataCollectives.seconds(of: $0) }
    let leaving = HostTraffic(plan: costs.plan).gradientSeconds(owned: costs.plan.ownParameters(of: held))
    return Array(repeating: seconds + leaving / Double(buckets), count: buckets)
  }

  /// One bucket of a chunk as what it asks of the links.
  ///
  /// - Parameters:
  ///   - capacities: the bandwidth of each class of links.
  ///   - seconds: what it takes by itself.
  func bucket(
    parameters held: HeldParameters, layers: Int, over capacities: LinkLoads, seconds: Double
  ) -> Transfer {
    let buckets = max(1, layers)
    let leaving =
      HostTraffic(plan: costs.plan).gradientSeconds(owned: costs.plan.ownParameters(of: held)) / Double(buckets)
    var parts = [Transfer(seconds: leaving, route: LinkLoads(.hostOut), over: capacities)]
    forEachReduction(parameters: held, buckets: buckets) { parts.append(costs.dataCollectives.transfer(of: $0)) }
    return .series(parts, seconds: seconds)
  }

  /// The collectives of one bucket, one after the other.
  ///
  /// What every pass has reduced already only crosses the groups of hybrid sharding.
  private func forEachReduction(
    parameters held: HeldParameters, buckets: Int, _ body: (CollectiveCall) -> Void
  ) {
    let parameters = costs.plan.trained(held)
    let width = costs.plan.framework.reducedBytes ?? costs.plan.gradientBytes
    let bytes = width * parameters.common / Double(buckets)
    let partition = costs.plan.partition
    // What every pass has scattered is scattered no more than the states need.
    let scattered = costs.plan.sharesOutEveryPass ? partition.gradients : 1
    if !costs.plan.sharesOutEveryPass {
      body(reduction(bytes, group: partition.optimizerStates == 1 ? dataGroup : shards(dataGroup)))
      body(reduction(width * parameters.routed / Double(buckets), group: expertGroup))
    } else if partition.optimizerStates > scattered {
      body(
        reduction(
          bytes / Double(scattered), group: replicas(partition.optimizerStates / scattered, stride: scattered)))
    }
    if partition.optimizerStates > 1 || scattered > 1, replicaCount > partition.optimizerStates {
      body(
        CollectiveCall(
          .allReduce, bytes: bytes / Double(partition.optimizerStates),
          group: replicas(replicaCount / partition.optimizerStates, stride: partition.optimizerStates)))
    }
  }

  /// The accelerators that hold the same experts.
  private var expertGroup: CommunicationGroup {
    costs.plan.grid.layerHolders(costs.plan.expertReplicas, every: costs.plan.layout.expert)
  }

  private func reduction(_ bytes: Double, group: CommunicationGroup) -> CollectiveCall {
    let isWhole = costs.plan.partition.optimizerStates == 1 || costs.plan.framework.allReducesDespiteSharding
    return CollectiveCall(isWhole ? .allReduce : .reduceScatter, bytes: bytes, group: group, stretch: stretch(group))
  }

  /// How much longer than by bandwidth alone a group's traffic takes because of the nodes that it spans.
  private func stretch(_ group: CommunicationGroup) -> Double {
    1 + costs.plan.framework.dataStretchPerNode * Double(group.nodes - 1)
  }

  /// The group that shares states out: all replicas unless some of them keep copies.
  private func shards(_ all: CommunicationGroup) -> CommunicationGroup {
    costs.plan.partition.optimizerStates == replicaCount ? all : replicas(costs.plan.partition.optimizerStates)
  }

  /// The gathering of a chunk's weights behind the update, by those who keep their states elsewhere; of weights that are
  /// shared out, each rank gathers its share.
  private func forEachGather(parameters held: HeldParameters, _ body: (CollectiveCall) -> Void) {
    let parameters = costs.plan.trained(held)
    let partition = costs.plan.partition
    guard costs.plan.gathersParameters else { return }
    func gather(_ count: Double, _ group: CommunicationGroup) -> CollectiveCall {
      CollectiveCall(
        .allGather, bytes: count * costs.plan.activationFormat.bytesPerElement, group: group, stretch: stretch(group))
    }
    guard partition.weights == 1 else {
      body(
        gather(
          parameters.total / Double(partition.weights),
          replicas(partition.optimizerStates / partition.weights, stride: partition.weights)))
      return
    }
    body(gather(parameters.common, shards(dataGroup)))
    body(gather(parameters.routed, expertGroup))
  }

  /// That gathering as what it asks of the links.
  ///
  /// - Parameter seconds: what it takes by itself.
  func gathering(parameters held: HeldParameters, seconds: Double) -> Transfer {
    var parts: [Transfer] = []
    forEachGather(parameters: held) { parts.append(costs.dataCollectives.transfer(of: $0)) }
    return .series(parts, seconds: seconds)
  }

  /// Seconds of that gathering by itself.
  func gatherSeconds(parameters held: HeldParameters) -> Double {
    var seconds = 0.0
    forEachGather(parameters: held) { seconds += costs.dataCollectives.seconds(of: $0) }
    return seconds
  }

  /// Adds the waiting for gathered weights and scattered gradients to the passes of a chunk.
  ///
  /// Weights of the next layer are fetched beside the kernels of this one: the first gathering of a pass is waited for,
  /// and of the others what is longer than the kernels beside it; the last scattering has nothing beside it. Without
  /// overlap all of them are waited for.
  ///
  /// Where all micro-batches go through a chunk one after the other, they share one gathering and one scattering.
  func addShardedTraffic(_ passes: inout PricedPasses, parameters: HeldParameters, layers: Int) {
    guard costs.plan.sharesOutEveryPass else { return }
    let units = Double(max(1, layers))
    let uses = costs.plan.schedule.isLayered ? Double(costs.plan.shape.microBatches) : 1
    let traffic = sharded
    let weights = costs.plan.partition.weights > 1 ? parameters.total / units : 0
    let model = costs.dataCollectives
    let forwardGather = model.seconds(of: traffic.forwardGather(weights)) / uses
    let backwardGather = model.seconds(of: traffic.backwardGather(weights)) / uses
    let scatter =
      traffic.scatter(costs.plan.trained(parameters).total / units).reduce(0) { $0 + model.seconds(of: $1) } / uses
    let conversion = traffic.conversionSeconds(
      weights: weights / uses, gradients: costs.plan.trained(parameters).total / units / uses)
    passes.forward.compute += conversion.forward * units
    passes.inputGradient.compute += conversion.backward * units
    let forward = passes.forward.total / units
    let backward = (passes.inputGradient.total + passes.weightGradient.total) / units
    guard costs.plan.layout.overlapGradients else {
      passes.forward.dataCommunication += forwardGather * units
      passes.inputGradient.dataCommunication += (backwardGather + scatter) * units
      return
    }
    passes.forward.compute += slowdown(beside: forwardGather, kernels: forward) * units
    passes.forward.dataCommunication += forwardGather + (units - 1) * max(0, forwardGather - forward)
    passes.inputGradient.compute += slowdown(beside: backwardGather + scatter, kernels: backward) * units
    passes.inputGradient.dataCommunication +=
      backwardGather + scatter + (units - 1) * max(0, backwardGather + scatter - backward)
  }

  /// Adds what gathered weights and scattered gradients put on links in the passes of a chunk.
  func addBytes(_ bytes: inout PassBytes, parameters: HeldParameters, layers: Int) {
    guard costs.plan.sharesOutEveryPass else { return }
    let units = Double(max(1, layers))
    // Of every layer, once for all micro-batches that share a gathering.
    let often = units / (costs.plan.schedule.isLayered ? Double(costs.plan.shape.microBatches) : 1)
    let weights = costs.plan.partition.weights > 1 ? parameters.total / units : 0
    func onLinks(_ calls: [CollectiveCall]) -> LinkLoads {
      calls.reduce(into: LinkLoads()) { $0 += costs.dataCollectives.transfer(of: $1).bytes } * often
    }
    let gradients = costs.plan.trained(parameters).total / units
    bytes.forward += onLinks([sharded.forwardGather(weights)])
    bytes.inputGradient += onLinks([sharded.backwardGather(weights)] + sharded.scatter(gradients))
  }

  /// Collectives over the replicas that share weights and gradients out.
  private var sharded: ShardedTraffic {
    ShardedTraffic(
      costs: costs, weightGroup: replicas(costs.plan.partition.weights),
      gradientGroup: replicas(costs.plan.partition.gradients))
  }

  /// What kernels lose to collectives that run beside them, seconds for each layer.
  private func slowdown(beside communication: Double, kernels: Double) -> Double {
    KernelsBeside(costs: costs).lostSeconds(
      kernels: kernels, beside: communication,
      of: replicas(max(costs.plan.partition.weights, costs.plan.partition.gradients)))
  }
}
