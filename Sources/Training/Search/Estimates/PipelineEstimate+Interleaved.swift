extension PipelineEstimate {
  /// One forward and one backward in turn over several chunks of each rank.
  ///
  /// For each rank: the way down to it, its own work, what it waits for its first backward pass beyond its warm-up and
  /// for its last one beyond its cool-down, and the way back up.
  static func interleaved(_ times: LoopedTimes) -> PipelineEstimate {
    var longest = 0.0
    var down = 0.0
    var up = 0.0
    for rank in 0..<times.stages {
      longest = max(longest, down + core(times, rank) + up)
      down += times.forward[rank] + times.send
      up += times.backward[rank] + times.send
    }
    var ends = Array(repeating: 0.0, count: times.forward.count)
    var last = longest
    for rank in 0..<times.stages {
      var end = last
      // Chunks end in turn, each a round of micro-batches before the one below it.
      for chunk in stride(from: rank, to: times.forward.count, by: times.stages) {
        ends[chunk] = end
        end -= Double(times.stages) * times.backward[chunk]
      }
      last -= times.backward[rank] + times.send
    }
    return PipelineEstimate(end: longest, gradientEnd: ends, lastPass: times.backward)
  }

  /// From the first forward pass of a rank to its last backward pass.
  private static func core(_ times: LoopedTimes, _ rank: Int) -> Double {
    let stages = times.stages
    let count = times.forward.count
    let forward = times.sum(times.forward, rank: rank)
    let backward = times.sum(times.backward, rank: rank)
    let work = Double(times.microBatches) * (forward + backward)
    var roundTrip = 0.0
    var wayBack = 0.0
    for chunk in (rank + 1)..<max(count, rank + 1) {
      roundTrip += times.forward[chunk] + times.send
      wayBack += times.backward[chunk] + times.send
    }
    let lastOnes = (count - stages + rank + 1)..<max(count, count - stages + rank + 1)
    for chunk in lastOnes {
      roundTrip += times.backward[chunk] + times.send
      wayBack += times.forward[chunk] + times.send
    }
    let warmUp = warmUp(times, rank)
    let filling = warmUpSeconds(times.forward, times, rank, warmUp) - times.forward[rank]
    let draining = warmUpSeconds(times.backward, times, rank, warmUp) - times.backward[rank]
    // A rank sends a message for each pass of each chunk.
    let messages = Double(2 * times.virtualStages * times.microBatches) * times.send
    return max(work + max(0, roundTrip - filling) + max(0, wayBack - draining), messages)
  }

  /// Forward passes of a rank up to its first backward pass.
  private static func warmUp(_ times: LoopedTimes, _ rank: Int) -> Int {
    let all = times.microBatches * times.virtualStages
    return min(all, 2 * (times.stages - rank - 1) + (times.virtualStages - 1) * times.stages + 1)
  }

  /// Seconds of the first `passes` of a rank, taken in rounds of one pass for each rank from the lowest chunk on. The
  /// last backward passes are the same rounds from the end.
  private static func warmUpSeconds(_ values: [Double], _ times: LoopedTimes, _ rank: Int, _ passes: Int) -> Double {
    var seconds = 0.0
    var left = passes
    var chunk = rank
    while left > 0 {
      let round = min(left, times.stages)
      seconds += Double(round) * values[chunk]
      left -= round
      chunk += times.stages
      if chunk >= values.count { chunk = rank }
    }
    return seconds
  }
}
