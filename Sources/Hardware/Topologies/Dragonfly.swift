/// Groups with full bandwidth inside, every pair of groups joined by its own share of each group's global ports.
///
/// - Source: Kim, Dally, Scott, Abts 2008, Technology-Driven, Highly-Scalable Dragonfly Topology.
public struct Dragonfly: Topology {
  /// `dragonfly`.
  public let name = "dragonfly"
  /// Ports.
  public let endpoints: Int
  /// Ports of one group.
  public let groupSize: Int
  /// Global bandwidth of a group over the bandwidth of its ports.
  public let globalShare: Double

  /// Groups of ports; half of a group's bandwidth leads to others unless said.
  public init(endpoints: Int, groupSize: Int, globalShare: Double = 0.5) {
    precondition(endpoints >= 1 && groupSize >= 1 && globalShare > 0, "a dragonfly has groups that are joined")
    self.endpoints = endpoints
    self.groupSize = groupSize
    self.globalShare = globalShare
  }

  private var groups: Int { (endpoints + groupSize - 1) / groupSize }
  private func router(of endpoint: Int) -> Int { endpoints + endpoint / groupSize }

  /// Two channels inside a group, three between groups.
  public func route(from source: Int, to target: Int) -> [Channel] {
    guard source != target else { return [] }
    let first = router(of: source)
    let last = router(of: target)
    let middle = first == last ? [] : [Channel(from: first, to: last)]
    return [Channel(from: source, to: first)] + middle + [Channel(from: last, to: target)]
  }

  /// One port at the ends; between groups an equal part of the group's global bandwidth.
  public func capacity(of channel: Channel) -> Double {
    guard channel.from >= endpoints, channel.to >= endpoints else { return 1 }
    return Double(groupSize) * globalShare / Double(max(groups - 1, 1))
  }

  /// The channels between two halves of the groups.
  public var bisection: Double {
    guard groups > 1 else { return Double(endpoints / 2) }
    let half = groups / 2
    let crossing = Double(half * (groups - half))
    let between = Double(groupSize) * globalShare / Double(groups - 1)
    return min(crossing * between, Double(endpoints / 2))
  }
}
