import SimulationKernel

/// The requests of a trace with arrivals of a process: real lengths at a load of one's own.
package struct RetimedTrace: Sendable {
  /// The requests in their order; arrivals of those that wait for nobody are not asked.
  package var requests: [Request]
  /// What is known of their prompts.
  package var contents: PromptContents?
  /// When they come.
  package var arrivals: any ArrivalProcess
  /// How much faster than `arrivals` says they come.
  var load = 1.0

  /// A trace and when its requests come.
  package init(_ requests: [Request], contents: PromptContents?, arrivals: any ArrivalProcess) {
    self.requests = requests
    self.contents = contents
    self.arrivals = arrivals
  }

  /// The requests with the arrivals that a seed draws, from the stream that drawn workloads take theirs from: fewer where
  /// the process ends before the trace does.
  func drawn(seed: UInt64) -> [Request] {
    var process = arrivals
    var gaps = RandomStream(seed: seed, name: "arrivals")
    var now = 0.0
    var drawn = requests
    for place in drawn.indices where !drawn[place].followsPrevious {
      now += process.nextGap(using: &gaps)
      guard now.isFinite else { return Array(drawn[..<place]) }
      drawn[place].arrival = now / load
    }
    return drawn
  }
}
