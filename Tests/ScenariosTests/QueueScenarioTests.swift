import Foundation
import Quantities
import Queueing
import Reading
import Scenarios
import TestSupport
import Testing

@Suite struct QueueScenarioTests {
  static let queue = """
    kind: queue
    arrivals: {poisson: 0.5/s}
    tokens: {uniform: [1, 100]}
    service: {fixed: 20 ms, perBatchRequest: 2 ms, perTokenRequest: 0.1 ms, perToken: 8 ms}
    compare: [{dynamic: {max: 16}}, {fixed: {size: 2}}]
    replications: 4
    requests: 2000
    """

  @Test("a queue scenario answers with the formula, the simulation and what the second policy saves")
  func outcome() throws {
    let scenario = try #require(ScenarioFile.read(text: Self.queue, path: "q.yaml").first)
    let outcome = scenario.run()
    let exact = try #require(outcome.metric("dynamic_16_wait_mean_exact_s")?.value)
    let simulated = try #require(outcome.metric("dynamic_16_wait_mean_s"))
    #expect((simulated.value / exact - 1).magnitude < 0.2)
    #expect(simulated.low != nil && simulated.high != nil)
    #expect(outcome.metric("dynamic_16_wait_cut_ratio")?.value == 0)
    let fixed = try #require(outcome.metric("fixed_2_wait_mean_exact_s")?.value)
    let cut = try #require(outcome.metric("fixed_2_wait_cut_ratio")?.value)
    #expect((cut - (1 - fixed / exact)).magnitude < 1e-12)
    // The stored text is the whole run.
    let again = try #require(ScenarioFile.read(text: scenario.text, path: "q.yaml").first)
    #expect(again.run().metrics == outcome.metrics)
  }

  @Test(
    "a faulty queue scenario says what is wrong at its place",
    arguments: [
      ("{poisson: 0.5/s}", "{poisson: 0.5}", "2:"), ("{poisson: 0.5/s}", "{poison: 0.5/s}", "did you mean `poisson`"),
      ("{uniform: [1, 100]}", "{uniform: [9, 1]}", "two lengths in order"),
      ("{uniform: [1, 100]}", "{lognormal: {mu: 12, sigma: 3}}", "set a token limit"),
      ("{fixed: {size: 2}}", "fixed", "{fixed: {size: 8}}"),
      ("{fixed: {size: 2}}", "{fixed: {seize: 2}}", "did you mean"),
      ("{fixed: {size: 2}}", "{dynamic: {max: 16}}", "stands twice"),
      ("{fixed: {size: 2}}", "{bulk: {min: 9, max: 3}}", "must be from the least"),
      (
        "fixed: 20 ms, perBatchRequest: 2 ms, perTokenRequest: 0.1 ms, perToken: 8 ms", "perToken: 8 ms", "Batches need"
      ),
      ("fixed: 20 ms", "fixed: 20", "a time"), ("replications: 4", "replications: 1", "replications"),
    ])
  func faults(part: String, replacement: String, words: String) throws {
    let text = Self.queue.replacingOccurrences(of: part, with: replacement)
    #expect(text != Self.queue)
    let error = #expect(throws: ScenarioError.self) { try ScenarioFile.read(text: text, path: "q.yaml") }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test("every policy word makes a policy")
  func words() throws {
    let single = Self.queue.replacingOccurrences(
      of: "fixed: 20 ms, perBatchRequest: 2 ms, perTokenRequest: 0.1 ms, perToken: 8 ms", with: "perToken: 8 ms")
    let policies = [
      "fcfs", "ps", "sjf", "srpt", "psjf", "las", "{servers: {count: 2}}", "{buffer: {capacity: 4}}",
      "{patience: {time: 3 s}}", "{vacation: {constant: 1 s}}", "{single-vacation: {exponential: 1 s}}",
      "{setup: {exponential: 1 s}}", "{threshold: {count: 3}}", "{classes: {edges: [30, 60], accuracy: 70 %}}",
      "{fcfs: {tokenLimit: 50, name: short}}",
    ]
    let text = single.replacingOccurrences(
      of: "[{dynamic: {max: 16}}, {fixed: {size: 2}}]", with: "[" + policies.joined(separator: ", ") + "]")
    let scenario = try #require(ScenarioFile.read(text: text, path: "q.yaml").first)
    guard let comparison = (scenario.study as? QueueingStudy)?.comparison else {
      Issue.record("not a queue")
      return
    }
    #expect(comparison.entries.count == policies.count)
    #expect(comparison.entries.last?.name == "short" && comparison.entries.last?.setting.lengths.longest == 50)
    let result = comparison.run()
    for (entry, study) in zip(comparison.entries, result.studies) {
      #expect(study.answer.measures != nil, "\(entry.name): \(study.answer)")
      #expect(study[.meanResponse] != nil, "\(entry.name)")
    }
  }
}
