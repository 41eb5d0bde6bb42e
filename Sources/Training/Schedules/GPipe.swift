/// All forward passes, then all backward passes.
///
/// - Source: Huang et al. 2019, arXiv:1811.06965.
package struct GPipe: PipelineSchedule {
  /// `gpipe`.
  package let name = "gpipe"

  /// The schedule has no parameters.
  package init() {}

  /// All forward passes come first.
  package var keepsAllInFlight: Bool { true }

  /// Needs one chunk per rank.
  package func faults(_ shape: PipelineShape, layers: Int) -> [TrainingPlanError.Fault] {
    PipelineSchedules.oneChunkOnly(shape, name)
  }

  /// Forward 0, 1, …, then backward 0, 1, ….
  package func order(rank: Int, _ shape: PipelineShape) -> [PipelineWork] {
    let all = 0..<shape.microBatches
    return all.map { PipelineWork(.forward, microBatch: $0, chunk: rank) }
      + all.map { PipelineWork(.backward, microBatch: $0, chunk: rank) }
  }

  /// A flow shop forward, and one backward.
  package func closedForm(_ times: LoopedTimes) -> PipelineEstimate? { .breadthFirst(times) }
}
