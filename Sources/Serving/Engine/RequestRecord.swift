/// What happened to one request. Times are seconds from the start of the workload, not-a-number until they are known.
public struct RequestRecord: Hashable, Sendable, BitwiseCopyable {
  /// The request as it arrived.
  public let request: Request
  /// When an iteration first worked on it.
  public var started = Double.nan
  /// When its first output token was there.
  public var firstToken = Double.nan
  /// When its last output token was there.
  public var lastToken = Double.nan
  /// When it left the engine; with policies that release a batch together this is after its last token.
  public var finished = Double.nan
  /// Output tokens so far.
  public var generated = 0
  /// How often its cache was taken away.
  public var preemptions = 0
  /// Whether it was turned away because it can never fit into the cache.
  public var isRejected = false

  /// Decode steps that the engine had done when the request joined.
  var joinStep = 0
  /// Tokens in the cache when the request joined.
  var joinContext = 0

  init(_ request: Request) { self.request = request }

  /// Tokens that a prefill must process: the prompt, and what was generated before the cache was taken away.
  var prefillTokens: Int { request.promptTokens + generated }

  /// Seconds from arrival to first token.
  public var timeToFirstToken: Double { firstToken - request.arrival }
  /// Seconds from arrival until it left.
  public var endToEnd: Double { finished - request.arrival }
  /// Seconds from arrival until work on it began.
  public var queueing: Double { started - request.arrival }
  /// Seconds per output token behind the first; not-a-number when there is only one.
  public var timePerOutputToken: Double {
    request.outputTokens > 1 ? (finished - firstToken) / Double(request.outputTokens - 1) : .nan
  }
}
