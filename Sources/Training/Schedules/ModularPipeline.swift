/// Layers dealt to the ranks one by one, and every micro-batch through a layer before the next layer begins: what
/// replicas share out is gathered once for a layer and pass, and gradients are scattered once, all under the work of
/// other layers.
///
/// - Source: Lamy-Poirier 2021, arXiv:2106.02679 (layered gradient accumulation and modular pipeline parallelism).
package struct ModularPipeline: PipelineSchedule {
  /// `modular`.
  package let name = "modular"
  private let order = BreadthFirst()

  /// The schedule has no parameters.
  package init() {}

  /// All forward passes come first.
  package var keepsAllInFlight: Bool { true }

  /// Weights and gradients of a chunk are exchanged once in a step.
  package var isLayered: Bool { true }

  /// Needs a chunk for each layer, and as many micro-batches as ranks, or chunks wait for themselves.
  package func faults(_ shape: PipelineShape, layers: Int) -> [TrainingPlanError.Fault] {
    var faults: [TrainingPlanError.Fault] = []
    if shape.modelChunks != layers {
      let remedy = layers % shape.stages == 0 ? "; `virtualStages: \(layers / shape.stages)` does" : ""
      faults.append(
        .schedule(
          key: "layout.virtualStages",
          "schedule \(name) deals layers one by one: pipeline \(shape.stages) x virtualStages \(shape.virtualStages) must "
            + "make \(layers) layers" + remedy))
    }
    if shape.microBatches < shape.stages {
      faults.append(
        .schedule(
          key: "batch.global",
          "\(name) needs at least as many micro-batches as pipeline \(shape.stages); this batch gives "
            + "\(shape.microBatches)"))
    }
    return faults
  }

  /// Forward chunk by chunk, then backward in reverse.
  package func order(rank: Int, _ shape: PipelineShape) -> [PipelineWork] { order.order(rank: rank, shape) }

  /// A flow shop forward, and one backward.
  package func closedForm(_ times: LoopedTimes) -> PipelineEstimate? { .breadthFirst(times) }
}
