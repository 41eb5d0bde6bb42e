import Hardware

/// A collective on a machine or a network that was timed as a whole, by how its ranks lie on nodes.
public struct NetworkTiming: Sendable {
  private let fit: CollectiveFit
  private let operation: CollectiveOperation
  private let ranks: Int
  private let bytes: Double

  /// The collective; nil when no such network was timed.
  ///
  /// - Parameters:
  ///   - network: the network as tables name it, such as `a100_dgx` or `vtrain_v100`.
  ///   - operation: the collective as tables name it.
  ///   - ranks: ranks in all.
  ///   - perNode: ranks in each node.
  ///   - bytes: the greater of a rank's send and receive buffer.
  public init?(network: String, operation: String, ranks: Int, perNode: Int, bytes: Double) {
    let names = ["sendrecv": "send_recv", "all_to_all": "alltoall"]
    let plain = names[operation] ?? operation
    let place = "\(ranks)/\(perNode)"
    let part = network + (ranks > perNode ? " between" : " inside")
    guard
      ranks >= 2, let known = CollectiveOperation.allCases.first(where: { $0.tableName == plain }),
      let fit = CalibrationCatalog.networks.first(where: {
        $0.library == part && ($0.placement == nil || $0.placement == place) && $0.operations.contains(plain)
      })
    else { return nil }
    self.fit = fit
    self.operation = known
    self.ranks = ranks
    self.bytes = bytes
  }

  /// The predicted time: the placement's rate and start stand for the route.
  public func seconds() -> Double? {
    guard let bandwidth = fit.linkBandwidth else { return nil }
    let links = GroupLinks(
      group: CommunicationGroup(size: ranks, perNode: ranks), intraBandwidth: bandwidth, parameters: fit.parameters,
      interBandwidth: .infinity, interLatency: 0)
    return links.protocolSeconds(operation, traffic: operation.trafficFactor(ranks: ranks) * bytes)
  }
}
