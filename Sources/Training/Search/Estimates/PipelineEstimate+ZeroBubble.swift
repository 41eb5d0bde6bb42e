extension PipelineEstimate {
  /// One forward and one input gradient in turn, `depth` times the distance to the last rank ahead; weight gradients
  /// `depth` times the distance to the first rank late.
  static func zeroBubble(_ times: LoopedTimes, depth: Int) -> PipelineEstimate {
    let inputEnds = lastInputGradients(times, depth: depth)
    // The last input gradient of a rank comes after its own chain and after that of every rank behind it.
    var ends = Array(repeating: 0.0, count: times.stages)
    var arrival = 0.0
    for rank in (0..<times.stages).reversed() {
      let inputEnd = max(inputEnds[rank], arrival + times.inputGradient[rank])
      let late = min(depth * rank, times.microBatches - 1) + 1
      ends[rank] = inputEnd + Double(late) * times.weightGradient[rank]
      arrival = inputEnd + times.send
    }
    return PipelineEstimate(end: ends.max() ?? 0, gradientEnd: ends, lastPass: times.weightGradient)
  }

  /// When each rank would end its last input gradient by its own chain of work.
  private static func lastInputGradients(_ times: LoopedTimes, depth: Int) -> [Double] {
    let count = times.microBatches
    var down = 0.0
    var behind =
      zip(times.forward, times.inputGradient).reduce(0) { $0 + $1.0 + $1.1 + 2 * times.send } - 2 * times.send
    return (0..<times.stages).map { rank in
      let forward = times.forward[rank]
      let input = times.inputGradient[rank]
      let weight = times.weightGradient[rank]
      behind -= forward + input
      defer {
        down += forward + times.send
        behind -= 2 * times.send
      }
      let ahead = min(depth * (times.stages - 1 - rank), count - 1)
      guard count > ahead + 1 else { return down + forward + input + behind + Double(ahead) * max(forward, input) }
      let steady = count - ahead - 1
      let weights = max(0, count - 1 - depth * rank)
      let draining = min(ahead, weights)
      let trains = Double((steady - 1) / (ahead + 1))
      let wait = max(0, behind - Double(ahead) * (forward + input + weight))
      return down + forward + input + max(behind, Double(ahead) * forward)
        + Double(steady) * (forward + input) + Double(weights - draining) * weight + trains * wait
        + max(behind, Double(ahead) * input + Double(draining) * weight)
    }
  }
}
