public import Hardware

/// What a group sees of the network: reachable bandwidths in bytes per second and latencies in seconds.
public struct GroupLinks: Hashable, Sendable {
  /// The ranks and how many share a node.
  public var group: CommunicationGroup
  /// Reachable bandwidth of one rank inside its node, one direction.
  public var intraBandwidth: Double
  /// Latency of one step inside a node.
  public var intraLatency: Double
  /// Reachable bandwidth of one rank's network port, one direction.
  public var interBandwidth: Double
  /// Latency of one step between nodes.
  public var interLatency: Double

  /// The links of a group.
  public init(
    group: CommunicationGroup, intraBandwidth: Double, intraLatency: Double, interBandwidth: Double,
    interLatency: Double
  ) {
    self.group = group
    self.intraBandwidth = intraBandwidth
    self.intraLatency = intraLatency
    self.interBandwidth = interBandwidth
    self.interLatency = interLatency
  }

  /// Bandwidth of rings over all ranks: as many rings leave a node as it has members, each by its own port.
  var ringBandwidth: Double {
    group.nodes == 1 ? intraBandwidth : min(intraBandwidth, Double(group.perNode) * interBandwidth)
  }
}

/// One way to carry out collectives.
///
/// The library chooses the fastest algorithm that can carry out an operation, as communication libraries do.
public protocol CollectiveAlgorithm: Sendable {
  /// The name for timelines and errors.
  var name: String { get }
  /// Seconds of the operation without its launch, or nil when the algorithm cannot carry it out.
  func seconds(_ operation: CollectiveOperation, bytes: Double, links: GroupLinks) -> Double?
}

/// The algorithms by name.
public enum CollectiveAlgorithms {
  /// Every known algorithm.
  public static let all: [any CollectiveAlgorithm] = [
    RingCollective(), DirectCollective(), HierarchicalCollective(),
  ]
}
