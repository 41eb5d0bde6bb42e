package import Hardware
import Quantities
import Reading

/// Prices collectives and point-to-point messages on one cluster.
package struct CollectiveCostModel: Sendable {
  /// The cluster whose links are used.
  package let cluster: Cluster
  /// The library whose numbers are used, such as `nccl`.
  package let library: String
  /// The numbers of the library's collectives, and of its all-to-all, which it carries out in another way.
  private let parameters: CollectiveParameters
  private let exchange: CollectiveParameters
  /// NCCL's numbers where the library hands large messages on to it.
  private let handedOn: CollectiveParameters?
  private let interNodeFraction: Double
  /// The cluster's levels of bandwidth where it has more than nodes.
  private let levels: [BandwidthDomain]
  private let linkShare: Double

  /// Prices messages on a cluster, with the catalogue's calibration unless another is given.
  ///
  /// - Parameter linkShare: what of the links is reached. They are as busy as if all were: what shares them gets no more.
  package init(
    cluster whole: Cluster, calibration: Calibration? = nil, library: String = "nccl", linkShare: Double = 1
  ) {
    let cluster = linkShare == 1 ? whole : whole.withLinkShare(linkShare)
    self.cluster = cluster
    self.linkShare = linkShare
    self.library = library
    let calibration = calibration ?? Catalog.builtIn.calibration(for: cluster.accelerator)
    let fits = calibration.collectives.withPeerAccess.filter { $0.library == library }
    func parameters(_ operation: CollectiveOperation) -> CollectiveParameters? {
      fits.first { $0.operations.contains(operation.tableName) }?.parameters
    }
    let first = parameters(.allReduce) ?? CollectiveParameters()
    self.parameters = first
    exchange = parameters(.allToAll) ?? first
    handedOn = first.ncclAboveBytes > 0 ? calibration.collectives.withPeerAccess.nccl?.throughHost(of: first) : nil
    interNodeFraction = calibration.interNodeFraction
    levels = cluster.domains.isEmpty ? [] : cluster.levels
  }

  /// Seconds of a collective by the fastest algorithm; none when the group is a single rank.
  ///
  /// - Parameters:
  ///   - operation: what the group does.
  ///   - bytes: the full buffer of one rank; of an all-to-all with uneven parts, the most that any rank sends or
  ///     receives.
  ///   - group: the ranks and how they lie on nodes.
  ///   - isInteger: whether integers are moved, which switches do not add up.
  package func seconds(
    _ operation: CollectiveOperation, bytes: Double, group: CommunicationGroup, isInteger: Bool = false
  ) -> Double {
    guard group.size > 1, bytes > 0 else { return 0 }
    let own = operation == .allToAll ? exchange : parameters
    let share = networkShare(operation, group)
    var links = links(of: group, parameters: own.switchesToNCCL(bytes: bytes) ? handedOn ?? own : own)
    if share < 1 { links.interBandwidth *= share }
    links.isInteger = isInteger
    let flat = max(
      fastest(operation, bytes: bytes, links: links), floorSeconds(operation, bytes: bytes, group: group))
    guard !group.perLevel.isEmpty else { return flat }
    let levelled = PerLevelCollective { operation, bytes, ranks, level in
      self.seconds(
        operation, bytes: bytes, ranks: ranks, level: level, isInteger: isInteger,
        share: level == levels.count - 1 ? share : 1)
    }
    return min(flat, levelled.seconds(operation, bytes: bytes, perLevel: group.perLevel))
  }

  /// The bandwidth of each class of links, whatever share of it is reached.
  var capacities: LinkLoads { cluster.linkCapacities * (1 / linkShare) }

  /// What the wiring of the network leaves of its ports.
  private func networkShare(_ operation: CollectiveOperation, _ group: CommunicationGroup) -> Double {
    cluster.network.isPlain || group.nodes == 1 ? 1 : cluster.networkShare(operation.pattern, of: group)
  }

  private func fastest(_ operation: CollectiveOperation, bytes: Double, links: GroupLinks) -> Double {
    CollectiveAlgorithms.all.compactMap { $0.seconds(operation, bytes: bytes, links: links) }.min() ?? 0
  }

  /// Seconds among ranks that meet at one level alone: inside a node by its link, beyond by a port of each.
  private func seconds(
    _ operation: CollectiveOperation, bytes: Double, ranks: Int, level: Int, isInteger: Bool, share: Double
  ) -> Double {
    let domain = levels[level]
    let isInside = domain.size <= cluster.nodeSize
    let bandwidth = domain.link.bandwidth.value
    let links = GroupLinks(
      group: CommunicationGroup(size: ranks, perNode: isInside ? ranks : 1), intraBandwidth: bandwidth,
      parameters: operation == .allToAll ? exchange : parameters, interBandwidth: bandwidth * share * interNodeFraction,
      interLatency: domain.link.latency.value, isInteger: isInteger)
    return max(
      fastest(operation, bytes: bytes, links: links), operation.leastTraffic(ranks: ranks) * bytes / bandwidth)
  }

  /// Seconds of one message between ranks `stride` apart.
  package func sendSeconds(bytes: Double, stride: Int) -> Double {
    guard bytes > 0 else { return 0 }
    let link = cluster.link(stride: stride)
    guard stride < cluster.nodeSize else {
      let share = cluster.network.isPlain ? 1 : cluster.networkShare(toRankAt: stride)
      return parameters.lowLatency.startSeconds + link.latency.value
        + bytes / (link.bandwidth.value * share * interNodeFraction)
    }
    var pair = links(of: CommunicationGroup(size: 2, perNode: 2), parameters: exchange)
    pair.intraBandwidth = link.bandwidth.value
    return max(pair.protocolSeconds(.allToAll, traffic: bytes), bytes / link.bandwidth.value)
  }

  /// The least that any algorithm could take on the data-sheet links.
  package func floorSeconds(_ operation: CollectiveOperation, bytes: Double, group: CommunicationGroup) -> Double {
    let inside = operation.leastTraffic(ranks: group.perNode) * bytes / cluster.intraNode.bandwidth.value
    guard group.nodes > 1 else { return inside }
    // Every node must receive what it does not have, by the ports of its members.
    let across =
      operation.leastTraffic(ranks: group.nodes) * bytes
      / (Double(group.perNode) * cluster.interNode.bandwidth.value)
    return max(across, operation == .allToAll ? 0 : inside)
  }

  private func links(of group: CommunicationGroup, parameters: CollectiveParameters) -> GroupLinks {
    var links = GroupLinks(
      group: group, intraBandwidth: cluster.intraNode.bandwidth.value, parameters: parameters,
      interBandwidth: cluster.interNode.bandwidth.value * interNodeFraction,
      interLatency: cluster.interNode.latency.value)
    // Starts and steps of the calibration hold the latency of the accelerator's own link.
    links.intraDelay = cluster.intraNode.latency.value - cluster.accelerator.intraNodeLink.latency.value
    return links
  }
}
