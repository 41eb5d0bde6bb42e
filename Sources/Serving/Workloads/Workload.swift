import SimulationKernel

/// The requests of a run.
public enum Workload: Sendable {
  /// Requests drawn from distributions.
  case generated(GeneratedWorkload)
  /// Requests as they were recorded, in order of arrival.
  case trace([Request])

  /// The requests, in order of arrival.
  ///
  /// Arrivals, prompt lengths and output lengths draw from streams of their own: under one seed two policies, or
  /// two rates, meet the same lengths.
  public func requests(seed: UInt64) -> [Request] {
    switch self {
    case .generated(let workload): workload.requests(seed: seed)
    case .trace(let requests): requests
    }
  }
}

/// Requests drawn from distributions.
public struct GeneratedWorkload: Sendable {
  /// When they come.
  public let arrivals: any ArrivalProcess
  /// How many come.
  public let count: Int
  /// How long their prompts are.
  public let prompt: any LengthDistribution
  /// How much they generate.
  public let output: any LengthDistribution

  /// A workload of `count` requests, at least one.
  public init(
    arrivals: any ArrivalProcess, count: Int, prompt: any LengthDistribution, output: any LengthDistribution
  ) {
    precondition(count >= 1, "a workload has requests")
    self.arrivals = arrivals
    self.count = count
    self.prompt = prompt
    self.output = output
  }

  func requests(seed: UInt64) -> [Request] {
    var process = arrivals
    var gaps = RandomStream(seed: seed, name: "arrivals")
    var prompts = RandomStream(seed: seed, name: "prompt lengths")
    var outputs = RandomStream(seed: seed, name: "output lengths")
    var now = 0.0
    return (0..<count).map { _ in
      now += process.nextGap(using: &gaps)
      return Request(
        arrival: now, promptTokens: prompt.sample(using: &prompts), outputTokens: output.sample(using: &outputs))
    }
  }
}
