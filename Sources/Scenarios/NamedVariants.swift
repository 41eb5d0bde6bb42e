import Reading
import Yams

/// The sets of keys of `variants:`, each of which is a run of its own.
struct NamedVariants {
  /// The key by which `at` and `over` name them.
  static let key = "variant"

  private let sets: [(name: String, keys: Node.Mapping, mark: Mark?)]
  private let collector: DiagnosticCollector

  /// The names in the order of the file.
  var names: [String] { sets.map(\.name) }
  /// All keys that sets change.
  var changed: Set<String> { Set(sets.flatMap { $0.keys.map { Sweep.label($0.key) } }) }

  /// Reads what stands behind `variants:`; nil after faults were reported.
  init?(_ node: Node, _ collector: DiagnosticCollector) {
    self.collector = collector
    let reader = ValueReader(node: node, path: "variants", collector: collector)
    guard case .mapping(let named) = node, !named.isEmpty else {
      reader.report("`variants` must map names to keys with values, such as `{wide: {layout.tensor: 8}}`")
      return nil
    }
    guard named.count <= Sweep.limit else {
      reader.report("`variants` asks for more than \(Sweep.limit) runs")
      return nil
    }
    var sets: [(name: String, keys: Node.Mapping, mark: Mark?)] = []
    var seen: [String: String] = [:]
    var isGood = true
    for (key, value) in named {
      let name = Sweep.label(key)
      let place = ValueReader(node: value, path: "variants.\(name)", collector: collector)
      guard case .mapping(let keys) = value else {
        place.report("`variants.\(name)` must map keys by dots from the root to values, such as `{layout.tensor: 8}`")
        isGood = false
        continue
      }
      for (key, _) in keys where Self.refused.contains(Sweep.label(key)) {
        ValueReader(node: key, path: place.path, collector: collector).report(
          "`\(Sweep.label(key))` is said once for all runs; it cannot stand in `variants`")
        isGood = false
      }
      if sets.contains(where: { $0.name == name }) {
        ValueReader(node: key, path: "variants", collector: collector).report("`\(name)` stands here twice")
        isGood = false
      }
      let same = keys.map { "\(Sweep.label($0.key))=\(Sweep.label($0.value))" }.sorted().joined(separator: "\n")
      if let other = seen.updateValue(name, forKey: same), other != name {
        place.report("`\(name)` sets what `\(other)` sets: equal values give equal runs; leave one out")
        isGood = false
      }
      sets.append((name, keys, key.mark))
    }
    self.sets = sets
    if !isGood { return nil }
  }

  private static let refused: Set = ["expect", "sweep", "variants"]

  /// One run for each set; none after a fault was reported.
  func variants(of node: Node) -> [Sweep.Variant] {
    sets.compactMap { set in
      var changed = node
      var places: [(path: String, mark: Mark)] = []
      for (key, value) in set.keys {
        let path = Sweep.label(key)
        let parts = path.split(separator: ".").map(String.init)
        guard !parts.isEmpty, let replaced = Sweep.substitute(value, at: parts, in: changed, mark: key.mark) else {
          ValueReader(node: key, path: "variants.\(set.name)", collector: collector)
            .report("`\(path)` cannot be set: a part of it is not a mapping")
          return nil
        }
        changed = replaced
        if let mark = value.mark { places.append((path, mark)) }
      }
      return Sweep.Variant(
        node: changed, suffix: " " + set.name, labels: [Self.key: set.name], places: places)
    }
  }
}
