import Hardware

extension Topology {
  /// The rate of the slowest of `flows` when channels are divided equally among the flows that cross them, in ports.
  ///
  /// - Complexity: O(flows x hops).
  func equalShare(of flows: [(from: Int, to: Int)]) -> Double {
    var load: [Channel: Double] = [:]
    for flow in flows {
      for channel in route(from: flow.from, to: flow.to) { load[channel, default: 0] += 1 }
    }
    return load.map { capacity(of: $0.key) / $0.value }.min() ?? 1
  }
}
