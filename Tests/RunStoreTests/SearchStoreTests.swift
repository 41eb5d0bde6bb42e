import Foundation
import GRDB
import Quantities
import RunStore
import Scenarios
import TestSupport
import Testing
import Training

@Suite struct SearchStoreTests {
  private static let text =
    RunStoreTests.training + "\nsearch: {keep: 3, vary: {layout.schedule: [1f1b, zb-h1], batch.micro: [1, 2]}}\n"

  @Test("a search is stored whole: counts by reason, candidates in order, a run for each that was simulated")
  func whole() async throws {
    let folder = try TemporaryFolder()
    let store = try RunStore.open(path: folder.path("a.sqlite"))
    let scenario = try #require(try ScenarioFile.readSearches(text: Self.text, path: "x.yaml").first)
    let outcome = await scenario.search.run()
    let stored = try (outcome.ranked + outcome.others).map { candidate -> StoredCandidate in
      guard let plan = candidate.plan, let result = candidate.result else {
        return StoredCandidate(candidate, run: nil)
      }
      let own = try #require(try scenario.scenario(candidate.point))
      return StoredCandidate(candidate, run: (own, TrainingOutcome(plan: plan, result: result)))
    }
    let (id, runs) = try store.save(scenario, objective: .time, outcome, stored, RunStoreTests.provenance)
    #expect(runs.prefix(outcome.ranked.count).allSatisfy { $0 != nil })
    #expect(runs.dropFirst(outcome.ranked.count).allSatisfy { $0 == nil })
    let rows = try store.query(
      """
      SELECT c.place, c.step_time_s, r.step_time_s, c.tensor - r.tensor, c.memory_peak_bytes, r.memory_peak_bytes
      FROM candidate AS c JOIN training_run AS r ON r.run_id = c.run WHERE c.search_id = \(id) ORDER BY c.place
      """
    ).rows
    #expect(rows.count == outcome.ranked.count)
    for (row, candidate) in zip(rows, outcome.ranked) {
      #expect(row[1] == .real(candidate.seconds) && row[1] == row[2] && row[3] == .integer(0))
      guard case .real(let weighed) = row[4], case .real(let simulated) = row[5] else { continue }
      #expect((weighed / simulated - 1).magnitude < 1e-9)
    }
    let counts = try store.query(
      "SELECT combinations - evaluated, (SELECT sum(combinations) FROM search_rejection) FROM search"
    ).rows
    #expect(counts.count == 1 && counts[0][0] == counts[0][1])
    #expect(counts[0][0] == .integer(Int64(outcome.rejections.total)))
    // What is read back is what was stored.
    let read = try store.search(id)
    #expect(read.candidates.map(\.stepSeconds) == (outcome.ranked + outcome.others).map(\.seconds))
    #expect(read.candidates.map(\.memoryBytes) == (outcome.ranked + outcome.others).map(\.memory.value))
    #expect(read.candidates.map(\.isUndominated) == (outcome.ranked + outcome.others).map(\.isUndominated))
    #expect(read.candidates.map(\.run) == runs)
    #expect(read.candidates.map(\.label) == (outcome.ranked + outcome.others).map(\.point.label))
    let utilisation = outcome.ranked[0].result?.metrics.first { $0.name == "mfu_ratio" }?.value
    #expect(utilisation != nil && read.candidates[0].modelFLOPsUtilisation == utilisation)
    #expect(read.rejections.reduce(0) { $0 + $1.combinations } == outcome.rejections.total)
    #expect(throws: StoreError.self) { try store.search(id + 1) }
    // The run of a candidate can be run again from its text.
    let run = try store.run(try #require(runs[0]))
    let again = try #require(try ScenarioFile.reread(text: run.scenario, name: run.name))
    #expect(again.run().metric("step_time_s")?.value == outcome.ranked[0].seconds)
  }
}
