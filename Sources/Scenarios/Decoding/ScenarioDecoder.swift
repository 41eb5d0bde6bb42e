import Foundation
import Quantities
import Reading
import Yams

/// Turns the tree of a file into a scenario.
package struct ScenarioDecoder {
  let collector: DiagnosticCollector
  /// What names mean.
  let catalog: Catalog
  /// Where relative paths start.
  let directory: URL
  let defaultName: String
  /// The swept keys with the labels of the values that they have in this run.
  var point: [String: String] = [:]
  /// Which entries of the file's `expect` those of this run are.
  var figurePlaces: [Int] = []

  /// The scenario, or nil after its faults were reported.
  func scenario(_ node: Node) -> Scenario? {
    let faultsBefore = collector.diagnostics.count
    collector.beginScenario()
    let root = ValueReader(node: node, path: "", collector: collector)
    guard let keys = root.mapping(ScenarioKeys.head) else { return nil }
    let kind = keys.read(ScenarioKeys.kind)
    let name = keys.read(ScenarioKeys.name, usual: defaultName) ?? defaultName
    if name.allSatisfy(\.isWhitespace) {
      (keys.known(ScenarioKeys.name) ?? root).report("`name` is empty; leave it out to call the run by its file")
    }
    let seed = keys.read(ScenarioKeys.seed) ?? 1
    let tags = keys.read(ScenarioKeys.tags)?.list()?.compactMap { $0.string() } ?? []
    let paper = keys.read(ScenarioKeys.paper).flatMap(Paper.init)
    let type = kind.flatMap(Studies.named)
    if let type { keys.extend(by: type.keys) }
    let bounds = keys.read(ScenarioKeys.objectives)
    let objectives = type.flatMap { type in bounds.map { Objectives.read($0, of: type) } }
    let head = ScenarioHead(seed: UInt64(seed), objectives: objectives?.bounds ?? [])
    let study = type.flatMap { $0.read(keys, self, head) }
    // What may be expected hangs on what the run is.
    var expected = ExpectationReader(
      type, study, hasObjectives: bounds != nil && (study == nil || !head.objectives.isEmpty), collector)
    if let figures = keys.read(ScenarioKeys.expect) { expected.read(figures, places: figurePlaces) }
    if kind != nil { keys.finish() }
    if let type { MetricNames.check(keys, study, type, collector) }
    if let study { objectives?.check(study) }
    let notes = collector.takeNotes()
    guard let study, collector.diagnostics.count == faultsBefore else { return nil }
    return Scenario(
      name: name, text: text(of: node), seed: head.seed, tags: tags, paper: paper, study: study,
      objectives: head.objectives,
      expectations: expected.expectations, findings: expected.findings, quests: expected.quests, point: point,
      idleKeys: IdleKey.warnings(study.idleKeys, keys), inputs: collector.inputs.all,
      files: collector.files.used.map(\.file) + catalog.ownFiles, notes: notes, catalog: catalog)
  }

  /// YAML that describes the same run wherever it is read: files that it names are named by their whole paths.
  func text(of node: Node) -> String {
    // The author's own keys have done their work once aliases and merges are resolved.
    var own = node.mapping ?? [:]
    for key in own.keys.compactMap(\.scalar?.string) where key.hasPrefix("x-") { own[key] = nil }
    var resolved = SweptExpectations.alone(Node.mapping(own))
    for (key, file) in collector.files.used { resolved = Sweep.replace(in: resolved, at: key) { _ in file.path } }
    return (try? Yams.serialize(node: resolved, indent: 2, width: -1, sortKeys: false)) ?? ""
  }
}
