import Reading
import Foundation
import GRDB
import Quantities
import RunStore
import Scenarios
import TestSupport
import Testing

@Suite struct RunStoreTests {
  static let training = """
    kind: training
    model: llama-3-8b
    cluster: {accelerator: h100-sxm, count: 16}
    layout: {tensor: 2, pipeline: 2}
    batch: {global: 64, micro: 1, sequenceLength: 4096}
    tags: [one, two]
    """
  static let serving = """
    kind: serving
    model: llama-3-8b
    fleet: {accelerator: h100-sxm}
    workload: {arrivals: {poisson: 6/s}, requests: 100, prompt: {fixed: 100}, output: {geometric: {mean: 20}}}
    engine: {policy: continuous}
    """
  static let provenance = RunProvenance(
    version: "test", started: Date(timeIntervalSince1970: 1_700_000_000), wallSeconds: 0.5, host: "here")

  /// Runs a scenario and stores it.
  @discardableResult
  static func save(_ text: String, in store: RunStore) throws -> (
    id: Int64, outcome: any StudyOutcome, scenario: Scenario
  ) {
    let scenario = try #require(try ScenarioFile.read(text: text, path: "x.yaml").first)
    let outcome = scenario.run()
    return (try store.save(scenario, outcome, provenance), outcome, scenario)
  }

  @Test("a stored run reads back as it was", arguments: [training, serving])
  func roundTrip(text: String) throws {
    let folder = try TemporaryFolder()
    let store = try RunStore.open(path: folder.path("a.sqlite"))
    let (id, outcome, scenario) = try Self.save(text, in: store)
    let stored = try RunStore.openReadOnly(path: store.path).run(id)
    #expect(stored.metrics == outcome.metrics.sorted { $0.name < $1.name })
    #expect(stored.scenario == scenario.text)
    #expect(stored.tags == scenario.tags)
    #expect(stored.started == "2023-11-14T22:13:20Z")
    #expect(stored.kind == scenario.kind)
  }

  @Test("two runs of one scenario under one seed store identical metrics, another seed others")
  func reproducible() throws {
    let folder = try TemporaryFolder()
    let store = try RunStore.open(path: folder.path("a.sqlite"))
    let ids = try [Self.serving, Self.serving, Self.serving + "\nseed: 2\n"].map { try Self.save($0, in: store).id }
    let runs = try ids.map { try store.run($0).metrics }
    #expect(runs[0] == runs[1])
    #expect(runs[0] != runs[2])
  }

  @Test("details add up: stages and memory parts of a layout, requests of an engine")
  func details() throws {
    let folder = try TemporaryFolder()
    let store = try RunStore.open(path: folder.path("a.sqlite"))
    try Self.save(Self.training, in: store)
    try Self.save(Self.serving, in: store)
    func first(_ sql: String) throws -> QueryResult.Value { try #require(try store.query(sql).rows.first?.first) }
    #expect(try first("SELECT count(*) FROM stage") == .integer(2))
    #expect(try first("SELECT count(*) FROM request WHERE status = 'finished'") == .integer(100))
    #expect(
      try first(
        """
        SELECT max(total) = (SELECT value FROM metric WHERE name = 'memory_peak_bytes')
        FROM (SELECT sum(bytes) AS total FROM memory_part GROUP BY run_id, rank)
        """) == .integer(1))
    #expect(try first("SELECT count(*) FROM training_run WHERE step_time_s > 0 AND tensor = 2") == .integer(1))
    #expect(try first("SELECT policy FROM serving_run WHERE finished_count = 100") == .text("continuous"))
  }

  @Test("a comparison names the inputs that differ and no others")
  func comparison() throws {
    let folder = try TemporaryFolder()
    let store = try RunStore.open(path: folder.path("a.sqlite"))
    let other = Self.training.replacingOccurrences(of: "tensor: 2", with: "tensor: 4")
    let ids = try [Self.training, other].map { try Self.save($0, in: store).id }
    let comparison = RunComparison(try ids.map { try store.run($0) })
    #expect(comparison.inputs.map(\.key) == ["layout.tensor"])
    #expect(comparison.inputs[0].values == ["2", "4"])
    let step = try #require(comparison.metrics.first { $0.name == "step_time_s" })
    let (one, two) = (try #require(step.metrics[0]).value, try #require(step.metrics[1]).value)
    #expect(step.difference(1) == two - one)
    #expect(step.ratio(1) == two / one)
  }

  @Test(
    "a question that would write, or is wrong, is refused and changes nothing",
    arguments: [
      "DELETE FROM run", "DROP TABLE run", "SELECT nothing FROM run", "SELEC 1", "", "INSERT INTO run DEFAULT VALUES",
    ])
  func refusedQuery(sql: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.sqlite")
    try Self.save(Self.training, in: try RunStore.open(path: path))
    let store = try RunStore.openReadOnly(path: path)
    #expect(throws: StoreError.self) { try store.query(sql) }
    #expect(try store.runs().count == 1)
  }

  @Test("a run that does not exist is answered with those that do")
  func noSuchRun() throws {
    let folder = try TemporaryFolder()
    let store = try RunStore.open(path: folder.path("a.sqlite"))
    #expect { try store.run(7) } throws: { "\($0)" == "there is no run 7; the store is empty" }
    try Self.save(Self.training, in: store)
    #expect { try store.run(7) } throws: { "\($0)" == "there is no run 7; the store has runs 1 to 1" }
  }
}

@Suite struct StoreDamageTests {
  @Test("a database of another program is left untouched")
  func foreign() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("other.sqlite")
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE t (a)") }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect { try RunStore.open(path: path) } throws: { "\($0)".contains("another program") }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test("a file that is no database is left untouched")
  func noDatabase() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(String(repeating: "not a database\n", count: 100), to: "x.sqlite")
    #expect { try RunStore.open(path: path) } throws: { "\($0)".contains("not a readable store") }
    #expect { try RunStore.openReadOnly(path: path) } throws: { "\($0)".contains("not a readable store") }
  }

  @Test("a store of a later version is not read and not changed")
  func newer() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.sqlite")
    _ = try RunStore.open(path: path)
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('99 from the future')")
    }
    #expect { try RunStore.open(path: path) } throws: { "\($0)".contains("later version") }
    #expect { try RunStore.openReadOnly(path: path) } throws: { "\($0)".contains("later version") }
  }

  @Test("a store that is not there is missing when only read")
  func missing() throws {
    let folder = try TemporaryFolder()
    #expect { try RunStore.openReadOnly(path: folder.path("no.sqlite")) } throws: { "\($0)".contains("no such store") }
  }
}

extension RunStoreTests {
  @Test("verdicts are kept with their bounds, also two on one value, and those of several runs behind them")
  func verdicts() throws {
    let folder = try TemporaryFolder()
    let store = try RunStore.open(path: folder.path("a.sqlite"))
    let text =
      Self.training + """

        sweep: {layout.tensor: [1, 2]}
        expect:
          - {metric: step_time_s, at: {layout.tensor: 2}, atLeast: 1 s, source: here}
          - {metric: step_time_s, at: {layout.tensor: 2}, between: [1 s, 2 s], source: here}
          - {metric: step_time_s, at: {layout.tensor: 2}, atMost: 1 s, source: here}
          - {metric: step_time_s, at: {layout.tensor: 2}, over: {layout.tensor: 1}, atMost: 9, source: here}
        """
    let runs = try ScenarioFile.read(text: text, path: "x.yaml").map { ($0, $0.run()) }
    let ids = try runs.map { try store.save($0, $1, Self.provenance) }
    for (run, verdict) in JointVerdicts.of(runs.map { ($0, $1) }) { try store.add([verdict], to: ids[run]) }
    let rows = try store.query(
      "SELECT run_id, number, wanted, wanted_low, wanted_high, over_point FROM expectation ORDER BY run_id, number"
    ).rows
    let id = ids[1]
    #expect(
      rows == [
        [.integer(id), .integer(1), .real(1), .real(1), .null, .null],
        [.integer(id), .integer(2), .null, .real(1), .real(2), .null],
        [.integer(id), .integer(3), .real(1), .null, .real(1), .null],
        [.integer(id), .integer(4), .real(9), .null, .real(9), .text("layout.tensor=1")],
      ])
    let said = try store.details(of: id).verdicts
    #expect(said.map(\.holds) == [true, true, false, true])
    #expect(said.map(\.state) == ["held", "held", "beyond", "held"])
  }
}
