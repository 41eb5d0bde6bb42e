import Quantities
package import Reading

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

/// Groups with full bandwidth inside.
package struct DragonflyDesign: NetworkDesign {
  package static let shape = "dragonfly"
  package static let keys: [any DeclaredKey] = [portsKey, shareKey]
  private static let portsKey = Key.whole(
    "groupPorts", .derived("a quarter of the cluster, from 2 to 512"), atMost: TopologyKeys.greatest,
    "Ports of one group of a dragonfly.")
  private static let shareKey = Key.quantity(
    "globalShare", .ratio, .derived("50 %"), above: 0,
    "Bandwidth that leaves a group of a dragonfly over that of its ports.")

  /// Ports of one group; nil where they follow from the cluster.
  package var groupPorts: Int?
  /// Bandwidth that leaves a group over that of its ports.
  package var globalShare = 0.5

  package init() {}
  package mutating func read(_ keys: MappingReader) -> Bool {
    let ports = keys.found(Self.portsKey)
    let share = keys.read(Self.shareKey, usual: globalShare)
    guard let share, ports.map({ $0 != nil }) ?? true else { return false }
    groupPorts = ports ?? groupPorts
    globalShare = share
    return true
  }
  package func fitted(count: Int) -> DragonflyDesign {
    var design = self
    design.groupPorts = ports(of: count)
    return design
  }
  /// A quarter of the cluster, from 2 to 512, where nothing is said.
  private func ports(of count: Int) -> Int { groupPorts ?? max(2, min(512, count / 4)) }
  package var taper: Double { 1 / globalShare }
  package func leaf(nodeSize: Int) -> Int? { groupPorts }
  package func faults(count: Int) -> [String] {
    let ports = ports(of: count)
    return (ports < 1 ? ["groupPorts is \(ports); a group has at least one port"] : [])
      + (globalShare > 0 && globalShare <= 1
        ? []
        : ["globalShare is \(globalShare); the share of a group's bandwidth that leaves it lies above 0 and up to 1"])
  }
  package func topology(endpoints: Int, nodeSize: Int) -> any Topology {
    Dragonfly(endpoints: endpoints, groupSize: ports(of: endpoints), globalShare: globalShare)
  }
}

extension NetworkShape {
  /// Groups of so many ports with full bandwidth inside; the bandwidth that leaves a group over that of its ports.
  public static func dragonfly(groupPorts: Int, globalShare: Double) -> NetworkShape {
    var design = DragonflyDesign()
    (design.groupPorts, design.globalShare) = (groupPorts, globalShare)
    return NetworkShape(design)
  }
}
