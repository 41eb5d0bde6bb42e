package import Reading
import Yams

/// The inputs of a stored scenario as a flat table, to ask for runs by them and to see in what two runs differ.
package enum ScenarioInputs {
  /// Every key of a stored scenario's text as its run took it; of a text that this version does not read any more, the keys
  /// that it sets.
  package static func read(_ text: String, name: String) -> [ScenarioInput] {
    if let scenario = try? ScenarioFile.reread(text: text, name: name) { return scenario.inputs }
    return flatten(text).map { ScenarioInput(key: $0.key, value: $0.value, number: Double($0.value), source: .set) }
  }

  /// Every scalar by its key, by dots from the root and brackets for lists; empty when the text is not YAML.
  package static func flatten(_ text: String) -> [(key: String, value: String)] {
    guard let node = try? Yams.compose(yaml: text) else { return [] }
    var rows: [(key: String, value: String)] = []
    collect(node, path: "", into: &rows)
    return rows
  }

  private static func collect(_ node: Node, path: String, into rows: inout [(key: String, value: String)]) {
    switch node {
    case .scalar(let scalar): rows.append((path, scalar.string))
    case .mapping(let mapping):
      for (key, value) in mapping {
        let name = key.scalar?.string ?? "?"
        collect(value, path: path.isEmpty ? name : "\(path).\(name)", into: &rows)
      }
    case .sequence(let sequence):
      for (index, value) in sequence.enumerated() { collect(value, path: "\(path)[\(index)]", into: &rows) }
    case .alias: rows.append((path, "alias"))
    }
  }
}
