extension PipelineEstimate {
  /// The same with kernels as slow as they are beside the reduction of gradients that come before the pipeline ends.
  ///
  /// The last backward passes follow each other from the last rank to the first, so that each waits for what those before it
  /// lost; where two models flow against each other, a rank that waits works on the other. What ranks with several chunks
  /// lose before that, all of them lose at about the same time.
  ///
  /// - Parameters:
  ///   - held: the chunks of each rank.
  ///   - overlapGradients: whether gradients are reduced layer by layer as they come, or once a chunk has them all.
  func slowed(
    shape: PipelineShape, times: StepTimes, held: [[Int]], overlapGradients: Bool
  ) -> PipelineEstimate {
    let lossOfRanks = held.map { self.losses(times: times, chunks: $0, overlapGradients: overlapGradients) }
    let earlier = lossOfRanks.map(\.earlier).max() ?? 0
    var slowed = self
    var late = Array(repeating: 0.0, count: shape.chunks)
    // Of two models that flow against each other the first and the last ranks end together.
    for loss in lossOfRanks { late[loss.last] = loss.inLast }
    for copy in stride(from: 0, to: shape.chunks, by: shape.modelChunks) {
      var sum = 0.0
      for chunk in (copy..<copy + shape.modelChunks).reversed() {
        slowed.gradientEnd[chunk] += earlier + sum + late[chunk]
        if shape.flow != .bidirectional, isAwaited(chunk, times) { sum += late[chunk] }
        slowed.lastPass[chunk] += late[chunk]
      }
    }
    slowed.end = max(end, slowed.gradientEnd.max() ?? 0)
    return slowed
  }

  /// Whether the rank before waits for the pass that completes the gradients of a chunk: nobody waits for one that makes the
  /// gradients of weights alone.
  private func isAwaited(_ chunk: Int, _ times: StepTimes) -> Bool {
    lastPass[chunk] > times.weightGradient[chunk].total
  }

  /// What a rank loses in the pass that completes the gradients of its last chunk, and before it.
  private func losses(
    times: StepTimes, chunks: [Int], overlapGradients: Bool
  ) -> (last: Int, inLast: Double, earlier: Double) {
    let order = chunks.sorted { gradientEnd[$0] < gradientEnd[$1] }
    guard let last = order.last else { return (0, 0, 0) }
    let begin = gradientEnd[last] - lastPass[last]
    var free = 0.0
    var beside = 0.0
    for chunk in order.dropLast() {
      let buckets = times.reduceBuckets[chunk]
      for bucket in buckets.indices where buckets[bucket] > 0 {
        let left = overlapGradients ? 1 - Double(bucket + 1) / Double(buckets.count) : 0
        let start = max(free, gradientEnd[chunk] - lastPass[chunk] * left)
        free = start + buckets[bucket]
        beside += max(0, min(free, begin) - start)
      }
    }
    let busy = StepTimes.busyDataSeconds(
      overlapGradients ? times.reduceBuckets[last] : [], during: lastPass[last], pending: max(0, free - begin))
    let kind: PipelineWork.Kind = isAwaited(last, times) ? .backward : .weightGradient
    let pass = times.pass(PipelineWork(kind, microBatch: 0, chunk: last))
    guard pass.total > 0 else { return (last, 0, 0) }
    let lost = pass.compute / pass.total * times.lostBesideData
    return (last, busy * lost, beside * lost)
  }
}
