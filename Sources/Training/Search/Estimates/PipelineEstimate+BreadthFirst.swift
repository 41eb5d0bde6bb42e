extension PipelineEstimate {
  /// Every micro-batch through one chunk before the next; GPipe is the case of one chunk for each rank.
  ///
  /// Forward and backward are flow shops: the last micro-batch leaves a chunk when the chunk has worked through all of
  /// them, or one pass after it left the chunk before.
  static func breadthFirst(_ times: LoopedTimes) -> PipelineEstimate {
    let chunks = times.forward.count
    var free = Array(repeating: 0.0, count: times.stages)
    var shop = FlowShop(extra: Double(times.microBatches - 1), send: times.stages > 1 ? times.send : 0)
    for chunk in 0..<chunks { shop.pass(times.forward[chunk], isFirst: chunk == 0, &free[chunk % times.stages]) }
    var ends = Array(repeating: 0.0, count: chunks)
    for chunk in (0..<chunks).reversed() {
      shop.pass(times.backward[chunk], isFirst: chunk == chunks - 1, &free[chunk % times.stages])
      ends[chunk] = free[chunk % times.stages]
    }
    return PipelineEstimate(end: free.max() ?? 0, gradientEnd: ends, lastPass: times.backward)
  }

  /// Chunks that each work through all micro-batches in order.
  private struct FlowShop {
    /// Micro-batches behind the first.
    let extra: Double
    let send: Double
    /// When the first and the last micro-batch left the chunk before.
    private var first = 0.0
    private var last = 0.0

    init(extra: Double, send: Double) {
      self.extra = extra
      self.send = send
    }

    /// Works through one chunk on a rank that is free at `free`; the first chunk has its input on its own rank.
    mutating func pass(_ seconds: Double, isFirst: Bool, _ free: inout Double) {
      let hop = isFirst ? 0 : send
      let begin = isFirst ? free : max(free, first + hop)
      first = begin + seconds
      // Messages to a chunk come no faster than its link carries them.
      last = max(first + extra * max(seconds, hop), isFirst ? 0 : last + hop + seconds)
      free = last
    }
  }
}
