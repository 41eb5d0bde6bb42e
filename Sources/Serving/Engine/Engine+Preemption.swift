import DequeModule

/// What becomes of a sequence whose blocks are taken away.
package enum PreemptionMode: String, Hashable, Sendable, CaseIterable {
  /// Its blocks are dropped, and its tokens computed again later.
  case recompute
  /// Its blocks go to the host's memory over the bus and come back later; dropped when there is no room.
  case swap
}

/// Which admitted request gives way first: the one admitted last, or the one of the greatest rank.
struct VictimOrder: Sendable {
  private struct Entry: Comparable, Sendable {
    var rank: Double
    var admission: Int32
    var request: Int32
    /// The greatest rank is the least entry: it is at the root.
    static func < (left: Entry, right: Entry) -> Bool {
      left.rank != right.rank ? left.rank > right.rank : left.admission > right.admission
    }
  }

  let isRanked: Bool
  private var stack: [Entry] = []
  private var heap = BinaryHeap<Entry>()

  init(isRanked: Bool) { self.isRanked = isRanked }

  mutating func push(_ request: Int32, admission: Int32, rank: Double) {
    let entry = Entry(rank: rank, admission: admission, request: request)
    if isRanked { heap.push(entry) } else { stack.append(entry) }
  }

  /// The request that gives way first, its rank, and its admission; out of date when the request was admitted again.
  var top: (request: Int32, admission: Int32, rank: Double)? {
    (isRanked ? heap.first : stack.last).map { ($0.request, $0.admission, $0.rank) }
  }

  mutating func pop() {
    if isRanked { heap.pop() } else { stack.removeLast() }
  }

  /// Every entry, for policies that look at all running requests.
  var unrankedEntries: some Sequence<(request: Int32, admission: Int32)> {
    stack.lazy.map { ($0.request, $0.admission) }
  }

  /// Drops entries that are out of date once they are many.
  mutating func tidy(limit: Int, isCurrent: (Int32, Int32) -> Bool) {
    guard stack.count > limit else { return }
    stack.removeAll { !isCurrent($0.request, $0.admission) }
  }
}

extension Engine {
  /// Takes the blocks of requests that give way until the next step of the others fits.
  ///
  /// - Returns: how many requests lost their blocks.
  @discardableResult
  package mutating func preemptUntilNextStepFits(mode: PreemptionMode = .recompute) -> Int {
    var preempted = 0
    while running.blocksForNextStep > cache.freeBlocks {
      if giveUpFetched() { continue }
      guard let victim = topVictim() else { break }
      preempt(Int(victim), mode: mode)
      preempted += 1
    }
    return preempted
  }

  /// Takes the blocks of requests that give way before `index` until so many are free beside those of the next step.
  ///
  /// - Returns: whether they are; false when `index` is the one to give way.
  mutating func makeRoom(_ blocks: Int, for index: Int32, mode: PreemptionMode) -> Bool {
    while cache.freeBlocks - running.blocksForNextStep < blocks {
      if giveUpFetched() { continue }
      guard let victim = topVictim(), victim != index else { return false }
      preempt(Int(victim), mode: mode)
    }
    return true
  }

  /// The request that gives way first.
  mutating func topVictim() -> Int32? {
    while let top = victims.top {
      if isHolding(top.request, top.admission) { return top.request }
      victims.pop()
    }
    return nil
  }

  /// The rank that the request that gives way first has now.
  mutating func topVictimRank() -> Double? {
    guard topVictim() != nil, let top = victims.top else { return nil }
    return rank == .shortestRemaining ? top.rank - Double(running.step) : top.rank
  }

  /// Whether a request's prompt has begun and is not complete.
  func isPrefilling(_ request: Int32) -> Bool { records[Int(request)].phase == .prefilling }

  func isHolding(_ request: Int32, _ admission: Int32) -> Bool {
    guard records[Int(request)].admission == admission else { return false }
    let phase = records[Int(request)].phase
    return phase == .running || phase == .prefilling
  }

  /// Forgets what is out of date among the victims.
  mutating func tidyVictims() {
    guard !victims.isRanked else { return }
    let records = records
    victims.tidy(limit: 4 * (running.count + partials.count) + 1024) { request, admission in
      let record = records[Int(request)]
      return record.admission == admission && (record.phase == .running || record.phase == .prefilling)
    }
  }

  /// A request gives its blocks back and goes to the head of the queue; what it generated becomes part of the prompt
  /// that it will run again, unless its blocks wait in the host's memory.
  mutating func preempt(_ index: Int, mode: PreemptionMode) {
    records[index].preemptions += 1
    preemptionCount += 1
    guard records[index].phase == .running else {
      dropPartial(index)
      return
    }
    let context = leaveRunning(index)
    let blocks = cache.blocks(for: context)
    if mode == .swap, blocks <= hostBlocks {
      hostBlocks -= blocks
      swappedOutBlocks += blocks
      releaseBlocks(index, context: context)
      records[index].phase = .swapped
      records[index].joinContext = context
      swapped.append(Int32(index))
    } else {
      releaseBlocks(index, context: context)
      requeue(index)
      recomputedTokens += context
    }
  }

  /// A running request leaves the running set; answers its cached tokens.
  private mutating func leaveRunning(_ index: Int) -> Int {
    let steps = running.step - records[index].joinStep
    let context = records[index].joinContext + steps
    running.leave(context: context, grows: records[index].reserved == 0)
    accounts?.leave(client: Int(records[index].request.client), step: running.step)
    closeGaps(index)
    if steps > 0 {
      records[index].lastToken = lastDecodeEnd
    } else if let join = freshJoins.lastIndex(where: { $0.time == records[index].lastToken }) {
      freshJoins[join].count -= 1
    }
    records[index].generated += steps
    return context
  }

  private mutating func requeue(_ index: Int) {
    records[index].phase = .waiting
    records[index].computed = 0
    pendingPromptTokens += records[index].prefillTokens
    waiting.putBack(Int32(index), rank: rank(of: index), lane: lane(of: index))
  }

  private mutating func dropPartial(_ index: Int) {
    let computed = records[index].computed
    recomputedTokens += computed
    pendingPromptTokens -= records[index].prefillTokens - computed
    partials.removeAll { $0 == Int32(index) }
    releaseBlocks(index, context: computed)
    requeue(index)
  }

  /// The first request in the host's memory comes back while its blocks and one more are free.
  ///
  /// - Returns: whether it came back.
  mutating func swapInNext(spare: Int) -> Bool {
    guard let first = swapped.first else { return false }
    let index = Int(first)
    let context = records[index].joinContext
    let blocks = cache.blocks(for: context)
    guard cache.blocks(for: context + 1) + spare <= freeBlocksBeyondStep else { return false }
    swapped.removeFirst()
    hostBlocks += blocks
    swappedInBlocks += blocks
    cache.allocate(blocks)
    admissions += 1
    records[index].admission = admissions
    victims.push(first, admission: admissions, rank: victimRank(of: index))
    records[index].phase = .running
    joinRunning(index, context: context, now: records[index].lastToken)
    return true
  }

  /// A request has filled the blocks that were reserved for it: it gives them back and waits for more.
  mutating func outgrow(_ index: Int) {
    records[index].preemptions += 1
    preemptionCount += 1
    let context = leaveRunning(index)
    records[index].lastToken = lastDecodeEnd
    releaseBlocks(index, context: context)
    recomputedTokens += context
    requeue(index)
  }

  /// Gives back what a sequence of `context` cached tokens holds.
  mutating func releaseBlocks(_ index: Int, context: Int) {
    let tokens = records[index].reserved > 0 ? records[index].reserved : context
    cache.free(cache.blocks(for: tokens) - records[index].sharedBlocks)
    records[index].reserved = 0
    unpinParts(index)
  }
}
