extension PipelineEstimate {
  /// Fill, one forward and one backward in turn, drain.
  ///
  /// For each rank: the way down to it, its own work, what it waits for the ranks behind it while filling and while
  /// draining, and the way back up. With messages, micro-batches go round in trains as long as the warm-up; a train
  /// takes its round trip where that is longer than the rank's work on it.
  static func oneForwardOneBackward(_ times: LoopedTimes) -> PipelineEstimate {
    let count = times.microBatches
    var longest = 0.0
    var down = 0.0
    var up = 0.0
    var behind = zip(times.forward, times.backward).reduce(0) { $0 + $1.0 + $1.1 + 2 * times.send } - 2 * times.send
    for rank in 0..<times.stages {
      let forward = times.forward[rank]
      let backward = times.backward[rank]
      behind -= forward + backward
      let ahead = min(times.stages - rank, count) - 1
      var core = forward + backward
      if count > ahead + 1 {
        let steady = count - ahead - 1
        let trains = Double((steady - 1) / (ahead + 1))
        let wait = max(0, behind - Double(ahead) * (forward + backward))
        core += max(behind, Double(ahead) * forward) + Double(steady) * (forward + backward) + trains * wait
        core += max(behind, Double(ahead) * backward)
      } else {
        core += behind + Double(ahead) * max(forward, backward)
      }
      longest = max(longest, down + core + up)
      down += forward + times.send
      up += backward + times.send
      behind -= 2 * times.send
    }
    var ends: [Double] = []
    var end = longest
    for rank in 0..<times.stages {
      ends.append(end)
      end -= times.backward[rank] + times.send
    }
    return PipelineEstimate(end: longest, gradientEnd: ends, lastPass: times.backward)
  }
}
