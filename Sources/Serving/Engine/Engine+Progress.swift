import ModelArchitecture

extension Engine {
  /// A request arrives; one that can never fit into the cache is turned away.
  ///
  /// - Returns: whether it was taken in.
  @discardableResult
  mutating func arrive(
    _ request: Request, index: Int, replica: Int, queueLimit: Int, admittedLate: Bool = false
  ) -> Bool {
    let place = records.count
    records.append(RequestRecord(request, index: index, replica: replica))
    let isTooLong = cache.blocks(for: request.promptTokens + request.outputTokens) > cache.totalBlocks
    guard !isTooLong, waitingCount < queueLimit else {
      records[place].outcome = isTooLong ? .tooLong : .queueFull
      records[place].phase = .gone
      rejectedCount += 1
      return false
    }
    pendingPromptTokens += request.promptTokens
    accounts?.returns(client: Int(request.client), step: running.step)
    if admittedLate { hide(Int32(place)) } else { enqueue(place) }
    return true
  }

  /// The iteration ends: its tokens are there, and what is complete leaves.
  ///
  /// - Returns: whether a request left or lost its place, so that the next iteration may differ.
  @discardableResult
  mutating func endIteration(now: Double) -> Bool {
    let before = finishedCount + preemptionCount
    let hadChunks = !chunks.isEmpty
    if decodes { endDecodes(now: now) }
    for chunk in chunks { endChunk(Int(chunk.request), tokens: Int(chunk.tokens), now: now) }
    clearIteration()
    releasePadded(now: now)
    return hadChunks || finishedCount + preemptionCount != before
  }

  private mutating func endDecodes(now: Double) {
    let producing = padded?.producing ?? running.count
    let fresh = freshJoins.reduce(0) { $0 + $1.count }
    gaps.record(now - lastDecodeEnd, weight: producing - fresh)
    for join in freshJoins { gaps.record(now - join.time, weight: join.count) }
    if !freshJoins.isEmpty { freshJoins.removeAll(keepingCapacity: true) }
    if !freshMembers.isEmpty { endFirstGaps(now: now) }
    peaks.record(now - lastDecodeEnd, step: running.step + 1)
    lastDecodeEnd = now
    outputTokens += producing
    running.advance()
    while let index = running.popEnded() {
      // An ending may be left over from before a preemption, or belong to a member that ended with its prefill.
      guard records[index].phase == .running, records[index].joinStep + stepsToEvent(index) == running.step else {
        continue
      }
      if stepsToEvent(index) < stepsLeft(index) { outgrow(index) } else { endOutput(index, now: now) }
    }
    if running.count == 0 { peaks.forget() }
  }

  /// The first decode of those that joined since the last one is there.
  private mutating func endFirstGaps(now: Double) {
    for index in freshMembers {
      let place = Int(index)
      // Who gave way before its first decode left the running set; its gap goes on.
      guard records[place].phase == .running, records[place].joinStep == running.step else { continue }
      records[place].sawGap(now - records[place].lastToken)
    }
    freshMembers.removeAll(keepingCapacity: true)
  }

  /// A request that joined the running set at its `joinStep` leaves it: the gaps of its steps behind the first are over.
  mutating func closeGaps(_ index: Int) {
    records[index].sawGap(peaks.longest(after: records[index].joinStep + 1))
  }

  /// Steps from joining until the output is complete or the reserved blocks are full.
  private func stepsToEvent(_ index: Int) -> Int {
    let reserved = records[index].reserved
    guard reserved > 0 else { return stepsLeft(index) }
    return min(stepsLeft(index), max(1, reserved - records[index].joinContext))
  }

  /// The last token of a running request is there.
  private mutating func endOutput(_ index: Int, now: Double) {
    let context = records[index].joinContext + running.step - records[index].joinStep
    records[index].generated = records[index].request.outputTokens
    records[index].lastToken = now
    closeGaps(index)
    guard padded == nil else {
      records[index].phase = .gone
      padded?.producing -= 1
      return
    }
    running.leave(context: context, grows: records[index].reserved == 0)
    accounts?.leave(client: Int(records[index].request.client), step: running.step)
    keepForLater(index, context: context)
    releaseBlocks(index, context: context)
    finish(index, now: now)
  }

  private mutating func endChunk(_ index: Int, tokens: Int, now: Double) {
    if padded == nil {
      records[index].computed += tokens
      pendingPromptTokens -= tokens
      guard records[index].computed == records[index].prefillTokens else { return }
      partials.removeAll { $0 == Int32(index) }
      sharePrompt(index)
    }
    let context = padded?.prompt ?? records[index].prefillTokens
    if records[index].firstToken.isNaN {
      records[index].firstToken = now
    } else {
      gaps.record(now - records[index].lastToken, weight: 1)
      records[index].sawGap(now - records[index].lastToken)
    }
    records[index].lastToken = now
    records[index].generated += 1
    outputTokens += 1
    accounts?.token(client: Int(records[index].request.client))
    let left = stepsLeft(index)
    if padded == nil, left == 0 {
      keepForLater(index, context: context)
      releaseBlocks(index, context: context)
      finish(index, now: now)
      return
    }
    joinRunning(index, context: context, now: now)
  }

  /// A request begins to decode with the next step.
  mutating func joinRunning(_ index: Int, context: Int, now: Double) {
    let grows = padded == nil && records[index].reserved == 0
    records[index].joinStep = running.step
    records[index].joinContext = context
    running.join(request: index, context: context, steps: stepsToEvent(index), grows: grows)
    padded?.members.append(Int32(index))
    if padded != nil { records[index].reserved = 0 }
    guard stepsLeft(index) > 0 else { return }
    records[index].phase = .running
    padded?.producing += 1
    accounts?.join(client: Int(records[index].request.client), step: running.step)
    freshMembers.append(Int32(index))
    addFreshJoin(at: now)
  }

  /// A sequence whose last token came at `time` decodes next.
  mutating func addFreshJoin(at time: Double) {
    if freshJoins.last?.time == time {
      freshJoins[freshJoins.count - 1].count += 1
    } else {
      freshJoins.append((time, 1))
    }
  }

  func stepsLeft(_ index: Int) -> Int { records[index].request.outputTokens - records[index].generated }

  mutating func finish(_ index: Int, now: Double) {
    // A batch that leaves together hands out its answers when its last member ends.
    if records[index].request.outputTokens > 1 { records[index].sawGap(now - records[index].lastToken) }
    records[index].finished = now
    records[index].outcome = .finished
    records[index].phase = .gone
    finishedCount += 1
    listFinished(records[index].index)
    accounts?.departs(client: Int(records[index].request.client))
    history?.record(records[index].request.outputTokens)
  }
}
