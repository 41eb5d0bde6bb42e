/// One directed channel of a network.
public struct Channel: Hashable, Sendable {
  /// Where it starts: an endpoint or a switch, numbered by the topology.
  public let from: Int
  /// Where it ends.
  public let to: Int

  /// A channel between two places.
  public init(from: Int, to: Int) {
    self.from = from
    self.to = to
  }
}

/// How the ports of a cluster are wired: which channels a message crosses and how much each of them carries.
///
/// Capacities are in ports: 1 is the bandwidth of one endpoint's port. Routes feed the fair-share links of the
/// simulation kernel, bisections feed closed forms.
public protocol Topology: Sendable {
  /// The name in files.
  var name: String { get }
  /// Ports that send and receive; they are numbered from nought.
  var endpoints: Int { get }
  /// The channels of a shortest route, in order; none from an endpoint to itself.
  func route(from source: Int, to target: Int) -> [Channel]
  /// What a channel carries, in ports.
  func capacity(of channel: Channel) -> Double
  /// What crosses the worst even cut in one direction, in ports.
  var bisection: Double { get }
}

extension Topology {
  /// Channels between two endpoints.
  public func hops(from source: Int, to target: Int) -> Int { route(from: source, to: target).count }
}
