import Hardware

/// Reduce inside the node, exchange between nodes, spread inside the node.
///
/// - Source: Cho et al. 2019, BlueConnect.
package struct TwoLevelCollective: CollectiveAlgorithm {
  /// `hierarchical`.
  package let name = "hierarchical"

  /// The algorithm has no parameters.
  package init() {}

  /// The sum of the phases; only the middle one uses the network, on 1/members of the bytes.
  package func seconds(_ operation: CollectiveOperation, bytes: Double, links: GroupLinks) -> Double? {
    let members = Double(links.group.perNode)
    let nodes = Double(links.group.nodes)
    guard nodes > 1, members > 1 else { return nil }
    let ring = RingCollective()
    let between =
      (nodes - 1) / nodes * (bytes / members) / links.interBandwidth + (nodes - 1) * links.interLatency
    func inside(_ operation: CollectiveOperation) -> Double {
      ring.seconds(operation, bytes: bytes, links: links.insideNode) ?? 0
    }
    switch operation {
    case .allReduce: return inside(.reduceScatter) + 2 * between + inside(.allGather)
    case .allGather, .reduceScatter: return inside(operation) + between
    case .allToAll, .broadcast, .sendReceive: return nil
    }
  }
}
