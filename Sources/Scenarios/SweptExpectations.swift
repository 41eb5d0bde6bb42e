import Reading
import Yams

/// Expected figures of a sweep: one with `at: {KEY: VALUE}` belongs to the runs whose swept keys have those values.
struct SweptExpectations {
  /// The swept keys with the labels of their values.
  let swept: [String: [String]]
  let collector: DiagnosticCollector

  /// Reports every `at` that no run of the sweep answers to, for such a figure would hold nothing to account.
  func check(_ root: Node) {
    guard case .mapping(let mapping) = root, case .sequence(let figures)? = mapping["expect"] else { return }
    for figure in figures {
      guard case .mapping(let keys) = figure, let place = keys["at"] else { continue }
      let reader = ValueReader(node: place, path: "expect.at", collector: collector)
      guard case .mapping(let wanted) = place, !wanted.isEmpty else {
        reader.report("`at` must map swept keys to one of their values, such as `{layout.tensor: 4}`")
        continue
      }
      for (key, value) in wanted {
        let path = key.scalar?.string ?? Sweep.label(key)
        guard let values = swept[path] else {
          let known = swept.keys.sorted().map { "`\($0)`" }.joined(separator: ", ")
          ValueReader(node: key, path: "expect.at", collector: collector).report(
            "`\(path)` is not swept; " + (known.isEmpty ? "the file has no `sweep`" : "swept are \(known)"))
          continue
        }
        if !values.contains(Sweep.label(value)) {
          ValueReader(node: value, path: "expect.at", collector: collector).report(
            "`\(path)` is never `\(Sweep.label(value))` in the sweep; it is \(values.joined(separator: ", "))")
        }
      }
    }
  }

  /// Whether a figure names the values of a run.
  static func names(_ node: Node, at labels: [String: String]) -> Bool {
    guard case .mapping(let mapping) = node, case .sequence(let figures)? = mapping["expect"] else { return false }
    return figures.contains { figure in
      guard case .mapping(let keys) = figure, case .mapping(let wanted)? = keys["at"] else { return false }
      return wanted.allSatisfy { labels[Sweep.label($0.key)] == Sweep.label($0.value) }
    }
  }

  /// One run's scenario: with the figures that are expected everywhere or at its values, without their `at`.
  static func select(in node: Node, at labels: [String: String]) -> Node {
    guard case .mapping(var mapping) = node, case .sequence(let figures)? = mapping["expect"] else { return node }
    let selected = figures.compactMap { figure -> Node? in
      guard case .mapping(var keys) = figure, let place = keys["at"] else { return figure }
      guard case .mapping(let wanted) = place,
        wanted.allSatisfy({ labels[Sweep.label($0.key)] == Sweep.label($0.value) })
      else { return nil }
      keys["at"] = nil
      return .mapping(keys)
    }
    mapping["expect"] =
      selected.isEmpty ? nil : .sequence(Node.Sequence(selected, figures.tag, figures.style, figures.mark))
    return .mapping(mapping)
  }
}
