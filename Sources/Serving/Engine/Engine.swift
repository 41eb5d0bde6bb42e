import DequeModule
package import ModelArchitecture

/// The state of one replica: its queue, its running set, its cache, and the iteration that is being composed.
///
/// Policies see it through its operations; they keep every count consistent whatever a policy does.
package struct Engine: Sendable {
  /// What happened to each request that came here, in order of arrival.
  package internal(set) var records: [RequestRecord] = []
  /// Blocks of keys and values.
  package internal(set) var cache: PagedKVCache
  /// Requests that have left with all their tokens.
  package internal(set) var finishedCount = 0
  /// Requests that were turned away.
  package internal(set) var rejectedCount = 0
  /// How often a request's blocks were taken away.
  package internal(set) var preemptionCount = 0
  /// Tokens that were computed again because their blocks had been taken away.
  package internal(set) var recomputedTokens = 0
  /// What the iteration works on.
  package internal(set) var batch = TokenBatch.empty
  /// Prompt chunks in the iteration.
  package internal(set) var chunkCount = 0
  /// Blocks of sequences that go to the host's memory before this iteration.
  package internal(set) var swappedOutBlocks = 0
  /// Blocks of sequences that come from the host's memory before this iteration.
  package internal(set) var swappedInBlocks = 0
  /// Gaps between tokens of one request.
  package internal(set) var gaps = LatencyHistogram()
  /// Output tokens so far.
  package internal(set) var outputTokens = 0
  /// Prompt tokens looked up in the prefix cache, and those found there.
  package internal(set) var lookedUpTokens = 0
  /// Prompt tokens that were found in the prefix cache.
  package internal(set) var cachedTokens = 0
  /// Whether every request of the workload has arrived somewhere.
  package internal(set) var noMoreArrivals = false

  /// What recorded prompts consist of.
  var contents: PromptContents?
  /// How requests are ranked in the queue and when memory runs out.
  let rank: RankRule
  /// What is believed of output lengths.
  let predictor: LengthPredictor
  /// Blocks of the host's memory into which sequences may be moved.
  var hostBlocks = 0
  /// Whether prefixes that were pushed out can be read back from the host's memory.
  let hasHostTier: Bool
  /// What is copied between the accelerators and their host beside the iterations.
  var traffic = HostTraffic()
  var waiting: WaitingQueue
  /// Requests that came while an iteration ran whose successor was scheduled already, by iterations until they are seen.
  private(set) var unseen: (next: [Int32], later: [Int32]) = ([], [])
  /// Requests whose blocks are in the host's memory, in the order in which they went there.
  var swapped = Deque<Int32>()
  var running: RunningSet
  /// Requests whose prompt has begun and is not complete, in order of admission.
  var partials: [Int32] = []
  /// Admitted requests, the one to give way first on top; those that left are skipped when they surface.
  var victims: VictimOrder
  /// Pieces of prompts that run in this iteration.
  var chunks: [(request: Int32, tokens: Int32)] = []
  var decodes = false
  var padded: PaddedBatch?
  var lastDecodeEnd = 0.0
  /// Sequences that joined since the last decode, by the time of their last token.
  var freshJoins: [(time: Double, count: Int)] = []
  /// The same sequences one by one.
  var freshMembers: [Int32] = []
  /// Gaps between the decode steps so far, as far as a running request can have seen them.
  var peaks = GapPeaks()
  /// Running requests whose tokens have been sent to each client, when the policy is fair.
  var accounts: ClientAccounts?
  /// Lengths of the outputs that ended last, when the policy learns from them.
  var history: OutputHistory?
  var admissions: Int32 = 0
  /// Requests of the workload that have ended since somebody last asked, when others wait for their answers.
  var listsFinished = false
  private var finishedList: [Int32] = []

  init(cache: PagedKVCache, rank: RankRule = .arrival, predictor: LengthPredictor = LengthPredictor()) {
    running = RunningSet(blockTokens: cache.blockTokens)
    waiting = WaitingQueue(isRanked: rank != .arrival)
    victims = VictimOrder(isRanked: rank != .arrival)
    self.cache = cache
    hasHostTier = cache.prefixes?.host != nil
    self.rank = rank
    self.predictor = predictor
  }

  /// Requests that wait, those in the host's memory and those whose blocks come from there among them.
  package var waitingCount: Int { waiting.count + swapped.count + unseenCount + traffic.fetching }
  /// Blocks that cross the bus to the host before this iteration, either way.
  @inline(__always)
  package var movedBlocks: Int { swappedOutBlocks + swappedInBlocks }
  /// Requests that the scheduler has not seen yet.
  @inline(__always)
  var unseenCount: Int { unseen.next.count + unseen.later.count }
  /// Requests whose prompt has run and that hold blocks.
  package var runningCount: Int { running.count }
  /// Requests that hold blocks.
  package var batchCount: Int { running.count + partials.count + (padded == nil ? 0 : chunks.count) }
  /// Requests that have arrived and not left.
  package var inSystemCount: Int { records.count - finishedCount - rejectedCount }
  /// Tokens of prompts that wait or are being computed.
  package internal(set) var pendingPromptTokens = 0

  /// The request that is served next.
  package var nextRequest: Request? { waiting.first.map { records[Int($0)].request } }
  /// When the request that is served next arrived.
  package var oldestWaitingArrival: Double? { waiting.first.map { records[Int($0)].request.arrival } }

  /// Tokens of the next prefill that are not in the prefix cache.
  var nextNewTokens: Int? {
    waiting.first.map { records[Int($0)].prefillTokens - prefixHit(Int($0)).blocks * cache.blockTokens }
  }

  /// Blocks that stay free while the running set takes its next step.
  var freeBlocksBeyondStep: Int { cache.freeBlocks - (decodes ? 0 : running.blocksForNextStep) }

  /// Whether a whole prefill and its first decode fit beside what the running set needs for its next step, with some
  /// blocks to spare.
  package func hasBlocksForNext(spare: Int = 0) -> Bool {
    guard let first = waiting.first else { return false }
    let hit = prefixHit(Int(first))
    let needed = cache.blocks(for: records[Int(first)].prefillTokens + 1) - hit.blocks + hit.pinCost
    return needed + spare <= freeBlocksBeyondStep
  }

  /// Every running request decodes one token in this iteration; its blocks are taken now.
  package mutating func decodeAll() {
    precondition(!decodes, "an iteration decodes once")
    if padded == nil { cache.allocate(running.blocksForNextStep) }
    decodes = true
    batch.addDecodes(count: Double(running.count), context: Double(running.context))
  }

  /// The next request in the queue joins, and computes at most `limit` tokens of its prompt in this iteration.
  ///
  /// Where the beginning of its prompt is in the host's memory it waits for that first, and computes nothing yet.
  ///
  /// - Parameters:
  ///   - limit: tokens to compute at most; whole prompts when nil.
  ///   - reserve: tokens for which blocks are taken at once; blocks are taken as they are needed when nil.
  /// - Returns: the tokens that it computes.
  @discardableResult
  package mutating func admitNext(now: Double, limit: Int? = nil, reserve: Int? = nil) -> Int {
    guard let index = popWaiting() else { return 0 }
    let place = Int(index)
    if hasHostTier, reserve == nil {
      if beginFetch(place) { return 0 }
      if records[place].phase == .fetched { takeFetched(place) } else { takePrefix(place) }
    } else if reserve == nil {
      takePrefix(place)
    }
    if records[place].started.isNaN { records[place].started = now }
    admissions += 1
    records[place].admission = admissions
    records[place].phase = .prefilling
    accounts?.admit(client: Int(records[place].request.client), prompt: records[place].prefillTokens)
    let tokens = min(limit ?? .max, records[place].prefillTokens - records[place].computed)
    if let reserve {
      records[place].reserved = reserve
      cache.allocate(cache.blocks(for: reserve))
    } else {
      let held = cache.blocks(for: records[place].computed)
      cache.allocate(cache.blocks(for: records[place].computed + tokens) - held)
    }
    partials.append(index)
    victims.push(index, admission: admissions, rank: victimRank(of: place))
    addChunk(index, tokens: tokens)
    return tokens
  }

  /// The iteration computes the next tokens of a prompt that has begun; their blocks are taken now.
  mutating func continuePrefill(_ index: Int32, tokens: Int) {
    let place = Int(index)
    if records[place].reserved == 0 {
      cache.allocate(blocksToContinue(index, tokens: tokens))
    }
    addChunk(index, tokens: tokens)
  }

  /// Blocks that computing `tokens` more of a begun prompt takes.
  func blocksToContinue(_ index: Int32, tokens: Int) -> Int {
    guard records[Int(index)].reserved == 0 else { return 0 }
    let computed = records[Int(index)].computed
    return cache.blocks(for: computed + tokens) - cache.blocks(for: computed)
  }

  /// Tokens of a begun prompt that are not computed.
  func tokensLeft(_ index: Int32) -> Int { records[Int(index)].prefillTokens - records[Int(index)].computed }

  /// Empties the iteration that is being composed before anything was put into it.
  mutating func clearIteration() {
    chunks.removeAll(keepingCapacity: true)
    decodes = false
    batch = .empty
    chunkCount = 0
    swappedOutBlocks = 0
    swappedInBlocks = 0
    traffic.begun = 0
  }

  /// A request waits until the scheduler sees it.
  mutating func hide(_ place: Int32) { unseen.later.append(place) }

  /// An iteration ends: the scheduler sees what came while the one before it ran.
  mutating func seeNext() {
    for place in unseen.next { enqueue(Int(place)) }
    unseen.next = unseen.later
    unseen.later = []
  }

  /// Nothing runs: the scheduler sees everything.
  mutating func seeAll() {
    for place in unseen.next + unseen.later { enqueue(Int(place)) }
    unseen = ([], [])
  }

  /// A request joins the queue.
  mutating func enqueue(_ place: Int) {
    waiting.append(Int32(place), rank: rank(of: place), lane: lane(of: place))
  }

  /// The requests of the workload that have ended since the last call.
  mutating func takeFinished() -> [Int32] {
    defer { finishedList.removeAll(keepingCapacity: true) }
    return finishedList
  }

  /// A request of the workload has ended.
  mutating func listFinished(_ request: Int32) { if listsFinished { finishedList.append(request) } }

  /// Takes the next request out of the queue.
  mutating func popWaiting() -> Int32? {
    guard let index = waiting.popFirst() else { return nil }
    return index
  }

  private mutating func addChunk(_ index: Int32, tokens: Int) {
    let place = Int(index)
    let past = records[place].computed
    batch.addPrefill(tokens: Double(tokens), past: Double(past))
    // Only the last piece of a prompt is followed by a token.
    if past + tokens < records[place].prefillTokens { batch.logitTokens -= 1 }
    chunkCount += 1
    chunks.append((index, Int32(tokens)))
  }
}
