import Foundation
import GRDB
import Quantities
import RunStore
import Scenarios
import TestSupport
import Testing

@Suite struct ViewTests {
  private static func views(_ path: String) throws -> [String: String] {
    try DatabaseQueue(path: path).read { database in
      let rows = try Row.fetchAll(database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'view'")
      return Dictionary(rows.map { ($0["name"], $0["sql"]) }, uniquingKeysWith: { $1 })
    }
  }

  @Test("views of another version are made anew by whoever opens the file, also for reading; views of others stay")
  func madeAnew() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.sqlite")
    try RunStoreTests.save(RunStoreTests.training, in: try RunStore.open(path: path))
    let fresh = try Self.views(path)
    #expect(Set(fresh.keys) == ["training_run", "serving_run", "queue_run", "laws_run", "metric_catalog"])
    for isReading in [false, true] {
      try DatabaseQueue(path: path).write { database in
        try database.execute(
          sql: """
            DROP VIEW training_run; CREATE VIEW training_run AS SELECT id AS run_id FROM run;
            DROP VIEW metric_catalog; DROP VIEW IF EXISTS mine;
            CREATE VIEW mine AS SELECT step_time_s FROM training_run;
            """)
      }
      #expect(throws: DatabaseError.self) {
        try DatabaseQueue(path: path).read { try Row.fetchAll($0, sql: "SELECT step_time_s FROM mine") }
      }
      let store = try isReading ? RunStore.openReadOnly(path: path) : RunStore.open(path: path)
      #expect(try store.query("SELECT step_time_s > 0, fits FROM training_run").rows == [[.integer(1), .integer(1)]])
      #expect(try store.query("SELECT step_time_s > 0 FROM mine").rows == [[.integer(1)]])
      #expect(try Self.views(path).filter { $0.key != "mine" } == fresh)
    }
  }

  @Test("every metric of a run is a column of its kind's view with the value that the run has")
  func everyMetric() throws {
    let folder = try TemporaryFolder()
    let store = try RunStore.open(path: folder.path("a.sqlite"))
    for (text, view) in [(RunStoreTests.training, "training_run"), (RunStoreTests.serving, "serving_run")] {
      let (id, outcome, _) = try RunStoreTests.save(text, in: store)
      let answer = try store.query("SELECT * FROM \(view) WHERE run_id = \(id)")
      let row = Dictionary(zip(answer.columns, try #require(answer.rows.first)), uniquingKeysWith: { $1 })
      for metric in outcome.metrics { #expect(row[metric.name] == .real(metric.value), "\(metric.name)") }
    }
  }

  @Test("the store holds units that the catalogue view explains, and metrics read back with their dimension")
  func units() throws {
    let folder = try TemporaryFolder()
    let store = try RunStore.open(path: folder.path("a.sqlite"))
    var count = 0
    for text in [RunStoreTests.training, RunStoreTests.serving, ReportedQueue.text] {
      count += try RunStoreTests.save(text, in: store).outcome.metrics.count
    }
    let known = """
      FROM metric AS m JOIN run AS r ON r.id = m.run_id
      JOIN metric_catalog AS c ON c.kind = r.kind AND m.name GLOB c.pattern
      """
    #expect(try store.query("SELECT count(*) \(known) WHERE c.unit = m.unit").rows == [[.integer(Int64(count))]])
    #expect(
      try store.query("SELECT DISTINCT m.unit \(known) WHERE m.name LIKE '%tokens_per_second' ").rows
        == [[.text("token/s")]])
  }

  /// A small comparison of queues.
  private enum ReportedQueue {
    static let text = """
      kind: queue
      arrivals: {poisson: 0.5/s}
      service: {exponential: 1 s}
      compare: [fcfs, {buffer: {capacity: 3}}]
      replications: 4
      requests: 2000
      """
  }

  @Test("metrics of older stores get units for their dimensions, and read back as they did")
  func migrated() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("old.sqlite")
    let sql = try String(contentsOf: Checkout.file("Tests/Fixtures/store-3.sql"), encoding: .utf8)
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
    let before = try DatabaseQueue(path: path).read { database in
      try Row.fetchAll(database, sql: "SELECT run_id, name, unit FROM metric ORDER BY run_id, name").map { row in
        "\(row["run_id"] as Int64) \(row["name"] as String) \(row["unit"] as String)"
      }
    }
    let store = try RunStore.openReadOnly(path: path)
    let after = try store.runs().sorted { $0.id < $1.id }.flatMap { run in
      run.metrics.map { "\(run.id) \($0.name) \($0.dimension)" }
    }
    #expect(!before.isEmpty)
    // Queues' approximations were named anew; everything else keeps name and dimension.
    let renamed = Set(before).subtracting(after)
    #expect(renamed.allSatisfy { $0.contains("_exact_s ") }, "\(renamed)")
    #expect(before.count == after.count)
    let units = try store.query("SELECT DISTINCT unit FROM metric").rows.flatMap { $0 }
    let known = Set(Dimension.allCases.map(\.unit) + ["token/s", "nats/token"])
    for unit in units {
      if case .text(let unit) = unit { #expect(known.contains(unit)) } else { Issue.record("no text") }
    }
  }
}
