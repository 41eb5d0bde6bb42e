import Quantities
package import Reading

/// What a batching policy says of itself: its name and settings in files, and what the engine around it must know.
///
/// A new policy is a file with its declaration, a line in `PolicyCatalog`, and a test.
package protocol PolicyDeclaration: Hashable, Sendable {
  /// The name in files.
  static var name: String { get }
  /// What it does, in a few words.
  static var meaning: String { get }
  /// Its settings in files.
  static var keys: KeyTable { get }
  /// With its usual settings.
  static var usual: Self { get }
  /// What files must say of it; nil where the name alone is enough.
  static var requirement: String? { get }
  /// It with its settings, as YAML.
  static var example: String { get }

  /// Reads its settings; nil after faults were reported.
  init?(_ keys: MappingReader)

  /// The scheduler itself.
  func policy(_ engine: EngineSettings, seed: UInt64) -> any BatchingPolicy
  /// How waiting requests are ranked.
  var rank: RankRule { get }
  /// What is believed of the lengths of these requests.
  func predictor(seed: UInt64, _ requests: [Request]) -> LengthPredictor
  /// Gives an engine what the policy keeps there, such as accounts of clients.
  func prepare(_ engine: inout Engine)
  /// Whether decodes and prompts share the token budget of an iteration.
  var sharesBudget: Bool { get }
  /// Whether prompts run in iterations of their own.
  var runsPromptsAlone: Bool { get }
  /// Whether sequences that give way are moved to the host's memory.
  var swaps: Bool { get }
  /// Whether batches start and leave together, padded to their longest.
  var pads: Bool { get }
  /// Cached tokens that a request with so many on average holds while it decodes so many steps.
  func heldTokens(context: Double, steps: Double) -> Double
}

extension PolicyDeclaration {
  package static var requirement: String? { nil }
  package static var keys: KeyTable { .empty }
  package static var example: String {
    let settings = keys.keys.compactMap { key -> String? in
      switch key.absence {
      case .needed(let example, _): "\(key.name): \(example)"
      case .usual(let text): "\(key.name): \(text)"
      case .derived, .nothing: nil
      }
    }
    return settings.isEmpty ? name : "{\(name): {\(settings.joined(separator: ", "))}}"
  }
  package var rank: RankRule { .arrival }
  package func predictor(seed: UInt64, _ requests: [Request]) -> LengthPredictor { LengthPredictor(seed: seed) }
  package func prepare(_ engine: inout Engine) {}
  package var sharesBudget: Bool { false }
  package var runsPromptsAlone: Bool { false }
  package var swaps: Bool { false }
  package var pads: Bool { false }
  package func heldTokens(context: Double, steps: Double) -> Double { context }
}

/// A policy without settings.
package protocol PlainPolicyDeclaration: PolicyDeclaration {
  /// The policy.
  init()
}

extension PlainPolicyDeclaration {
  package static var usual: Self { Self() }
  package init?(_ keys: MappingReader) { self.init() }
}

/// Settings that several policies have.
enum PolicyKeys {
  /// The longest output that may come, for which room is kept.
  static func greatestOutput(_ usual: Int) -> Key<Int> {
    .whole("greatestOutput", .usual(usual), atMost: 10_000_000, "The longest output that is expected, in tokens.")
  }
}
