import SimulationKernel

/// One after the other.
package struct RoundRobin: RequestRouter {
  /// `round-robin`.
  package static let name = "round-robin"
  /// The choice knows nothing of them.
  package static let looksAtReplicas = false
  private var next = 0

  /// Nothing here is left to chance.
  package init(seed: UInt64) {}

  /// The choice.
  package mutating func replica(for request: Request, signals: [ReplicaSignal], prefixTokens: (Int) -> Int) -> Int {
    defer { next += 1 }
    return next % signals.count
  }
}

/// By chance, all alike.
package struct RandomChoice: RequestRouter {
  /// `random`.
  package static let name = "random"
  /// The choice knows nothing of them.
  package static let looksAtReplicas = false
  private var stream: RandomStream

  /// A router whose choices are those of this seed.
  package init(seed: UInt64) { stream = RandomStream(seed: seed, name: "router") }

  /// The choice.
  package mutating func replica(for request: Request, signals: [ReplicaSignal], prefixTokens: (Int) -> Int) -> Int {
    stream.integer(below: signals.count)
  }
}

/// The one with the fewest requests; of equals the one with the fewest tokens, then the first.
package struct LeastLoaded: RequestRouter {
  /// `least-loaded`.
  package static let name = "least-loaded"
  /// Nothing here is left to chance.
  package init(seed: UInt64) {}

  /// The choice.
  package mutating func replica(for request: Request, signals: [ReplicaSignal], prefixTokens: (Int) -> Int) -> Int {
    Self.least(signals, among: signals.indices)
  }

  static func least(_ signals: [ReplicaSignal], among places: some Sequence<Int>) -> Int {
    var best = -1
    for place in places {
      guard best >= 0 else {
        best = place
        continue
      }
      let (one, other) = (signals[place], signals[best])
      if (one.requests, one.tokens) < (other.requests, other.tokens) { best = place }
    }
    return best
  }
}

/// The less loaded of two that chance picks.
///
/// - Source: Mitzenmacher 2001, "The power of two choices in randomized load balancing".
package struct PowerOfTwo: RequestRouter {
  /// `power-of-two`.
  package static let name = "power-of-two"
  private var stream: RandomStream

  /// A router whose choices are those of this seed.
  package init(seed: UInt64) { stream = RandomStream(seed: seed, name: "router") }

  /// The choice.
  package mutating func replica(for request: Request, signals: [ReplicaSignal], prefixTokens: (Int) -> Int) -> Int {
    let first = stream.integer(below: signals.count)
    guard signals.count > 1 else { return first }
    let second = (first + 1 + stream.integer(below: signals.count - 1)) % signals.count
    return LeastLoaded.least(signals, among: [first, second])
  }
}

/// The replica that has most of the prompt in its prefix cache, unless the fleet is out of balance.
///
/// - Source: SGLang's cache-aware router: shortest queue where loads differ by more than 64 requests and half; otherwise
///   the best match, or the least loaded where less than half of the prompt is known anywhere.
package struct PrefixAffinity: RequestRouter {
  /// `prefix-affinity`.
  package static let name = "prefix-affinity"
  private static let absoluteImbalance = 64
  private static let relativeImbalance = 1.5
  private static let leastMatch = 0.5

  /// Nothing here is left to chance.
  package init(seed: UInt64) {}

  /// The choice.
  package mutating func replica(for request: Request, signals: [ReplicaSignal], prefixTokens: (Int) -> Int) -> Int {
    let loads = signals.map(\.requests)
    let (least, most) = (loads.min() ?? 0, loads.max() ?? 0)
    let isBalanced =
      most - least <= Self.absoluteImbalance || Double(most) <= Self.relativeImbalance * Double(least)
    guard isBalanced else { return LeastLoaded.least(signals, among: signals.indices) }
    let matches = signals.indices.map(prefixTokens)
    let best = matches.max() ?? 0
    // A request knows at most its shared beginning and its conversation; of that, half is a match worth following.
    let knowable = request.session >= 0 || request.prefixTokens == 0 ? request.promptTokens : request.prefixTokens
    guard Double(best) > Self.leastMatch * Double(knowable) else {
      return LeastLoaded.least(signals, among: signals.indices)
    }
    return LeastLoaded.least(signals, among: signals.indices.filter { matches[$0] == best })
  }
}

/// The first turn of a conversation goes to the least loaded replica, later turns follow it.
package struct SessionAffinity: RequestRouter {
  /// `session-affinity`.
  package static let name = "session-affinity"
  private var homes: [Int32: Int] = [:]

  /// Nothing here is left to chance.
  package init(seed: UInt64) {}

  /// The choice.
  package mutating func replica(for request: Request, signals: [ReplicaSignal], prefixTokens: (Int) -> Int) -> Int {
    if request.session >= 0, let home = homes[request.session] { return home }
    let home = LeastLoaded.least(signals, among: signals.indices)
    if request.session >= 0 { homes[request.session] = home }
    return home
  }
}
