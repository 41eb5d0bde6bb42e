/// When the work of a pipeline ends, found without playing it through.
package struct PipelineEstimate {
  /// Seconds until the last piece of pipeline work ends.
  package var end: Double
  /// When the gradients of each chunk are complete.
  package var gradientEnd: [Double]
  /// Seconds of the pass that completes them.
  package var lastPass: [Double]
}

/// The times of a pipeline whose chunks go round the ranks, as closed forms need them.
///
/// Chunk `k p + r` is the `k`-th on rank `r`. A backward pass is both gradients together.
package struct LoopedTimes {
  /// Ranks of the pipeline.
  package let stages: Int
  /// Chunks on each rank.
  package let virtualStages: Int
  /// Micro-batches in one step.
  package let microBatches: Int
  /// Seconds of a message to a neighbour.
  package let send: Double
  /// Seconds of the forward pass of one micro-batch, by chunk.
  package let forward: [Double]
  /// Seconds of the gradients of inputs, by chunk.
  package let inputGradient: [Double]
  /// Seconds of the gradients of weights, by chunk.
  package let weightGradient: [Double]
  /// Seconds of both gradients together, by chunk.
  package let backward: [Double]

  init(shape: PipelineShape, times: StepTimes) {
    precondition(shape.flow == .looped, "closed forms are for chunks that go round the ranks")
    stages = shape.stages
    virtualStages = shape.virtualStages
    microBatches = shape.microBatches
    send = times.send
    forward = times.forward.map(\.total)
    inputGradient = times.inputGradient.map(\.total)
    weightGradient = times.weightGradient.map(\.total)
    backward = zip(inputGradient, weightGradient).map { $0 + $1 }
  }

  /// Whether chunks without embedding and head differ by less than a tenth.
  package var isNearlyEven: Bool {
    let inner = forward.dropFirst().dropLast()
    guard let least = inner.min(), let most = inner.max() else { return true }
    return most <= 1.1 * least
  }

  /// A sum over the chunks of a rank.
  package func sum(_ values: [Double], rank: Int) -> Double {
    var sum = 0.0
    for chunk in stride(from: rank, to: values.count, by: stages) { sum += values[chunk] }
    return sum
  }
}
