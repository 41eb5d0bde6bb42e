import ModelArchitecture

extension Engine {
  /// A request arrives; one that can never fit into the cache is turned away.
  mutating func arrive(_ index: Int) {
    arrivedCount += 1
    let request = records[index].request
    guard cache.blocks(for: request.promptTokens + request.outputTokens) <= cache.totalBlocks else {
      records[index].isRejected = true
      rejectedCount += 1
      return
    }
    waiting.append(Int32(index))
  }

  /// The iteration ends: its tokens are there, and what is complete leaves.
  mutating func endIteration(now: Double) {
    if decodes { endDecodes(now: now) }
    for index in prefills { endPrefill(Int(index), now: now) }
    prefills.removeAll(keepingCapacity: true)
    decodes = false
    batch = .empty
    if let group = padded, group.producing == 0 { release(group, now: now) }
    if joined.count > 4 * running.count + 1024 { joined.removeAll { !isRunning[Int($0)] } }
  }

  private mutating func endDecodes(now: Double) {
    let producing = padded?.producing ?? running.count
    let fresh = freshJoins.reduce(0) { $0 + $1.count }
    gaps.record(now - lastDecodeEnd, weight: producing - fresh)
    for join in freshJoins { gaps.record(now - join.time, weight: join.count) }
    freshJoins.removeAll(keepingCapacity: true)
    lastDecodeEnd = now
    outputTokens += producing
    running.advance()
    while let index = running.popEnded() {
      // An ending may be left over from before a preemption, or belong to a member that ended with its prefill.
      guard isRunning[index], records[index].joinStep + stepsLeft(index) == running.step else { continue }
      endOutput(index, now: now)
    }
  }

  /// The last token of a running request is there.
  private mutating func endOutput(_ index: Int, now: Double) {
    let context = records[index].joinContext + running.step - records[index].joinStep
    records[index].generated = records[index].request.outputTokens
    records[index].lastToken = now
    isRunning[index] = false
    guard padded == nil else {
      padded?.producing -= 1
      return
    }
    running.leave(context: context)
    cache.free(cache.blocks(for: context))
    finish(index, now: now)
  }

  private mutating func endPrefill(_ index: Int, now: Double) {
    let tokens = padded?.prompt ?? records[index].prefillTokens
    if records[index].firstToken.isNaN {
      records[index].firstToken = now
    } else {
      gaps.record(now - records[index].lastToken, weight: 1)
    }
    records[index].lastToken = now
    records[index].generated += 1
    outputTokens += 1
    let left = stepsLeft(index)
    if padded == nil, left == 0 {
      cache.free(cache.blocks(for: tokens))
      finish(index, now: now)
      return
    }
    records[index].joinStep = running.step
    records[index].joinContext = tokens
    running.join(request: index, context: tokens, steps: left)
    padded?.members.append(Int32(index))
    guard left > 0 else { return }
    isRunning[index] = true
    if padded == nil { joined.append(Int32(index)) }
    padded?.producing += 1
    if freshJoins.last?.time == now {
      freshJoins[freshJoins.count - 1].count += 1
    } else {
      freshJoins.append((now, 1))
    }
  }

  private func stepsLeft(_ index: Int) -> Int { records[index].request.outputTokens - records[index].generated }

  private mutating func finish(_ index: Int, now: Double) {
    records[index].finished = now
    finishedCount += 1
  }

  private mutating func release(_ group: PaddedBatch, now: Double) {
    for index in group.members {
      running.leave(context: group.prompt + running.step - group.joinStep)
      finish(Int(index), now: now)
    }
    cache.free(group.blocks)
    padded = nil
  }
}
