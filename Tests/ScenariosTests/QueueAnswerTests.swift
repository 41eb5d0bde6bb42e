import Foundation
import Quantities
import Queueing
import Reading
import Scenarios
import TestSupport
import Testing

/// What a study answers: theory told apart, names, losses, unstable policies.
@Suite struct QueueAnswerTests {
  private static func study(
    _ compare: String, arrivals: String = "{poisson: 0.5/s}", service: String = "{exponential: 1.5 s}",
    more: String = ""
  ) -> String {
    """
    kind: queue
    arrivals: \(arrivals)
    service: \(service)
    compare: \(compare)
    replications: 4
    requests: 2000
    \(more)
    """
  }

  private func run(_ text: String) throws -> (scenario: Scenario, outcome: any StudyOutcome) {
    let scenario = try #require(ScenarioFile.read(text: text, path: "q.yaml").first)
    return (scenario, scenario.run())
  }

  private func names(_ compare: String, service: String = "{exponential: 1.5 s}") throws -> [String] {
    let scenario = try #require(ScenarioFile.read(text: Self.study(compare, service: service), path: "q.yaml").first)
    guard let comparison = (scenario.study as? QueueingStudy)?.comparison else { return [] }
    return comparison.entries.map(\.name)
  }

  @Test("an approximation is no `exact` metric, but theory of its kind; what does not depend on it stays exact")
  func approximation() throws {
    let (_, outcome) = try run(
      Self.study(
        "[{servers: {count: 2}}]", arrivals: "{poisson: 30/s}", service: "{perToken: 1 ms}",
        more: "tokens: {uniform: [1, 100]}"))
    #expect(outcome.metric("servers_2_wait_mean_exact_s") == nil)
    #expect(outcome.metric("servers_2_response_mean_exact_s") == nil)
    let theory = try #require(outcome.metric("servers_2_wait_mean_theory_s"))
    #expect(theory.certainty == .approximation && theory.value > 0)
    let busy = try #require(outcome.metric("servers_2_utilisation_exact_ratio")?.value)
    #expect((busy - 30 * 0.0505 / 2).magnitude < 1e-12)
  }

  @Test("an exact theory stands under both names, with the same bits")
  func exactTheory() throws {
    let (_, outcome) = try run(Self.study("[fcfs]"))
    let exact = try #require(outcome.metric("fcfs_wait_mean_exact_s"))
    #expect(outcome.metric("fcfs_wait_mean_theory_s")?.value == exact.value)
    #expect(exact.certainty == .exact)
    // The 99 % point of M/M/1 beside the simulated one, which has an interval.
    let late = try #require(outcome.metric("fcfs_wait_p99_exact_s")?.value)
    #expect((late - 1.5 / 0.25 * log(75.0)).magnitude < 1e-9)
    #expect(outcome.metric("fcfs_wait_p99_s")?.low != nil)
  }

  @Test("Erlang's C for 120 customers an hour, three minutes each: 0.1013 with ten servers, 0.6138 with seven")
  func erlangC() throws {
    let (_, outcome) = try run(
      Self.study(
        "[{servers: {count: 10}}, {servers: {count: 7}}]", arrivals: "{poisson: 2/min}", service: "{exponential: 3 min}"
      ))
    for (name, chance) in [("servers_10", 0.1013), ("servers_7", 0.6138)] {
      let exact = try #require(outcome.metric("\(name)_waiting_exact_ratio")?.value)
      #expect((exact - chance).magnitude < 5e-5)
    }
  }

  @Test("policies of one kind get names with their figures where they would share one, and only there")
  func distinctNames() throws {
    #expect(
      try names("[{vacation: {constant: 2 s}}, {vacation: {exponential: 2 s}}, {setup: {constant: 1500 ms}}]")
        == ["vacation_2s", "vacation_exponential_2s", "setup"])
    #expect(
      try names("[{patience: {time: 60 s}}, {patience: {time: 250 us}}, {patience: {time: 60 s, name: mine}}]")
        == ["patience_60s", "patience_250us", "mine"])
    #expect(
      try names("[{buffer: {capacity: 10}}, {buffer: {capacity: 10, servers: 2}}, {buffer: {capacity: 9}}]")
        == ["buffer_10", "buffer_10_servers_2", "buffer_9"])
    #expect(try names("[{patience: {time: 60 s}}, fcfs]") == ["patience", "fcfs"])
  }

  @Test("timers and length classes get distinct names too")
  func distinctBatchNames() throws {
    let batches = Self.study(
      "[{timeout: {max: 8, wait: 1 s}}, {timeout: {max: 8, wait: 20 ms}}]", service: "{fixed: 20 ms}")
    let scenario = try #require(ScenarioFile.read(text: batches, path: "q.yaml").first)
    guard let comparison = (scenario.study as? QueueingStudy)?.comparison else { return }
    #expect(comparison.entries.map(\.name) == ["timeout_8_free_1s", "timeout_8_free_20ms"])
    let classes = Self.study(
      "[{classes: {edges: [30]}}, {classes: {edges: [40]}}, {classes: {edges: [30], accuracy: 70 %}}]",
      service: "{perToken: 1 ms}", more: "tokens: {uniform: [1, 100]}")
    let other = try #require(ScenarioFile.read(text: classes, path: "q.yaml").first)
    guard let sorted = (other.study as? QueueingStudy)?.comparison else { return }
    #expect(sorted.entries.map(\.name) == ["classes_2_at_30", "classes_2_at_40", "classes_2_at_30_accuracy_70"])
  }

  @Test("two policies that nothing tells apart are a fault at the second, with the first's place and the remedy")
  func twins() throws {
    let error = #expect(throws: ScenarioError.self) {
      try ScenarioFile.read(text: Self.study("[fcfs, {servers: {count: 2}}, fcfs]"), path: "q.yaml")
    }
    let message = error?.description ?? ""
    #expect(error?.diagnostics.count == 1)
    for words in ["q.yaml:4:", "`compare[2]`", "stands twice, first at `compare[0]`", "{fcfs: {name: other}}"] {
      #expect(message.contains(words), "\(message)")
    }
  }

  @Test("a policy that grows without end is an answer, no, in a sentence with its capacity and what comes")
  func unstable() throws {
    let (scenario, outcome) = try run(
      Self.study("[{servers: {count: 2}}, fcfs]", arrivals: "{poisson: 1/s}", service: "{exponential: 1.5 s}"))
    let verdicts = scenario.verdicts(on: outcome)
    #expect(verdicts.count == 1)
    let verdict = try #require(verdicts.first)
    #expect(!verdict.holds && verdict.metric == "fcfs_capacity_per_second")
    #expect(verdict.sentence.contains("fcfs is unstable: 1 requests a second come and it can serve 0.6667"))
    let stable = try run(Self.study("[{servers: {count: 2}}]"))
    #expect(stable.scenario.verdicts(on: stable.outcome).isEmpty)
  }

  @Test(
    "a limit of losses that is no share is a fault", arguments: [("100 %", "less than 100 %"), ("0 %", "more than")])
  func lossLimit(limit: String, words: String) throws {
    let error = #expect(throws: ScenarioError.self) {
      try ScenarioFile.read(text: Self.study("[fcfs]", more: "lossLimit: \(limit)"), path: "q.yaml")
    }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }
}
