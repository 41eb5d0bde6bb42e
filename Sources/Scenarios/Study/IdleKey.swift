import Reading

/// Says of one key in which settings it changes nothing; the table of the key says in `matters` when it does.
package struct IdleRule<Setting>: Sendable {
  /// The key, by dots from the root.
  package let key: String
  private let reason: @Sendable (Setting) -> String?

  /// A rule for a key of a section.
  ///
  /// - Parameter reason: why it changes nothing, and what would let it; nil where it has its effect.
  init(_ section: KeySection, _ key: any DeclaredKey, _ reason: @escaping @Sendable (Setting) -> String?) {
    self.key = section.name + "." + key.name
    self.reason = reason
  }

  /// The keys without effect in a setting.
  static func found(_ rules: [IdleRule], in setting: Setting) -> [IdleKey] {
    rules.compactMap { rule in rule.reason(setting).map { IdleKey(rule.key, $0) } }
  }
}

/// A key that changes nothing in the setting that its file describes, such as the shape of context parallelism where there
/// is none.
package struct IdleKey: Sendable, Hashable {
  /// The key, by dots from the root.
  package let key: String
  /// Why it changes nothing, and what would let it.
  package let reason: String

  /// A key without effect.
  package init(_ key: String, _ reason: String) {
    self.key = key
    self.reason = reason
  }

  /// What is said of those of `keys` that the file sets: each with its place.
  static func warnings(_ keys: [IdleKey], _ mapping: MappingReader) -> [Diagnostic] {
    keys.compactMap { idle in
      mapping.place(of: idle.key).map { place in
        Diagnostic(
          file: mapping.value.collector.file, line: place.line, column: place.column,
          message: "`\(idle.key)` has no effect: \(idle.reason)")
      }
    }
  }

  /// The warnings that every run of a sweep has: a key that matters to one of them has its effect.
  static func ofAll(_ scenarios: [Scenario]) -> [Diagnostic] {
    guard let first = scenarios.first else { return [] }
    return first.idleKeys.filter { idle in scenarios.allSatisfy { $0.idleKeys.contains(idle) } }
  }
}
