// Serving: a queue of requests, rehearsed.
//
// What it is for: workloads, the memory of keys and values, batching policies, and the simulation of replicas
// iteration by iteration.
// What it never does: read files or print.
// Where to start: `ServingPlan`, then `ServingSimulation.run`.

/// One request as it arrives.
package struct Request: Hashable, Sendable, BitwiseCopyable {
  /// Seconds from the start of the workload; of a later turn of a conversation, seconds after the turn before it ended.
  package var arrival: Double
  private var prompt: Int32
  private var output: Int32
  /// The conversation that the prompt goes on with; -1 when it stands alone.
  package var session: Int32
  /// The shared beginning of the prompt, such as a system prompt; -1 when it has none.
  package var prefixGroup: Int32
  private var sharedTokens: Int32
  /// Who sent it, counted from zero.
  package var client: Int32
  /// Rank of urgency: the least goes first.
  package var priority: Int16
  /// Whether it is sent only when the request before it, of the same conversation, has been answered.
  package var followsPrevious: Bool

  /// Most tokens of a prompt or of an answer: both together still fit into 32 bits. No cache holds as many.
  package static let greatestTokens = (1 << 30) - 1

  /// A request by its arrival and lengths.
  package init(
    arrival: Double, promptTokens: Int, outputTokens: Int, session: Int = -1, prefixGroup: Int = -1,
    prefixTokens: Int = 0, client: Int = 0, priority: Int = 0, followsPrevious: Bool = false
  ) {
    self.arrival = arrival
    prompt = Int32(clamping: min(promptTokens, Self.greatestTokens))
    output = Int32(clamping: min(outputTokens, Self.greatestTokens))
    self.session = Int32(clamping: session)
    self.prefixGroup = Int32(clamping: prefixGroup)
    sharedTokens = Int32(clamping: prefixTokens)
    self.client = Int32(clamping: client)
    self.priority = Int16(clamping: priority)
    self.followsPrevious = followsPrevious
  }

  /// Tokens of the prompt, at least one.
  package var promptTokens: Int {
    get { Int(prompt) }
    set { prompt = Int32(clamping: min(newValue, Self.greatestTokens)) }
  }
  /// Tokens that will be generated, at least one.
  package var outputTokens: Int {
    get { Int(output) }
    set { output = Int32(clamping: min(newValue, Self.greatestTokens)) }
  }
  /// Tokens at the start of the prompt that every request of the prefix group begins with.
  package var prefixTokens: Int { min(Int(sharedTokens), Int(prompt)) }
}
