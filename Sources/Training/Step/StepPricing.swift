import CostModel
import Hardware
package import ModelArchitecture
import Quantities
import RealModule

extension TrainingPlan {
  /// Prices every piece of a step: operators by the cost model, memory-bound kernels by the framework's traffic,
  /// collectives by latency and bandwidth.
  package func stepTimes() -> StepTimes {
    guard plansByRank.isEmpty else { return mixedTimes() }
    var pricing = StepPricing(plan: self)
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
    return StepTimes(
      forward: chunks(\.forward), inputGradient: chunks(\.inputGradient), weightGradient: chunks(\.weightGradient),
      send: times.map(\.send).max() ?? 0, reduceBuckets: chunks(\.reduceBuckets), gather: chunks(\.gather),
      optimizer: times.indices.map { times[$0].optimizer[$0] })
  }

  /// One layer by itself: its forward pass, and its backward pass with what is computed again.
  package func layerTimes(_ layer: TransformerLayer) -> (forward: StepTimes.Pass, backward: StepTimes.Pass) {
    let passes = LayerPricing(plan: self, layer: layer, recompute: recompute).passes()
    var backward = passes.inputGradient
    backward.add(passes.weightGradient)
    return (passes.forward, backward)
  }
}

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
private struct StepPricing {
  let plan: TrainingPlan
  /// Equal layers are priced once.
  var layerPasses: [PricedLayer: PricedPasses] = [:]

  init(plan: TrainingPlan) { self.plan = plan }

  mutating func times() -> StepTimes {
    let shape = plan.shape
    var modelChunks: [PricedPasses] = []
    for chunk in 0..<shape.modelChunks { modelChunks.append(passes(ofModelChunk: chunk)) }
    let data = DataTraffic(plan: plan)
    let parameters = (0..<shape.modelChunks).map { plan.heldParameters(ofModelChunk: $0) }
    let reduce = parameters.indices.map { chunk in
      data.reduceBuckets(parameters: parameters[chunk], layers: plan.layers(ofChunk: chunk).count)
    }
    let gather = parameters.map { data.gatherSeconds(parameters: $0) }
    func perChunk<Value>(_ values: [Value]) -> [Value] { (0..<shape.chunks).map { values[shape.modelChunk($0)] } }
    return StepTimes(
      forward: perChunk(modelChunks.map(\.forward)), inputGradient: perChunk(modelChunks.map(\.inputGradient)),
      weightGradient: perChunk(modelChunks.map(\.weightGradient)),
      send: plan.message.map(plan.collectives.seconds) ?? 0, reduceBuckets: perChunk(reduce),
      gather: perChunk(gather), optimizer: (0..<shape.stages).map(optimizerSeconds))
  }

  private mutating func passes(ofModelChunk chunk: Int) -> PricedPasses {
    var sum = PricedPasses()
    for (place, layer) in plan.layers(ofChunk: chunk).enumerated() {
      sum.add(passes(of: PricedLayer(layer: layer, recompute: plan.recipe.recompute(atPlace: place))))
    }
    if chunk == 0 { addEmbedding(&sum) }
    if chunk == plan.shape.modelChunks - 1 { addHead(&sum) }
    let data = DataTraffic(plan: plan)
    let layers = plan.layers(ofChunk: chunk).count
    let held = plan.heldParameters(ofModelChunk: chunk)
    data.addShardedTraffic(&sum, parameters: held, layers: layers)
    if plan.recipe.adapters == nil {
      sum.weightGradient.compute += plan.accumulationSeconds(parameters: held.vocabulary)
    }
    addHostTraffic(&sum, held, chunk: chunk, layers: layers)
    if plan.shape.stages > 1 {
      sum.forward.compute += plan.framework.pipelineSyncSeconds / 2
      sum.inputGradient.compute += plan.framework.pipelineSyncSeconds / 2
    }
    if layers > 0, plan.recipe.recompute(atPlace: 0) == .full {
      sum.inputGradient.compute += plan.framework.recomputeSyncSeconds * Double.log2(Double(plan.layout.tensor))
    }
    return sum
  }

  private func addHostTraffic(_ sum: inout PricedPasses, _ held: HeldParameters, chunk: Int, layers: Int) {
    guard let moved = plan.offloadedBytes(held, chunk: chunk) else { return }
    HostTraffic(plan: plan).add(
      to: &sum, weights: moved.weights, activations: moved.activations, layers: layers)
  }

  private func addEmbedding(_ sum: inout PricedPasses) {
    let lookup = plan.operators.seconds(
      of: plan.model.embeddingOperator(plan.microBatch, format: plan.activationFormat))
    // Backward scatters gradients into the rows that the forward pass read.
    sum.forward.compute += lookup
    if plan.recipe.adapters == nil { sum.weightGradient.compute += lookup }
  }

  private func addHead(_ sum: inout PricedPasses) {
    let pieces = Double(plan.recipe.miniSequences.head)
    var batch = plan.microBatch
    batch.logitTokens /= pieces
    let products = plan.model.headOperators(batch, shard: plan.shard.ofHead)
    let logits =
      batch.logitTokens * Double(plan.model.vocabulary)
      / (plan.framework.dividesLoss ? Double(plan.layout.tensor) : 1)
    let loss = plan.framework.fusion.lossTraffic
    if let gathering = plan.logitGathering { gatherLogits(gathering, &sum) }
    sum.forward.compute +=
      pieces
      * (plan.operators.seconds(of: products) / plan.sustainedShare + plan.streamSeconds(bytes: loss.forward * logits))
    sum.inputGradient.compute += pieces * plan.streamSeconds(bytes: loss.backward * logits)
    for piece in products {
      switch piece {
      case .matrixMultiply(let product):
        sum.inputGradient.compute +=
          pieces * plan.operators.seconds(of: product.inputGradient) / plan.sustainedShare
        guard plan.recipe.adapters == nil else { continue }
        sum.weightGradient.compute +=
          pieces * plan.operators.seconds(of: product.weightGradient) / plan.sustainedShare
      case .elementwise(var norm):
        norm.bytes *= 1.5
        sum.inputGradient.compute += pieces * plan.operators.seconds(of: norm)
      case .attention, .experts, .latentAttention, .recurrence, .convolution: break
      }
    }
  }

  /// Where every rank takes the loss of the whole vocabulary, logits are gathered and laid together, and the gradient is
  /// cut again.
  private func gatherLogits(_ gathering: CollectiveCall, _ sum: inout PricedPasses) {
    let whole = plan.microBatch.logitTokens * Double(plan.model.vocabulary)
    sum.forward.tensorCommunication += plan.collectives.seconds(of: gathering)
    sum.forward.compute += plan.streamSeconds(bytes: 4 * whole)
    sum.inputGradient.compute += plan.streamSeconds(bytes: 4 * whole / Double(plan.layout.tensor))
  }

  private mutating func passes(of layer: PricedLayer) -> PricedPasses {
    if let known = layerPasses[layer] { return known }
    let passes = LayerPricing(plan: plan, layer: layer.layer, recompute: layer.recompute).passes()
    layerPasses[layer] = passes
    return passes
  }

  private func optimizerSeconds(rank: Int) -> Double {
    let held = plan.heldParameters(ofRank: rank)
    let parameters = plan.ownParameters(of: held)
    let overhead = plan.operators.seconds(
      of: Elementwise(name: "clipping", bytes: parameters * plan.framework.updateOverheadBytes))
    guard plan.recipe.offload.optimizer == .device else {
      return overhead + HostTraffic(plan: plan).updateSeconds(owned: parameters)
    }
    return plan.operators.seconds(
      of: Elementwise(
        name: "optimizer",
        bytes: parameters * (plan.optimizer.updateBytes + plan.framework.updateOverheadBytes)))
      + Orthogonalization(plan: plan).seconds(rank: rank)
  }
}
