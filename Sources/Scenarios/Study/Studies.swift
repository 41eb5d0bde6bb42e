/// The kinds of scenarios: one line each.
package enum Studies {
  /// In the order in which they are listed.
  package static let all: [any Study.Type] = [
    TrainingStudy.self,
    ServingStudy.self,
    QueueingStudy.self,
    LawsStudy.self,
  ]

  /// The words behind `kind:`.
  package static let kinds = all.map { $0.kind }

  private static let byKind = Dictionary(all.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })

  /// The kind of that name; nil for one that only another version knows.
  package static func named(_ kind: String) -> (any Study.Type)? { byKind[kind] }
}
