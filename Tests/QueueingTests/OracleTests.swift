import Queueing
import SimulationKernel
import TestSupport
import Testing

@Suite("The oracle table", .enabled(if: Reference.isPresent))
struct OracleTests {
  @Test("every row's solver value is within the row's own tolerance")
  func solverMeetsTable() throws {
    #expect(OracleTable.rows.count >= 71)
    for row in OracleTable.rows {
      let oracle = try OracleCase(row)
      let answer = try oracle.solve()
      for name in QueueMeasures.Name.allCases where oracle.expected[name] != nil {
        let error = try #require(oracle.relativeError(of: answer, name), "\(oracle.id): no \(name.rawValue)")
        #expect(error <= oracle.tolerance(for: name), "\(oracle.id) \(name.rawValue) is off by \(error)")
      }
    }
  }

  @Test("simulated values lie within 3.5 standard errors of every row, and 92 to 98 % of the intervals hold them")
  func simulationMeetsTable() async throws {
    let plan = try SimulationPlan(replications: 40, requests: 50_000, seed: 1)
    var inside = 0
    var all = 0
    for row in OracleTable.rows {
      let oracle = try OracleCase(row)
      guard let result = try await oracle.simulate(plan) else { continue }
      for name in QueueMeasures.Name.allCases {
        guard let comparison = result[name], let stated = comparison.exact else { continue }
        let apart = try #require(comparison.standardErrorsApart)
        #expect(apart.magnitude <= 3.5, "\(oracle.id) \(name.rawValue): \(comparison.simulated) for \(stated)")
        // Numbers that cannot vary (a loss of 0, a batch of 1) say nothing about intervals.
        guard comparison.standardError > 0 else { continue }
        all += 1
        if comparison.simulated.contains(stated) { inside += 1 }
      }
      if let wait = result[.meanWait], let stated = wait.exact, stated > 0, let usual = oracle.simulationError {
        let allowed = 3 * usual * (1e6 / result.requests).squareRoot()
        #expect(wait.standardError / stated <= allowed, "\(oracle.id) is too noisy")
      }
    }
    let coverage = Double(inside) / Double(all)
    #expect(all > 350)
    #expect((0.92...0.98).contains(coverage), "\(inside) of \(all) intervals hold the stated value")
  }

  @Test("an approximation's stated error against simulation is what our simulation finds, within its noise")
  func approximations() async throws {
    for row in OracleTable.rows {
      let oracle = try OracleCase(row)
      guard let stated = oracle.approximationError, let ours = try oracle.solve().measures?.meanWait else { continue }
      let result = try await QueueStudy(oracle.setting).run(
        SimulationPlan(replications: 40, requests: 50_000, seed: 5, takesPercentiles: false))
      let wait = try #require(result[.meanWait])
      let found = ours / wait.simulated.mean - 1
      // The table's own simulation had about as many requests as ours.
      #expect((found - stated).magnitude <= 5 * wait.standardError / wait.simulated.mean, "\(oracle.id): \(found)")
    }
  }
}

@Suite("Reading rows")
struct OracleRowTests {
  private static let cells = [
    "case_id": "X1", "policy": "mg1", "arrival_rate": "0.5", "service_kind": "token", "c0": "0.1", "c1": "0.02",
    "length_dist": "uniform(lo=1;hi=100)", "tolerance": "1e-9",
  ]

  @Test(
    "a row that cannot be read says which cell and why",
    arguments: [
      ("policy", "teleport", "'teleport'"), ("arrival_rate", "-1", "arrival rate is -1.0"),
      ("arrival_rate", "fast", "column arrival_rate"), ("service_kind", "magic", "'magic'"),
      ("length_dist", "uniform(lo=9;hi=3)", "lo not above hi"), ("length_dist", "cauchy(x=1)", "cauchy"),
      ("length_dist", "", "needs token lengths"), ("n_max", "0", "token limit is 0.0"), ("c1", "", "column c1"),
    ])
  func unusable(column: String, cell: String, words: String) {
    var cells = Self.cells
    cells[column] = cell
    let error = #expect(throws: OracleCase.Unusable.self) { try OracleCase(TableRow(cells)) }
    #expect(error?.description.contains(words) == true, "\(String(describing: error))")
  }

  @Test("a table keeps quoted commas and doubled quotes")
  func quotes() {
    let rows = TableRow.table("case_id,note\nA,\"one, \"\"two\"\"\"\nB,\n")
    #expect(rows.count == 2)
    #expect(rows[0].text("note") == "one, \"two\"")
    #expect(rows[1].text("note") == nil)
  }

  @Test("an unstable row is answered with its capacity")
  func unstable() throws {
    var cells = Self.cells
    cells["arrival_rate"] = "1"
    guard case .unstable(let capacity) = try OracleCase(TableRow(cells)).solve() else {
      Issue.record("a load of 1.11 was called stable")
      return
    }
    #expect((capacity * 1.11 - 1).magnitude < 1e-12)
  }
}
