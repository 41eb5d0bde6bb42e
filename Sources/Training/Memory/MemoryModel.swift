import Hardware
import ModelArchitecture
import Quantities

/// Counts what a training plan holds in memory.
struct MemoryModel {
  let plan: TrainingPlan

  /// Context of the runtime and buffers of the communication library: an assumption, about what an idle training
  /// process shows on the device.
  static let frameworkBytes = 1.5 * 0x1p30

  /// The memory of a rank at the peak that the schedule's order leads to.
  func memory(ofRank rank: Int) -> MemoryPlan {
    let shape = plan.shape
    let inFlight = plan.schedule.peakInFlight(rank: rank, shape)
    let holdsHead = rank == shape.stages - 1
    let heads = holdsHead ? plan.schedule.peakInFlight(rank: rank, shape, chunk: shape.chunks - 1) : 0
    let parameters = parameters(ofRank: rank)
    let shards = plan.layout.zeroStage >= 1 ? Double(plan.dataParallel) : 1
    let holders: [(MemoryPart.Kind, Double)] = [
      (.weights, parameters * plan.format.bytesPerElement),
      (.gradients, parameters * 4),
      (.optimizer, parameters * plan.optimizer.stateBytes / shards),
      (.activations, activationBytes(chunksInFlight: inFlight)),
      (.logits, logitBytes * Double(heads)),
      (.framework, Self.frameworkBytes),
    ]
    return MemoryPlan(
      rank: rank, parts: holders.map { MemoryPart(kind: $0.0, bytes: Bytes($0.1)) },
      capacity: plan.cluster.accelerator.memory)
  }

  /// Parameters on one accelerator of a rank before anything is shared out over replicas.
  ///
  /// Matrices are divided over the tensor group, norms are on every member.
  func parameters(ofRank rank: Int) -> Double {
    let hidden = plan.model.hidden
    let tensor = Double(plan.layout.tensor)
    var total = 0.0
    for local in 0..<plan.shape.virtualStages {
      for layer in plan.layers(ofChunk: local * plan.shape.stages + rank) {
        let norms = 2 * layer.norm.parameters(hidden: hidden)
        total += (layer.parameters(hidden: hidden) - norms) / tensor + norms
      }
    }
    let isFirst = rank == 0
    let isLast = rank == plan.shape.stages - 1
    if isFirst { total += plan.model.embeddingParameters / tensor }
    if isLast {
      // A tied head is a second copy of the embedding when the last rank is not the first.
      let tiedCopy = plan.model.tiesEmbeddings && !isFirst ? Double(hidden * plan.model.vocabulary) : 0
      total += (plan.model.headParameters + tiedCopy) / tensor + plan.model.finalNormParameters
    }
    return total
  }

  private func activationBytes(chunksInFlight: Int) -> Double {
    let chunk = plan.layers(ofChunk: 0)
    guard let layer = chunk.first else { return 0 }
    let kept = Double(chunk.count * chunksInFlight)
    let whole = layerActivationBytes(layer, recompute: .none)
    switch plan.recompute {
    case .none, .selective: return kept * layerActivationBytes(layer, recompute: plan.recompute)
    // The inputs of all layers, and everything inside the one that is being computed again.
    case .full: return kept * layerActivationBytes(layer, recompute: .full) + whole
    }
  }

  /// Bytes that one layer keeps of one micro-batch, with a fused attention kernel and no dropout.
  ///
  /// Inputs of both norms and of both blocks are whole on every accelerator unless the sequence is divided; all
  /// other tensors are divided over the tensor group.
  ///
  /// - Source: Korthikanti et al. 2022, arXiv:2205.05198, section 4, with the terms counted for grouped queries and
  ///   gated blocks: norm, block inputs 8sbh; queries and output 4sb d_q; keys and values 4sb d_kv; statistics of
  ///   the softmax 4sba; up-projections, and their product, 2sbf each.
  func layerActivationBytes(_ layer: TransformerLayer, recompute: Recompute) -> Double {
    let tokens = plan.microBatch.tokens
    let tensor = Double(plan.layout.tensor)
    let element = plan.format.bytesPerElement
    let residual = plan.layout.sequenceParallel ? tensor : 1
    let width = Double(plan.model.hidden)
    if recompute == .full { return tokens * width * element / residual }
    let attention = layer.attention
    let statistics = recompute == .selective ? 0 : 4 * Double(attention.heads)
    let inner = Double((layer.feedForward.upProjections + 1) * layer.feedForward.width)
    let divided =
      element * (2 * Double(attention.queryWidth) + 2 * Double(attention.keyWidth) + inner) + statistics
    return tokens * (4 * width * element / residual + divided / tensor)
  }

  /// The inputs of the final norm and of the head, and the logits in 32 bits.
  ///
  /// - Source: Megatron-LM `theoretical_memory_usage`: 4sbh/t (1 + V/h).
  private var logitBytes: Double {
    let tensor = Double(plan.layout.tensor)
    return 4 * plan.microBatch.tokens * Double(plan.model.hidden + plan.model.vocabulary) / tensor
  }
}

extension TrainingPlan {
  /// The memory of every pipeline rank.
  public func memoryPlans() -> [MemoryPlan] {
    let model = MemoryModel(plan: self)
    return (0..<shape.stages).map(model.memory)
  }
}
