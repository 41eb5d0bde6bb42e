/// Fill the pipeline, then one forward and one backward in turn, then drain.
///
/// - Source: Narayanan et al. 2021, arXiv:2104.04473, section 2.2.
package struct OneForwardOneBackward: PipelineSchedule {
  /// `1f1b`.
  package let name = "1f1b"

  /// The schedule has no parameters.
  package init() {}

  /// Needs one chunk per rank.
  package func faults(_ shape: PipelineShape, layers: Int) -> [TrainingPlanError.Fault] {
    PipelineSchedules.oneChunkOnly(shape, name)
  }

  /// A rank starts as many forwards ahead as ranks follow it.
  package func order(rank: Int, _ shape: PipelineShape) -> [PipelineWork] {
    let ahead = min(shape.stages - rank - 1, shape.microBatches)
    var order: [PipelineWork] = []
    order.reserveCapacity(2 * shape.microBatches)
    for step in 0..<(shape.microBatches + ahead) {
      if step < shape.microBatches { order.append(PipelineWork(.forward, microBatch: step, chunk: rank)) }
      if step >= ahead { order.append(PipelineWork(.backward, microBatch: step - ahead, chunk: rank)) }
    }
    return order
  }

  /// Trains of micro-batches between the first and the last rank.
  package func closedForm(_ times: LoopedTimes) -> PipelineEstimate? { .oneForwardOneBackward(times) }
}
