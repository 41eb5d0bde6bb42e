/// How the network ports of a cluster are wired, as far as ports get less than their own rate by it.
public enum NetworkShape: Hashable, Sendable {
  /// Every port reaches every other at its full rate.
  case fullyConnected
  /// Leaf switches of so many ports under a core; the bandwidth of a leaf's ports over that of its uplinks.
  case fatTree(leafPorts: Int, oversubscription: Double)
  /// The k-th ports of so many nodes below one leaf: traffic between equal places of nodes never meets that of others.
  case railOptimised(leafPorts: Int, oversubscription: Double)
  /// Groups of so many ports with full bandwidth inside; the bandwidth that leaves a group over that of its ports.
  case dragonfly(groupPorts: Int, globalShare: Double)
  /// A grid whose rows close to rings; the port's bandwidth is divided over both channels of every dimension.
  case torus(sides: [Int])

  /// The name in files.
  public var name: String {
    switch self {
    case .fullyConnected: "fully-connected"
    case .fatTree: "fat-tree"
    case .railOptimised: "rail-optimised"
    case .dragonfly: "dragonfly"
    case .torus(let sides): sides.count == 2 ? "torus-2d" : "torus-3d"
    }
  }

  /// Whether ports have their own rate to everywhere.
  public var isPlain: Bool { if case .fullyConnected = self { true } else { false } }

  /// Ports of one accelerator over its part of the uplinks above its leaf: 1 where nothing is shared.
  public var taper: Double {
    switch self {
    case .fullyConnected, .torus: 1
    case .fatTree(_, let oversubscription), .railOptimised(_, let oversubscription): oversubscription
    case .dragonfly(_, let share): 1 / share
    }
  }

  /// Accelerators in a row that reach each other without an uplink, by the traffic of equal places; nil where there are no
  /// uplinks.
  func leaf(nodeSize: Int) -> Int? {
    switch self {
    case .fullyConnected, .torus: nil
    case .fatTree(let ports, _), .dragonfly(let ports, _): ports
    case .railOptimised(let ports, _): ports * nodeSize
    }
  }

  /// What is wrong with the shape for a cluster, in words for its reader.
  func faults(count: Int) -> [String] {
    switch self {
    case .fullyConnected: []
    case .fatTree(let ports, let oversubscription), .railOptimised(let ports, let oversubscription):
      (ports < 1 ? ["leafPorts is \(ports); a leaf has at least one port"] : [])
        + (oversubscription >= 1 && oversubscription.isFinite
          ? [] : ["oversubscription is \(oversubscription); a leaf has at most as many ports up as down: 1 or more"])
    case .dragonfly(let ports, let share):
      (ports < 1 ? ["groupPorts is \(ports); a group has at least one port"] : [])
        + (share > 0 && share <= 1
          ? [] : ["globalShare is \(share); the share of a group's bandwidth that leaves it lies above 0 and up to 1"])
    case .torus(let sides):
      sides.allSatisfy({ $0 >= 1 }) && sides.reduce(1.0, { $0 * Double($1) }) == Double(count)
        ? []
        : [
          "a torus of \(sides.map(String.init).joined(separator: " x ")) has "
            + "\(Int(sides.reduce(1.0) { $0 * Double($1) })) places for \(count) accelerators; sides must multiply to count"
        ]
    }
  }

  /// The share of a port that ranks get which send to the rank `stride` accelerators further on, all of them at once.
  ///
  /// In a torus one of the two channels of one dimension carries the message, and as many messages as steps lie between.
  func messageShare(stride: Int) -> Double {
    guard case .torus(let sides) = self else { return 1 }
    let steps = Self.steps(stride, along: sides)
    return 1 / Double(2 * max(sides.count { $0 > 1 }, 1) * max(1, steps.max() ?? 1))
  }

  /// The share of a port that the ranks of groups get which lie at equal distances in some directions.
  ///
  /// In a torus a group uses both channels of the dimensions in which its members differ, divided by the steps between
  /// neighbours.
  func groupShare(_ spans: [(size: Int, stride: Int)]) -> Double {
    guard case .torus(let sides) = self else { return 1 }
    var touched = Array(repeating: false, count: sides.count)
    var hops = 1
    for span in spans where span.size > 1 {
      let near = Self.steps(span.stride, along: sides)
      hops = max(hops, near.first { $0 > 0 } ?? 1)
      var unit = 1
      for (place, side) in sides.enumerated() {
        // Some member differs from the first in this digit of its number.
        if side > 1, span.stride < unit * side, (span.size - 1) * span.stride >= unit { touched[place] = true }
        unit *= side
      }
    }
    let dimensions = max(sides.count { $0 > 1 }, 1)
    return Double(max(touched.count { $0 }, 1)) / Double(dimensions) / Double(hops)
  }

  /// Steps in each dimension to the accelerator so many further on, the shorter way round.
  private static func steps(_ stride: Int, along sides: [Int]) -> [Int] {
    var rest = stride
    return sides.map { side in
      let ahead = rest % side
      rest /= side
      return min(ahead, side - ahead)
    }
  }

  /// The wiring itself, channel by channel, for so many ports.
  public func topology(endpoints: Int, nodeSize: Int) -> any Topology {
    switch self {
    case .fullyConnected: FullyConnected(endpoints: endpoints)
    case .fatTree(let ports, let oversubscription):
      FatTree(endpoints: endpoints, leafPorts: ports, oversubscription: oversubscription)
    case .railOptimised(let ports, let oversubscription):
      RailOptimised(endpoints: endpoints, nodeSize: nodeSize, leafPorts: ports, oversubscription: oversubscription)
    case .dragonfly(let ports, let share): Dragonfly(endpoints: endpoints, groupSize: ports, globalShare: share)
    case .torus(let sides): Torus(name: name, sides: sides)
    }
  }
}
