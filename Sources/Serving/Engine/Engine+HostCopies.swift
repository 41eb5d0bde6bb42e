/// Blocks of one part that are being written to the host.
struct HostWrite: Sendable {
  var part: UInt64
  var blocks: Range<Int>
}

/// What of this replica is on its way between the accelerators and their host, beside the iterations.
struct HostTraffic: Sendable {
  /// Copies that have been asked for and not begun, in order.
  var asked: [HostCopy] = []
  /// Requests whose blocks are on their way in.
  var fetching = 0
  /// Requests that were taken out of the queue for that while the iteration was composed.
  var begun = 0
  /// Waiting requests whose blocks have come, in the order in which they came; they hold them.
  var fetched: [Int32] = []
  /// What is being written, by the number of the copy.
  var writes: [Int32: [HostWrite]] = [:]
  var writeCount: Int32 = 0
  var counts = HostCopyCounts()
}

extension Engine {
  /// Requests that hold a place in the batch, those whose blocks are on their way from the host among them.
  @inline(__always)
  var takenPlaces: Int { batchCount + traffic.fetching }

  /// Blocks that were copied beside iterations so far.
  package var hostCopies: HostCopyCounts { traffic.counts }

  /// The copies that have been asked for since the last call.
  mutating func takeCopies() -> [HostCopy] {
    defer { traffic.asked.removeAll(keepingCapacity: true) }
    return traffic.asked
  }

  private mutating func ask(_ copy: HostCopy) {
    traffic.asked.append(copy)
    traffic.counts.asked += copy.blocks
  }

  // MARK: Prefixes on the way in

  /// A request that was taken out of the queue waits for the blocks of its beginning that are on the host.
  ///
  /// - Returns: false when there are none, or they have come.
  mutating func beginFetch(_ index: Int) -> Bool {
    guard hasHostTier, records[index].phase != .fetched else { return false }
    let blocks = prefixHit(index).hostBlocks
    guard blocks > 0 else { return false }
    let own = takePrefix(index)
    guard own > 0 else { return false }
    records[index].phase = .fetching
    traffic.fetching += 1
    traffic.begun += 1
    ask(HostCopy(.fetch(request: Int32(index)), blocks: own))
    return true
  }

  /// The blocks of a request's beginning have come: others may use them, and it waits at the head of the queue.
  mutating func endFetch(_ index: Int, blocks: Int) {
    traffic.counts.arrived += blocks
    traffic.fetching -= 1
    records[index].phase = .fetched
    traffic.fetched.append(Int32(index))
    share(index, tokens: records[index].computed)
    waiting.putBack(Int32(index), rank: rank(of: index), lane: lane(of: index))
  }

  /// A request whose blocks have come is admitted.
  mutating func takeFetched(_ index: Int) { traffic.fetched.removeAll { $0 == Int32(index) } }

  /// A waiting request gives back the blocks that came for it, the last to get them first and the head of the queue after
  /// all others; it will fetch them again.
  ///
  /// - Returns: whether there was one.
  mutating func giveUpFetched(sparesHead: Bool = false) -> Bool {
    guard !traffic.fetched.isEmpty else { return false }
    let head = waiting.first
    guard let place = traffic.fetched.lastIndex(where: { $0 != head }) ?? (sparesHead ? nil : 0) else { return false }
    let index = Int(traffic.fetched.remove(at: place))
    let computed = records[index].computed
    releaseBlocks(index, context: computed)
    pendingPromptTokens += computed
    records[index].computed = 0
    records[index].phase = .waiting
    return true
  }

  /// Nothing runs and nothing travels, and still nobody can start: requests that wait with blocks stand in each other's way.
  ///
  /// - Returns: whether one gave its blocks back.
  mutating func resolveStandstill() -> Bool {
    guard !traffic.fetched.isEmpty, batchCount == 0, traffic.fetching == 0, traffic.writes.isEmpty else { return false }
    return giveUpFetched(sparesHead: swapped.isEmpty)
  }

  // MARK: Prefixes on the way out

  /// Parts that somebody has now are written as far as the host lacks them, in one copy; they stay held until it is done.
  mutating func write(_ shared: [(part: UInt64, blocks: Int)]) {
    var writes: [HostWrite] = []
    for (part, blocks) in shared {
      guard let lacking = cache.prefixes?.host?.expect(part, blocks: blocks) else { continue }
      cache.pin(part)
      writes.append(HostWrite(part: part, blocks: lacking))
    }
    guard !writes.isEmpty else { return }
    traffic.writes[traffic.writeCount] = writes
    ask(HostCopy(.store(number: traffic.writeCount), blocks: writes.reduce(0) { $0 + $1.blocks.count }))
    traffic.writeCount &+= 1
  }

  /// A write is done: its parts are on the host, and no longer held for it. The last part is forgotten first.
  mutating func endStore(_ number: Int32) {
    for write in (traffic.writes.removeValue(forKey: number) ?? []).reversed() {
      traffic.counts.arrived += write.blocks.count
      cache.prefixes?.host?.store(write.part, blocks: write.blocks)
      cache.unpin(write.part)
    }
  }

  /// A write is given up: nobody is left to read it.
  mutating func dropStore(_ number: Int32) {
    for write in (traffic.writes.removeValue(forKey: number) ?? []).reversed() {
      traffic.counts.dropped += write.blocks.count
      cache.prefixes?.host?.forgetWrite(write.part, blocks: write.blocks)
      cache.unpin(write.part)
    }
  }
}
