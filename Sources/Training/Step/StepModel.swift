import Hardware
import SimulationKernel

/// The ranks of one pipeline in virtual time. Replicas and tensor groups are symmetric, so one of each is simulated.
///
/// Where nothing can meet on a link, ends are known when things begin. Where something can, links are simulated too:
/// `StepModel+Links`.
struct StepModel: Model, ~Copyable {
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
    case bucketReady(chunk: Int32, bucket: Int32)
    /// The fixed seconds of what a stream of a rank is at are over: its bytes go out.
    case underWay(rank: Int32, stream: StepLinks.Stream)
    /// A stream of a rank is done with something that crosses no simulated link.
    case done(rank: Int32, stream: StepLinks.Stream)
    /// A flow over the links is done.
    case carried
  }

  let shape: PipelineShape
  let times: StepTimes
  let orders: [[PipelineWork]]
  let overlapGradients: Bool
  let overlapParameters: Bool
  let recordsSpans: Bool

  var ranks: [RankState]
  /// What pieces put on links, and the links, where anything can meet on them.
  let traffic: StepTraffic?
  /// Whether links are simulated: asked at every event.
  let hasLinks: Bool
  var links: StepLinks?
  /// The event of the next flow that is done.
  var wakeUp: EventHandle?
  /// Whether the input of a forward pass is there, by chunk x micro-batches + micro-batch.
  private var forwardInput: [Bool]
  /// Whether the input of a backward pass is there.
  private var backwardInput: [Bool]
  var isGathered: [Bool]
  /// Micro-batches whose weight gradients are still to come, by chunk.
  private var gradientsLeft: [Int]
  private var spans: [StepSpan] = []
  private var pipelineEnd = 0.0

  struct RankState {
    var times = RankTimes()
    var next = 0
    var isBusy = false
    var inFlight = 0
    /// When the stream of reductions and gatherings is free again.
    var dataFree = 0.0
    /// When the stream of messages is free again.
    var sendFree = 0.0
    /// The pass that is running, and what waits for the streams, where links are simulated.
    var pass = RunningPass()
    var sends = WaitingLine<WaitingMessage>()
    var collectives = WaitingLine<WaitingCollective>()
  }

  init(
    shape: PipelineShape, times: StepTimes, orders: [[PipelineWork]], overlapGradients: Bool,
    overlapParameters: Bool, recordsSpans: Bool, traffic: StepTraffic? = nil, copies: Int = 1
  ) {
    let shared =
      recordsSpans
      ? LinkClass.allCases
      : traffic?.shared(
        stages: shape.stages, overlapsGradients: overlapGradients, overlapsParameters: overlapParameters) ?? []
    if let traffic, !shared.isEmpty {
      self.traffic = traffic
      links = StepLinks(capacities: traffic.capacities, classes: shared, copies: copies)
      hasLinks = true
    } else {
      self.traffic = nil
      links = nil
      hasLinks = false
    }
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
    for microBatch in 0..<shape.microBatches {
      forwardInput[shape.entry(ofMicroBatch: microBatch) * shape.microBatches + microBatch] = true
    }
    isGathered = Array(repeating: !overlapParameters, count: shape.chunks)
    let copies = shape.flow == .bidirectional ? 2 : 1
    gradientsLeft = Array(repeating: shape.microBatches / copies, count: shape.chunks)
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
    case .bucketReady(let chunk, let bucket): reduceBucket(Int(chunk), Int(bucket), &schedule)
    case .underWay(let rank, let stream): sendOut(Int(rank), stream, now: schedule.now)
    case .done(let rank, let stream): complete(Int(rank), stream, &schedule)
    case .carried: completeCarried(&schedule)
    }
    if hasLinks { followLinks(&schedule) }
  }

  private mutating func begin(_ schedule: inout Schedule<Event>) {
    if overlapParameters {
      for chunk in 0..<shape.chunks {
        let rank = shape.rank(ofChunk: chunk)
        if hasLinks, times.gather[chunk] > 0 {
          wait(rank, for: WaitingCollective(chunk: chunk, bucket: nil), &schedule)
          continue
        }
        let end = occupyData(rank, from: 0, seconds: times.gather[chunk], name: "gather", chunk: chunk)
        schedule.at(end, .gathered(chunk: Int32(chunk)))
      }
    }
    for rank in 0..<shape.stages { start(rank, &schedule) }
  }

  /// Starts the next piece of a rank's order, with what is paired to it, when the rank is free and the input is there.
  mutating func start(_ rank: Int, _ schedule: inout Schedule<Event>) {
    guard !ranks[rank].isBusy, ranks[rank].next < orders[rank].count else { return }
    let block = block(rank)
    guard block.allSatisfy({ isReady($0) }) else { return }
    let lost = times.lostBesideData > 0 ? lostSeconds(rank, block, now: schedule.now) : 0
    let seconds = block.reduce(0) { $0 + times.pass($1).total } + lost
    ranks[rank].times.dataCommunication += lost
    ranks[rank].isBusy = true
    let crosses = hasLinks && crossesLinks(block)
    if hasLinks { ranks[rank].pass = RunningPass(begin: schedule.now, seconds: seconds, crosses: crosses) }
    for work in block {
      let pass = times.pass(work)
      ranks[rank].times.compute += pass.compute
      ranks[rank].times.tensorCommunication += pass.tensorCommunication
      ranks[rank].times.contextCommunication += pass.contextCommunication
      ranks[rank].times.expertCommunication += pass.expertCommunication
      ranks[rank].times.dataCommunication += pass.dataCommunication
      if work.kind == .forward {
        ranks[rank].inFlight += 1
        ranks[rank].times.peakInFlight = max(ranks[rank].times.peakInFlight, ranks[rank].inFlight)
      }
      if work.freesActivations { countGradient(Int(work.chunk), over: seconds, &schedule) }
      guard !crosses else { continue }
      record(
        rank, .compute, work.kind.name, microBatch: Int(work.microBatch), chunk: Int(work.chunk), schedule.now,
        schedule.now + seconds)
    }
    if crosses {
      goOn(rank, now: schedule.now)
    } else {
      schedule.after(seconds, .finished(rank: Int32(rank)))
    }
  }

  /// What a block of a rank takes longer because of reductions and gatherings that run beside it.
  private func lostSeconds(_ rank: Int, _ block: ArraySlice<PipelineWork>, now: Double) -> Double {
    var pass = StepTimes.Pass(compute: 0)
    for work in block { pass.add(times.pass(work)) }
    // Copies of two models may complete together.
    let completed = overlapGradients ? block.first { $0.freesActivations && gradientsLeft[Int($0.chunk)] == 1 } : nil
    let busy = StepTimes.busyDataSeconds(
      completed.map { times.reduceBuckets[Int($0.chunk)] } ?? [], during: pass.total,
      pending: pendingData(rank, now: now))
    return times.lostSeconds(pass, busy: busy)
  }

  /// Seconds that the stream of a rank's replicas has still to do, as far as is known now.
  private func pendingData(_ rank: Int, now: Double) -> Double {
    guard hasLinks else { return ranks[rank].dataFree - now }
    let line = ranks[rank].collectives
    guard let current = line.current else { return 0 }
    var free = line.begin + seconds(current)
    for place in 0..<line.waiting.count { free += seconds(line.waiting[place]) }
    return free - now
  }

  /// The next piece of a rank and those that run in one block with it.
  func block(_ rank: Int) -> ArraySlice<PipelineWork> {
    let first = ranks[rank].next
    var last = first
    while orders[rank][last].isPaired, last + 1 < orders[rank].count { last += 1 }
    return orders[rank][first...last]
  }

  private func isReady(_ work: PipelineWork) -> Bool {
    guard isGathered[Int(work.chunk)] else { return false }
    switch work.kind {
    case .forward: return forwardInput[slot(work)]
    case .backward, .inputGradient: return backwardInput[slot(work)]
    // Its inputs came with the input gradient, which stands before it in the order of the same rank.
    case .weightGradient: return true
    }
  }

  /// One micro-batch fewer whose weight gradients are to come; with the last one the chunk's gradients are complete.
  private mutating func countGradient(_ chunk: Int, over seconds: Double, _ schedule: inout Schedule<Event>) {
    gradientsLeft[chunk] -= 1
    guard gradientsLeft[chunk] == 0, overlapGradients else { return }
    let rank = shape.rank(ofChunk: chunk)
    if ranks[rank].pass.crosses, ranks[rank].pass.completed == nil,
      times.reduceBuckets[chunk].contains(where: { $0 > 0 })
    {
      ranks[rank].pass.completed = chunk
    } else {
      scheduleBuckets(chunk, over: seconds, &schedule)
    }
  }

  mutating func finish(_ rank: Int, _ schedule: inout Schedule<Event>) {
    let block = block(rank)
    ranks[rank].next += block.count
    ranks[rank].isBusy = false
    pipelineEnd = max(pipelineEnd, schedule.now)
    for work in block {
      passOn(work, from: rank, &schedule)
      guard work.freesActivations else { continue }
      ranks[rank].inFlight -= 1
      let chunk = Int(work.chunk)
      if gradientsLeft[chunk] == 0, !overlapGradients {
        for bucket in times.reduceBuckets[chunk].indices { reduceBucket(chunk, bucket, &schedule) }
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
    case .weightGradient: return
    case .forward where shape.isLast(chunk):
      backwardInput[slot(work)] = true
      return
    case .forward: target = PipelineWork(.forward, microBatch: microBatch, chunk: chunk + 1)
    case .backward, .inputGradient:
      guard !shape.isFirst(chunk) else { return }
      target = PipelineWork(.backward, microBatch: microBatch, chunk: chunk - 1)
    }
    let goesOut = shape.rank(ofChunk: Int(target.chunk)) != rank && times.send > 0
    if goesOut, hasLinks {
      return wait(rank, for: WaitingMessage(target: target, chunk: chunk), &schedule)
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
    let buckets = times.reduceBuckets[chunk]
    for bucket in buckets.indices where buckets[bucket] > 0 {
      let share = Double(bucket + 1) / Double(buckets.count)
      schedule.after(seconds * share, .bucketReady(chunk: Int32(chunk), bucket: Int32(bucket)))
    }
  }

  mutating func reduceBucket(_ chunk: Int, _ bucket: Int, _ schedule: inout Schedule<Event>) {
    let rank = shape.rank(ofChunk: chunk)
    let seconds = times.reduceBuckets[chunk][bucket]
    if hasLinks {
      if seconds > 0 { wait(rank, for: WaitingCollective(chunk: chunk, bucket: bucket), &schedule) }
    } else {
      occupyData(rank, from: schedule.now, seconds: seconds, name: "reduce", chunk: chunk)
    }
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

  mutating func record(
    _ rank: Int, _ stream: StepSpan.Stream, _ name: @autoclosure () -> String, microBatch: Int?, chunk: Int?,
    _ start: Double, _ end: Double
  ) {
    guard recordsSpans else { return }
    spans.append(
      StepSpan(
        rank: rank, stream: stream, name: name(), microBatch: microBatch, chunk: chunk, start: start, end: end))
  }

  /// Ends the step: gradients are clipped by their global norm, so every rank waits for the slowest before its
  /// update; then parameters are gathered, unless that happens under the next forward pass.
  mutating func outcome(events: Int) -> StepOutcome {
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
      ranks[rank].times.dataCommunication += ready - pipelineEnd + gather
      let spent = ranks[rank].times
      let bubble = end - spent.busy
      // What is left by rounding is no waiting.
      ranks[rank].times.bubble = bubble < 1e-12 * end ? 0 : bubble
    }
    return StepOutcome(
      seconds: end, pipelineSeconds: pipelineEnd, ranks: ranks.map(\.times), spans: spans,
      links: links?.samples ?? [], events: events)
  }

  private func gatherSeconds(_ rank: Int) -> Double {
    shape.chunks(ofRank: rank).reduce(0) { $0 + times.gather[$1] }
  }
}
