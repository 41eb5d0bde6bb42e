import Quantities

/// Which ranks of a group send to which.
public enum TrafficPattern: Hashable, Sendable {
  /// Each to the next one, around rings or along trees, each level of bandwidth by itself.
  case neighbours
  /// Each to every other.
  case everyPair
}

/// Which links traffic crosses, and what it gets of them.
extension Cluster {
  /// The bandwidth of each class of links, seen from one accelerator: those of hosts and drives are no part of a cluster.
  public var linkCapacities: LinkLoads {
    var capacities = LinkLoads()
    for level in levels where capacities[linkClass(of: level.size)] == 0 {
      capacities[linkClass(of: level.size)] = level.link.bandwidth.value
    }
    capacities[.port] = intraNode.bandwidth.value
    capacities[.network] = interNode.bandwidth.value
    capacities[.spine] = interNode.bandwidth.value / network.taper
    return capacities
  }

  /// The class of the links that join a domain of so many accelerators.
  private func linkClass(of size: Int) -> LinkClass {
    if size > nodeSize { return domains.contains { $0.size > nodeSize && $0.size >= size } ? .rack : .network }
    // A cluster of a part of a node uses the links of the node, or those of a package where they hold all of it.
    return domains.contains { $0.size >= size && $0.size < nodeSize } ? .package : .port
  }

  /// What a collective of a group puts on each class of links, for each byte on the farthest of them.
  ///
  /// Level by level: ranks that meet at one level move what the levels below have left of the buffer.
  public func route(_ pattern: TrafficPattern, of group: CommunicationGroup) -> LinkLoads {
    let plain = [(min(nodeSize, count), group.perNode), (count, group.size)]
    let levels = group.perLevel.isEmpty ? plain : Array(zip(levels.map(\.size), group.perLevel))
    var loads = LinkLoads()
    var below = 1
    for (size, members) in levels where members > below {
      let ranks = Double((members + below - 1) / below)
      let bytes =
        pattern == .everyPair
        ? Double(members - below) / Double(group.size) : (ranks - 1) / ranks / Double(below)
      loads[linkClass(of: size)] += bytes
      below = members
    }
    guard let farthest = loads.farthest else { return loads }
    loads = loads * (1 / loads[farthest])
    if farthest == .network {
      loads[.spine] = spineLoad(pattern, of: group)
      loads[.network] = 1 / group.portShare
    }
    return loads
  }

  /// What a message to the rank `stride` accelerators further on puts on each class of links.
  public func route(toRankAt stride: Int) -> LinkLoads {
    let level = levels.first { $0.size > stride }?.size ?? count
    let link = linkClass(of: level)
    var loads = LinkLoads(link)
    guard link == .network else { return loads }
    loads[.network] = 1 / network.messageShare(stride: stride)
    if let leaf = network.leaf(nodeSize: nodeSize), stride >= leaf { loads[.spine] = 1 }
    return loads
  }

  /// Bytes over the uplinks of leaf switches for each byte over a network port.
  ///
  /// A ring comes back to a node once for each of its members and to a leaf as often, so that of the nodes below a leaf one
  /// sends up; where every pair exchanges, all do that is bound for other leaves.
  func spineLoad(_ pattern: TrafficPattern, of group: CommunicationGroup) -> Double {
    guard network.taper > 1, group.nodes > 1 else { return 0 }
    let members = Double(group.size)
    let near = Double(group.perNode)
    let below = Double(group.perLeaf)
    if pattern == .everyPair, network.design.joinsEqualPlaces {
      return 1 - (below / near - 1) / (members - near)
    }
    guard group.perLeaf < group.size else { return 0 }
    return pattern == .everyPair ? (members - below) / (members - near) : near / below
  }

  /// What the ports of a group's members give of their bandwidth when all groups do the same at once: 1 where nothing is
  /// shared.
  public func networkShare(_ pattern: TrafficPattern, of group: CommunicationGroup) -> Double {
    min(group.portShare, 1 / max(1, network.taper * spineLoad(pattern, of: group)))
  }

  /// What a port gives of its bandwidth to messages of all ranks to those `stride` accelerators further on.
  public func networkShare(toRankAt stride: Int) -> Double {
    let loads = route(toRankAt: stride)
    guard loads[.network] > 0 else { return 1 }
    return min(network.messageShare(stride: stride), loads[.spine] > 0 ? 1 / network.taper : 1)
  }
}
