import CostModel
import Hardware
import SimulationKernel

/// A step whose pieces meet on links: every stream of a rank does one thing after the other, and what several of them put
/// on a link at the same time shares it.
extension StepModel {
  /// The pass that a rank is at.
  struct RunningPass {
    var begin = 0.0
    /// What it takes by itself.
    var seconds = 0.0
    /// Whether it is a flow over links.
    var crosses = false
    /// The chunk whose gradients it completes: it is cut into as many parts as there are buckets.
    var completed: Int?
    /// Parts that are done.
    var parts = 0
    /// How much later than by itself the last part was done.
    var lag = 0.0
  }

  /// A message that waits for its rank to send it.
  struct WaitingMessage {
    var target: PipelineWork
    /// The chunk that it comes from.
    var chunk: Int
  }

  /// A reduction that waits for its rank's stream, or a gathering, which has no bucket.
  struct WaitingCollective {
    var chunk: Int
    var bucket: Int?
  }

  /// What waits for a stream, the first of it under way.
  struct WaitingLine<Element> {
    var waiting = Line<Element>()
    var current: Element?
    var begin = 0.0
  }

  // MARK: Passes

  /// Whether work crosses a link that is simulated.
  func crossesLinks(_ block: ArraySlice<PipelineWork>) -> Bool {
    guard let traffic else { return false }
    return block.contains { links?.carries(traffic.bytes($0)) == true }
  }

  /// Starts the next part of a rank's pass.
  mutating func goOn(_ rank: Int, now: Double) {
    guard let traffic else { return }
    let pass = ranks[rank].pass
    let parts = parts(of: pass)
    let bytes = block(rank).reduce(into: LinkLoads()) { $0 += traffic.bytes($1) } * (1 / Double(parts))
    let share = Double(pass.parts + 1) / Double(parts)
    links?.start(
      .compute, rank: rank, bytes: bytes, seconds: pass.seconds / Double(parts), now: now,
      loneEnd: max(now, pass.begin + pass.seconds * share + pass.lag))
  }

  /// A part for each bucket of the gradients that the pass completes.
  private func parts(of pass: RunningPass) -> Int {
    pass.completed.map { max(1, times.reduceBuckets[$0].count) } ?? 1
  }

  /// Ends a part of a rank's pass, and with the last one the pass.
  private mutating func endPart(_ rank: Int, _ schedule: inout Schedule<Event>) {
    ranks[rank].pass.parts += 1
    let pass = ranks[rank].pass
    let parts = parts(of: pass)
    ranks[rank].pass.lag = max(0, schedule.now - (pass.begin + pass.seconds * (Double(pass.parts) / Double(parts))))
    if let chunk = pass.completed { reduceBucket(chunk, pass.parts - 1, &schedule) }
    guard pass.parts == parts else { return goOn(rank, now: schedule.now) }
    let block = block(rank)
    charge(rank, block, schedule.now - (pass.begin + pass.seconds))
    for work in block {
      record(
        rank, .compute, work.kind.name, microBatch: Int(work.microBatch), chunk: Int(work.chunk), pass.begin,
        schedule.now)
    }
    finish(rank, &schedule)
  }

  /// Counts what a pass took longer because it shared links: with its own communication, by what that takes alone.
  private mutating func charge(_ rank: Int, _ block: ArraySlice<PipelineWork>, _ seconds: Double) {
    guard seconds > 0 else { return }
    var alone = StepTimes.Pass(compute: 0)
    for work in block { alone.add(times.pass(work)) }
    let exposed = alone.total - alone.compute
    guard exposed > 0 else {
      // It moves its bytes beside its kernels: what it waits for now is what replicas or hosts share.
      ranks[rank].times.dataCommunication += seconds
      return
    }
    let share = seconds / exposed
    ranks[rank].times.tensorCommunication += alone.tensorCommunication * share
    ranks[rank].times.contextCommunication += alone.contextCommunication * share
    ranks[rank].times.expertCommunication += alone.expertCommunication * share
    ranks[rank].times.dataCommunication += alone.dataCommunication * share
  }

  // MARK: Messages and collectives

  /// Puts a message behind those that wait for a rank's stream.
  mutating func wait(_ rank: Int, for message: WaitingMessage, _ schedule: inout Schedule<Event>) {
    ranks[rank].sends.waiting.append(message)
    if ranks[rank].sends.current == nil { beginMessage(rank, &schedule) }
  }

  /// Puts a collective behind those that wait for a rank's stream.
  mutating func wait(_ rank: Int, for collective: WaitingCollective, _ schedule: inout Schedule<Event>) {
    ranks[rank].collectives.waiting.append(collective)
    if ranks[rank].collectives.current == nil { beginCollective(rank, &schedule) }
  }

  private mutating func beginMessage(_ rank: Int, _ schedule: inout Schedule<Event>) {
    ranks[rank].sends.current = ranks[rank].sends.waiting.popFirst()
    guard ranks[rank].sends.current != nil, let traffic else { return }
    ranks[rank].sends.begin = schedule.now
    begin(rank, .send, traffic.send, seconds: times.send, &schedule)
  }

  private mutating func beginCollective(_ rank: Int, _ schedule: inout Schedule<Event>) {
    ranks[rank].collectives.current = ranks[rank].collectives.waiting.popFirst()
    guard let current = ranks[rank].collectives.current, let traffic else { return }
    ranks[rank].collectives.begin = schedule.now
    begin(rank, .data, transfer(current, traffic), seconds: seconds(current), &schedule)
  }

  private func transfer(_ collective: WaitingCollective, _ traffic: StepTraffic) -> Transfer {
    collective.bucket == nil ? traffic.gather[collective.chunk] : traffic.reduce[collective.chunk]
  }

  /// What a collective takes by itself.
  func seconds(_ collective: WaitingCollective) -> Double {
    collective.bucket.map { times.reduceBuckets[collective.chunk][$0] } ?? times.gather[collective.chunk]
  }

  /// Begins a transfer: first its fixed seconds, then its bytes.
  private mutating func begin(
    _ rank: Int, _ stream: StepLinks.Stream, _ transfer: Transfer, seconds: Double, _ schedule: inout Schedule<Event>
  ) {
    guard links?.carries(transfer.route) == true else {
      schedule.after(seconds, .done(rank: Int32(rank), stream: stream))
      return
    }
    schedule.after(min(seconds, transfer.fixedSeconds), .underWay(rank: Int32(rank), stream: stream))
  }

  /// Puts the bytes of what a stream is at on the links.
  mutating func sendOut(_ rank: Int, _ stream: StepLinks.Stream, now: Double) {
    guard let traffic else { return }
    if stream == .send, let message = ranks[rank].sends.current {
      links?.start(
        .send, rank: rank, bytes: traffic.send.bytes, seconds: times.send - traffic.send.fixedSeconds,
        target: shape.rank(ofChunk: Int(message.target.chunk)), now: now,
        loneEnd: max(now, ranks[rank].sends.begin + times.send))
    } else if stream == .data, let collective = ranks[rank].collectives.current {
      let transfer = transfer(collective, traffic)
      let seconds = seconds(collective)
      links?.start(
        .data, rank: rank, bytes: transfer.bytes, seconds: seconds - transfer.fixedSeconds, now: now,
        loneEnd: max(now, ranks[rank].collectives.begin + seconds))
    }
  }

  /// Ends what a stream of a rank is at, and begins what waits behind it.
  mutating func complete(_ rank: Int, _ stream: StepLinks.Stream, _ schedule: inout Schedule<Event>) {
    switch stream {
    case .compute: endPart(rank, &schedule)
    case .send:
      guard let message = ranks[rank].sends.current else { return }
      ranks[rank].sendFree = schedule.now
      record(
        rank, .pipeline, "send", microBatch: Int(message.target.microBatch), chunk: message.chunk,
        ranks[rank].sends.begin, schedule.now)
      schedule.at(schedule.now, .arrived(message.target))
      beginMessage(rank, &schedule)
    case .data:
      guard let collective = ranks[rank].collectives.current else { return }
      ranks[rank].dataFree = schedule.now
      record(
        rank, .data, collective.bucket == nil ? "gather" : "reduce", microBatch: nil, chunk: collective.chunk,
        ranks[rank].collectives.begin, schedule.now)
      if collective.bucket == nil { schedule.at(schedule.now, .gathered(chunk: Int32(collective.chunk))) }
      beginCollective(rank, &schedule)
    }
  }

  // MARK: Links

  /// Ends all flows that are done now.
  mutating func completeCarried(_ schedule: inout Schedule<Event>) {
    wakeUp = nil
    while let (rank, stream) = links?.finishNext(at: schedule.now) { complete(rank, stream, &schedule) }
  }

  /// Moves the event of the next flow that is done, after flows have started or ended.
  mutating func followLinks(_ schedule: inout Schedule<Event>) {
    guard links?.takeChange() == true else { return }
    if recordsSpans { links?.sample(at: schedule.now) }
    switch (links?.nextEnd(), wakeUp) {
    case (let next?, let handle?): schedule.reschedule(handle, at: next)
    case (let next?, nil): wakeUp = schedule.at(next, .carried)
    case (nil, let handle?):
      schedule.cancel(handle)
      wakeUp = nil
    case (nil, nil): break
    }
  }
}
