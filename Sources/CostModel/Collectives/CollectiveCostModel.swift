public import Hardware
import Quantities

/// Prices collectives and point-to-point messages on one cluster.
public struct CollectiveCostModel: Sendable {
  /// The cluster whose links are used.
  public let cluster: Cluster
  /// The fitted efficiencies of those links.
  public let efficiency: CollectiveEfficiency

  /// Prices messages on a cluster, with the catalogue's efficiencies unless others are given.
  public init(cluster: Cluster, efficiency: CollectiveEfficiency? = nil) {
    self.cluster = cluster
    self.efficiency = efficiency ?? CalibrationCatalog.calibration(for: cluster.accelerator).collective
  }

  /// Seconds of a collective by the fastest algorithm; none when the group is a single rank.
  ///
  /// - Parameters:
  ///   - operation: what the group does.
  ///   - bytes: the full buffer of one rank.
  ///   - group: the ranks and how they lie on nodes.
  public func seconds(_ operation: CollectiveOperation, bytes: Double, group: CommunicationGroup) -> Double {
    guard group.size > 1, bytes > 0 else { return 0 }
    let links = links(of: group)
    let fastest = CollectiveAlgorithms.all
      .compactMap { $0.seconds(operation, bytes: bytes, links: links) }
      .min()
    return efficiency.launchSeconds + (fastest ?? 0)
  }

  /// Seconds of one message between ranks `stride` apart.
  public func sendSeconds(bytes: Double, stride: Int) -> Double {
    guard bytes > 0 else { return 0 }
    let link = cluster.link(stride: stride)
    let share = link == cluster.intraNode ? efficiency.intraNodeFraction : efficiency.interNodeFraction
    return efficiency.launchSeconds + link.latency.value + bytes / (link.bandwidth.value * share)
  }

  private func links(of group: CommunicationGroup) -> GroupLinks {
    GroupLinks(
      group: group, intraBandwidth: cluster.intraNode.bandwidth.value * efficiency.intraNodeFraction,
      intraLatency: cluster.intraNode.latency.value,
      interBandwidth: cluster.interNode.bandwidth.value * efficiency.interNodeFraction,
      interLatency: cluster.interNode.latency.value)
  }
}
