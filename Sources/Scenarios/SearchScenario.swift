import Foundation
package import Reading
package import Training
import Yams

/// A search for layouts, fully described.
package struct SearchScenario: Sendable {
  /// The name of the search: the file's, with the swept values behind it.
  package let name: String
  /// The scenario as YAML.
  package let text: String
  /// What is searched.
  package let search: LayoutSearch
  /// The layout that the file itself gives, to compare with.
  package let own: SearchPoint?
  /// The files that came with its text.
  let files: GivenFiles?

  /// The scenario that runs one combination.
  ///
  /// - Throws: `ScenarioError` when the file's other keys do not allow it, such as a ramp that does not divide.
  package func scenario(_ point: SearchPoint) throws(ScenarioError) -> Scenario? {
    guard let root = try? Yams.compose(yaml: text), case .mapping(var mapping) = root else { return nil }
    mapping["search"] = nil
    if case .mapping(var layout)? = mapping["layout"] {
      // What the other sizes leave of the cluster, not what the file's own left.
      layout["data"] = nil
      mapping["layout"] = .mapping(layout)
    }
    mapping["name"] = Node(name + " " + point.label)
    var node = Node.mapping(mapping)
    for (key, value) in point.settings {
      node = Sweep.substitute(value, at: key.split(separator: ".").map(String.init), in: node) ?? node
    }
    let yaml = (try? Yams.serialize(node: node, indent: 2, width: -1, sortKeys: false)) ?? ""
    return try ScenarioFile.read(text: yaml, path: name + ".yaml", catalog: search.catalog, files: files).first
  }
}

extension SearchPoint {
  /// The keys of a scenario that make it this combination.
  fileprivate var settings: [(String, Node)] {
    let dealt: Node =
      switch layout.stages {
      case .listed(let counts): Node(counts.map { Node(String($0), .init(.int)) })
      default: Node(layout.stages.name)
      }
    func number(_ value: Int) -> Node { Node(String(value), .init(.int)) }
    func flag(_ value: Bool) -> Node { Node(value ? "true" : "false", .init(.bool)) }
    return [
      ("cluster.count", number(count)), ("batch.global", number(globalBatch)), ("batch.micro", number(micro)),
      ("recompute", Node(recompute.rawValue)), ("layout.tensor", number(layout.tensor)),
      ("layout.pipeline", number(layout.pipeline)), ("layout.virtualStages", number(layout.virtualStages)),
      ("layout.stages", dealt),
      ("layout.schedule", Node(layout.schedule)), ("layout.zeroStage", number(layout.zeroStage)),
      ("layout.context", number(layout.context)), ("layout.expert", number(layout.expert)),
      ("layout.sequenceParallel", flag(layout.sequenceParallel)),
      ("layout.overlapGradients", flag(layout.overlapGradients)),
      ("layout.overlapParameters", flag(layout.overlapParameters)),
    ]
  }
}
