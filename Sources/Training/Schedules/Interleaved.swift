/// One forward and one backward in turn, each rank holding several chunks, so that the pipeline fills faster.
///
/// - Source: Narayanan et al. 2021, arXiv:2104.04473, section 2.2; the order is that of Megatron-LM.
package struct Interleaved: PipelineSchedule {
  /// `interleaved-1f1b`.
  package let name = "interleaved-1f1b"

  /// The schedule has no parameters.
  package init() {}

  /// Needs several chunks per rank, several ranks, and micro-batches in whole groups of them.
  package func faults(_ shape: PipelineShape, layers: Int) -> [TrainingPlanError.Fault] {
    var faults: [TrainingPlanError.Fault] = []
    if shape.stages < 2 || shape.virtualStages < 2 {
      faults.append(
        .schedule(
          key: "layout.schedule",
          "interleaved-1f1b needs pipeline and virtualStages of at least 2, not \(shape.stages) and "
            + "\(shape.virtualStages); use 1f1b"))
    }
    if shape.microBatches % shape.stages != 0 {
      faults.append(
        .schedule(
          key: "batch.global",
          "interleaved-1f1b needs micro-batches in multiples of pipeline \(shape.stages); this batch gives "
            + "\(shape.microBatches)"))
    }
    return faults
  }

  /// Micro-batches go through the chunks in groups as large as the pipeline.
  package func order(rank: Int, _ shape: PipelineShape) -> [PipelineWork] {
    let total = shape.microBatches * shape.virtualStages
    let warmUp = min(total, 2 * (shape.stages - rank - 1) + (shape.virtualStages - 1) * shape.stages)
    var order: [PipelineWork] = []
    order.reserveCapacity(2 * total)
    for step in 0..<(total + warmUp) {
      if step < total { order.append(work(.forward, step, rank, shape)) }
      if step >= warmUp { order.append(work(.backward, step - warmUp, rank, shape)) }
    }
    return order
  }

  /// The form follows the busiest rank, which it knows only where chunks are nearly even.
  package func closedForm(_ times: LoopedTimes) -> PipelineEstimate? { times.isNearlyEven ? .interleaved(times) : nil }

  /// The `index`-th forward or backward of a rank; backward goes through the rank's chunks in reverse.
  private func work(_ kind: PipelineWork.Kind, _ index: Int, _ rank: Int, _ shape: PipelineShape) -> PipelineWork {
    let group = shape.stages * shape.virtualStages
    let within = index % group
    let forwardChunk = within / shape.stages
    let local = kind == .forward ? forwardChunk : shape.virtualStages - 1 - forwardChunk
    let microBatch = index / group * shape.stages + within % shape.stages
    return PipelineWork(kind, microBatch: microBatch, chunk: local * shape.stages + rank)
  }
}
