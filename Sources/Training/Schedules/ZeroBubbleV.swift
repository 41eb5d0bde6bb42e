/// Two chunks on each rank, the second in reverse, so that the loss is computed where the model begins: no bubble when
/// all three passes take the same time, with the memory of 1F1B on every rank.
///
/// - Source: Qi et al. 2024, arXiv:2405.15362, the V schedule with zero bubble.
package struct ZeroBubbleV: PipelineSchedule {
  /// `zb-v`.
  package let name = "zb-v"
  /// Down the ranks and up again.
  package let flow = PipelineFlow.folded

  /// The schedule has no parameters.
  package init() {}

  /// Needs two chunks on each of several ranks.
  package func faults(_ shape: PipelineShape, layers: Int) -> [TrainingPlanError.Fault] {
    guard shape.virtualStages != 2 || shape.stages < 2 else { return [] }
    return [
      .schedule(
        key: "layout.virtualStages",
        "zb-v needs pipeline of at least 2 with virtualStages 2, not \(shape.stages) and \(shape.virtualStages)")
    ]
  }

  /// Fill with forwards, fold back, run both chunks in turn, drain with the weight gradients that were put off.
  package func order(rank: Int, _ shape: PipelineShape) -> [PipelineWork] {
    var writer = OrderWriter(down: rank, up: 2 * shape.stages - 1 - rank)
    // With fewer micro-batches the pattern is that of 2p-1 with the missing ones left out.
    let count = max(2 * shape.stages - 1, shape.microBatches)
    for _ in 0..<(2 * (shape.stages - rank) - 1) { writer.add(.forward, .down) }
    for _ in 0..<rank {
      writer.add(.forward, .up)
      writer.add(.forward, .down)
    }
    for _ in rank..<shape.stages {
      writer.add(.forward, .up)
      writer.addBackward(.up)
    }
    while writer.count(.forward, .up) < writer.count(.forward, .down) || writer.count(.forward, .down) < count {
      if writer.count(.forward, .down) < count { writer.add(.forward, .down) }
      writer.addBackward(.down)
      writer.add(.forward, .up)
      writer.addBackward(.up)
    }
    for _ in 0..<rank {
      writer.add(.inputGradient, .down)
      writer.add(.inputGradient, .up)
    }
    for _ in rank..<shape.stages { writer.addBackward(.down) }
    for leg in [OrderWriter.Leg.up, .down] {
      while writer.count(.weightGradient, leg) < writer.count(.inputGradient, leg) { writer.add(.weightGradient, leg) }
    }
    return writer.order.filter { $0.microBatch < shape.microBatches }
  }
}

/// Writes the order of a rank with two chunks, each pass of a chunk taking the next micro-batch.
private struct OrderWriter {
  enum Leg: Int {
    case down, up
  }

  private(set) var order: [PipelineWork] = []
  private let chunks: [Int]
  private var counts: [[Int]] = Array(repeating: [0, 0], count: 4)

  init(down: Int, up: Int) { chunks = [down, up] }

  func count(_ kind: PipelineWork.Kind, _ leg: Leg) -> Int { counts[Int(kind.rawValue)][leg.rawValue] }

  mutating func add(_ kind: PipelineWork.Kind, _ leg: Leg) {
    let next = count(kind, leg)
    counts[Int(kind.rawValue)][leg.rawValue] += 1
    order.append(PipelineWork(kind, microBatch: next, chunk: chunks[leg.rawValue]))
  }

  mutating func addBackward(_ leg: Leg) {
    add(.inputGradient, leg)
    add(.weightGradient, leg)
  }
}
