/// A batching policy with its own settings.
package struct PolicySettings: Hashable, Sendable {
  /// What the policy says of itself.
  package let declaration: any PolicyDeclaration

  /// A policy by its declaration.
  package init(_ declaration: any PolicyDeclaration) { self.declaration = declaration }

  /// The name in files.
  package var name: String { type(of: declaration).name }
  /// Whether sequences that give way are moved to the host's memory.
  package var swaps: Bool { declaration.swaps }

  package static func == (one: PolicySettings, other: PolicySettings) -> Bool {
    AnyHashable(one.declaration) == AnyHashable(other.declaration)
  }
  package func hash(into hasher: inout Hasher) { AnyHashable(declaration).hash(into: &hasher) }
}

/// The policies: one line each.
package enum PolicyCatalog {
  /// In the order in which they are listed.
  package static let declarations: [any PolicyDeclaration.Type] = [
    FixedPolicy.self,
    DynamicPolicy.self,
    ElasticPolicy.self,
    OrcaPolicy.self,
    ContinuousPolicy.self,
    PrefillFirstPolicy.self,
    ChunkedPrefillPolicy.self,
    SarathiPolicy.self,
    PastFuturePolicy.self,
    BucketReservationPolicy.self,
    ShortestJobPolicy.self,
    ShortestRemainingPolicy.self,
    LearnedRankingPolicy.self,
    PriorityPolicy.self,
    FairPolicy.self,
  ]

  /// Every policy with its usual settings.
  package static let all = declarations.map { PolicySettings($0.usual) }

  /// The policy of that name.
  package static func named(_ name: String) -> (any PolicyDeclaration.Type)? { declarations.first { $0.name == name } }
}

extension PolicySettings {
  /// The names that files may use.
  package static let names = PolicyCatalog.declarations.map { $0.name }
}
