public import Quantities

/// One kind of connection between accelerators, seen from one accelerator.
public struct Link: Hashable, Sendable {
  /// The name in files, such as `nvlink-4`.
  public var name: String
  /// What it is made of.
  public var medium: Medium
  /// Peak rate of one accelerator in one direction.
  public var bandwidth: BytesPerSecond
  /// Time for the first byte to reach a neighbour, software included.
  public var latency: Seconds
  /// Where the figures come from.
  public var source: String

  /// What a link is made of.
  public enum Medium: String, Hashable, Sendable, CaseIterable {
    /// NVIDIA's link between accelerators.
    case nvlink
    /// AMD's link between accelerators.
    case infinityFabric = "infinity-fabric"
    /// Google's link between chips.
    case ici
    /// PCI Express, through the host.
    case pcie
    /// Between the sockets of a board.
    case socket
    /// InfiniBand.
    case infiniband
    /// Ethernet, with remote memory access or without.
    case ethernet
    /// Another link.
    case other
  }

  /// A link from its data sheet.
  public init(
    name: String, medium: Medium = .other, bandwidth: BytesPerSecond, latency: Seconds, source: String
  ) {
    self.name = name
    self.medium = medium
    self.bandwidth = bandwidth
    self.latency = latency
    self.source = source
  }
}
