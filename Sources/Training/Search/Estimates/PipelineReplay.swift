/// Plays a pipeline from order to order, without a clock: each piece of work starts when its rank is free and its input
/// is there, and both are known once the work before is done.
///
/// It gives the times of `StepSimulation` for the pipeline alone, in a fraction of its time.
struct PipelineReplay {
  private let shape: PipelineShape
  private let send: Double
  private let orders: [[PipelineWork]]
  private let forward: [Double]
  private let inputGradient: [Double]
  private let weightGradient: [Double]
  /// When the input of a pass is there, by chunk x micro-batches + micro-batch; negative while it is not.
  private var forwardInput: [Double]
  private var backwardInput: [Double]
  private var next: [Int]
  private var free: [Double]
  private var sendFree: [Double]
  private var waiting: [Int]
  private(set) var estimate: PipelineEstimate

  init(schedule: any PipelineSchedule, shape: PipelineShape, times: StepTimes) {
    self.shape = shape
    send = times.send
    orders = (0..<shape.stages).map { schedule.order(rank: $0, shape) }
    forward = times.forward.map(\.total)
    inputGradient = times.inputGradient.map(\.total)
    weightGradient = times.weightGradient.map(\.total)
    let none = Array(repeating: -1.0, count: shape.chunks * shape.microBatches)
    forwardInput = none
    backwardInput = none
    next = Array(repeating: 0, count: shape.stages)
    free = Array(repeating: 0, count: shape.stages)
    sendFree = free
    waiting = Array((0..<shape.stages).reversed())
    let chunks = Array(repeating: 0.0, count: shape.chunks)
    estimate = PipelineEstimate(end: 0, gradientEnd: chunks, lastPass: chunks)
    for microBatch in 0..<shape.microBatches {
      forwardInput[shape.entry(ofMicroBatch: microBatch) * shape.microBatches + microBatch] = 0
    }
    while let rank = waiting.popLast() {
      while advance(rank) {}
    }
    estimate.end = free.max() ?? 0
  }

  /// Does the next piece of a rank's order, with what is paired to it; false when an input is not there or nothing is
  /// left.
  private mutating func advance(_ rank: Int) -> Bool {
    guard next[rank] < orders[rank].count else { return false }
    var last = next[rank]
    while orders[rank][last].isPaired, last + 1 < orders[rank].count { last += 1 }
    var begin = free[rank]
    var seconds = 0.0
    for place in next[rank]...last {
      let work = orders[rank][place]
      let input = input(work)
      guard input >= 0 else { return false }
      begin = max(begin, input)
      seconds += self.seconds(work)
    }
    let end = begin + seconds
    free[rank] = end
    for place in next[rank]...last {
      let work = orders[rank][place]
      passOn(work, from: rank, at: end)
      guard work.freesActivations else { continue }
      estimate.gradientEnd[Int(work.chunk)] = end
      estimate.lastPass[Int(work.chunk)] = seconds
    }
    next[rank] = last + 1
    return true
  }

  private func input(_ work: PipelineWork) -> Double {
    switch work.kind {
    case .forward: forwardInput[slot(work, Int(work.chunk))]
    case .backward, .inputGradient: backwardInput[slot(work, Int(work.chunk))]
    case .weightGradient: 0
    }
  }

  private func seconds(_ work: PipelineWork) -> Double {
    let chunk = Int(work.chunk)
    switch work.kind {
    case .forward: return forward[chunk]
    case .inputGradient: return inputGradient[chunk]
    case .weightGradient: return weightGradient[chunk]
    case .backward: return inputGradient[chunk] + weightGradient[chunk]
    }
  }

  /// Gives the result of a pass to the rank that needs it; the last chunk turns around without a message.
  private mutating func passOn(_ work: PipelineWork, from rank: Int, at end: Double) {
    let chunk = Int(work.chunk)
    if work.kind == .weightGradient { return }
    if work.kind == .forward, shape.isLast(chunk) {
      backwardInput[slot(work, chunk)] = end
      return
    }
    if work.kind != .forward, shape.isFirst(chunk) { return }
    let target = work.kind == .forward ? chunk + 1 : chunk - 1
    let neighbour = shape.rank(ofChunk: target)
    var arrival = end
    if neighbour != rank, send > 0 {
      arrival = max(end, sendFree[rank]) + send
      sendFree[rank] = arrival
    }
    if work.kind == .forward {
      forwardInput[slot(work, target)] = arrival
    } else {
      backwardInput[slot(work, target)] = arrival
    }
    if neighbour != rank { waiting.append(neighbour) }
  }

  private func slot(_ work: PipelineWork, _ chunk: Int) -> Int { chunk * shape.microBatches + Int(work.microBatch) }
}
