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
/// Adding one: a file with the router, a line in `RequestRouters`, a test.
package protocol RequestRouter: Sendable {
  /// The name in files.
  static var name: String { get }
  /// Whether the choice depends on what the replicas do: where it does not, nobody looks at them.
  static var looksAtReplicas: Bool { get }

  /// A router at the beginning of a run.
  ///
  /// - Parameter seed: the seed of its chance, where it has any.
  init(seed: UInt64)

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
  package static var looksAtReplicas: Bool { true }
}

/// The routers by name.
package enum RequestRouters {
  /// Every known router.
  package static let all: [any RequestRouter.Type] = [
    RoundRobin.self, RandomChoice.self, LeastLoaded.self, PowerOfTwo.self, PrefixAffinity.self, SessionAffinity.self,
  ]
  /// The names that files may use.
  package static var names: [String] { all.map { $0.name } }
}

/// How requests are sent to replicas: a router of `RequestRouters`, which each run begins anew.
package struct RouterSettings: Hashable, Sendable {
  /// The router.
  let type: any RequestRouter.Type

  /// A router with its usual settings.
  package init(_ type: any RequestRouter.Type) { self.type = type }

  /// The router of that name; nil where there is none.
  package init?(named name: String) {
    guard let type = RequestRouters.all.first(where: { $0.name == name }) else { return nil }
    self.type = type
  }

  /// The name in files.
  package var name: String { type.name }

  func router(seed: UInt64) -> any RequestRouter { type.init(seed: seed) }

  /// Whether both are the same router.
  package static func == (one: Self, other: Self) -> Bool { one.type == other.type }
  /// Routers are told apart by their types.
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(type)) }
}
