/// What a prompt finds in the prefix cache, and what it leaves there.
extension Engine {
  /// How much of a prompt is in memory: its blocks, parts, and the idle blocks that using them would take.
  struct PrefixHit {
    var blocks = 0
    var parts = 0
    var pinCost = 0
    /// Blocks behind those that must come from the host's memory.
    var hostBlocks = 0
  }

  private func parts(_ index: Int, tokens: Int) -> PromptParts {
    PromptParts(
      records[index].request, index: Int(records[index].index), tokens: tokens, blockTokens: cache.blockTokens,
      contents: contents)
  }

  /// What of a waiting request's prompt is in memory. At least one token is left to compute.
  func prefixHit(_ index: Int) -> PrefixHit {
    guard let prefixes = cache.prefixes else { return PrefixHit() }
    guard records[index].phase != .fetched else {
      return PrefixHit(blocks: records[index].computed / cache.blockTokens, parts: Int(records[index].pinnedParts))
    }
    let request = records[index].request
    let parts = parts(index, tokens: request.promptTokens)
    let most = (records[index].prefillTokens - 1) / cache.blockTokens
    var hit = PrefixHit()
    var start = 0
    for number in 0..<parts.count {
      let part = parts[number]
      let whole = min(part.end, most) - start
      guard whole > 0 else { break }
      // Behind the first block that is missing here everything must come from the host.
      let present = hit.hostBlocks == 0 ? min(whole, prefixes.blocks(of: part.part)) : 0
      if present > 0 {
        hit.blocks += present
        hit.parts += 1
        hit.pinCost += prefixes.pinCost(of: part.part)
      }
      start = part.end
      guard present < whole else { continue }
      let below = min(whole, prefixes.host?.blocks(of: part.part) ?? 0)
      hit.hostBlocks += max(0, below - present)
      guard below == whole else { break }
    }
    return hit
  }

  /// Tokens of a prompt, wherever it may go, that are in memory here.
  func knownTokens(of request: Request, index: Int) -> Int {
    guard let prefixes = cache.prefixes else { return 0 }
    let parts = PromptParts(
      request, index: index, tokens: request.promptTokens, blockTokens: cache.blockTokens, contents: contents)
    var start = 0
    var known = 0
    for number in 0..<parts.count {
      let part = parts[number]
      let present = min(part.end - start, prefixes.blocks(of: part.part))
      known += max(0, present)
      guard present == part.end - start else { break }
      start = part.end
    }
    return known * cache.blockTokens
  }

  /// A request begins with what is in memory, here and on the host.
  ///
  /// - Returns: blocks that must come from the host.
  @discardableResult
  mutating func takePrefix(_ index: Int) -> Int {
    guard cache.prefixes != nil else { return 0 }
    let hit = prefixHit(index)
    let parts = parts(index, tokens: records[index].request.promptTokens)
    for number in 0..<hit.parts { cache.pin(parts[number].part) }
    records[index].pinnedParts = Int32(hit.parts)
    records[index].sharedBlocks = hit.blocks
    // Blocks out of the host's memory become the sequence's own: they take room and time on the bus, no arithmetic.
    let own = min(hit.hostBlocks, cache.freeBlocks)
    cache.allocate(own)
    let tokens = (hit.blocks + own) * cache.blockTokens
    records[index].computed = tokens
    records[index].cachedTokens = tokens
    pendingPromptTokens -= tokens
    lookedUpTokens += records[index].request.promptTokens
    cachedTokens += tokens
    return own
  }

  /// A prompt is complete: others may use its blocks from now on.
  mutating func sharePrompt(_ index: Int) {
    guard cache.prefixes != nil, records[index].reserved == 0 else { return }
    share(index, tokens: records[index].request.promptTokens)
  }

  /// A conversation goes on: what was generated is part of its next prompt.
  mutating func keepForLater(_ index: Int, context: Int) {
    guard cache.prefixes != nil, records[index].request.session >= 0, records[index].reserved == 0 else { return }
    share(index, tokens: context)
  }

  /// Others may use the blocks of a request's first tokens; the host gets those that it lacks.
  mutating func share(_ index: Int, tokens: Int) {
    let parts = parts(index, tokens: tokens)
    var shared: [(part: UInt64, blocks: Int)] = []
    defer { if hasHostTier { write(shared) } }
    var start = 0
    for number in 0..<parts.count {
      let part = parts[number]
      let whole = part.end - start
      guard whole > 0 else { break }
      let sharedHere = min(max(records[index].sharedBlocks - start, 0), whole)
      if number >= Int(records[index].pinnedParts) {
        guard cache.pinCost(of: part.part) <= cache.freeBlocks else { return }
        cache.pin(part.part)
        records[index].pinnedParts += 1
      }
      cache.donate(part.part, blocks: whole, own: whole - sharedHere)
      if hasHostTier { shared.append((part.part, whole)) }
      records[index].sharedBlocks = max(records[index].sharedBlocks, part.end)
      start = part.end
    }
  }

  /// A sequence no longer uses the parts of its prompt; the last is forgotten first.
  mutating func unpinParts(_ index: Int) {
    guard records[index].pinnedParts > 0 else { return }
    let parts = parts(index, tokens: records[index].request.promptTokens)
    for number in (0..<Int(records[index].pinnedParts)).reversed() { cache.unpin(parts[number].part) }
    records[index].pinnedParts = 0
    records[index].sharedBlocks = 0
  }
}
