import ModelArchitecture
package import SimulationKernel

/// One replica in virtual time: its engine, what its iterations cost, and its statistics.
///
/// Iterations in which the same requests decode one token each, and nothing else can happen, are worked out ahead: their
/// ends are kept in `stretch` and carried out when the last of them is reached, or up to the moment when something
/// interrupts. Each is carried out as it would be on its own, at the same times and in the same order.
package struct Replica: Sendable {
  /// The engine.
  package internal(set) var engine: Engine
  /// Requests in the system over time.
  package private(set) var inSystem = TimeWeighted()
  /// Requests in the queue over time.
  package private(set) var queued = TimeWeighted()
  /// Whether an iteration runs, over time.
  package private(set) var busy = TimeWeighted()
  /// Blocks of the cache that are held, over time.
  package private(set) var usedBlocks = TimeWeighted()
  /// Requests that an iteration works on, one sample for each iteration.
  package private(set) var batchSizes = Tally()
  /// The state of the replica at some iterations, evenly spread.
  package private(set) var series = EngineSeries()
  /// Sums of everything that was computed.
  private(set) var work = TokenBatch.empty
  /// Iterations so far.
  private(set) var iterations = 0
  /// Seconds that copies to and from the host took longer than alone, because they shared the bus.
  var sharedLinkSeconds = 0.0

  /// Everything that it did; nil where nobody asked for it.
  var log: ServedTimeline.Replica?

  var policy: any BatchingPolicy
  var cost: IterationCost
  var isIdle = true
  var timer: EventHandle?
  /// When an idle replica's policy wants to be asked again whatever happens.
  var askedAgainAt = Double.infinity
  var iterationEnd: EventHandle?
  /// Ends of the iterations that have been worked out, the one that is running first.
  private(set) var stretch: [Double] = []
  /// Iterations of the stretch that have ended.
  private var carriedOut = 0
  /// Copies that the iteration still waits for, how late they were, what it takes behind them, and when it ends if they
  /// share the bus with nothing.
  private var copying = (left: 0, late: 0.0, seconds: 0.0, loneEnd: 0.0)

  /// Iterations of decodes alone between looks at the inbox, and how many there were since the last.
  private let receiveInterval: Int
  private var decodesSinceLook = 0

  /// The most iterations that are worked out ahead.
  private static let longestStretch = 4096

  init(engine: Engine, policy: any BatchingPolicy, cost: IterationCost, receiveInterval: Int = 1) {
    self.receiveInterval = max(1, receiveInterval)
    self.engine = engine
    self.policy = policy
    self.cost = cost
  }

  /// Composes the next iteration.
  mutating func compose(now: Double) -> EngineDecision {
    engine.clearIteration()
    if engine.unseenCount > 0 { look() }
    var decision = policy.compose(&engine, now: now)
    if case .idle = decision, engine.unseenCount > 0 {
      engine.seeAll()
      decision = policy.compose(&engine, now: now)
    }
    // Whom a fetch took out of the queue leaves others at its head, whom the policy has not seen there.
    while case .idle(until: nil) = decision, engine.traffic.begun > 0 || engine.resolveStandstill() {
      engine.clearIteration()
      decision = policy.compose(&engine, now: now)
    }
    guard case .start(let repeats) = decision else { return decision }
    return .start(repeats: repeats && engine.unseenCount == 0)
  }

  /// The scheduler takes in what came: what it did not see while it ran ahead, or the whole inbox where it seldom looks.
  private mutating func look() {
    if receiveInterval == 1 {
      engine.seeNext()
    } else if decodesSinceLook >= receiveInterval {
      engine.seeAll()
    }
  }

  /// An iteration that has been composed starts; answers when it ends, or when the last of its stretch ends.
  mutating func start(now: Double, repeats: Bool, horizon: Double) -> Double {
    isIdle = false
    recordStart(now: now)
    log?.copies(engine, secondsPerBlock: cost.secondsPerMovedBlock, at: now)
    var end = now + cost.seconds(of: engine.batch, movedBlocks: engine.movedBlocks)
    stretch.removeAll(keepingCapacity: true)
    carriedOut = 0
    stretch.append(end)
    guard repeats else { return end }
    var batch = engine.batch
    var free = engine.cache.freeBlocks
    let steps = min(engine.running.stepsToEnding, Self.longestStretch)
    var step = 1
    while step < steps, end < horizon {
      if engine.padded == nil {
        free -= engine.running.blocksForStep(after: step)
        guard free >= 0 else { break }
      }
      batch.pairs += batch.decodeSequences
      batch.keyTokens += batch.decodeSequences
      batch.decodeKeyTokens += batch.decodeSequences
      end += cost.seconds(of: batch)
      stretch.append(end)
      step += 1
    }
    return end
  }

  /// An iteration that has been composed starts with copies that meet others on the bus: when it ends is not known yet.
  mutating func startCopying(now: Double) -> [HostCopy] {
    isIdle = false
    recordStart(now: now)
    stretch.removeAll(keepingCapacity: true)
    carriedOut = 0
    let copies = [(HostCopy.Purpose.swapOut, engine.swappedOutBlocks), (.swapIn, engine.swappedInBlocks)]
      .filter { $0.1 > 0 }.map { HostCopy($0.0, blocks: $0.1) }
    let seconds = cost.seconds(of: engine.batch)
    let lone = seconds + Double(engine.movedBlocks) * cost.secondsPerMovedBlock
    copying = (copies.count, 0, seconds, now + lone)
    return copies
  }

  /// A copy that the iteration waits for is done; answers when the iteration ends, once it waits for no other.
  mutating func endCopying(late: Double, now: Double) -> Double? {
    copying.left -= 1
    copying.late += late
    guard copying.left == 0 else { return nil }
    return copying.late == 0 ? max(now, copying.loneEnd) : now + copying.seconds
  }

  /// Carries out the iterations of the stretch that end before `time`; what was worked out beyond them stays.
  mutating func catchUp(before time: Double) {
    guard !isIdle else { return }
    while carriedOut + 1 < stretch.count, stretch[carriedOut] < time { carryOutOne() }
  }

  /// Carries out the iterations of the stretch that end before `time`; the one that runs then is the last of it.
  ///
  /// - Returns: when that one ends; nil when none was cut off.
  mutating func settle(before time: Double) -> Double? {
    guard !isIdle else { return nil }
    catchUp(before: time)
    guard carriedOut + 1 < stretch.count else { return nil }
    let end = stretch[carriedOut]
    stretch.removeLast(stretch.count - carriedOut - 1)
    return end
  }

  /// The last iteration of the stretch ends.
  mutating func finish(now: Double) {
    while carriedOut + 1 < stretch.count { carryOutOne() }
    engine.endIteration(now: now)
    log?.ends(at: now)
    observe(now: now)
  }

  /// An iteration of the stretch ends and the next begins with the same requests.
  private mutating func carryOutOne() {
    let now = stretch[carriedOut]
    carriedOut += 1
    engine.endIteration(now: now)
    log?.ends(at: now)
    observe(now: now)
    engine.decodeAll()
    recordStart(now: now)
  }

  private mutating func recordStart(now: Double) {
    iterations += 1
    if decodesSinceLook >= receiveInterval { decodesSinceLook = 0 }
    decodesSinceLook += engine.chunkCount > 0 ? receiveInterval : 1
    let requests = engine.runningCount + engine.chunkCount
    batchSizes.record(Double(engine.decodes ? requests : engine.chunkCount))
    work.add(engine.batch)
    series.record(
      EngineSample(
        time: now, running: engine.batchCount, waiting: engine.waitingCount, usedBlocks: engine.cache.usedBlocks,
        tokens: Int(engine.batch.tokens)))
    usedBlocks.update(Double(engine.cache.usedBlocks), at: now)
    queued.update(Double(engine.waitingCount), at: now)
    busy.update(1, at: now)
    log?.begins(engine, at: now)
    log?.waits(engine.waitingCount, at: now)
  }

  /// Nothing starts at `now`.
  mutating func rest(now: Double) {
    isIdle = true
    busy.update(0, at: now)
    queued.update(Double(engine.waitingCount), at: now)
    usedBlocks.update(Double(engine.cache.usedBlocks), at: now)
  }

  /// Takes the state of queue and system into the statistics.
  mutating func observe(now: Double) {
    inSystem.update(Double(engine.inSystemCount), at: now)
    queued.update(Double(engine.waitingCount), at: now)
    log?.waits(engine.waitingCount, at: now)
  }

  /// What a router sees of this replica now. Mutating, so that the replica is looked at in its place: to call a getter on it
  /// copies the whole of it.
  mutating func look(before time: Double) -> ReplicaSignal {
    catchUp(before: time)
    let waiting = engine.waiting.count + engine.swapped.count + engine.unseenCount + engine.traffic.fetching
    let running = engine.running.count + engine.partials.count + (engine.padded == nil ? 0 : engine.chunks.count)
    return ReplicaSignal(
      waiting: waiting, running: running, tokens: engine.pendingPromptTokens + engine.running.context)
  }
}

extension TokenBatch {
  /// Adds the sums of another batch.
  mutating func add(_ other: TokenBatch) {
    tokens += other.tokens
    pairs += other.pairs
    keyTokens += other.keyTokens
    sequences += other.sequences
    logitTokens += other.logitTokens
    decodeSequences += other.decodeSequences
    decodeKeyTokens += other.decodeKeyTokens
  }
}
