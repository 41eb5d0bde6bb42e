package import Hardware

/// What a group sees of the network.
package struct GroupLinks: Hashable, Sendable {
  /// The ranks and how many share a node.
  package var group: CommunicationGroup
  /// Data-sheet bandwidth of one rank inside its node, one direction, bytes per second.
  package var intraBandwidth: Double
  /// The library's numbers inside a node.
  package var parameters: CollectiveParameters
  /// Reachable bandwidth of one rank's network port, one direction, bytes per second.
  package var interBandwidth: Double
  /// Latency of one step between nodes, seconds.
  package var interLatency: Double
  /// Whether integers are moved; they are not reduced in the switch.
  package var isInteger: Bool
  /// What a step inside a node takes longer than over the link that the library's numbers were timed on, seconds.
  package var intraDelay = 0.0

  /// The links of a group.
  package init(
    group: CommunicationGroup, intraBandwidth: Double, parameters: CollectiveParameters, interBandwidth: Double,
    interLatency: Double, isInteger: Bool = false
  ) {
    self.group = group
    self.intraBandwidth = intraBandwidth
    self.parameters = parameters
    self.interBandwidth = interBandwidth
    self.interLatency = interLatency
    self.isInteger = isInteger
  }

  /// The same links for the members of one node alone.
  var insideNode: GroupLinks {
    var result = self
    result.group = CommunicationGroup(size: group.perNode, perNode: group.perNode)
    return result
  }
}

/// One way to carry out collectives.
///
/// The library chooses the fastest algorithm that can carry out an operation, as communication libraries do.
package protocol CollectiveAlgorithm: Sendable {
  /// The name for timelines and errors.
  var name: String { get }
  /// Seconds of the operation, its start included, or nil when the algorithm cannot carry it out.
  func seconds(_ operation: CollectiveOperation, bytes: Double, links: GroupLinks) -> Double?
}

/// The algorithms by name.
package enum CollectiveAlgorithms {
  /// Every known algorithm.
  package static let all: [any CollectiveAlgorithm] = [
    RingCollective(), TreeCollective(), DirectCollective(), TwoLevelCollective(), InSwitchCollective(),
  ]
}
