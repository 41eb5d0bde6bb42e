import SimulationKernel

/// The ranks of one pipeline in virtual time. Replicas and tensor groups are symmetric, so one of each is simulated.
struct StepModel: Model {
  enum Event: BitwiseCopyable, Sendable {
    /// The step starts.
    case begin
    /// The parameters of a chunk are complete on its rank.
    case gathered(chunk: Int32)
    /// A rank ended the piece of work it was at.
    case finished(rank: Int32)
    /// An activation or a gradient reached the rank that holds the chunk.
    case arrived(PipelineWork)
    /// The gradients of one more layer of a chunk are complete.
    case bucketReady(chunk: Int32)
  }

  let shape: PipelineShape
  let times: StepTimes
  let orders: [[PipelineWork]]
  let overlapGradients: Bool
  let overlapParameters: Bool
  let recordsSpans: Bool

  private var ranks: [RankState]
  /// Whether the input of a forward pass is there, by chunk x micro-batches + micro-batch.
  private var forwardInput: [Bool]
  /// Whether the input of a backward pass is there.
  private var backwardInput: [Bool]
  private var isGathered: [Bool]
  private var backwardsLeft: [Int]
  private var spans: [StepSpan] = []
  private var pipelineEnd = 0.0

  private struct RankState {
    var times = RankTimes()
    var next = 0
    var isBusy = false
    var inFlight = 0
    var workEnd = 0.0
    /// When the stream of reductions and gatherings is free again.
    var dataFree = 0.0
    /// When the stream of messages is free again.
    var sendFree = 0.0
  }

  init(
    shape: PipelineShape, times: StepTimes, orders: [[PipelineWork]], overlapGradients: Bool,
    overlapParameters: Bool, recordsSpans: Bool
  ) {
    self.shape = shape
    self.times = times
    self.orders = orders
    self.overlapGradients = overlapGradients
    self.overlapParameters = overlapParameters
    self.recordsSpans = recordsSpans
    ranks = Array(repeating: RankState(), count: shape.stages)
    let slots = shape.chunks * shape.microBatches
    forwardInput = Array(repeating: false, count: slots)
    backwardInput = Array(repeating: false, count: slots)
    // The first chunk reads its input from the data loader.
    for microBatch in 0..<shape.microBatches { forwardInput[microBatch] = true }
    isGathered = Array(repeating: !overlapParameters, count: shape.chunks)
    backwardsLeft = Array(repeating: shape.microBatches, count: shape.chunks)
  }

  mutating func handle(_ event: Event, _ schedule: inout Schedule<Event>) {
    switch event {
    case .begin: begin(&schedule)
    case .gathered(let chunk):
      isGathered[Int(chunk)] = true
      start(shape.rank(ofChunk: Int(chunk)), &schedule)
    case .finished(let rank): finish(Int(rank), &schedule)
    case .arrived(let work):
      let slot = slot(work)
      if work.kind == .forward { forwardInput[slot] = true } else { backwardInput[slot] = true }
      start(shape.rank(ofChunk: Int(work.chunk)), &schedule)
    case .bucketReady(let chunk): reduceBucket(Int(chunk), now: schedule.now)
    }
  }

  private mutating func begin(_ schedule: inout Schedule<Event>) {
    if overlapParameters {
      for chunk in 0..<shape.chunks {
        let rank = shape.rank(ofChunk: chunk)
        let end = occupyData(rank, from: 0, seconds: times.gather[chunk], name: "gather", chunk: chunk)
        schedule.at(end, .gathered(chunk: Int32(chunk)))
      }
    }
    for rank in 0..<shape.stages { start(rank, &schedule) }
  }

  /// Starts the next piece of a rank's order when the rank is free and the input is there.
  private mutating func start(_ rank: Int, _ schedule: inout Schedule<Event>) {
    guard !ranks[rank].isBusy, ranks[rank].next < orders[rank].count else { return }
    let work = orders[rank][ranks[rank].next]
    let isReady = work.kind == .forward ? forwardInput[slot(work)] : backwardInput[slot(work)]
    guard isReady, isGathered[Int(work.chunk)] else { return }
    let pass = pass(work)
    ranks[rank].isBusy = true
    ranks[rank].times.compute += pass.compute
    ranks[rank].times.tensorCommunication += pass.tensorCommunication
    let chunk = Int(work.chunk)
    if work.kind == .forward {
      ranks[rank].inFlight += 1
      ranks[rank].times.peakInFlight = max(ranks[rank].times.peakInFlight, ranks[rank].inFlight)
    } else {
      backwardsLeft[chunk] -= 1
      if backwardsLeft[chunk] == 0, overlapGradients { scheduleBuckets(chunk, over: pass.total, &schedule) }
    }
    record(
      rank, .compute, work.kind == .forward ? "forward" : "backward", microBatch: Int(work.microBatch), chunk: chunk,
      schedule.now, schedule.now + pass.total)
    schedule.after(pass.total, .finished(rank: Int32(rank)))
  }

  private mutating func finish(_ rank: Int, _ schedule: inout Schedule<Event>) {
    let work = orders[rank][ranks[rank].next]
    ranks[rank].next += 1
    ranks[rank].isBusy = false
    ranks[rank].workEnd = schedule.now
    pipelineEnd = max(pipelineEnd, schedule.now)
    passOn(work, from: rank, &schedule)
    if work.kind == .backward {
      ranks[rank].inFlight -= 1
      let chunk = Int(work.chunk)
      if backwardsLeft[chunk] == 0, !overlapGradients {
        for _ in 0..<times.bucketsPerChunk { reduceBucket(chunk, now: schedule.now) }
      }
    }
    start(rank, &schedule)
  }

  /// Sends the result of a pass to the rank that needs it; the last chunk turns around without a message.
  private mutating func passOn(_ work: PipelineWork, from rank: Int, _ schedule: inout Schedule<Event>) {
    let chunk = Int(work.chunk)
    let microBatch = Int(work.microBatch)
    let target: PipelineWork
    switch work.kind {
    case .forward where chunk == shape.chunks - 1:
      backwardInput[slot(work)] = true
      return
    case .forward: target = PipelineWork(.forward, microBatch: microBatch, chunk: chunk + 1)
    case .backward where chunk == 0: return
    case .backward: target = PipelineWork(.backward, microBatch: microBatch, chunk: chunk - 1)
    }
    let begin = max(schedule.now, ranks[rank].sendFree)
    let end = shape.rank(ofChunk: Int(target.chunk)) == rank ? schedule.now : begin + times.send
    if end > begin {
      ranks[rank].sendFree = end
      record(rank, .pipeline, "send", microBatch: microBatch, chunk: chunk, begin, end)
    }
    schedule.at(end, .arrived(target))
  }

  /// Gradients of a chunk's layers come one after the other during its last backward pass.
  private func scheduleBuckets(_ chunk: Int, over seconds: Double, _ schedule: inout Schedule<Event>) {
    guard times.reduceBucket[chunk] > 0 else { return }
    for bucket in 1...times.bucketsPerChunk {
      let share = Double(bucket) / Double(times.bucketsPerChunk)
      schedule.after(seconds * share, .bucketReady(chunk: Int32(chunk)))
    }
  }

  private mutating func reduceBucket(_ chunk: Int, now: Double) {
    occupyData(
      shape.rank(ofChunk: chunk), from: now, seconds: times.reduceBucket[chunk], name: "reduce", chunk: chunk)
  }

  /// Puts a collective on the data stream of a rank and returns when it ends.
  @discardableResult
  private mutating func occupyData(
    _ rank: Int, from ready: Double, seconds: Double, name: String, chunk: Int
  ) -> Double {
    guard seconds > 0 else { return ready }
    let begin = max(ready, ranks[rank].dataFree)
    ranks[rank].dataFree = begin + seconds
    record(rank, .data, name, microBatch: nil, chunk: chunk, begin, begin + seconds)
    return begin + seconds
  }

  private func slot(_ work: PipelineWork) -> Int { Int(work.chunk) * shape.microBatches + Int(work.microBatch) }

  private func pass(_ work: PipelineWork) -> StepTimes.Pass {
    work.kind == .forward ? times.forward[Int(work.chunk)] : times.backward[Int(work.chunk)]
  }

  private mutating func record(
    _ rank: Int, _ stream: StepSpan.Stream, _ name: String, microBatch: Int?, chunk: Int?, _ start: Double,
    _ end: Double
  ) {
    guard recordsSpans else { return }
    spans.append(
      StepSpan(
        rank: rank, stream: stream, name: name, microBatch: microBatch, chunk: chunk, start: start, end: end))
  }

  /// Ends the step: gradients are clipped by their global norm, so every rank waits for the slowest before its
  /// update; then parameters are gathered, unless that happens under the next forward pass.
  consuming func outcome(events: Int) -> StepOutcome {
    let reduced = ranks.map(\.dataFree).max() ?? 0
    let ready = max(pipelineEnd, reduced)
    var end = ready
    for rank in ranks.indices {
      let gather = overlapParameters ? 0 : gatherSeconds(rank)
      end = max(end, ready + times.optimizer[rank] + gather)
    }
    for rank in ranks.indices {
      let gather = overlapParameters ? 0 : gatherSeconds(rank)
      let updated = ready + times.optimizer[rank]
      record(rank, .compute, "optimizer", microBatch: nil, chunk: nil, ready, updated)
      if gather > 0 { record(rank, .data, "gather", microBatch: nil, chunk: nil, updated, updated + gather) }
      ranks[rank].times.optimizer = times.optimizer[rank]
      ranks[rank].times.dataCommunication = ready - pipelineEnd + gather
      let spent = ranks[rank].times
      let bubble = end - spent.compute - spent.tensorCommunication - spent.dataCommunication - spent.optimizer
      // What is left by rounding is no waiting.
      ranks[rank].times.bubble = bubble < 1e-12 * end ? 0 : bubble
    }
    return StepOutcome(
      seconds: end, pipelineSeconds: pipelineEnd, ranks: ranks.map(\.times), spans: spans, events: events)
  }

  private func gatherSeconds(_ rank: Int) -> Double {
    (0..<shape.virtualStages).reduce(0) { $0 + times.gather[$1 * shape.stages + rank] }
  }
}
