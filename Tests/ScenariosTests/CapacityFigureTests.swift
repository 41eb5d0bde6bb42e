import Foundation
import Scenarios
import Serving
import TestSupport
import Testing

/// Published capacities: the highest load and the fewest replicas under objectives.
@Suite struct CapacityFigureTests {
  private static func served(_ figure: String, tail: String = "", objectives: String = "ttft: {p99: 500 ms}") -> String
  {
    """
    kind: serving
    model: llama-3-8b
    fleet: {accelerator: h100-sxm}
    workload: {arrivals: {poisson: 10/s}, requests: 200, prompt: {fixed: 1000}, output: {fixed: 20}}
    engine: {policy: chunked-prefill, maxBatch: 64, tokenBudget: 2048}
    \(objectives.isEmpty ? "" : "objectives: {\(objectives)}")
    \(tail)
    expect:
      - {\(figure), replications: 2, source: here}
    """
  }

  private static func finding(_ text: String, _ name: String = "") async throws -> CapacityFinding {
    let scenarios = try ScenarioFile.read(text: text, path: "x.yaml")
    let scenario = try #require(scenarios.first { $0.name.hasSuffix(name) })
    return await CapacitySearch(
      plan: try #require((scenario.study as? ServingStudy)?.plan),
      bounds: [CapacityBound(metric: "ttft_p99_s", atMost: 0.5)], replications: 2, seed: scenario.seed
    ).highestLoad()
  }

  @Test("a rate is that of the search: held below it, beyond above what misses, undecided between")
  func rate() async throws {
    let text = Self.served("capacity: rate, atLeast: 1/s")
    let finding = try await Self.finding(text)
    let (held, missed) = (try #require(finding.best).rate, try #require(finding.missed).rate)
    let more = [
      ("atLeast: \(held * 0.999)/s", true, Verdict.State.held),
      ("atLeast: \((held + missed) / 2)/s", false, .undecided),
      ("atLeast: \(missed * 1.001)", false, .beyond), ("atMost: \(missed * 1.001)/s", true, .held),
      ("atMost: \((held + missed) / 2)/s", true, .undecided), ("value: \(held)/s, tolerance: 30 %", true, .held),
    ]
    let file = text + more.map { "\n  - {capacity: rate, replications: 2, \($0.0), source: here}" }.joined()
    let found = try await ExtentTests.verdicts(file)
    #expect(found.count == 1 + more.count)
    #expect(found.allSatisfy { $0.observed == held && $0.observedLow == held && $0.observedHigh == missed })
    for (verdict, (form, holds, state)) in zip(found.dropFirst(), more) {
      #expect(verdict.holds == holds && verdict.state == state, "\(form): \(verdict.sentence)")
    }
    #expect(found[0].metric == "capacity rate" && found[0].published == "at least 1/s")
  }

  @Test("replicas and a ratio of rates are those of the searches at both points")
  func replicasAndRatio() async throws {
    let tail = "variants: {short: {workload.prompt.fixed: 500}, long: {workload.prompt.fixed: 2000}}"
    let text =
      Self.served("capacity: rate, at: {variant: short}, over: {variant: long}, atLeast: 1", tail: tail)
    let (short, long) = (try await Self.finding(text, "short"), try await Self.finding(text, "long"))
    let verdict = try #require(try await ExtentTests.verdicts(text).first)
    let (above, below) = (try #require(short.best?.rate), try #require(long.best?.rate))
    #expect(verdict.observed == above / below && verdict.over == "variant=long" && verdict.state == .held)
    let (top, bottom) = (try #require(short.missed?.rate), try #require(long.missed?.rate))
    #expect(verdict.observedLow == above / bottom && verdict.observedHigh == top / below, "\(verdict.sentence)")
    let busy = Self.served("capacity: replicas, between: [2, 100]").replacing("10/s", with: "100/s")
    let replicas = try #require(try await ExtentTests.verdicts(busy).first)
    let scenario = try #require(try ScenarioFile.read(text: busy, path: "x.yaml").first)
    let search = try #require(scenario.capacitySearch(replications: 2))
    #expect(replicas.observed == (await search.fewestReplicas()).best.map { Double($0.replicas) } && replicas.holds)
  }

  @Test("where no load holds, nothing can be held against the figure")
  func nothing() async throws {
    let tail = "variants: {one: {workload.prompt.fixed: 1000}, other: {workload.prompt.fixed: 900}}"
    let text =
      Self.served("capacity: rate, at: {variant: one}, atLeast: 1", tail: tail, objectives: "ttft: {p99: 1 us}")
      + "\n  - {capacity: rate, replications: 2, at: {variant: one}, over: {variant: other}, atLeast: 1, source: here}"
    let found = try await ExtentTests.verdicts(text)
    #expect(found.map(\.holds) == [false, false] && found.map(\.state) == [.beyond, .beyond])
    #expect(found[0].sentence.contains("not even") && found[1].sentence.hasPrefix("x.yaml:"), "\(found[1].sentence)")
  }

  @Test("a capacity takes objectives and a kind that has one")
  func faults() {
    let bare = ExpectationTests.faults(Self.served("capacity: rate, atLeast: 1", objectives: ""))
    #expect(bare.contains { $0.contains("9: `capacity`: a capacity is that under objectives") }, "\(bare)")
    let training = ExpectationTests.faults(
      ScenarioErrorTests.training + "\nexpect: [{capacity: rate, atLeast: 1, source: here}]")
    #expect(
      training.contains { $0.contains("6: `capacity`: a run of `kind: training` has no capacity") }, "\(training)")
    let word = ExpectationTests.faults(Self.served("capacity: rates, atLeast: 1"))
    #expect(word.contains { $0.contains("unknown capacity `rates`") }, "\(word)")
    let other = ExpectationTests.faults(Self.served("metric: ttft_p99_s, atLeast: 1"))
    #expect(other.contains { $0.contains("`replications` does not go with what else stands here") }, "\(other)")
  }
}
