/// What a router knows of a replica, as of its last look.
package struct ReplicaSignal: Hashable, Sendable {
  /// Requests that wait.
  package var waiting = 0
  /// Requests that run.
  package var running = 0
  /// Tokens of prompts that wait and of running sequences.
  package var tokens = 0

  /// Requests that have come and not gone.
  package var requests: Int { waiting + running }
}

/// Which replica a request goes to.
///
/// Adding one: a file or a type here, a case in `RouterSettings`, a test.
package protocol RequestRouter: Sendable {
  /// Whether the choice depends on what the replicas do: where it does not, nobody looks at them.
  var looksAtReplicas: Bool { get }

  /// The replica for a request.
  ///
  /// - Parameters:
  ///   - request: the request.
  ///   - signals: what is known of each replica.
  ///   - prefixTokens: tokens of the prompt that a replica has in its prefix cache.
  mutating func replica(
    for request: Request, signals: [ReplicaSignal], prefixTokens: (_ replica: Int) -> Int
  ) -> Int
}

extension RequestRouter {
  /// Most routers do.
  package var looksAtReplicas: Bool { true }
}

/// How requests are sent to replicas.
package enum RouterSettings: String, Hashable, Sendable, CaseIterable {
  /// One after the other.
  case roundRobin = "round-robin"
  /// By chance.
  case random
  /// The one with the fewest requests.
  case leastLoaded = "least-loaded"
  /// The less loaded of two that chance picks.
  case powerOfTwo = "power-of-two"
  /// The one that knows most of the prompt, unless it is far busier than the others.
  case prefixAffinity = "prefix-affinity"
  /// All turns of a conversation to one.
  case sessionAffinity = "session-affinity"

  /// The names that files may use.
  package static var names: [String] { allCases.map(\.rawValue) }

  func router(seed: UInt64) -> any RequestRouter {
    switch self {
    case .roundRobin: RoundRobin()
    case .random: RandomChoice(seed: seed)
    case .leastLoaded: LeastLoaded()
    case .powerOfTwo: PowerOfTwo(seed: seed)
    case .prefixAffinity: PrefixAffinity()
    case .sessionAffinity: SessionAffinity()
    }
  }
}
