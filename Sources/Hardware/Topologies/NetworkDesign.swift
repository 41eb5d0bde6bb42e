package import Reading

/// How the network ports of a cluster may be wired: what files say of it, and what ports get by it.
///
/// A new one is a file with its design and its channels (`Topology`), a line in ``NetworkDesigns``, and a test.
package protocol NetworkDesign: Hashable, Sendable {
  /// The word for it in files.
  static var shape: String { get }
  /// Its sizes in files.
  static var keys: [any DeclaredKey] { get }
  /// With its usual sizes.
  init()
  /// Reads its sizes; those that are not said stay as they are. False after faults were reported.
  mutating func read(_ keys: MappingReader) -> Bool
  /// With the sizes that follow from the cluster where none are said; what is below is asked of that alone.
  ///
  /// - Parameter count: accelerators.
  func fitted(count: Int) -> Self

  /// The name in files.
  var name: String { get }
  /// Whether ports have their own rate to everywhere.
  var isPlain: Bool { get }
  /// Ports of one accelerator over its part of the uplinks above its leaf: 1 where nothing is shared.
  var taper: Double { get }
  /// Whether under one leaf lie equal places of its nodes alone, and not whole nodes.
  var joinsEqualPlaces: Bool { get }
  /// Accelerators in a row that reach each other without an uplink, by the traffic of equal places; nil where there are no
  /// uplinks.
  func leaf(nodeSize: Int) -> Int?
  /// What is wrong with it for a cluster, in words for its reader.
  func faults(count: Int) -> [String]
  /// The share of a port that ranks get which send to the rank `stride` accelerators further on, all of them at once.
  func messageShare(stride: Int) -> Double
  /// The share of a port that the ranks of groups get which lie at equal distances in some directions.
  func groupShare(_ spans: [(size: Int, stride: Int)]) -> Double
  /// The wiring itself, channel by channel, for so many ports.
  func topology(endpoints: Int, nodeSize: Int) -> any Topology
}

extension NetworkDesign {
  package func fitted(count: Int) -> Self { self }
  package var name: String { Self.shape }
  package var isPlain: Bool { false }
  package var taper: Double { 1 }
  package var joinsEqualPlaces: Bool { false }
  package func leaf(nodeSize: Int) -> Int? { nil }
  package func messageShare(stride: Int) -> Double { 1 }
  package func groupShare(_ spans: [(size: Int, stride: Int)]) -> Double { 1 }
}

/// The ways to wire ports: one line each.
package enum NetworkDesigns {
  /// In the order in which they are listed.
  package static let all: [any NetworkDesign.Type] = [
    FullyConnectedDesign.self,
    FatTreeDesign.self,
    RailOptimisedDesign.self,
    DragonflyDesign.self,
    TorusDesign.self,
  ]

  /// The design of that word.
  static func named(_ shape: String) -> (any NetworkDesign.Type)? { all.first { $0.shape == shape } }

  /// The sizes of all of them; what several have stands once.
  static var keys: [any DeclaredKey] {
    var seen: Set<String> = []
    return all.flatMap { $0.keys }.filter { seen.insert($0.name).inserted }
  }
}
