/// What became of a request.
package enum RequestOutcome: UInt8, Hashable, Sendable, BitwiseCopyable {
  /// It has not arrived, waits, or is being worked on.
  case open
  /// All its tokens are there.
  case finished
  /// It was turned away: its tokens can never fit into the cache.
  case tooLong
  /// It was turned away: the queue was full.
  case queueFull
}

/// What happened to one request. Times are seconds from the start of the workload, not-a-number until they are known.
package struct RequestRecord: Hashable, Sendable, BitwiseCopyable {
  /// The request as it arrived; its arrival is the time at which it was sent.
  package let request: Request
  /// Its place in the workload.
  package let index: Int32
  /// The replica that served it.
  package let replica: Int32
  /// When an iteration first worked on it.
  package var started = Double.nan
  /// When its first output token was there.
  package var firstToken = Double.nan
  /// When its last output token was there.
  package var lastToken = Double.nan
  /// When it left the engine; with policies that release a batch together this is after its last token.
  package var finished = Double.nan
  /// The longest that its client waited for a token behind the first, in seconds: iterations that others made long,
  /// times without a place in the cache, and, where a batch leaves together, the wait for its last member. Zero when
  /// there is only one token; it is whole when the request has finished.
  package private(set) var longestGap = 0.0

  private var generatedCount: Int32 = 0
  private var preemptionCount: Int32 = 0
  private var cachedCount: Int32 = 0
  /// What became of it.
  package internal(set) var outcome = RequestOutcome.open
  /// What the engine does with it.
  var phase = Phase.waiting
  /// Decode steps that the engine had done when the request joined.
  var joinStep = 0
  private var joinTokens: Int32 = 0
  private var computedTokens: Int32 = 0
  private var reservedTokensCount: Int32 = 0
  private var sharedCount: Int32 = 0
  /// The order in which it was admitted: an older entry of the same request elsewhere is out of date.
  var admission: Int32 = -1
  /// Parts of its prompt that are held in the prefix cache.
  var pinnedParts: Int32 = 0

  enum Phase: UInt8, Hashable, Sendable {
    case waiting, fetching, fetched, prefilling, running, swapped, gone
  }

  init(_ request: Request, index: Int, replica: Int) {
    self.request = request
    self.index = Int32(index)
    self.replica = Int32(replica)
  }

  /// Output tokens so far.
  package var generated: Int {
    get { Int(generatedCount) }
    set { generatedCount = Int32(newValue) }
  }
  /// How often its cache was taken away.
  package internal(set) var preemptions: Int {
    get { Int(preemptionCount) }
    set { preemptionCount = Int32(newValue) }
  }
  /// Prompt tokens that were found in the prefix cache when it was last admitted.
  package internal(set) var cachedTokens: Int {
    get { Int(cachedCount) }
    set { cachedCount = Int32(newValue) }
  }
  /// Whether it was turned away.
  package var isRejected: Bool { outcome == .tooLong || outcome == .queueFull }

  /// Tokens in the cache when it joined the running set.
  var joinContext: Int {
    get { Int(joinTokens) }
    set { joinTokens = Int32(newValue) }
  }
  /// Tokens of its prefill that are in the cache.
  var computed: Int {
    get { Int(computedTokens) }
    set { computedTokens = Int32(newValue) }
  }
  /// Tokens for which blocks were taken when it was admitted; zero when blocks are taken one by one.
  var reserved: Int {
    get { Int(reservedTokensCount) }
    set { reservedTokensCount = Int32(newValue) }
  }
  /// Blocks that it shares with others through the prefix cache.
  var sharedBlocks: Int {
    get { Int(sharedCount) }
    set { sharedCount = Int32(newValue) }
  }

  /// Its tokens reach the client so many seconds after the engine has them.
  mutating func delayTokens(by seconds: Double) {
    firstToken += seconds
    lastToken += seconds
    finished += seconds
  }

  /// A token came so many seconds after the one before it.
  mutating func sawGap(_ seconds: Double) { longestGap = max(longestGap, seconds) }

  /// Tokens that a prefill must process: the prompt, and what was generated before the cache was taken away.
  var prefillTokens: Int { request.promptTokens + generated }

  /// Seconds from arrival to first token.
  package var timeToFirstToken: Double { firstToken - request.arrival }
  /// Seconds from arrival until it left.
  package var endToEnd: Double { finished - request.arrival }
  /// Seconds from arrival until work on it began.
  package var queueing: Double { started - request.arrival }
  /// Seconds per output token behind the first; not-a-number when there is only one.
  package var timePerOutputToken: Double {
    request.outputTokens > 1 ? (finished - firstToken) / Double(request.outputTokens - 1) : .nan
  }
}
