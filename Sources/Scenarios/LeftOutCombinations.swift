import Reading
import Yams

/// The combinations of a sweep whose values are good by themselves and cannot be together, such as a tensor size that does
/// not divide the heads of a model.
struct LeftOutCombinations {
  private var names: [(name: String, reason: String)] = []
  private var faults: Set<Diagnostic> = []
  private var place: Mark?
  private var areAll = true

  /// More than this many are counted and not named.
  private static let mostNamed = 5

  /// Takes down a combination that was read just now and has faults.
  mutating func add(_ variant: Sweep.Variant, _ collector: DiagnosticCollector) {
    guard collector.areCombinations, !variant.isExpected, let sweep = variant.sweep,
      let first = collector.ofScenario.first
    else {
      areAll = false
      return
    }
    place = sweep
    names.append((String(variant.suffix.dropFirst()), first.message))
    faults.formUnion(collector.ofScenario)
  }

  /// Whether all faults of a file are of combinations that may be left out.
  func explain(_ error: ScenarioError) -> Bool { areAll && faults.isSuperset(of: error.diagnostics) }

  /// Counts and names what is left out, in a warning at the sweep.
  func warn(_ collector: DiagnosticCollector) {
    let shown = names.prefix(Self.mostNamed).map { "\($0.name) (\($0.reason))" }
    let more = names.count > shown.count ? [" and \(names.count - shown.count) more"] : []
    let count = names.count == 1 ? "1 combination is" : "\(names.count) combinations are"
    collector.warn(
      "\(count) impossible and left out: \(shown.joined(separator: "; "))\(more.joined())",
      line: place?.line ?? 1, column: place?.column ?? 1)
  }
}
