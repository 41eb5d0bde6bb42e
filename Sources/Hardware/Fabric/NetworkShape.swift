/// How the network ports of a cluster are wired, as far as ports get less than their own rate by it.
public struct NetworkShape: Hashable, Sendable {
  /// The design with all its sizes.
  package let design: any NetworkDesign
  /// Whether ports have their own rate to everywhere.
  public let isPlain: Bool
  /// Ports of one accelerator over its part of the uplinks above its leaf: 1 where nothing is shared.
  public let taper: Double

  /// A network of a design whose sizes are known.
  package init(_ design: any NetworkDesign) {
    self.design = design
    isPlain = design.isPlain
    taper = design.taper
  }

  /// The name in files.
  public var name: String { design.name }

  /// Accelerators in a row that reach each other without an uplink, by the traffic of equal places; nil where there are no
  /// uplinks.
  func leaf(nodeSize: Int) -> Int? { design.leaf(nodeSize: nodeSize) }

  /// What is wrong with the shape for a cluster, in words for its reader.
  func faults(count: Int) -> [String] { design.faults(count: count) }

  /// The share of a port that ranks get which send to the rank `stride` accelerators further on, all of them at once.
  func messageShare(stride: Int) -> Double { isPlain ? 1 : design.messageShare(stride: stride) }

  /// The share of a port that the ranks of groups get which lie at equal distances in some directions.
  func groupShare(_ spans: [(size: Int, stride: Int)]) -> Double { isPlain ? 1 : design.groupShare(spans) }

  /// The wiring itself, channel by channel, for so many ports.
  public func topology(endpoints: Int, nodeSize: Int) -> any Topology {
    design.topology(endpoints: endpoints, nodeSize: nodeSize)
  }

  /// Whether both are the same design with the same sizes.
  public static func == (one: NetworkShape, other: NetworkShape) -> Bool {
    one.isPlain == other.isPlain && AnyHashable(one.design) == AnyHashable(other.design)
  }
  /// Feeds the design.
  public func hash(into hasher: inout Hasher) { AnyHashable(design).hash(into: &hasher) }
}
