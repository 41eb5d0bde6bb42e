/// One forward and one backward in turn, with the gradients of weights put off to where the rank would idle.
///
/// H1 keeps as many micro-batches in flight as 1F1B does on its first rank and idles (p-1)(F+B-W) at most; H2 starts
/// twice as many ahead, keeps 2p-1, and idles (p-1)(F+B-2W), nothing when all three passes take the same time.
///
/// - Source: Qi et al. 2023, arXiv:2401.10241, section 2.
package struct ZeroBubble: PipelineSchedule {
  /// `zb-h1` or `zb-h2`.
  package let name: String
  /// Forward passes that a rank runs ahead for each rank behind it, and weight gradients that it puts off for each
  /// rank before it.
  private let depth: Int

  /// The variant with the memory of 1F1B.
  package static let h1 = ZeroBubble(name: "zb-h1", depth: 1)
  /// The variant with twice the memory and no bubble.
  package static let h2 = ZeroBubble(name: "zb-h2", depth: 2)

  /// Needs one chunk per rank.
  package func faults(_ shape: PipelineShape, layers: Int) -> [TrainingPlanError.Fault] {
    PipelineSchedules.oneChunkOnly(shape, name)
  }

  /// Forward and input gradient in turn; the weight gradient of a micro-batch comes some micro-batches later.
  package func order(rank: Int, _ shape: PipelineShape) -> [PipelineWork] {
    let count = shape.microBatches
    let ahead = min(depth * (shape.stages - 1 - rank), count)
    let delay = depth * rank
    var order: [PipelineWork] = []
    order.reserveCapacity(3 * count)
    for step in 0..<(count + ahead) {
      if step < count { order.append(PipelineWork(.forward, microBatch: step, chunk: rank)) }
      guard step >= ahead else { continue }
      order.append(PipelineWork(.inputGradient, microBatch: step - ahead, chunk: rank))
      if step - ahead >= delay {
        order.append(PipelineWork(.weightGradient, microBatch: step - ahead - delay, chunk: rank))
      }
    }
    for late in max(0, count - delay)..<count {
      order.append(PipelineWork(.weightGradient, microBatch: late, chunk: rank))
    }
    return order
  }

  /// The chains of input gradients, with the weight gradients that fill the gaps.
  package func closedForm(_ times: LoopedTimes) -> PipelineEstimate? { .zeroBubble(times, depth: depth) }
}
