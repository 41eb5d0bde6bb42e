public import Quantities

/// One kind of connection between accelerators, seen from one accelerator.
public struct Link: Hashable, Sendable {
  /// The name in files, such as `nvlink-4`.
  public var name: String
  /// Peak rate of one accelerator in one direction.
  public var bandwidth: BytesPerSecond
  /// Time for the first byte to reach a neighbour, software included.
  public var latency: Seconds
  /// Where the figures come from.
  public var source: String

  /// A link from its data sheet.
  public init(name: String, bandwidth: BytesPerSecond, latency: Seconds, source: String) {
    self.name = name
    self.bandwidth = bandwidth
    self.latency = latency
    self.source = source
  }
}
