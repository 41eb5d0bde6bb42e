import Foundation
import Hardware
import Quantities
import Reading
import Scenarios
import Serving
import TestSupport
import Testing
import Training

@Suite struct ScenarioTests {
  @Test("every scenario of the project is good")
  func projectScenarios() throws {
    let folder = Checkout.file("Scenarios")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
      .compactMap { $0 as? URL }.filter { $0.pathExtension == "yaml" }
    #expect(files.count >= 3)
    for file in files { #expect(try !ScenarioFile.read(path: file.path).isEmpty, "\(file.path)") }
  }

  @Test("a sweep makes every combination, last key fastest, each a whole scenario of its own")
  func sweep() throws {
    let text = ScenarioErrorTests.training + "\nsweep: {layout.tensor: [1, 2], batch.micro: [1, 2, 4]}\n"
    let scenarios = try ScenarioFile.read(text: text, path: "a/b.yaml")
    let sizes = scenarios.map { scenario -> [Int] in
      guard let plan = (scenario.study as? TrainingStudy)?.plan else { return [] }
      return [plan.layout.tensor, plan.batch.micro]
    }
    #expect(sizes == [[1, 1], [1, 2], [1, 4], [2, 1], [2, 2], [2, 4]])
    #expect(scenarios[0].name == "b layout.tensor=1 batch.micro=1")
    // The stored text describes the same run without the sweep.
    for scenario in scenarios {
      let again = try ScenarioFile.read(text: scenario.text, path: "a/b.yaml")
      #expect(again.count == 1)
      #expect(again[0].run().metrics == scenario.run().metrics)
    }
  }

  @Test("combinations that cannot be are left out, counted and named; a slip in one value is a fault of the file")
  func impossibleCombinations() throws {
    func read(_ sweep: String) throws -> [Scenario] {
      try ScenarioFile.read(text: ScenarioErrorTests.training + "\nsweep: {\(sweep)}\n", path: "x.yaml")
    }
    func faults(_ sweep: String) -> [Diagnostic] {
      do { return try read(sweep).isEmpty ? [] : [] } catch { return (error as? ScenarioError)?.diagnostics ?? [] }
    }
    let scenarios = try read("layout.tensor: [1, 2, 3, 5], batch.micro: [1, 2]")
    #expect(scenarios.count == 4 && scenarios.allSatisfy { $0.warnings.count == 1 })
    let warning = try #require(scenarios.first?.warnings.first)
    #expect(warning.line == 6 && warning.message.hasPrefix("4 combinations are impossible and left out: "))
    for words in ["layout.tensor=3 batch.micro=1 (", "layout.tensor=5 batch.micro=2 ("] {
      #expect(warning.message.contains(words), "\(warning)")
    }
    // Where nothing is left, and where a word is wrong and not a combination, the file is at fault.
    #expect(faults("layout.tensor: [3, 5]").contains { $0.line == 6 && $0.column == 25 })
    #expect(faults("layout.tensor: [1, 3], layout.schedule: [1f1b, gpip]").contains { $0.message.contains("gpip") })
    // A figure that is expected of a combination is not lost with it.
    let expected = "\nsweep: {layout.tensor: [1, 3]}\nexpect: [{metric: mfu_ratio, value: 1, tolerance: 5 %, source: me"
    #expect(throws: ScenarioError.self) {
      try ScenarioFile.read(
        text: ScenarioErrorTests.training + expected + ", at: {layout.tensor: 3}}]\n", path: "x.yaml")
    }
    let other = try ScenarioFile.read(
      text: ScenarioErrorTests.training + expected + ", at: {layout.tensor: 1}}]\n", path: "x.yaml")
    #expect(other.count == 1)
  }

  @Test("a catalogue entry may be taken over with figures replaced")
  func overrides() throws {
    let text = ScenarioErrorTests.training.replacingOccurrences(
      of: "accelerator: h100-sxm",
      with: "accelerator: {from: h100-sxm, price: 9 USD/h, memory: 96 GiB, peakRates: {bf16: 500 TFLOP/s}}")
    guard let plan = (try ScenarioFile.read(text: text, path: "x.yaml").first?.study as? TrainingStudy)?.plan else {
      Issue.record("no plan")
      return
    }
    #expect(plan.cluster.accelerator.price.value == 9)
    #expect(plan.cluster.accelerator.memory.value == 96 * 0x1p30)
    #expect(plan.cluster.accelerator.peakRate(.bf16)?.value == 500e12)
    #expect(plan.cluster.accelerator.memoryBandwidth.value == 3.35e12)
  }

  @Test(
    "objectives and published figures are judged, and only a miss is a no", arguments: [(1.0, true), (1e-6, false)])
  func verdicts(bound: Double, holds: Bool) throws {
    let text = ScenarioErrorTests.serving + "\nobjectives: {ttft: {p99: \(bound) s}}\n"
    let scenario = try #require(try ScenarioFile.read(text: text, path: "x.yaml").first)
    let verdicts = scenario.verdicts(on: scenario.run())
    #expect(verdicts.map(\.metric) == ["ttft_p99_s"])
    #expect(verdicts.map(\.holds) == [holds])
  }

  /// A server that turns nearly everybody away.
  private static func turningAway(_ objectives: String, queueLimit: Int = 1) -> String {
    """
    kind: serving
    model: llama-3-8b
    fleet: {accelerator: h100-sxm}
    workload: {arrivals: {poisson: 1000/s}, requests: 2000, prompt: {fixed: 700}, output: {fixed: 180}}
    engine: {policy: chunked-prefill, profile: vllm-0.15, maxBatch: 8, queueLimit: \(queueLimit)}
    objectives: \(objectives)
    """
  }

  @Test(
    "requests that were turned away count against every bound on a latency, unless the file allows them",
    arguments: [
      ("{ttft: {p99: 2 s}, tpot: {p99: 100 ms}}", [false, false, false]),
      ("{longestGap: {mean: 60 s}}", [false, false]),
      ("{tbt: {p99: 60 s}}", [true, false]),
      ("{tbt: {p99: 60 s}, served: 0.01 %}", [true, true]),
      ("{served: 90 %}", [false]),
      ("{}", []),
    ])
  func turnedAway(objectives: String, holds: [Bool]) throws {
    let scenario = try #require(try ScenarioFile.read(text: Self.turningAway(objectives), path: "x.yaml").first)
    let verdicts = scenario.verdicts(on: scenario.run())
    #expect(verdicts.map(\.holds) == holds, "\(verdicts.map(\.sentence))")
    if holds.contains(false) {
      #expect(verdicts.contains { $0.sentence.contains("turned away by a full queue (`queueLimit: 1`)") })
    }
  }

  @Test("a prompt that no cache can hold is named with the blocks that it needs, and a run that serves nobody is a no")
  func tooLong() throws {
    let text = Self.turningAway("{}", queueLimit: 5000).replacingOccurrences(of: "fixed: 700", with: "fixed: 2000000")
    let scenario = try #require(try ScenarioFile.read(text: text, path: "x.yaml").first)
    let verdicts = scenario.verdicts(on: scenario.run())
    #expect(verdicts.count == 1 && verdicts[0].holds == false)
    #expect(verdicts[0].sentence.contains("2000180 tokens need 125012 blocks of "))
  }

  @Test("a published figure holds within its tolerance and not beyond")
  func expectations() throws {
    let base = try #require(try ScenarioFile.read(text: ScenarioErrorTests.training, path: "x.yaml").first)
    let step = try #require(base.run().metric("step_time_s")).value
    for (factor, holds) in [(1.04, true), (0.96, true), (1.2, false)] {
      let text =
        ScenarioErrorTests.training
        + "\nexpect: [{metric: step_time_s, value: \(step * factor), tolerance: 5 %, source: here}]\n"
      let scenario = try #require(try ScenarioFile.read(text: text, path: "x.yaml").first)
      #expect(scenario.verdicts(on: scenario.run()).map(\.holds) == [holds])
    }
  }

  @Test("a figure of a sweep is expected at the values that it names, and everywhere when it names none")
  func sweptExpectations() throws {
    let text = """
      \(QueueScenarioTests.queue)
      sweep: {arrivals.poisson: [0.1/s, 0.2/s], seed: [1, 2]}
      expect:
        - {metric: dynamic_16_wait_mean_s, value: 1, tolerance: 1 %, source: everywhere}
        - {metric: dynamic_16_wait_p95_s, at: {arrivals.poisson: 0.2/s}, value: 2, tolerance: 1 %, source: two runs}
        - {metric: dynamic_16_wait_p99_s, at: {seed: 2, arrivals.poisson: 0.1/s}, value: 3, tolerance: 1 %, source: one run}
      """
    let runs = try ScenarioFile.read(text: text, path: "x.yaml")
    let (everywhere, twoRuns, oneRun) = ("dynamic_16_wait_mean_s", "dynamic_16_wait_p95_s", "dynamic_16_wait_p99_s")
    #expect(
      runs.map { $0.expectations.map(\.metric) } == [
        [everywhere], [everywhere, oneRun], [everywhere, twoRuns], [everywhere, twoRuns],
      ])
    let again = try #require(try ScenarioFile.reread(text: runs[3].text, name: "x"))
    #expect(again.expectations == runs[3].expectations)
  }

  @Test(
    "a figure expected where the sweep never is, is a fault",
    arguments: [
      ("{arrivals.poisson: 0.3/s}", "`arrivals.poisson` is never `0.3/s` in the sweep; it is 0.1/s, 0.2/s"),
      ("{arrivals.gamma: 0.1/s}", "`arrivals.gamma` is not swept; swept are `arrivals.poisson`"),
      ("0.1/s", "`at` must map swept keys to one of their values"),
    ])
  func misplacedExpectation(place: String, message: String) {
    let figure = "expect: [{metric: dynamic_16_wait_mean_s, at: \(place), value: 1, tolerance: 1 %, source: here}]"
    for (sweep, wanted) in [
      ("sweep: {arrivals.poisson: [0.1/s, 0.2/s]}", message), ("", place.hasPrefix("{") ? "has no `sweep`" : message),
    ] {
      let error = #expect(throws: ScenarioError.self) {
        try ScenarioFile.read(text: [QueueScenarioTests.queue, sweep, figure].joined(separator: "\n"), path: "x.yaml")
      }
      #expect(
        error?.diagnostics.count == 1 && error?.diagnostics[0].message.contains(wanted) == true, "\(error as Any)")
    }
  }

  @Test("a layout that does not fit into memory is a no")
  func doesNotFit() throws {
    let text = ScenarioErrorTests.training.replacingOccurrences(of: "llama-3-8b", with: "llama-3-70b")
    let scenario = try #require(try ScenarioFile.read(text: text, path: "x.yaml").first)
    let verdicts = scenario.verdicts(on: scenario.run())
    #expect(verdicts.map(\.metric) == ["memory_used_ratio"])
    #expect(verdicts.allSatisfy { !$0.holds })
  }
}
