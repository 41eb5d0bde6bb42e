import CostModel
import Hardware
import Quantities

/// What replicas exchange: gradients, and whatever of the model they share out among themselves.
///
/// - Source: volumes of Rajbhandari et al. 2020, arXiv:1910.02054, section 7; buckets, prefetching and hybrid sharding
///   as PyTorch FSDP carries them out (Zhao et al. 2023, arXiv:2304.11277).
struct DataTraffic {
  let plan: TrainingPlan

  /// The ranks that hold one chunk: its replicas, and both copies when two models flow against each other.
  private var dataGroup: CommunicationGroup {
    let copies = plan.shape.flow == .bidirectional ? 2 : 1
    // Ranks that share a sequence hold the same weights.
    return plan.grid.replicas(replicaCount * copies)
  }

  /// So many consecutive replicas, or so many of those that are `stride` replicas apart.
  private func replicas(_ size: Int, stride: Int = 1) -> CommunicationGroup {
    plan.grid.replicas(size, every: stride)
  }

  /// All replicas: where states are whole, copies of a model that flows both ways count as well.
  private var replicaCount: Int { plan.dataParallel * plan.layout.context }

  /// The reductions at the end of a step, one for each layer of a chunk; chunks without layers reduce in one piece.
  ///
  /// What every pass has reduced already only crosses the groups of hybrid sharding.
  func reduceBuckets(parameters held: HeldParameters, layers: Int) -> [Double] {
    let buckets = max(1, layers)
    let parameters = plan.trained(held)
    let width = plan.framework.reducedBytes ?? plan.gradientBytes
    let bytes = width * parameters.common / Double(buckets)
    let partition = plan.partition
    // What every pass has scattered is scattered no more than the states need.
    let scattered = plan.sharesOutEveryPass ? partition.gradients : 1
    var seconds = 0.0
    if !plan.sharesOutEveryPass {
      seconds += reduction(bytes, group: partition.optimizerStates == 1 ? dataGroup : shards(dataGroup))
      seconds += reduction(width * parameters.routed / Double(buckets), group: expertGroup)
    } else if partition.optimizerStates > scattered {
      seconds += reduction(
        bytes / Double(scattered), group: replicas(partition.optimizerStates / scattered, stride: scattered))
    }
    if partition.optimizerStates > 1 || scattered > 1, replicaCount > partition.optimizerStates {
      seconds += plan.dataCollectives.seconds(
        .allReduce, bytes: bytes / Double(partition.optimizerStates),
        group: replicas(replicaCount / partition.optimizerStates, stride: partition.optimizerStates))
    }
    let leaving = HostTraffic(plan: plan).gradientSeconds(owned: plan.ownParameters(of: held))
    return Array(repeating: seconds + leaving / Double(buckets), count: buckets)
  }

  /// The accelerators that hold the same experts.
  private var expertGroup: CommunicationGroup {
    plan.grid.layerHolders(plan.expertReplicas, every: plan.layout.expert)
  }

  private func reduction(_ bytes: Double, group: CommunicationGroup) -> Double {
    stretch(group)
      * plan.dataCollectives.seconds(
        plan.partition.optimizerStates == 1 || plan.framework.allReducesDespiteSharding ? .allReduce : .reduceScatter,
        bytes: bytes,
        group: group)
  }

  /// How much longer than by bandwidth alone a group's traffic takes because of the nodes that it spans.
  private func stretch(_ group: CommunicationGroup) -> Double {
    1 + plan.framework.dataStretchPerNode * Double(group.nodes - 1)
  }

  /// The group that shares states out: all replicas unless some of them keep copies.
  private func shards(_ all: CommunicationGroup) -> CommunicationGroup {
    plan.partition.optimizerStates == replicaCount ? all : replicas(plan.partition.optimizerStates)
  }

  /// The gathering of a chunk's weights behind the update, by those who keep their states elsewhere; of weights that are
  /// shared out, each rank gathers its share.
  func gatherSeconds(parameters held: HeldParameters) -> Double {
    let parameters = plan.trained(held)
    let partition = plan.partition
    guard partition.optimizerStates > partition.weights else { return 0 }
    func seconds(_ count: Double, _ group: CommunicationGroup) -> Double {
      stretch(group)
        * plan.dataCollectives.seconds(.allGather, bytes: count * plan.activationFormat.bytesPerElement, group: group)
    }
    guard partition.weights == 1 else {
      return seconds(
        parameters.total / Double(partition.weights),
        replicas(partition.optimizerStates / partition.weights, stride: partition.weights))
    }
    return seconds(parameters.common, shards(dataGroup)) + seconds(parameters.routed, expertGroup)
  }

  /// Adds the waiting for gathered weights and scattered gradients to the passes of a chunk.
  ///
  /// Weights of the next layer are fetched beside the kernels of this one: the first gathering of a pass is waited for,
  /// and of the others what is longer than the kernels beside it; the last scattering has nothing beside it. Without
  /// overlap all of them are waited for.
  ///
  /// Where all micro-batches go through a chunk one after the other, they share one gathering and one scattering.
  func addShardedTraffic(_ passes: inout PricedPasses, parameters: HeldParameters, layers: Int) {
    guard plan.sharesOutEveryPass else { return }
    let units = Double(max(1, layers))
    let uses = plan.schedule.isLayered ? Double(plan.shape.microBatches) : 1
    let traffic = ShardedTraffic(
      plan: plan, weightGroup: replicas(plan.partition.weights), gradientGroup: replicas(plan.partition.gradients))
    let weights = plan.partition.weights > 1 ? parameters.total / units : 0
    let forwardGather = traffic.forwardGather(weights) / uses
    let backwardGather = traffic.backwardGather(weights) / uses
    let scatter = traffic.scatter(plan.trained(parameters).total / units) / uses
    let conversion = traffic.conversionSeconds(
      weights: weights / uses, gradients: plan.trained(parameters).total / units / uses)
    passes.forward.compute += conversion.forward * units
    passes.inputGradient.compute += conversion.backward * units
    let forward = passes.forward.total / units
    let backward = (passes.inputGradient.total + passes.weightGradient.total) / units
    guard plan.layout.overlapGradients else {
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

  /// What kernels lose to collectives that run beside them, seconds for each layer.
  private func slowdown(beside communication: Double, kernels: Double) -> Double {
    let group = replicas(max(plan.partition.weights, plan.partition.gradients))
    let link = group.nodes > 1 ? plan.cluster.interNode : plan.cluster.intraNode
    let slow = OverlapSlowdown(
      channels: group.nodes > 1 ? 8 : 24, linkBytesPerSecond: link.bandwidth.value,
      accelerator: plan.cluster.accelerator)
    return min(communication, kernels) * (slow.compute - 1)
  }
}
