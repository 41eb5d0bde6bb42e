/// Two whole models flow against each other; a rank runs the forward pass of one beside the backward pass of the other.
///
/// Each rank holds two stages, so parameters count twice; p+1 micro-batches are in flight on every rank.
///
/// - Source: DeepSeek-AI 2024, arXiv:2412.19437, section 3.2.1, and the published DualPipe algorithm in eight phases.
package struct DualPipe: PipelineSchedule {
  /// `dualpipe`.
  package let name = "dualpipe"
  /// Two models in opposite directions.
  package let flow = PipelineFlow.bidirectional

  /// The schedule has no parameters.
  package init() {}

  /// Needs an even pipeline, one chunk per rank and model, and an even number of micro-batches, two for each rank.
  package func faults(_ shape: PipelineShape, layers: Int) -> [TrainingPlanError.Fault] {
    var faults = PipelineSchedules.oneChunkOnly(shape, name)
    if shape.stages % 2 != 0 {
      faults.append(.schedule(key: "layout.pipeline", "dualpipe needs an even pipeline, not \(shape.stages)"))
    }
    if shape.microBatches % 2 != 0 || shape.microBatches < 2 * shape.stages {
      faults.append(
        .schedule(
          key: "batch.global",
          "dualpipe needs an even number of micro-batches, at least \(2 * shape.stages); this batch gives "
            + "\(shape.microBatches)"))
    }
    return faults
  }

  /// The order of a rank; ranks of the second half do the same with the two models exchanged.
  package func order(rank: Int, _ shape: PipelineShape) -> [PipelineWork] {
    let half = shape.stages / 2
    let depth = min(rank, shape.stages - 1 - rank)
    let middle = half - depth - 1
    var writer = DualOrderWriter(rank: rank, shape: shape)
    for _ in 0..<(2 * middle) { writer.forward(.near) }
    for _ in 0...depth {
      writer.forward(.near)
      writer.forward(.far)
    }
    for _ in 0..<middle {
      writer.backward(.far, putsOffWeights: true)
      writer.weights()
      writer.forward(.far)
    }
    for index in 0..<(shape.microBatches / 2 - shape.stages + depth + 1) {
      // On the two middle ranks the first pair would wait for itself.
      writer.both(.near, .far, isPaired: index > 0 || depth != half - 1)
      writer.both(.far, .near)
    }
    for _ in 0..<middle {
      writer.backward(.far)
      writer.both(.far, .near)
    }
    for index in 0...depth {
      let turn = (depth + 1) / 2
      writer.backward(.far, putsOffWeights: index > turn || (index == turn && depth % 2 == 1))
      writer.backward(.near, putsOffWeights: index >= turn)
    }
    for _ in 0..<middle {
      writer.weights()
      writer.backward(.near, putsOffWeights: true)
    }
    for _ in 0...depth { writer.weights() }
    return writer.order
  }
}

/// Writes the order of a rank that holds a stage of each of two models.
private struct DualOrderWriter {
  /// The model that enters the pipeline nearer to the rank, and the other one.
  enum Model: Int {
    case near, far
  }

  private(set) var order: [PipelineWork] = []
  /// The first micro-batch and the chunk of each model on this rank.
  private let models: [(firstMicroBatch: Int, chunk: Int)]
  private var forwards = [0, 0]
  private var backwards = [0, 0]
  private var putOff: [PipelineWork] = []
  private var nextPutOff = 0

  init(rank: Int, shape: PipelineShape) {
    let first = (0, rank)
    let second = (shape.microBatches / 2, 2 * shape.stages - 1 - rank)
    models = rank < shape.stages / 2 ? [first, second] : [second, first]
  }

  mutating func forward(_ model: Model, isPaired: Bool = false) {
    let (start, chunk) = models[model.rawValue]
    order.append(
      PipelineWork(.forward, microBatch: start + forwards[model.rawValue], chunk: chunk, isPaired: isPaired))
    forwards[model.rawValue] += 1
  }

  mutating func backward(_ model: Model, putsOffWeights: Bool = false) {
    let (start, chunk) = models[model.rawValue]
    let microBatch = start + backwards[model.rawValue]
    backwards[model.rawValue] += 1
    order.append(PipelineWork(putsOffWeights ? .inputGradient : .backward, microBatch: microBatch, chunk: chunk))
    if putsOffWeights { putOff.append(PipelineWork(.weightGradient, microBatch: microBatch, chunk: chunk)) }
  }

  /// A forward pass of one model beside a backward pass of the other.
  mutating func both(_ ahead: Model, _ back: Model, isPaired: Bool = true) {
    forward(ahead, isPaired: isPaired)
    backward(back)
  }

  /// The oldest weight gradients that were put off.
  mutating func weights() {
    order.append(putOff[nextPutOff])
    nextPutOff += 1
  }
}
