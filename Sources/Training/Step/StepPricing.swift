import Hardware
import CostModel
public import ModelArchitecture
import Quantities

extension TrainingPlan {
  /// Prices every piece of a step: operators by the cost model, memory-bound kernels by the framework's traffic,
  /// collectives by latency and bandwidth.
  public func stepTimes() -> StepTimes {
    var pricing = StepPricing(plan: self)
    return pricing.times()
  }

  /// One layer by itself: its forward pass, and its backward pass with what is computed again.
  public func layerTimes(_ layer: TransformerLayer) -> (forward: StepTimes.Pass, backward: StepTimes.Pass) {
    let passes = LayerPricing(plan: self, layer: layer).passes()
    var backward = passes.inputGradient
    backward.add(passes.weightGradient)
    return (passes.forward, backward)
  }
}

/// Turns a plan into seconds.
private struct StepPricing {
  let plan: TrainingPlan
  /// Equal layers are priced once.
  var layerPasses: [TransformerLayer: PricedPasses] = [:]

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
    func spread<Value>(_ values: [Value]) -> [Value] { (0..<shape.chunks).map { values[shape.modelChunk($0)] } }
    return StepTimes(
      forward: spread(modelChunks.map(\.forward)), inputGradient: spread(modelChunks.map(\.inputGradient)),
      weightGradient: spread(modelChunks.map(\.weightGradient)), send: sendSeconds, reduceBuckets: spread(reduce),
      gather: spread(gather), optimizer: (0..<shape.stages).map(optimizerSeconds))
  }

  private mutating func passes(ofModelChunk chunk: Int) -> PricedPasses {
    var sum = PricedPasses()
    for layer in plan.layers(ofChunk: chunk) { sum.add(passes(of: layer)) }
    if chunk == 0 { addEmbedding(&sum) }
    if chunk == plan.shape.modelChunks - 1 { addHead(&sum) }
    let data = DataTraffic(plan: plan)
    let layers = plan.layers(ofChunk: chunk).count
    data.addShardedTraffic(
      &sum, parameters: plan.heldParameters(ofModelChunk: chunk).total, layers: layers)
    if plan.shape.stages > 1 {
      sum.forward.compute += plan.framework.pipelineSyncSeconds / 2
      sum.inputGradient.compute += plan.framework.pipelineSyncSeconds / 2
    }
    return sum
  }

  private func addEmbedding(_ sum: inout PricedPasses) {
    let lookup = plan.operators.seconds(
      of: plan.model.embeddingOperator(plan.microBatch, format: plan.activationFormat))
    // Backward scatters gradients into the rows that the forward pass read.
    sum.forward.compute += lookup
    sum.weightGradient.compute += lookup
  }

  private func addHead(_ sum: inout PricedPasses) {
    // The head stays in 16 bits where the layers are narrower.
    var shard = plan.shard
    shard.format = plan.activationFormat
    shard.weightFormat = plan.activationFormat
    let products = plan.model.headOperators(plan.microBatch, shard: shard)
    let logits = plan.microBatch.logitTokens * Double(plan.model.vocabulary) / Double(plan.layout.tensor)
    let loss = plan.framework.fusion.lossTraffic
    sum.forward.compute +=
      plan.operators.seconds(of: products) / plan.sustainedShare + plan.streamSeconds(bytes: loss.forward * logits)
    sum.inputGradient.compute += plan.streamSeconds(bytes: loss.backward * logits)
    for piece in products {
      switch piece {
      case .matrixMultiply(let product):
        sum.inputGradient.compute += plan.operators.seconds(of: product.inputGradient) / plan.sustainedShare
        sum.weightGradient.compute += plan.operators.seconds(of: product.weightGradient) / plan.sustainedShare
      case .elementwise(var norm):
        norm.bytes *= 1.5
        sum.inputGradient.compute += plan.operators.seconds(of: norm)
      case .attention, .experts, .latentAttention, .recurrence, .convolution: break
      }
    }
  }

  private mutating func passes(of layer: TransformerLayer) -> PricedPasses {
    if let known = layerPasses[layer] { return known }
    let passes = LayerPricing(plan: plan, layer: layer).passes()
    layerPasses[layer] = passes
    return passes
  }

  /// A message to the next rank; ranks of a pipeline are `tensor x data` accelerators apart. The members of a tensor
  /// group each send their part of the residual stream.
  private var sendSeconds: Double {
    guard plan.shape.stages > 1 else { return 0 }
    let bytes = plan.microBatch.tokens * Double(plan.model.hidden) * plan.activationFormat.bytesPerElement
    let share = plan.layout.sequenceParallel ? Double(plan.layout.tensor) : 1
    return plan.collectives.sendSeconds(
      bytes: bytes / share, stride: plan.layout.tensor * plan.layout.context * plan.dataParallel)
  }

  private func optimizerSeconds(rank: Int) -> Double {
    let parameters = plan.ownParameters(of: plan.heldParameters(ofRank: rank))
    return plan.operators.seconds(
      of: Elementwise(
        name: "optimizer",
        bytes: parameters * (plan.optimizer.updateBytes + plan.framework.updateOverheadBytes)))
  }
}
