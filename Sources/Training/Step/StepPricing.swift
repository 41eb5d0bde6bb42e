import CostModel
import Hardware
import ModelArchitecture
import Quantities
import RealModule

extension TrainingPlan {
  /// A message to the next rank; the members of a tensor group each send their part of the residual stream. Nil without a
  /// pipeline.
  var message: StageMessage? {
    guard shape.stages > 1 else { return nil }
    return StageMessage(
      tokens: microBatch.tokens, width: model.hidden, bytesPerElement: activationFormat.bytesPerElement,
      senders: layout.sequenceParallel ? layout.tensor : 1, stride: grid.stride(.pipeline))
  }

  /// The gathering of logits where every rank takes the loss of the whole vocabulary.
  var logitGathering: CollectiveCall? {
    guard !framework.dividesLoss, layout.tensor > 1 else { return nil }
    let whole = microBatch.logitTokens * Double(model.vocabulary)
    return CollectiveCall(
      .allGather, bytes: whole * activationFormat.bytesPerElement, group: grid.group(.tensor),
      stretch: framework.tensorStretch)
  }

  /// Bytes of weights and of activations that a pass of a chunk moves between an accelerator and where they are offloaded
  /// to; nil where they stay.
  func offloadedBytes(_ held: HeldParameters, chunk: Int) -> (weights: Double, activations: Double)? {
    let offload = recipe.offload
    guard offload.weights != .device || offload.activations != .device else { return nil }
    return (
      offload.weights == .device ? 0 : weightBytes(of: held) / Double(partition.weights),
      offload.activations == .device ? 0 : MemoryModel(plan: self).layersBytes(ofModelChunk: chunk)
    )
  }
}

/// A layer and what of it is computed twice.
struct PricedLayer: Hashable {
  var layer: TransformerLayer
  var recompute: Recompute
}

/// Turns a plan into seconds.
struct StepPricing {
  let costs: StepCosts
  /// Equal layers are priced once.
  var layerPasses: [PricedLayer: PricedPasses] = [:]

  init(costs: StepCosts) { self.costs = costs }

  mutating func times() -> StepTimes {
    let shape = costs.plan.shape
    var modelChunks: [PricedPasses] = []
    for chunk in 0..<shape.modelChunks { modelChunks.append(passes(ofModelChunk: chunk)) }
    let data = DataTraffic(costs: costs)
    let parameters = (0..<shape.modelChunks).map { costs.plan.heldParameters(ofModelChunk: $0) }
    let reduce = parameters.indices.map { chunk in
      data.reduceBuckets(parameters: parameters[chunk], layers: costs.plan.layers(ofChunk: chunk).count)
    }
    let gather = parameters.map { data.gatherSeconds(parameters: $0) }
    func perChunk<Value>(_ values: [Value]) -> [Value] { (0..<shape.chunks).map { values[shape.modelChunk($0)] } }
    var times = StepTimes(
      forward: perChunk(modelChunks.map(\.forward)), inputGradient: perChunk(modelChunks.map(\.inputGradient)),
      weightGradient: perChunk(modelChunks.map(\.weightGradient)),
      send: costs.plan.message.map(costs.collectives.seconds) ?? 0, reduceBuckets: perChunk(reduce),
      gather: perChunk(gather), optimizer: (0..<shape.stages).map(optimizerSeconds))
    times.lostBesideData = data.lostShare
    return times
  }

  private mutating func passes(ofModelChunk chunk: Int) -> PricedPasses {
    var sum = PricedPasses()
    for (place, layer) in costs.plan.layers(ofChunk: chunk).enumerated() {
      sum.add(passes(of: PricedLayer(layer: layer, recompute: costs.plan.recipe.recompute(atPlace: place))))
    }
    if chunk == 0 { addEmbedding(&sum) }
    if chunk == costs.plan.shape.modelChunks - 1 { addHead(&sum) }
    let data = DataTraffic(costs: costs)
    let layers = costs.plan.layers(ofChunk: chunk).count
    let held = costs.plan.heldParameters(ofModelChunk: chunk)
    data.addShardedTraffic(&sum, parameters: held, layers: layers)
    if costs.plan.recipe.adapters == nil {
      sum.weightGradient.compute += costs.plan.accumulationSeconds(parameters: held.vocabulary)
    }
    addHostTraffic(&sum, held, chunk: chunk, layers: layers)
    if costs.plan.shape.stages > 1 {
      sum.forward.compute += costs.plan.framework.pipelineSyncSeconds / 2
      sum.inputGradient.compute += costs.plan.framework.pipelineSyncSeconds / 2
    }
    if layers > 0, costs.plan.recipe.recompute(atPlace: 0) == .full {
      sum.inputGradient.compute +=
        costs.plan.framework.recomputeSyncSeconds * Double.log2(Double(costs.plan.layout.tensor))
    }
    return sum
  }

  private func addHostTraffic(_ sum: inout PricedPasses, _ held: HeldParameters, chunk: Int, layers: Int) {
    guard let moved = costs.plan.offloadedBytes(held, chunk: chunk) else { return }
    HostTraffic(plan: costs.plan).add(
      to: &sum, weights: moved.weights, activations: moved.activations, layers: layers)
  }

  private func addEmbedding(_ sum: inout PricedPasses) {
    let lookup = costs.operators.seconds(
      of: costs.plan.model.embeddingOperator(costs.plan.microBatch, format: costs.plan.activationFormat))
    // Backward scatters gradients into the rows that the forward pass read.
    sum.forward.compute += lookup
    if costs.plan.recipe.adapters == nil { sum.weightGradient.compute += lookup }
  }

  private func addHead(_ sum: inout PricedPasses) {
    let pieces = Double(costs.plan.recipe.miniSequences.head)
    var batch = costs.plan.microBatch
    batch.logitTokens /= pieces
    let products = costs.plan.model.headOperators(batch, shard: costs.plan.shard.ofHead)
    let logits =
      batch.logitTokens * Double(costs.plan.model.vocabulary)
      / (costs.plan.framework.dividesLoss ? Double(costs.plan.layout.tensor) : 1)
    let loss = costs.plan.framework.fusion.lossTraffic
    if let gathering = costs.plan.logitGathering { gatherLogits(gathering, &sum) }
    sum.forward.compute +=
      pieces
      * (costs.operators.seconds(of: products) / costs.plan.sustainedShare
        + costs.plan.streamSeconds(bytes: loss.forward * logits))
    sum.inputGradient.compute += pieces * costs.plan.streamSeconds(bytes: loss.backward * logits)
    for piece in products {
      switch piece {
      case .matrixMultiply(let product):
        sum.inputGradient.compute +=
          pieces * costs.operators.seconds(of: product.inputGradient) / costs.plan.sustainedShare
        guard costs.plan.recipe.adapters == nil else { continue }
        sum.weightGradient.compute +=
          pieces * costs.operators.seconds(of: product.weightGradient) / costs.plan.sustainedShare
      case .elementwise(var norm):
        norm.bytes *= 1.5
        sum.inputGradient.compute += pieces * costs.operators.seconds(of: norm)
      case .attention, .experts, .latentAttention, .recurrence, .convolution: break
      }
    }
  }

  /// Where every rank takes the loss of the whole vocabulary, logits are gathered and laid together, and the gradient is
  /// cut again.
  private func gatherLogits(_ gathering: CollectiveCall, _ sum: inout PricedPasses) {
    let whole = costs.plan.microBatch.logitTokens * Double(costs.plan.model.vocabulary)
    sum.forward.tensorCommunication += costs.collectives.seconds(of: gathering)
    sum.forward.compute += costs.plan.streamSeconds(bytes: 4 * whole)
    sum.inputGradient.compute += costs.plan.streamSeconds(bytes: 4 * whole / Double(costs.plan.layout.tensor))
  }

  private mutating func passes(of layer: PricedLayer) -> PricedPasses {
    if let known = layerPasses[layer] { return known }
    let passes = LayerPricing(costs: costs, layer: layer.layer, recompute: layer.recompute).passes()
    layerPasses[layer] = passes
    return passes
  }

  private func optimizerSeconds(rank: Int) -> Double {
    let held = costs.plan.heldParameters(ofRank: rank)
    let parameters = costs.plan.ownParameters(of: held)
    let overhead = costs.operators.seconds(
      of: Elementwise(name: "clipping", bytes: parameters * costs.plan.framework.updateOverheadBytes))
    guard costs.plan.recipe.offload.optimizer == .device else {
      return overhead + HostTraffic(plan: costs.plan).updateSeconds(owned: parameters)
    }
    return costs.operators.seconds(
      of: Elementwise(
        name: "optimizer",
        bytes: parameters * (costs.plan.optimizer.updateBytes + costs.plan.framework.updateOverheadBytes)))
      + Orthogonalization(costs: costs).seconds(rank: rank)
  }
}
