/// The state of a replica when an iteration starts.
package struct EngineSample: Hashable, Sendable {
  /// Seconds from the start of the workload.
  package let time: Double
  /// Requests in the iteration.
  package let running: Int
  /// Requests in the queue.
  package let waiting: Int
  /// Blocks of the cache that are held.
  package let usedBlocks: Int
  /// Tokens that the iteration computes.
  package let tokens: Int
}

/// Samples of a run of any length in bounded space: every n-th, with n doubled whenever there are too many.
package struct EngineSeries: Hashable, Sendable {
  /// The samples that are kept, in order of time.
  package private(set) var samples: [EngineSample] = []
  /// Iterations so far.
  package private(set) var iterations = 0
  private var stride = 1

  private static let limit = 2048

  /// No samples.
  package init() {}

  /// Takes the sample of one iteration.
  mutating func record(_ sample: @autoclosure () -> EngineSample) {
    if iterations % stride == 0 {
      if samples.count == Self.limit {
        stride *= 2
        samples = samples.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
      }
      if iterations % stride == 0 { samples.append(sample()) }
    }
    iterations += 1
  }
}
