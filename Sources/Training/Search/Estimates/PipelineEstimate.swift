/// When the work of a pipeline ends, found without playing it through.
struct PipelineEstimate {
  /// Seconds until the last piece of pipeline work ends.
  var end: Double
  /// When the gradients of each chunk are complete.
  var gradientEnd: [Double]
  /// Seconds of the pass that completes them.
  var lastPass: [Double]
}

/// The times of a pipeline whose chunks go round the ranks, as closed forms need them.
///
/// Chunk `k p + r` is the `k`-th on rank `r`. A backward pass is both gradients together.
struct LoopedTimes {
  let stages: Int
  let virtualStages: Int
  let microBatches: Int
  /// Seconds of a message to a neighbour.
  let send: Double
  let forward: [Double]
  let inputGradient: [Double]
  let weightGradient: [Double]
  let backward: [Double]

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
  var isNearlyEven: Bool {
    let inner = forward.dropFirst().dropLast()
    guard let least = inner.min(), let most = inner.max() else { return true }
    return most <= 1.1 * least
  }

  /// A sum over the chunks of a rank.
  func sum(_ values: [Double], rank: Int) -> Double {
    var sum = 0.0
    for chunk in stride(from: rank, to: values.count, by: stages) { sum += values[chunk] }
    return sum
  }
}

extension PipelineEstimate {
  /// The end of a pipeline by the closed form of its schedule, or nil when that schedule has none or its chunks are too
  /// uneven for it.
  ///
  /// Each form is the longest of a few chains of work that must follow each other: exact for equal stages and free
  /// messages, and near for others. The cost does not depend on the number of micro-batches.
  init?(schedule: String, _ times: LoopedTimes) {
    switch schedule {
    case "gpipe", "breadth-first", "modular": self = .breadthFirst(times)
    case "1f1b": self = .oneForwardOneBackward(times)
    case "interleaved-1f1b" where times.isNearlyEven: self = .interleaved(times)
    case "zb-h1": self = .zeroBubble(times, depth: 1)
    case "zb-h2": self = .zeroBubble(times, depth: 2)
    default: return nil
    }
  }
}
