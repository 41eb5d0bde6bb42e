import DequeModule
public import ModelArchitecture

/// The state of one replica: its queue, its running set, its cache, and the iteration that is being composed.
///
/// Policies see it through the operations below; it keeps every count consistent whatever they do.
public struct Engine: Sendable {
  /// What happened to each request, by its place in the workload.
  public internal(set) var records: [RequestRecord]
  /// Blocks of keys and values.
  public internal(set) var cache: PagedKVCache
  /// Requests that have arrived.
  public internal(set) var arrivedCount = 0
  /// Requests that have left with all their tokens.
  public internal(set) var finishedCount = 0
  /// Requests that were turned away.
  public internal(set) var rejectedCount = 0
  /// How often a request's blocks were taken away.
  public internal(set) var preemptionCount = 0
  /// What the iteration works on.
  public internal(set) var batch = TokenBatch.empty
  /// Gaps between tokens of one request.
  public internal(set) var gaps = WeightedSamples()
  /// Output tokens so far.
  public internal(set) var outputTokens = 0

  var waiting = Deque<Int32>()
  var running: RunningSet
  /// Requests in the order in which they joined; those that left are skipped when they surface.
  var joined: [Int32] = []
  var isRunning: [Bool]
  /// Requests whose prompt runs in this iteration.
  var prefills: [Int32] = []
  var decodes = false
  var padded: PaddedBatch?
  var lastDecodeEnd = 0.0
  /// Sequences that joined since the last decode, by the time of their last token.
  var freshJoins: [(time: Double, count: Int)] = []

  init(requests: [Request], cache: PagedKVCache) {
    records = requests.map(RequestRecord.init)
    isRunning = Array(repeating: false, count: requests.count)
    running = RunningSet(blockTokens: cache.blockTokens)
    self.cache = cache
  }

  /// Requests that wait.
  public var waitingCount: Int { waiting.count }
  /// Requests whose cache is held and whose prompt has run.
  public var runningCount: Int { running.count }
  /// Requests in the running set and in the iteration that is being composed.
  public var batchCount: Int { running.count + prefills.count }
  /// Whether every request has arrived.
  public var noMoreArrivals: Bool { arrivedCount == records.count }
  /// When the request at the head of the queue arrived.
  public var oldestWaitingArrival: Double? { waiting.first.map { records[Int($0)].request.arrival } }
  /// Tokens of the prefill at the head of the queue.
  public var nextPrefillTokens: Int? { waiting.first.map { records[Int($0)].prefillTokens } }
  /// Requests that have arrived and not left.
  public var inSystemCount: Int { arrivedCount - finishedCount - rejectedCount }

  /// Whether a prefill and its first decode fit beside what the running set needs for its next step.
  public func hasBlocks(forPrefill tokens: Int) -> Bool {
    cache.blocks(for: tokens + 1) <= cache.freeBlocks - (decodes ? 0 : running.blocksForNextStep)
  }

  /// Every running request decodes one token in this iteration; its blocks are taken now.
  public mutating func decodeAll() {
    precondition(!decodes, "an iteration decodes once")
    if padded == nil { cache.allocate(running.blocksForNextStep) }
    decodes = true
    batch.addDecodes(count: Double(running.count), context: Double(running.context))
  }

  /// The head of the queue joins with its whole prompt.
  public mutating func admitNext(now: Double) {
    guard let index = waiting.popFirst() else { return }
    let tokens = records[Int(index)].prefillTokens
    cache.allocate(cache.blocks(for: tokens))
    begin(Int(index), now: now)
    batch.addPrefill(tokens: Double(tokens), past: 0)
    prefills.append(index)
  }

  /// Starts a batch of the oldest waiting requests, every prompt padded to the longest.
  ///
  /// The cache for all tokens that the batch will ever hold is taken now; requests beyond it stay in the queue.
  public mutating func admitPadded(atMost size: Int, now: Double) {
    var prompt = 0
    var output = 0
    var count = 0
    for index in waiting.prefix(size) {
      let request = records[Int(index)].request
      let longest = (max(prompt, request.promptTokens), max(output, request.outputTokens))
      guard (count + 1) * cache.blocks(for: longest.0 + longest.1) <= cache.freeBlocks else { break }
      (prompt, output) = longest
      count += 1
    }
    let blocks = count * cache.blocks(for: prompt + output)
    cache.allocate(blocks)
    padded = PaddedBatch(prompt: prompt, blocks: blocks, joinStep: running.step)
    for _ in 0..<count {
      guard let index = waiting.popFirst() else { break }
      begin(Int(index), now: now)
      prefills.append(index)
      batch.addPrefill(tokens: Double(prompt), past: 0)
    }
  }

  /// Takes the blocks of the requests that joined last until the next step of the others fits.
  ///
  /// - Returns: how many requests lost their blocks.
  public mutating func preemptUntilNextStepFits() -> Int {
    var preempted = 0
    while running.blocksForNextStep > cache.freeBlocks, let victim = popLastJoined() {
      preempt(victim)
      preempted += 1
    }
    return preempted
  }

  private mutating func begin(_ index: Int, now: Double) {
    if records[index].started.isNaN { records[index].started = now }
  }

  private mutating func popLastJoined() -> Int? {
    while let last = joined.popLast() {
      if isRunning[Int(last)] { return Int(last) }
    }
    return nil
  }

  /// A running request gives its blocks back and goes to the head of the queue; what it generated becomes part of
  /// the prompt that it will run again.
  private mutating func preempt(_ index: Int) {
    let steps = running.step - records[index].joinStep
    let context = records[index].joinContext + steps
    running.leave(context: context)
    cache.free(cache.blocks(for: context))
    if steps > 0 {
      records[index].lastToken = lastDecodeEnd
    } else if let join = freshJoins.lastIndex(where: { $0.time == records[index].lastToken }) {
      freshJoins[join].count -= 1
    }
    records[index].generated += steps
    records[index].preemptions += 1
    preemptionCount += 1
    isRunning[index] = false
    waiting.prepend(Int32(index))
  }
}
