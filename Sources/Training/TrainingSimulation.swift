import Hardware
import ModelArchitecture
package import Quantities
import ScalingLaws

/// The outcome of rehearsing a training plan.
package struct TrainingResult: Sendable {
  /// The step as it happened.
  package let step: StepOutcome
  /// The memory of every pipeline rank.
  package let memory: [MemoryPlan]
  /// The numbers that the run answers with.
  package let metrics: [Metric]

  /// Whether every rank fits into its accelerator.
  package var fits: Bool { memory.allSatisfy(\.fits) }
}

/// Rehearses training plans.
package enum TrainingSimulation {
  /// Simulates one optimizer step in its steady state and derives what a planner asks for.
  package static func run(_ plan: TrainingPlan, recordsSpans: Bool = false) -> TrainingResult {
    let times = plan.stepTimes()
    let shared = traffic(of: plan, times)
    // A timeline shows what every link carries, also where nothing meets.
    let everything = recordsSpans && !plan.schedule.isAsynchronous ? plan.stepTraffic(times) : shared
    let step = simulate(plan.schedule, plan, times, everything, recordsSpans: recordsSpans)
    let alone = shared == nil ? step : simulate(plan.schedule, plan, times, nil, recordsSpans: false)
    let memory = plan.memoryPlans()
    let metrics = TrainingMetrics(
      plan: plan, step: step, memory: memory, stageSeconds: stageSeconds(plan, own: step.seconds),
      sharedLinkSeconds: max(0, step.seconds - alone.seconds)
    ).all
    return TrainingResult(step: step, memory: memory, metrics: metrics)
  }

  /// Seconds of a step at each batch of the horizon's ramp and at the plan's own, in their order.
  ///
  /// Batches were checked when the plan was made; one that cannot be planned all the same has no time, and so has the run.
  private static func stageSeconds(_ plan: TrainingPlan, own: Double) -> [Double] {
    guard let horizon = plan.horizon else { return [] }
    var known = [plan.batch.global: own]
    for batch in horizon.ramp.map(\.globalBatch) where known[batch] == nil {
      guard let other = try? plan.withGlobalBatch(batch) else { continue }
      let times = other.stepTimes()
      known[batch] =
        simulate(other.schedule, other, times, traffic(of: other, times), recordsSpans: false).seconds
    }
    return horizon.ramp.map { known[$0.globalBatch] ?? .nan } + [own]
  }

  /// What the pieces of a step put on links; nil where nothing can meet there, and for pipelines that never drain.
  private static func traffic(of plan: TrainingPlan, _ times: StepTimes) -> StepTraffic? {
    guard plan.mayShareLinks else { return nil }
    let traffic = plan.stepTraffic(times)
    let shared = traffic.shared(
      stages: plan.shape.stages, overlapsGradients: plan.layout.overlapGradients,
      overlapsParameters: plan.layout.overlapParameters)
    return shared.isEmpty ? nil : traffic
  }

  private static func simulate(
    _ schedule: some PipelineSchedule, _ plan: TrainingPlan, _ times: StepTimes, _ traffic: StepTraffic?,
    recordsSpans: Bool
  ) -> StepOutcome {
    StepSimulation.run(
      shape: plan.shape, schedule: schedule, times: times, overlapGradients: plan.layout.overlapGradients,
      overlapParameters: plan.layout.overlapParameters, recordsSpans: recordsSpans, traffic: traffic)
  }
}

/// Derives the numbers of a training run from its step.
private struct TrainingMetrics {
  let plan: TrainingPlan
  let step: StepOutcome
  let memory: [MemoryPlan]
  /// Seconds of a step in each stage of the horizon's ramp, the plan's own last.
  let stageSeconds: [Double]
  /// What the step takes longer because its pieces share links.
  let sharedLinkSeconds: Double

  var all: [Metric] { speed + time + space + packing + cost + horizon }

  private var accelerators: Double { Double(plan.cluster.count) }
  private var tokensPerSecond: Double { plan.batch.tokens / step.seconds }

  /// One sequence, whose documents do not see each other.
  private var sequence: TokenBatch {
    var sequence = TokenBatch.training(sequences: 1, length: plan.batch.sequenceLength)
    if let packing = plan.recipe.packing { sequence.pairs *= packing.pairShare }
    return sequence
  }

  /// Operations that the model needs for a step: a forward pass and twice that for the gradients. Frozen weights have no
  /// gradients; their adapters have.
  private var modelFLOPs: Double {
    let forward = plan.model.forwardFLOPs(sequence)
    guard let adapters = plan.recipe.adapters else { return 3 * forward * Double(plan.batch.global) }
    let shard = TensorShard(tensor: 1, format: plan.format)
    var scores = 0.0
    var factors = 0.0
    for layer in plan.model.layers {
      scores += layer.attentionWork(sequence, shard: shard).flops
      var products: [MatrixMultiply] = []
      if adapters.targets.contains(.attention) {
        products += layer.attentionProjections(sequence, hidden: plan.model.hidden, shard: shard)
      }
      if adapters.targets.contains(.feedForward) {
        products += layer.feedForwardProjections(sequence, hidden: plan.model.hidden, shard: shard)
      }
      factors += products.flatMap(adapters.products).reduce(0) { $0 + $1.flops }
    }
    return (2 * forward + scores + 3 * factors) * Double(plan.batch.global)
  }

  /// Operations that the hardware carries out beyond the model's: what is computed twice.
  private var recomputedFLOPs: Double {
    var again = 0.0
    for chunk in 0..<plan.shape.modelChunks {
      for (place, layer) in plan.layers(ofChunk: chunk).enumerated() {
        switch plan.recipe.recompute(atPlace: place) {
        case .none: break
        case .selective:
          again += layer.attentionWork(sequence, shard: TensorShard(tensor: 1, format: plan.format)).flops
        case .full: again += layer.forwardFLOPs(sequence, hidden: plan.model.hidden)
        }
      }
    }
    return again * Double(plan.batch.global)
  }

  private var speed: [Metric] {
    let peak = mean { $0.peakRate(plan.format)?.value ?? .nan }
    let possible = step.seconds * accelerators * peak
    return [
      Metric("step_time_s", step.seconds, .time),
      Metric("tokens_per_second", tokensPerSecond, .count),
      Metric("tokens_per_second_per_gpu", tokensPerSecond / accelerators, .count),
      Metric("mfu_ratio", modelFLOPs / possible, .ratio),
      Metric("hfu_ratio", (modelFLOPs + recomputedFLOPs) / possible, .ratio),
      Metric(
        "model_flops_per_second_per_gpu", modelFLOPs / step.seconds / accelerators, .operationRate),
    ]
  }

  private var time: [Metric] {
    [
      Metric("bubble_ratio", step.bubbleFraction, .ratio),
      Metric("compute_time_s", mean(\.compute), .time),
      Metric("tensor_communication_time_s", mean(\.tensorCommunication), .time),
      Metric("context_communication_time_s", mean(\.contextCommunication), .time),
      Metric("expert_communication_time_s", mean(\.expertCommunication), .time),
      Metric("data_communication_time_s", mean(\.dataCommunication), .time),
      Metric(
        "exposed_communication_time_s",
        mean(\.tensorCommunication) + mean(\.contextCommunication) + mean(\.expertCommunication)
          + mean(\.dataCommunication), .time),
      Metric("shared_link_time_s", sharedLinkSeconds, .time),
      Metric("optimizer_time_s", mean(\.optimizer), .time),
      Metric("bubble_time_s", mean(\.bubble), .time),
    ]
  }

  private var space: [Metric] {
    let worst = memory.max { $0.total < $1.total }
    let elsewhere = memory.flatMap(\.elsewhere)
    func used(_ place: Offload.Place) -> Double? {
      elsewhere.filter { $0.place == place }.map { $0.bytes / $0.capacity }.max()
    }
    var metrics = [
      Metric("memory_peak_bytes", worst?.total.value ?? 0, .memory),
      Metric("memory_allocated_bytes", memory.map(\.allocated).max()?.value ?? 0, .memory),
      Metric("memory_used_ratio", worst?.usedRatio ?? 0, .ratio),
    ]
    if let ratio = used(.host) { metrics.append(Metric("host_memory_used_ratio", ratio, .ratio)) }
    if let ratio = used(.nvme) { metrics.append(Metric("storage_used_ratio", ratio, .ratio)) }
    return metrics
  }

  /// What of the tokens teaches, where sequences are filled with documents.
  private var packing: [Metric] {
    guard let packing = plan.recipe.packing else { return [] }
    return [
      Metric("useful_token_ratio", packing.usefulShare, .ratio),
      Metric("useful_tokens_per_second", packing.usefulShare * tokensPerSecond, .count),
      Metric("cut_document_ratio", packing.cutShare, .ratio),
    ]
  }

  private var watts: Double {
    // Power follows the share of time in which kernels run: idle power below, the board's limit above.
    let ranks = step.ranks.indices.map { rank in
      let accelerator = plan.accelerator(ofRank: rank)
      let busy = min(1, (step.ranks[rank].compute + step.ranks[rank].optimizer) / step.seconds)
      return accelerator.idlePower.value + busy * (accelerator.boardPower.value - accelerator.idlePower.value)
    }
    return ranks.reduce(0, +) / Double(ranks.count)
  }

  private var dollarsPerSecond: Double { accelerators * mean(\.price.value) / 3600 }

  /// A figure of the accelerators, averaged over ranks.
  private func mean(_ figure: (Accelerator) -> Double) -> Double {
    let ranks = 0..<plan.shape.stages
    return ranks.reduce(0) { $0 + figure(plan.accelerator(ofRank: $1)) } / Double(ranks.count)
  }

  private var cost: [Metric] {
    [
      Metric("power_per_gpu_w", watts, .power),
      Metric("energy_per_token_j", watts * accelerators / tokensPerSecond, .energy),
      Metric("cost_per_million_tokens_usd", 1e6 * dollarsPerSecond / tokensPerSecond, .money),
    ]
  }

  private var horizon: [Metric] {
    guard let horizon = plan.horizon, let forecast = plan.forecast else { return [] }
    // A run that ends within the ramp has fewer stages.
    let stages = horizon.steps(tokens: forecast.tokens, batch: plan.batch)
    let seconds = stages.reduce(0) { $0 + $1.steps * stageSeconds[$1.place] }
    var metrics = [
      Metric("horizon_tokens", forecast.tokens, .tokens),
      Metric("horizon_steps_count", forecast.steps.rounded(.up), .count),
      Metric("horizon_time_s", seconds, .time),
      Metric("horizon_cost_usd", seconds * dollarsPerSecond, .money),
      Metric("horizon_energy_j", seconds * accelerators * watts, .energy),
    ]
    if forecast.lossUnit == .natsPerToken {
      metrics.append(Metric("horizon_loss_nats_per_token", forecast.loss, .count))
    }
    if let critical = forecast.criticalBatch {
      metrics.append(Metric("horizon_critical_batch_tokens", critical.count, .tokens))
    }
    return metrics
  }

  private func mean(_ part: (RankTimes) -> Double) -> Double {
    step.ranks.reduce(0) { $0 + part($1) } / Double(step.ranks.count)
  }
}
