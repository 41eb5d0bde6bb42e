import Hardware

/// Reduce inside the node, exchange between nodes, spread inside the node.
///
/// - Source: Cho et al. 2019, BlueConnect; NCCL's tree over nodes.
public struct HierarchicalCollective: CollectiveAlgorithm {
  /// `hierarchical`.
  public let name = "hierarchical"

  /// The algorithm has no parameters.
  public init() {}

  /// The sum of the three phases; only the middle one uses the network, on 1/members of the bytes.
  public func seconds(_ operation: CollectiveOperation, bytes: Double, links: GroupLinks) -> Double? {
    let inside = Double(links.group.perNode)
    let nodes = Double(links.group.nodes)
    guard nodes > 1, inside > 1 else { return nil }
    let passes = operation.ringPasses
    let within = (inside - 1) / inside * bytes / links.intraBandwidth + (inside - 1) * links.intraLatency
    switch operation {
    case .allReduce, .allGather, .reduceScatter:
      let between =
        (nodes - 1) / nodes * (bytes / inside) / links.interBandwidth + (nodes - 1) * links.interLatency
      return passes * (within + between)
    case .allToAll, .broadcast: return nil
    }
  }
}
