import Yams

/// The inputs of a scenario as a flat table, to see in what two runs differ.
public enum ScenarioInputs {
  /// Every scalar by its key, by dots from the root and brackets for lists; empty when the text is not YAML.
  public static func flatten(_ text: String) -> [(key: String, value: String)] {
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
