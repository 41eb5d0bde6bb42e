extension PipelineSchedule {
  /// The most forward passes of a rank that wait for their backward pass at once.
  ///
  /// It follows from the order alone. `chunk` restricts the count to one chunk.
  ///
  /// - Complexity: O(work of the rank).
  package func peakInFlight(rank: Int, _ shape: PipelineShape, chunk: Int? = nil) -> Int {
    var current = 0
    var peak = 0
    for work in order(rank: rank, shape) where chunk == nil || Int(work.chunk) == chunk {
      if work.kind == .forward { current += 1 }
      if work.freesActivations { current -= 1 }
      peak = max(peak, current)
    }
    return peak
  }
}
