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
  var layerPasses: [TransformerLayer: (forward: StepTimes.Pass, backward: StepTimes.Pass)] = [:]

  init(plan: TrainingPlan) { self.plan = plan }

  mutating func times() -> StepTimes {
    let shape = plan.shape
    var forward: [StepTimes.Pass] = []
    var backward: [StepTimes.Pass] = []
    var reduce: [Double] = []
    var gather: [Double] = []
    let buckets = plan.layersPerChunk
    for chunk in 0..<shape.chunks {
      let (ahead, back) = passes(ofChunk: chunk)
      forward.append(ahead)
      backward.append(back)
      let parameters = parameters(ofChunk: chunk)
      reduce.append(reduceSeconds(parameters: parameters / Double(buckets)))
      gather.append(gatherSeconds(parameters: parameters))
    }
    return StepTimes(
      forward: forward, backward: backward, send: sendSeconds, reduceBucket: reduce, bucketsPerChunk: buckets,
      gather: gather, optimizer: (0..<shape.stages).map(optimizerSeconds))
  }

  private mutating func passes(ofChunk chunk: Int) -> (StepTimes.Pass, StepTimes.Pass) {
    var forward = StepTimes.Pass(compute: 0)
    var backward = StepTimes.Pass(compute: 0)
    for layer in plan.layers(ofChunk: chunk) {
      let (ahead, back) = passes(of: layer)
      forward.add(ahead)
      backward.add(back)
    }
    if chunk == 0 {
      let lookup = plan.operators.seconds(of: plan.model.embeddingOperator(plan.microBatch, format: plan.format))
      // Backward scatters gradients into the rows that the forward pass read.
      forward.compute += lookup
      backward.compute += lookup
    }
    if chunk == plan.shape.chunks - 1 {
      let head = plan.model.headOperators(plan.microBatch, shard: plan.shard)
      let loss = plan.operators.seconds(of: lossOperator)
      forward.compute += plan.operators.seconds(of: head) + loss
      backward.compute += plan.operators.seconds(of: gradients(of: head)) + loss
    }
    return (forward, backward)
  }

  private mutating func passes(of layer: TransformerLayer) -> (StepTimes.Pass, StepTimes.Pass) {
    if let known = layerPasses[layer] { return known }
    let work = layer.forwardOperators(plan.microBatch, hidden: plan.model.hidden, shard: plan.shard)
    let communication = tensorSeconds
    let forward = StepTimes.Pass(
      compute: plan.operators.seconds(of: work), tensorCommunication: communication)
    var backward = StepTimes.Pass(
      compute: plan.operators.seconds(of: gradients(of: work)), tensorCommunication: communication)
    switch plan.recompute {
    case .none: break
    case .selective:
      backward.compute += plan.operators.seconds(of: layer.attentionWork(plan.microBatch, shard: plan.shard))
    case .full: backward.add(forward)
    }
    layerPasses[layer] = (forward, backward)
    return (forward, backward)
  }

  /// The backward kernels of forward kernels: two products for each product, a heavier attention, and memory-bound
  /// kernels that move the gradient in and out beside their input.
  private func gradients(of work: [Operator]) -> [Operator] {
    work.reversed().flatMap { piece -> [Operator] in
      switch piece {
      case .matrixMultiply(let product):
        return [.matrixMultiply(product.inputGradient), .matrixMultiply(product.weightGradient)]
      case .attention(var attention):
        attention.isBackward = true
        return [.attention(attention)]
      case .elementwise(let simple):
        return [.elementwise(Elementwise(name: simple.name, bytes: 1.5 * simple.bytes, rows: simple.rows))]
      case .experts, .latentAttention, .recurrence, .convolution:
        // One pass for the gradient of the input and one for that of the weights or the state.
        return [piece, piece]
      }
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

  private func reduceSeconds(parameters: Double) -> Double {
    let operation: CollectiveOperation = plan.layout.zeroStage >= 1 ? .reduceScatter : .allReduce
    return plan.collectives.seconds(operation, bytes: 4 * parameters, group: dataGroup)
  }

  private func gatherSeconds(parameters: Double) -> Double {
    guard plan.layout.zeroStage >= 1 else { return 0 }
    return plan.collectives.seconds(
      .allGather, bytes: parameters * plan.format.bytesPerElement, group: dataGroup)
  }

  private var dataGroup: CommunicationGroup {
    plan.cluster.group(size: plan.dataParallel, stride: plan.layout.tensor)
  }

  private func optimizerSeconds(rank: Int) -> Double {
    let shards = plan.layout.zeroStage >= 1 ? Double(plan.dataParallel) : 1
    let parameters = MemoryModel(plan: plan).parameters(ofRank: rank) / shards
    return plan.operators.seconds(
      of: Elementwise(name: "optimizer", bytes: parameters * plan.optimizer.updateBytes))
  }

  private func parameters(ofChunk chunk: Int) -> Double {
    let shape = plan.shape
    let onRank = MemoryModel(plan: plan).parameters(ofRank: shape.rank(ofChunk: chunk))
    return onRank / Double(shape.virtualStages)
  }
}

extension StepTimes.Pass {
  fileprivate mutating func add(_ other: StepTimes.Pass) {
    compute += other.compute
    tensorCommunication += other.tensorCommunication
  }
}
