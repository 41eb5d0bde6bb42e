import Hardware
import ModelArchitecture
import Quantities

/// Counts what a training plan holds in memory.
struct MemoryModel {
  let plan: TrainingPlan

  /// Context of the runtime and buffers of the communication library: an assumption, about what an idle training
  /// process shows on the device.
  static let frameworkBytes = 1.5 * 0x1p30

  /// Share of activations, which come and go, that a caching allocator holds on top: 6 %, the slack between allocated and reserved
  /// memory in published runs (SimuMax keeps 0.94 of a device for the same reason).
  static let fragmentedShare = 0.06

  /// The memory of a rank at the peak that the schedule's order leads to.
  func memory(ofRank rank: Int) -> MemoryPlan {
    let shape = plan.shape
    let order = plan.schedule.order(rank: rank, shape)
    let held = plan.heldParameters(ofRank: rank)
    let parameters = held.total
    let shards = Double(plan.shardGroup)
    func shared(fromStage stage: Int, _ bytes: Double) -> Double {
      plan.layout.zeroStage >= stage ? bytes / shards : bytes
    }
    let activations = peakBytes(order) { layersBytes($0) } + recomputeWorkspace
    let logits = peakBytes(order) { shape.isLast($0) ? logitBytes : 0 }
    let holders: [(MemoryPart.Kind, Double)] = [
      (.weights, shared(fromStage: 3, parameters * weightBytes) + gatheredBytes),
      // Gradients that are summed over the micro-batches of a pipeline are whole until the end of the step.
      (
        .gradients, plan.sharesOutEveryPass ? parameters * plan.gradientBytes / shards : parameters * plan.gradientBytes
      ),
      (.optimizer, plan.ownParameters(of: held) * plan.optimizer.stateBytes),
      (.activations, activations),
      (.logits, logits),
      (.fragmentation, Self.fragmentedShare * activations),
      (.framework, Self.frameworkBytes),
    ]
    return MemoryPlan(
      rank: rank, parts: holders.map { MemoryPart(kind: $0.0, bytes: Bytes($0.1)) },
      capacity: plan.cluster.accelerator.memory)
  }

  private var weightBytes: Double { plan.activationFormat.bytesPerElement }

  /// Weights of the layer that is computed and of the one that is fetched, where replicas share weights out.
  private var gatheredBytes: Double {
    guard plan.layout.zeroStage == 3, plan.shardGroup > 1 else { return 0 }
    let largest = Set(plan.model.layers).map { $0.parameters(hidden: plan.model.hidden) }.max() ?? 0
    return 2 * largest / Double(plan.layout.tensor) * weightBytes
  }

  /// The greatest sum over all forward passes that wait for their backward pass at once.
  private func peakBytes(_ order: [PipelineWork], _ bytes: (Int) -> Double) -> Double {
    let byChunk = (0..<plan.shape.chunks).map(bytes)
    var current = 0.0
    var peak = 0.0
    for work in order {
      if work.kind == .forward { current += byChunk[Int(work.chunk)] }
      peak = max(peak, current)
      if work.freesActivations { current -= byChunk[Int(work.chunk)] }
    }
    return peak
  }

  /// What the layers of a chunk keep of one micro-batch.
  private func layersBytes(_ chunk: Int) -> Double {
    plan.layers(ofChunk: plan.shape.modelChunk(chunk)).reduce(0) {
      $0 + layerActivationBytes($1, recompute: plan.recompute)
    }
  }

  /// Everything inside the one layer that is being computed again.
  private var recomputeWorkspace: Double {
    guard plan.recompute == .full else { return 0 }
    return plan.model.layerKinds.map { layerActivationBytes($0, recompute: .none) }.max() ?? 0
  }

  /// Bytes that one layer keeps of one micro-batch.
  ///
  /// Inputs of both norms and of both blocks are whole on every accelerator unless the sequence is divided; all
  /// other tensors are divided over the tensor group. Kernels that are not fused keep more.
  ///
  /// - Source: Korthikanti et al. 2022, arXiv:2205.05198, section 4, with the terms counted for grouped queries and
  ///   gated blocks: norm, block inputs 8sbh; queries and output 4sb d_q; keys and values 4sb d_kv; statistics of
  ///   the softmax 4sba, or 2 bytes for each score and 3 more where they are dropped; up-projections, and their
  ///   product, 2sbf each; a byte of mask for each dropped element.
  func layerActivationBytes(_ layer: TransformerLayer, recompute: Recompute) -> Double {
    let tokens = plan.microBatch.tokens
    let tensor = Double(plan.layout.tensor)
    let element = plan.activationFormat.bytesPerElement
    let residual = plan.layout.sequenceParallel ? tensor : 1
    let width = Double(plan.model.hidden)
    if recompute == .full { return tokens * width * element / residual }
    let fusion = plan.framework.fusion
    let attention = layer.attention
    let blocks = Double((layer.feedForward.upProjections + 1) * layer.feedForward.width) * element
    let gate = layer.feedForward.isGated ? fusion.keptByGate * Double(layer.feedForward.width) : 0
    let heads = element * 2 * Double(attention.queryWidth + attention.keyWidth)
    let scores = recompute == .selective ? 0 : scoreBytes(Double(attention.heads))
    let masks = plan.framework.hasDropout ? 2.0 : 0
    let norms = 2 * fusion.keptByNorm(isRootMeanSquare: layer.norm == .rms)
    return tokens
      * (width * (4 * element + masks + norms) / residual + (heads + blocks + gate + scores + routed(layer)) / tensor)
  }

  /// Bytes kept of routed experts, by token: rows as they are sent, and the blocks inside, for each choice; the busiest
  /// rank holds more.
  private func routed(_ layer: TransformerLayer) -> Double {
    guard let experts = layer.experts else { return 0 }
    let element = plan.activationFormat.bytesPerElement
    let inner = Double((experts.upProjections + 1) * experts.width)
    return Double(experts.choices) * (2 * Double(plan.model.hidden) + inner) * element * plan.layout.expertImbalance
  }

  /// Bytes kept of attention's scores, by token: statistics alone, or every score.
  private func scoreBytes(_ heads: Double) -> Double {
    guard plan.framework.attention.keepsScores else { return 4 * heads }
    let perScore = (plan.framework.attention == .eagerFloat ? 6.0 : 2.0) + (plan.framework.hasDropout ? 3 : 0)
    return perScore * heads * Double(plan.batch.sequenceLength)
  }

  /// The inputs of the final norm and of the head, and the logits with what the loss keeps of them.
  ///
  /// - Source: Megatron-LM `theoretical_memory_usage` for a fused loss in 32 bits: 4sbh/t (1 + V/h).
  private var logitBytes: Double {
    let tensor = Double(plan.layout.tensor)
    let divided = plan.framework.dividesLoss ? tensor : 1
    let logits = plan.framework.fusion.keptByLoss * Double(plan.model.vocabulary) / divided
    return plan.microBatch.tokens * (4 * Double(plan.model.hidden) / tensor + logits)
  }
}

extension TrainingPlan {
  /// The memory of every pipeline rank.
  public func memoryPlans() -> [MemoryPlan] {
    let model = MemoryModel(plan: self)
    return (0..<shape.stages).map(model.memory)
  }
}
