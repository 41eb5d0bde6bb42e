// Serving: a queue of requests, rehearsed.
//
// What it is for: workloads, the memory of keys and values, batching policies, and the simulation of an engine
// iteration by iteration.
// What it never does: read files or print.
// Where to start: `ServingPlan`, then `ServingSimulation.run`.

/// One request as it arrives.
public struct Request: Hashable, Sendable, BitwiseCopyable {
  /// Seconds from the start of the workload.
  public var arrival: Double
  /// Tokens of the prompt, at least one.
  public var promptTokens: Int
  /// Tokens that will be generated, at least one.
  public var outputTokens: Int

  /// A request by its arrival and lengths.
  public init(arrival: Double, promptTokens: Int, outputTokens: Int) {
    self.arrival = arrival
    self.promptTokens = promptTokens
    self.outputTokens = outputTokens
  }
}
