/// Every micro-batch through one chunk before the next chunk begins: gradients of a chunk are complete early, so their
/// reduction hides under the work of the others, at the price of keeping every micro-batch in flight.
///
/// - Source: Lamy-Poirier 2022, arXiv:2211.05953.
package struct BreadthFirst: PipelineSchedule {
  /// `breadth-first`.
  package let name = "breadth-first"

  /// The schedule has no parameters.
  package init() {}

  /// All forward passes come first.
  package var keepsAllInFlight: Bool { true }

  /// Needs as many micro-batches as ranks, or chunks wait for themselves.
  package func faults(_ shape: PipelineShape, layers: Int) -> [TrainingPlanError.Fault] {
    guard shape.microBatches < shape.stages else { return [] }
    return [
      .schedule(
        key: "batch.global",
        "breadth-first needs at least as many micro-batches as pipeline \(shape.stages); this batch gives "
          + "\(shape.microBatches)")
    ]
  }

  /// Forward chunk by chunk, then backward in reverse.
  package func order(rank: Int, _ shape: PipelineShape) -> [PipelineWork] {
    let chunks = shape.chunks(ofRank: rank)
    func all(_ kind: PipelineWork.Kind, _ chunk: Int) -> [PipelineWork] {
      (0..<shape.microBatches).map { PipelineWork(kind, microBatch: $0, chunk: chunk) }
    }
    return chunks.flatMap { all(.forward, $0) } + chunks.reversed().flatMap { all(.backward, $0) }
  }

  /// A flow shop forward, and one backward.
  package func closedForm(_ times: LoopedTimes) -> PipelineEstimate? { .breadthFirst(times) }
}
