/// One forward and one backward in turn without ever draining the pipeline: each step's last backward passes run beside
/// the next step's first forward passes, with the weights that these started from.
///
/// Ranks are busy all the time, at the price of a second version of the weights and of gradients that are one step old.
/// The simulation gives the time between steps of a pipeline that runs full.
///
/// - Source: Narayanan et al. 2019 (PipeDream, doi 10.1145/3341301.3359646); Narayanan et al. 2021, arXiv:2006.09503
///   (two versions, gradients of several micro-batches in one update).
package struct AsynchronousPipeline: PipelineSchedule {
  /// `pipedream-2bw`.
  package let name = "pipedream-2bw"
  private let order = OneForwardOneBackward()

  /// The schedule has no parameters.
  package init() {}

  /// Steps run into each other.
  package var isAsynchronous: Bool { true }

  /// Needs one chunk per rank, and micro-batches enough that two versions of the weights suffice.
  package func faults(_ shape: PipelineShape, layers: Int) -> [TrainingPlanError.Fault] {
    var faults = PipelineSchedules.oneChunkOnly(shape, name)
    if shape.microBatches < shape.stages {
      faults.append(
        .schedule(
          key: "batch.global",
          "\(name) keeps two versions of the weights, which needs at least as many micro-batches as pipeline "
            + "\(shape.stages); this batch gives \(shape.microBatches)"))
    }
    return faults
  }

  /// The order of a step; the simulation lays steps one behind the other.
  package func order(rank: Int, _ shape: PipelineShape) -> [PipelineWork] { order.order(rank: rank, shape) }
}
