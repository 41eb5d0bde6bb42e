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
    var late = Array(repeating: 0.0, count: shape.chunks)
    var earlier = 0.0
    for chunks in held {
      let lost = losses(times: times, chunks: chunks, overlapGradients: overlapGradients)
      for (chunk, seconds) in lost.inPass { late[chunk] = seconds }
      earlier = max(earlier, lost.behind)
    }
    var slowed = self
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

  /// What a rank loses in the passes that complete the gradients of its chunks, and in those behind them.
  private func losses(
    times: StepTimes, chunks: [Int], overlapGradients: Bool
  ) -> (inPass: [(chunk: Int, seconds: Double)], behind: Double) {
    let order = chunks.count > 1 ? chunks.sorted { gradientEnd[$0] < gradientEnd[$1] } : chunks
    var inPass: [(chunk: Int, seconds: Double)] = []
    var behind = 0.0
    var free = 0.0
    for (place, chunk) in order.enumerated() {
      let kind: PipelineWork.Kind = isAwaited(chunk, times) ? .backward : .weightGradient
      let pass = times.pass(PipelineWork(kind, microBatch: 0, chunk: chunk))
      guard pass.total > 0 else { continue }
      let lost = pass.compute / pass.total * times.lostBesideData
      let buckets = times.reduceBuckets[chunk]
      let begin = gradientEnd[chunk] - lastPass[chunk]
      let busy = StepTimes.busyDataSeconds(
        overlapGradients ? buckets : [], during: lastPass[chunk], pending: max(0, free - begin))
      inPass.append((chunk, busy * lost))
      free = max(free, begin)
      for bucket in buckets.indices where buckets[bucket] > 0 {
        let left = overlapGradients ? 1 - Double(bucket + 1) / Double(buckets.count) : 0
        free = max(free, gradientEnd[chunk] - lastPass[chunk] * left) + buckets[bucket]
      }
      // What is left is reduced beside the passes up to the one that completes the next chunk.
      guard place + 1 < order.count else { continue }
      let next = order[place + 1]
      behind += max(0, min(free, gradientEnd[next] - lastPass[next]) - gradientEnd[chunk]) * lost
    }
    return (inPass, behind)
  }
}
