import Foundation
import GRDB
import Quantities
import Queueing
import RunStore
import Scenarios
import TestSupport
import Testing

@Suite struct QueueStoreTests {
  private static let study = """
    kind: queue
    arrivals: {poisson: 1/s}
    tokens: {uniform: [1, 100]}
    service: {perToken: 25 ms}
    compare: [{servers: {count: 2}}, {buffer: {capacity: 3}}, fcfs, {patience: {time: 2 s}}, {servers: {count: 3}}]
    replications: 4
    requests: 2000
    """

  @Test("a stored policy has its theory by kind, its chance to wait, its losses, percentiles and how it came out")
  func rows() throws {
    let folder = try TemporaryFolder()
    let store = try RunStore.open(path: folder.path("a.sqlite"))
    let saved = try RunStoreTests.save(Self.study, in: store)
    let rows = try store.query(
      """
      SELECT policy, servers, theory_kind, wait_exact_s IS NULL, wait_theory_s IS NULL, standing, loss_theory_ratio > 0,
        waiting_ratio IS NULL, wait_p99_ci_low_s <= wait_p99_s AND wait_p99_s <= wait_p99_ci_high_s
      FROM queue_run ORDER BY number
      """
    ).rows
    func row(
      _ name: String, _ servers: Int64, _ kind: String?, exact: Bool, theory: Bool, _ standing: String, loses: Bool?
    ) -> [QueryResult.Value] {
      [
        .text(name), .integer(servers), kind.map { .text($0) } ?? .null, .integer(exact ? 0 : 1),
        .integer(theory ? 0 : 1), .text(standing), loses.map { .integer($0 ? 1 : 0) } ?? .null,
        .integer(name == "fcfs" ? 1 : 0), name == "fcfs" ? .null : .integer(1),
      ]
    }
    #expect(
      rows == [
        row("servers_2", 2, "approximation", exact: false, theory: true, "soonest", loses: nil),
        row("buffer_3", 1, "exact", exact: true, theory: true, "loses", loses: true),
        row("fcfs", 1, nil, exact: false, theory: false, "unstable", loses: nil),
        row("patience", 1, "exact", exact: true, theory: true, "loses", loses: true),
        row("servers_3", 3, "approximation", exact: false, theory: true, "soonest", loses: nil),
      ])
    // The columns hold the same bits as the metrics.
    let metric = try #require(saved.outcome.metric("patience_wait_p99_exact_s")?.value)
    #expect(
      try store.query("SELECT wait_p99_theory_s FROM queue_run WHERE policy = 'patience'").rows == [[.real(metric)]])
    let details = try store.details(of: saved.id).rows.rows("queue_policy")
    #expect(details.map { $0.text("theory_kind") == "exact" } == [false, true, false, true, false])
    #expect(details[1].number("loss_theory_ratio") == saved.outcome.metric("buffer_3_loss_exact_ratio")?.value)
  }

  @Test("a store of version 0.1: approximations leave the exact columns, and a squared variation keeps its meaning")
  func migration() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("old.sqlite")
    let old = try #require(RunStore.schemaVersions.first { $0.hasPrefix("4") })
    try RunStore.make(path: path, version: old)
    let today = try #require(
      try ScenarioFile.read(
        text: """
          kind: queue
          arrivals: {gamma: {rate: 0.5/s, squaredVariation: 4}}
          service: {exponential: 1 s}
          compare: [fcfs, {servers: {count: 2}}]
          tags: [variation]
          """, path: "x.yaml"
      ).first)
    let scenario = today.text.replacingOccurrences(of: "squaredVariation", with: "variation")
    #expect(scenario != today.text)
    try DatabaseQueue(path: path).write { database in
      try database.execute(
        sql: "INSERT INTO run VALUES (1, 'queue', 'x', ?, 'h', 1, '0.1.0', '2026-01-01T00:00:00Z', 1, 'here', '[]')",
        arguments: [scenario])
      for (number, row) in [("fcfs", "exact", 2.0), ("servers_2", "approx", 0.5)].enumerated() {
        try database.execute(
          sql: """
            INSERT INTO queue_policy VALUES (1, ?, ?, 0.5, ?, NULL, ?, 0.6, 0.5, 0.7, 1, 1.5, 1.6, 0, 1, 0.3)
            """, arguments: [number, row.0, row.1, row.2])
        try database.execute(
          sql: "INSERT INTO metric VALUES (1, ?, ?, 's', NULL, NULL, 'exact')",
          arguments: [row.0 + "_wait_mean_exact_s", row.2])
        try database.execute(
          sql: "INSERT INTO metric VALUES (1, ?, 0.25, 'ratio', 0.2, 0.3, 'estimated')",
          arguments: [row.0 + "_waiting_ratio"])
      }
    }
    let store = try RunStore.open(path: path)
    let rows = try store.query(
      "SELECT policy, theory_kind, wait_theory_s, wait_exact_s, waiting_ratio FROM queue_run ORDER BY number"
    ).rows
    #expect(
      rows == [
        [.text("fcfs"), .text("exact"), .real(2), .real(2), .real(0.25)],
        [.text("servers_2"), .text("approximation"), .real(0.5), .null, .real(0.25)],
      ])
    let run = try store.run(1)
    #expect(run.metric("fcfs_wait_mean_exact_s")?.value == 2)
    #expect(run.metric("servers_2_wait_mean_exact_s") == nil)
    #expect(run.metric("servers_2_wait_mean_theory_s")?.certainty == .approximation)
    // The text says in today's words what it meant; tags and values are no keys.
    #expect(run.scenario == today.text)
    let again = try #require(try ScenarioFile.reread(text: run.scenario, name: run.name))
    guard let comparison = (again.study as? QueueingStudy)?.comparison else { return }
    #expect(comparison.entries.first?.setting.arrivals.squaredVariation == 4)
    #expect(again.warnings.isEmpty)
    let hash = try store.query("SELECT scenario_hash FROM run").rows
    let fresh = try store.save(today, today.run(), RunStoreTests.provenance)
    #expect(try store.query("SELECT scenario_hash FROM run WHERE id = \(fresh)").rows == hash)
  }

  @Test("a merge says how many of the new runs are copied")
  func mergeProgress() throws {
    let folder = try TemporaryFolder()
    let here = try RunStore.open(path: folder.path("here.sqlite"))
    let there = try RunStore.open(path: folder.path("there.sqlite"))
    let study = Self.study.replacingOccurrences(of: "replications: 4", with: "replications: 2")
    for seed in 1...4 { try RunStoreTests.save(study + "\nseed: \(seed)\n", in: there) }
    var shares: [Double] = []
    #expect(try here.merge(there) { shares.append($0) }.runs == 4)
    #expect(shares == [0, 0.25, 0.5, 0.75])
    shares = []
    #expect(try here.merge(there) { shares.append($0) }.runs == 0)
    #expect(shares.isEmpty)
  }
}
