import Hardware
import ModelArchitecture
import Quantities

/// Counts what a training plan holds in memory.
struct MemoryModel {
  let plan: TrainingPlan

  /// Context of the runtime and buffers of the communication library: 2 GB, as the logs of BigScience's runs say.
  static let contextBytes = 2e9

  /// What a caching allocator holds beside what tensors take, over the latter: 4.7 %, the mean of the twenty runs with
  /// both figures that the SimuMax repository publishes (3 to 8 %).
  static let fragmentedShare = 0.047

  /// The memory of a rank at the peak that the schedule's order leads to.
  func memory(ofRank rank: Int) -> MemoryPlan {
    let shape = plan.shape
    let order = plan.schedule.order(rank: rank, shape)
    let held = plan.heldParameters(ofRank: rank)
    let trained = plan.trained(held).total
    let offload = plan.recipe.offload
    let kept = peakBytes(order) { Kept(layersBytes(ofModelChunk: shape.modelChunk($0))) }
    // Of what leaves the device, the layer at work and the one on its way are there.
    let resident = offload.activations == .device ? kept : min(kept, 2 * largestLayerBytes)
    let logits = peakBytes(order) {
      shape.isLast($0) ? Kept(logitBytes, forWeights: logitGradientBytes) : Kept(0)
    }
    let tensors: [(MemoryPart.Kind, Double)] = [
      (.weights, weights(held)),
      // Gradients that are summed over the micro-batches of a pipeline are whole until the end of the step.
      (.gradients, trained * plan.gradientBytes / (plan.sharesOutEveryPass ? Double(plan.partition.gradients) : 1)),
      (.optimizer, optimizerBytes(held)),
      (.activations, resident),
      (.workspace, recomputeWorkspace + gradientWorkspace),
      (.logits, logits),
    ]
    let allocated = tensors.reduce(0) { $0 + $1.1 }
    let holders = tensors + [(.fragmentation, Self.fragmentedShare * allocated), (.framework, Self.contextBytes)]
    return MemoryPlan(
      rank: rank, parts: holders.map { MemoryPart(kind: $0.0, bytes: Bytes($0.1)) },
      capacity: plan.cluster.accelerator.usableMemory, elsewhere: elsewhere(held, activations: kept))
  }

  private var weightBytes: Double { plan.activationFormat.bytesPerElement }

  /// Weights on the device: whole, shared out, or those of the layers at work alone.
  private func weights(_ held: HeldParameters) -> Double {
    let sharers = plan.partition.weights
    let isShared = sharers > 1
    let isAway = plan.recipe.offload.weights != .device
    let own = plan.weightBytes(of: held) / Double(sharers)
    // A second copy inside a smaller group stays on the device.
    let copy = isShared ? plan.layout.secondaryShard.map { plan.weightBytes(of: held) / Double($0) } ?? 0 : 0
    let versions = plan.schedule.isAsynchronous ? own : 0
    return (isAway ? 0 : own + versions) + copy + (isShared || isAway ? gatheredBytes : 0)
  }

  /// Weights of the layer that is computed and of the one that is fetched.
  private var gatheredBytes: Double {
    let largest = Set(plan.model.layers).map { $0.parameters(hidden: plan.model.hidden) }.max() ?? 0
    return 2 * largest / Double(plan.layout.tensor) * weightBytes
  }

  private func optimizerBytes(_ held: HeldParameters) -> Double {
    let copies = plan.framework.updateBytes
    let working =
      plan.ownParameters(of: held) * copies.owned.with(plan.format)
      + plan.trained(held).total * copies.held.with(plan.format) + copies.buckets.with(plan.format)
    return working + (plan.recipe.offload.optimizer == .device ? plan.stateBytes(of: held) : 0)
  }

  /// What the accelerators of one node keep in the host's memory and on its drives.
  private func elsewhere(_ held: HeldParameters, activations: Double) -> [MemoryPlan.Elsewhere] {
    let offload = plan.recipe.offload
    let neighbours = Double(min(plan.cluster.nodeSize, plan.cluster.count))
    let shares = Double(plan.partition.weights)
    let moved = [
      (offload.optimizer, plan.stateBytes(of: held) + plan.ownParameters(of: held) * 4),
      (offload.weights, plan.weightBytes(of: held) / shares), (offload.activations, activations),
    ]
    let rooms: [(Offload.Place, Bytes)] = [(.host, plan.host.memory), (.nvme, plan.host.storage)]
    return rooms.compactMap { place, capacity in
      let bytes = moved.reduce(0) { $1.0 == place ? $0 + $1.1 : $0 } * neighbours
      return bytes > 0 ? MemoryPlan.Elsewhere(place: place, bytes: Bytes(bytes), capacity: capacity) : nil
    }
  }

  /// What a pass keeps until its gradients are taken.
  private struct Kept {
    /// From the forward pass on.
    var bytes: Double
    /// From the gradient of the input on, where that of the weights is taken later.
    var forWeights: Double

    /// Bytes that all stay until the gradients of the weights are taken, unless fewer are said to.
    init(_ bytes: Double, forWeights: Double? = nil) {
      self.bytes = bytes
      self.forWeights = forWeights ?? bytes
    }
  }

  /// The greatest sum over all forward passes that wait for their backward pass at once.
  private func peakBytes(_ order: [PipelineWork], _ kept: (Int) -> Kept) -> Double {
    let byChunk = (0..<plan.shape.chunks).map(kept)
    var current = 0.0
    var peak = 0.0
    for work in order {
      let chunk = byChunk[Int(work.chunk)]
      if work.kind == .forward { current += chunk.bytes }
      peak = max(peak, current)
      switch work.kind {
      case .forward: break
      case .backward: current -= chunk.bytes
      case .inputGradient: current += chunk.forWeights - chunk.bytes
      case .weightGradient: current -= chunk.forWeights
      }
    }
    return peak
  }

  /// What the layers of a chunk keep of one micro-batch.
  func layersBytes(ofModelChunk chunk: Int) -> Double {
    plan.layers(ofChunk: chunk).enumerated().reduce(0) { sum, layer in
      sum + layerActivationBytes(layer.element, recompute: plan.recipe.recompute(atPlace: layer.offset))
    }
  }

  private var largestLayerBytes: Double {
    let modes: Set<Recompute> = plan.recipe.recomputedLayers == nil ? [plan.recompute] : [plan.recompute, .none]
    return plan.model.layerKinds.flatMap { layer in modes.map { layerActivationBytes(layer, recompute: $0) } }.max()
      ?? 0
  }

  /// Everything inside the one layer that is being computed again.
  private var recomputeWorkspace: Double {
    guard plan.recompute == .full else { return 0 }
    let pieces = Double(plan.recipe.miniSequences.feedForward)
    return plan.model.layerKinds.map { layer in
      layerActivationBytes(layer, recompute: .none) - feedForwardBytes(layer) * (1 - 1 / pieces)
    }.max() ?? 0
  }

  /// Gradients of activations inside the layer whose backward pass runs: that of the residual stream, twice where it
  /// branches, and of the widest tensor before and behind the kernel that is at work.
  private var gradientWorkspace: Double {
    let tensor = Double(plan.layout.tensor)
    let residual = plan.layout.sequenceParallel ? tensor : 1
    let element = plan.activationFormat.bytesPerElement
    let widest =
      plan.model.layerKinds.map { layer in
        let attention = Double(layer.attention.queryWidth + 2 * layer.attention.keyWidth) * element
        let inner =
          Double((layer.feedForward.upProjections + 1) * layer.feedForward.width) * element
          / Double(plan.recipe.miniSequences.feedForward)
        let scores =
          plan.framework.attention.keepsScores
          ? 2 * element * Double(layer.attention.heads * plan.batch.sequenceLength) : 0
        return max(attention, inner, scores) / tensor
      }.max() ?? 0
    return plan.microBatch.tokens * (2 * element * Double(plan.model.hidden) / residual + widest)
  }

  /// Bytes that one layer keeps of one micro-batch.
  ///
  /// Inputs of both norms and of both blocks are whole on every accelerator unless the sequence is divided, those of the
  /// blocks also where they stay gathered; all other tensors are divided over the tensor group. Kernels that are not fused keep more.
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
    let inputs = 2 * element * width / (plan.framework.keepsGatheredInputs ? 1 : residual)
    return tokens
      * (inputs + width * (2 * element + masks + norms) / residual
        + (heads + blocks + gate + scores + routed(layer)) / tensor)
  }

  /// What of that is inside the feed-forward block.
  private func feedForwardBytes(_ layer: TransformerLayer) -> Double {
    let feedForward = layer.feedForward
    let blocks = Double((feedForward.upProjections + 1) * feedForward.width) * plan.activationFormat.bytesPerElement
    let gate = feedForward.isGated ? plan.framework.fusion.keptByGate * Double(feedForward.width) : 0
    return plan.microBatch.tokens * (blocks + gate) / Double(plan.layout.tensor)
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
    let pieces = Double(plan.recipe.miniSequences.head)
    return plan.microBatch.tokens * (4 * Double(plan.model.hidden) / tensor + logits / pieces)
  }
}

extension MemoryModel {
  /// What the gradient of the head's weights needs of one micro-batch: its input and the gradient of the logits.
  var logitGradientBytes: Double {
    let element = plan.activationFormat.bytesPerElement
    let tensor = Double(plan.layout.tensor)
    let divided = plan.framework.dividesLoss ? tensor : 1
    return plan.microBatch.tokens * element
      * (Double(plan.model.hidden) / tensor
        + Double(plan.model.vocabulary) / divided / Double(plan.recipe.miniSequences.head))
  }
}

extension TrainingPlan {
  /// The memory of every pipeline rank.
  package func memoryPlans() -> [MemoryPlan] {
    (0..<shape.stages).map { rank in
      MemoryModel(plan: plansByRank.isEmpty ? self : plansByRank[rank]).memory(ofRank: rank)
    }
  }
}
