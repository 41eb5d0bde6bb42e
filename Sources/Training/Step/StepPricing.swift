import Hardware
import CostModel
import ModelArchitecture
import Quantities

extension TrainingPlan {
  /// Prices every piece of a step: operators by the roofline, collectives by latency and bandwidth.
  public func stepTimes() -> StepTimes {
    var pricing = StepPricing(plan: self)
    return pricing.times()
  }
}

/// Turns a plan into seconds.
private struct StepPricing {
  let plan: TrainingPlan
  /// Equal layers are priced once.
  var layerPasses: [TransformerLayer: Passes] = [:]

  /// The three passes of a layer or a chunk.
  struct Passes {
    var forward = StepTimes.Pass(compute: 0)
    var inputGradient = StepTimes.Pass(compute: 0)
    var weightGradient = StepTimes.Pass(compute: 0)

    mutating func add(_ other: Passes) {
      forward.add(other.forward)
      inputGradient.add(other.inputGradient)
      weightGradient.add(other.weightGradient)
    }
  }

  init(plan: TrainingPlan) { self.plan = plan }

  mutating func times() -> StepTimes {
    let shape = plan.shape
    var modelChunks: [Passes] = []
    for chunk in 0..<shape.modelChunks { modelChunks.append(passes(ofModelChunk: chunk)) }
    let memory = MemoryModel(plan: plan)
    let parameters = (0..<shape.modelChunks).map { memory.parameters(ofModelChunk: $0) }
    let reduce = parameters.enumerated().map { reduceBuckets(chunk: $0.offset, parameters: $0.element) }
    let gather = parameters.map { gatherSeconds(parameters: $0) }
    func spread<Value>(_ values: [Value]) -> [Value] { (0..<shape.chunks).map { values[shape.modelChunk($0)] } }
    return StepTimes(
      forward: spread(modelChunks.map(\.forward)), inputGradient: spread(modelChunks.map(\.inputGradient)),
      weightGradient: spread(modelChunks.map(\.weightGradient)), send: sendSeconds, reduceBuckets: spread(reduce),
      gather: spread(gather), optimizer: (0..<shape.stages).map(optimizerSeconds))
  }

  private mutating func passes(ofModelChunk chunk: Int) -> Passes {
    var sum = Passes()
    for layer in plan.layers(ofChunk: chunk) { sum.add(passes(of: layer)) }
    if chunk == 0 {
      let lookup = plan.operators.seconds(of: plan.model.embeddingOperator(plan.microBatch, format: plan.format))
      // Backward scatters gradients into the rows that the forward pass read.
      sum.forward.compute += lookup
      sum.weightGradient.compute += lookup
    }
    if chunk == plan.shape.modelChunks - 1 {
      let head = plan.model.headOperators(plan.microBatch, shard: plan.shard)
      let loss = plan.operators.seconds(of: lossOperator)
      sum.forward.compute += plan.operators.seconds(of: head) + loss
      sum.inputGradient.compute += plan.operators.seconds(of: inputGradients(of: head)) + loss
      sum.weightGradient.compute += plan.operators.seconds(of: weightGradients(of: head))
    }
    return sum
  }

  private mutating func passes(of layer: TransformerLayer) -> Passes {
    if let known = layerPasses[layer] { return known }
    let work = layer.forwardOperators(plan.microBatch, hidden: plan.model.hidden, shard: plan.shard)
    let communication = tensorSeconds
    var passes = Passes()
    passes.forward = StepTimes.Pass(compute: plan.operators.seconds(of: work), tensorCommunication: communication)
    passes.inputGradient = StepTimes.Pass(
      compute: plan.operators.seconds(of: inputGradients(of: work)), tensorCommunication: communication)
    passes.weightGradient.compute = plan.operators.seconds(of: weightGradients(of: work))
    switch plan.recompute {
    case .none: break
    case .selective:
      passes.inputGradient.compute += plan.operators.seconds(
        of: layer.attentionWork(plan.microBatch, shard: plan.shard))
    case .full: passes.inputGradient.add(passes.forward)
    }
    layerPasses[layer] = passes
    return passes
  }

  /// The kernels that give the gradients of inputs: one product for each product, a heavier attention, and
  /// memory-bound kernels that move the gradient in and out beside their input.
  private func inputGradients(of work: [Operator]) -> [Operator] {
    work.reversed().map { piece in
      switch piece {
      case .matrixMultiply(let product): return .matrixMultiply(product.inputGradient)
      case .attention(var attention):
        attention.isBackward = true
        return .attention(attention)
      case .elementwise(let simple):
        return .elementwise(Elementwise(name: simple.name, bytes: 1.5 * simple.bytes))
      }
    }
  }

  /// The kernels that give the gradients of weights: one product for each product.
  private func weightGradients(of work: [Operator]) -> [Operator] {
    work.reversed().compactMap { piece in
      guard case .matrixMultiply(let product) = piece else { return nil }
      return .matrixMultiply(product.weightGradient)
    }
  }

  /// Softmax and cross-entropy: the logits are read and written in 32 bits.
  private var lossOperator: Operator {
    let logits = plan.microBatch.logitTokens * Double(plan.model.vocabulary) / Double(plan.layout.tensor)
    return .elementwise(Elementwise(name: "loss", bytes: 8 * logits))
  }

  /// Two all-reduces for each layer and pass, or the same bytes as all-gathers and reduce-scatters.
  ///
  /// - Source: Korthikanti et al. 2022, arXiv:2205.05198, section 4.2.2.
  private var tensorSeconds: Double {
    let group = plan.cluster.group(size: plan.layout.tensor, stride: 1)
    let bytes = residualBytes
    if plan.layout.sequenceParallel {
      return 2
        * (plan.collectives.seconds(.allGather, bytes: bytes, group: group)
          + plan.collectives.seconds(.reduceScatter, bytes: bytes, group: group))
    }
    return 2 * plan.collectives.seconds(.allReduce, bytes: bytes, group: group)
  }

  /// The residual stream of one micro-batch.
  private var residualBytes: Double {
    plan.microBatch.tokens * Double(plan.model.hidden) * plan.format.bytesPerElement
  }

  /// A message to the next rank; ranks of a pipeline are `tensor x data` accelerators apart.
  private var sendSeconds: Double {
    guard plan.shape.stages > 1 else { return 0 }
    let share = plan.layout.sequenceParallel ? Double(plan.layout.tensor) : 1
    return plan.collectives.sendSeconds(
      bytes: residualBytes / share, stride: plan.layout.tensor * plan.dataParallel)
  }

  /// One bucket for each layer of the chunk; chunks without layers reduce in one piece.
  private func reduceBuckets(chunk: Int, parameters: Double) -> [Double] {
    let operation: CollectiveOperation = plan.layout.zeroStage >= 1 ? .reduceScatter : .allReduce
    let buckets = max(1, plan.layers(ofChunk: chunk).count)
    let seconds = plan.collectives.seconds(operation, bytes: 4 * parameters / Double(buckets), group: dataGroup)
    return Array(repeating: seconds, count: buckets)
  }

  private func gatherSeconds(parameters: Double) -> Double {
    guard plan.layout.zeroStage >= 1 else { return 0 }
    return plan.collectives.seconds(
      .allGather, bytes: parameters * plan.format.bytesPerElement, group: dataGroup)
  }

  /// The ranks that hold one chunk: its replicas, and both copies when two models flow against each other.
  private var dataGroup: CommunicationGroup {
    let copies = plan.shape.flow == .bidirectional ? 2 : 1
    return plan.cluster.group(size: plan.dataParallel * copies, stride: plan.layout.tensor)
  }

  private func optimizerSeconds(rank: Int) -> Double {
    let shards = plan.layout.zeroStage >= 1 ? Double(plan.dataParallel) : 1
    let parameters = MemoryModel(plan: plan).parameters(ofRank: rank) / shards
    return plan.operators.seconds(
      of: Elementwise(name: "optimizer", bytes: parameters * plan.optimizer.updateBytes))
  }
}
