import Reading
import Foundation
import GRDB
import Quantities
import RunStore
import Scenarios
import TestSupport
import Testing

@Suite struct InputStoreTests {
  @Test("a stored run has every key of its scenario, and SQL finds runs by what was set and by what was left out")
  func asked() throws {
    let folder = try TemporaryFolder()
    let store = try RunStore.open(path: folder.path("a.sqlite"))
    var wanted: [Int64] = []
    for (zero, node) in [(0, 8), (2, 8), (2, 16), (3, 16), (1, 16)] {
      let text = RunStoreTests.training
        .replacing("count: 16", with: "count: 16, nodeSize: \(node)")
        .replacing("pipeline: 2", with: "pipeline: 1" + (zero > 0 ? ", zeroStage: \(zero)" : ""))
      let (id, _, scenario) = try RunStoreTests.save(text, in: store)
      #expect(try store.inputs(of: id) == scenario.inputs.sorted { $0.key < $1.key })
      if zero >= 2, node > 8 { wanted.append(id) }
    }
    let found = try store.query(
      """
      SELECT z.run_id FROM input AS z JOIN input AS n USING (run_id)
      WHERE z.key = 'layout.zeroStage' AND z.number >= 2 AND n.key = 'cluster.nodeSize' AND n.number > 8 ORDER BY 1
      """)
    #expect(found.rows == wanted.map { [.integer($0)] })
    let left = try store.query("SELECT run_id FROM input WHERE key = 'layout.zeroStage' AND source = 'default'")
    #expect(left.rows == [[.integer(1)]])
  }

  @Test("runs of earlier versions get their keys from their scenarios, also from those that cannot be read any more")
  func migrated() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("old.sqlite")
    let sql = try String(contentsOf: Checkout.file("Tests/Fixtures/store-3.sql"), encoding: .utf8)
    try DatabaseQueue(path: path).writeWithoutTransaction { database in
      try database.execute(sql: sql)
      try database.execute(
        sql: "UPDATE run SET scenario = 'kind: training\nlayout: {tensr: 8}\n', scenario_hash = 'x' WHERE id = 1")
    }
    let store = try RunStore.openReadOnly(path: path)
    #expect(
      try store.inputs(of: 1).map { "\($0.key) \($0.value ?? "-")" } == ["kind training", "layout.tensr 8"])
    let runs = try store.runs()
    #expect(runs.count == 3)
    for run in runs where run.id != 1 {
      let inputs = try store.inputs(of: run.id)
      let set = ScenarioInputs.flatten(run.scenario)
      #expect(!set.isEmpty)
      for leaf in set { #expect(inputs.contains { $0.key == leaf.key && $0.value == leaf.value }, "\(leaf.key)") }
      #expect(inputs.contains { $0.source == .default }, "run \(run.id) is of a kind that can still be read")
    }
  }
}

@Suite struct StoredFileTests {
  private static let trace = (0..<40).map { "\(Double($0) / 4),\(100 + $0),\(10 + $0 % 7)" }

  private static func trace(_ lines: [String]) -> String {
    "arrival_s,prompt_tokens,output_tokens\n" + lines.joined(separator: "\n") + "\n"
  }

  /// A folder with a scenario that names a model and a trace, and a store beside it.
  private static func stored(
    _ folder: TemporaryFolder, lines: [String] = trace
  ) throws -> (store: RunStore, id: Int64, metrics: [Metric]) {
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("inputs"), withIntermediateDirectories: true)
    _ = try folder.write(trace(lines), to: "inputs/trace.csv")
    try FileManager.default.copyItem(
      at: Checkout.file("Scenarios/models/llama-3-8b.json"), to: folder.url.appendingPathComponent("inputs/model.json"))
    let file = try folder.write(
      """
      kind: serving
      model: model.json
      fleet: {accelerator: h100-sxm}
      workload: {trace: trace.csv}
      engine: {policy: continuous}
      """, to: "inputs/s.yaml")
    let scenario = try #require(try ScenarioFile.read(path: file).first)
    let store = try RunStore.open(path: folder.path("a.sqlite"))
    let outcome = scenario.run()
    return (store, try store.save(scenario, outcome, RunStoreTests.provenance), outcome.metrics)
  }

  private static func rerun(_ id: Int64, _ store: RunStore) throws -> [Metric] {
    let run = try store.run(id)
    let scenario = try ScenarioFile.reread(text: run.scenario, name: run.name, files: try store.files(of: id))
    return try #require(scenario).run().metrics
  }

  @Test("a run whose files are gone or changed is simulated again from its store, and from one that it was merged into")
  func elsewhere() throws {
    let folder = try TemporaryFolder()
    let (store, id, metrics) = try Self.stored(folder)
    #expect(try store.files(of: id).map(\.role).sorted() == ["model", "trace"])
    _ = try folder.write(Self.trace(["0,1,1"]), to: "inputs/trace.csv")
    #expect(try Self.rerun(id, store) == metrics)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("inputs"))
    #expect(try Self.rerun(id, store) == metrics)
    let other = try RunStore.open(path: folder.path("b.sqlite"))
    try RunStoreTests.save(RunStoreTests.training, in: other)
    #expect(try other.merge(store).runs == 1)
    #expect(try Self.rerun(2, other) == metrics)
    #expect(try other.inputs(of: 2) == store.inputs(of: id))
    #expect(try other.merge(store).runs == 0)
  }

  @Test("one content stands once however many runs have it, and does not stand in the table of files")
  func once() throws {
    let folder = try TemporaryFolder()
    let (store, id, _) = try Self.stored(folder)
    let run = try store.run(id)
    let scenario = try #require(
      try ScenarioFile.reread(text: run.scenario, name: run.name, files: try store.files(of: id)))
    _ = try store.save(scenario, scenario.run(), RunStoreTests.provenance)
    #expect(try store.query("SELECT count(*) FROM file").rows == [[.integer(4)]])
    #expect(try store.query("SELECT count(*) FROM file_content").rows == [[.integer(2)]])
    #expect(!(try store.query("SELECT * FROM file").columns.contains("content")))
  }

  @Test("of a file that was too large for the store its fingerprint says whether it is still the same")
  func large() throws {
    let folder = try TemporaryFolder()
    let lines = (0..<40).map { "\(Double($0) / 4),\(100 + $0),\(10 + $0 % 7)" }
    let padded = lines.map { $0 + String(repeating: " ", count: NamedFile.greatestContent / 40) }
    let (store, id, metrics) = try Self.stored(folder, lines: padded)
    let trace = try #require(try store.files(of: id).first { $0.role == "trace" })
    #expect(trace.content == nil && trace.bytes > NamedFile.greatestContent)
    #expect(try Self.rerun(id, store) == metrics)
    _ = try folder.write(Self.trace(["0,1,1"]), to: "inputs/trace.csv")
    #expect {
      try Self.rerun(id, store)
    } throws: { error in
      "\(error)".contains("the trace has changed since the run") && "\(error)".contains(trace.sha256)
    }
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("inputs/trace.csv"))
    #expect { try Self.rerun(id, store) } throws: { "\($0)".contains("too large to be stored") }
  }

  @Test("files of an older store, and standard input of one, are not made up")
  func older() throws {
    let text = "kind: serving\nmodel: llama-3-8b\nfleet: {accelerator: h100-sxm}\nworkload: {trace: '-'}\n"
    #expect {
      try ScenarioFile.reread(text: text + "engine: {policy: continuous}\n", name: "x")
    } throws: { "\($0)".contains("standard input and was not stored") }
  }
}
