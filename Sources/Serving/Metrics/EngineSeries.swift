/// The state of a replica when an iteration starts.
public struct EngineSample: Hashable, Sendable {
  /// Seconds from the start of the workload.
  public let time: Double
  /// Requests in the iteration.
  public let running: Int
  /// Requests in the queue.
  public let waiting: Int
  /// Blocks of the cache that are held.
  public let usedBlocks: Int
  /// Tokens that the iteration computes.
  public let tokens: Int
}

/// Samples of a run of any length in bounded space: every n-th, with n doubled whenever there are too many.
public struct EngineSeries: Hashable, Sendable {
  /// The samples that are kept, in order of time.
  public private(set) var samples: [EngineSample] = []
  /// Iterations so far.
  public private(set) var iterations = 0
  private var stride = 1

  private static let limit = 2048

  /// No samples.
  public init() {}

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
