package import Hardware

/// What a collective or a message asks of the links: how long it takes by itself, and what it puts on which links, so that
/// those that meet on a link can share it.
///
/// Alone, it takes exactly its `seconds`, to the last bit. Of them, `fixedSeconds` pass whatever else goes on; in the rest it
/// keeps the slowest of its links as busy as they go, however much of their bandwidth the library reaches.
package struct Transfer: Hashable, Sendable {
  /// Seconds by itself.
  package var seconds: Double
  /// Of these, what no byte takes: starts, latencies, and steps over ranks.
  package var fixedSeconds: Double
  /// Bytes on the farthest of its links.
  package var wireBytes: Double
  /// Bytes on each class of links for each of these.
  package var route: LinkLoads

  /// A transfer by its parts.
  package init(seconds: Double, fixedSeconds: Double, wireBytes: Double, route: LinkLoads) {
    self.seconds = seconds
    self.fixedSeconds = fixedSeconds
    self.wireBytes = wireBytes
    self.route = route
  }

  /// Nothing to move.
  package static let none = Transfer(seconds: 0, fixedSeconds: 0, wireBytes: 0, route: LinkLoads())

  /// A transfer that keeps the slowest of its links busy for all its time but the fixed seconds.
  ///
  /// - Parameters:
  ///   - seconds: what it takes by itself.
  ///   - fixedSeconds: of these, what no byte takes.
  ///   - route: bytes on each class of links for each on the farthest.
  ///   - capacities: the bandwidth of each class.
  package init(seconds: Double, fixedSeconds: Double = 0, route: LinkLoads, over capacities: LinkLoads) {
    let rate = route.rate(over: capacities)
    let moving = max(0, seconds - fixedSeconds)
    self.init(
      seconds: seconds, fixedSeconds: min(fixedSeconds, seconds), wireBytes: rate.isFinite ? moving * rate : 0,
      route: rate.isFinite ? route : LinkLoads())
  }

  /// Bytes on each class of links.
  package var bytes: LinkLoads { route * wireBytes }

  /// Several transfers, one after the other, as one that takes `seconds`: what they put on links comes evenly.
  package static func series(_ parts: [Transfer], seconds: Double) -> Transfer {
    let bytes = parts.reduce(into: LinkLoads()) { $0 += $1.bytes }
    guard let farthest = bytes.farthest else {
      return Transfer(seconds: seconds, fixedSeconds: seconds, wireBytes: 0, route: LinkLoads())
    }
    let wire = bytes[farthest]
    return Transfer(
      seconds: seconds, fixedSeconds: min(seconds, parts.reduce(0) { $0 + $1.fixedSeconds }), wireBytes: wire,
      route: bytes * (1 / wire))
  }
}

/// A collective of a group, as a plan asks for it.
package struct CollectiveCall: Hashable, Sendable {
  /// What the group does.
  package var operation: CollectiveOperation
  /// The full buffer of one rank.
  package var bytes: Double
  /// The ranks.
  package var group: CommunicationGroup
  /// Time over that of the library's formula.
  package var stretch: Double

  /// A collective of a group.
  package init(_ operation: CollectiveOperation, bytes: Double, group: CommunicationGroup, stretch: Double = 1) {
    self.operation = operation
    self.bytes = bytes
    self.group = group
    self.stretch = stretch
  }
}

extension CollectiveCostModel {
  /// Seconds of a collective by itself.
  package func seconds(of call: CollectiveCall) -> Double {
    call.stretch * seconds(call.operation, bytes: call.bytes, group: call.group)
  }

  /// A collective as what it asks of the links. What a stretch adds is waiting, in which links are free.
  package func transfer(of call: CollectiveCall) -> Transfer {
    let plain = seconds(call.operation, bytes: call.bytes, group: call.group)
    guard plain > 0 else { return .none }
    let start = seconds(call.operation, bytes: min(1, call.bytes), group: call.group)
    var transfer = Transfer(
      seconds: plain, fixedSeconds: start, route: cluster.route(call.operation.pattern, of: call.group),
      over: capacities)
    transfer.seconds = call.stretch * plain
    return transfer
  }
}

extension CollectiveOperation {
  /// Which ranks of a group send to which.
  var pattern: TrafficPattern { self == .allToAll ? .everyPair : .neighbours }
}
