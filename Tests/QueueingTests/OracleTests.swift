import Queueing
import Testing
import TestSupport

@Suite("The oracle table", .enabled(if: Reference.isPresent))
struct OracleTests {
  @Test("every row's solver value is within the row's own tolerance")
  func solverMeetsTable() throws {
    #expect(OracleTable.rows.count >= 71)
    for row in OracleTable.rows {
      let oracle = try OracleCase(row)
      let answer = try oracle.solve()
      for name in QueueMeasures.Name.allCases where oracle.expected[name] != nil {
        guard let error = oracle.relativeError(of: answer, name) else {
          Issue.record("\(oracle.id): no \(name.rawValue)")
          continue
        }
        #expect(
          error <= oracle.tolerance(for: name),
          "\(oracle.id) \(name.rawValue): \(String(describing: answer.measures?[name])) for \(String(describing: oracle.expected[name]))")
      }
    }
  }
}
