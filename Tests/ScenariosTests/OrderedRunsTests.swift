import Quantities
import Reading
import Scenarios
import TestSupport
import Testing

@Suite struct OrderedRunsTests {
  /// Runs of very different lengths, so that they do not end in their order by themselves.
  private static func scenarios() throws -> [Scenario] {
    let text = """
      kind: serving
      model: llama-3-8b
      fleet: {accelerator: h100-sxm}
      workload: {arrivals: {poisson: 4/s}, requests: 10, prompt: {lognormal: {mean: 700, sigma: 1.1}}, output: {geometric: {mean: 90}}}
      engine: {policy: chunked-prefill}
      sweep: {workload.requests: [3000, 10, 900, 20, 30], seed: [1, 2]}
      """
    return try ScenarioFile.read(text: text, path: "x.yaml")
  }

  private static func bits(_ outcome: any StudyOutcome) -> [String] {
    outcome.metrics.map { "\($0.name) \($0.value.bitPattern)" }
  }

  @Test("runs side by side have the bits of runs one after the other, and come in their order", arguments: [1, 2, 7])
  func same(threads: Int) async throws {
    let scenarios = try Self.scenarios()
    let alone = scenarios.map { Self.bits($0.run()) }
    var names: [String] = []
    var together: [[String]] = []
    try await OrderedRuns(scenarios, threads: threads).forEach { run in
      names.append(run.scenario.name)
      together.append(Self.bits(run.outcome))
    }
    #expect(names == scenarios.map(\.name))
    #expect(together == alone)
  }

  @Test("what fails to be kept ends the rest, and what was kept is the beginning")
  func failing() async throws {
    struct Full: Error {}
    var kept = 0
    await #expect(throws: Full.self) {
      try await OrderedRuns(try Self.scenarios(), threads: 3).forEach { _ in
        guard kept < 4 else { throw Full() }
        kept += 1
      }
    }
    #expect(kept == 4)
  }
}
