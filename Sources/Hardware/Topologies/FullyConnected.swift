package import Reading

/// Every port reaches every other at its full rate: a crossbar switch, or a link for each pair.
public struct FullyConnected: Topology {
  /// `fully-connected`.
  public let name = "fully-connected"
  /// Ports.
  public let endpoints: Int

  /// A crossbar of some ports.
  public init(endpoints: Int) {
    precondition(endpoints >= 1, "a network joins at least one port")
    self.endpoints = endpoints
  }

  /// Up to the switch, numbered after the ports, and down.
  public func route(from source: Int, to target: Int) -> [Channel] {
    guard source != target else { return [] }
    return [Channel(from: source, to: endpoints), Channel(from: endpoints, to: target)]
  }

  /// Every channel is one port.
  public func capacity(of channel: Channel) -> Double { 1 }

  /// Every port of one half.
  public var bisection: Double { Double(endpoints / 2) }
}

/// Every port reaches every other at its full rate.
package struct FullyConnectedDesign: NetworkDesign {
  package static let shape = "fully-connected"
  package static let keys: [any DeclaredKey] = []
  package init() {}
  package func read(_ keys: MappingReader) -> Bool { true }
  package var isPlain: Bool { true }
  package func faults(count: Int) -> [String] { [] }
  package func topology(endpoints: Int, nodeSize: Int) -> any Topology { FullyConnected(endpoints: endpoints) }
}

extension NetworkShape {
  /// Every port reaches every other at its full rate.
  public static let fullyConnected = NetworkShape(FullyConnectedDesign())
}
