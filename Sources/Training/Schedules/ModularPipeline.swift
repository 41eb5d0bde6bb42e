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

  /// Weights and gradients of a chunk are exchanged once in a step.
  package var isLayered: Bool { true }

  /// Needs as many micro-batches as ranks, or chunks wait for themselves.
  package func faults(_ shape: PipelineShape) -> [TrainingPlanError.Fault] {
    guard shape.microBatches < shape.stages else { return [] }
    return [
      .schedule(
        key: "batch.global",
        "\(name) needs at least as many micro-batches as pipeline \(shape.stages); this batch gives \(shape.microBatches)"
      )
    ]
  }

  /// Forward chunk by chunk, then backward in reverse.
  package func order(rank: Int, _ shape: PipelineShape) -> [PipelineWork] { order.order(rank: rank, shape) }
}
