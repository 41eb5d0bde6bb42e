import Foundation
import Queueing
import Reading
import Scenarios
import Serving
import SimulationKernel
import TestSupport
import Testing

/// `variation` is the coefficient of variation everywhere, `squaredVariation` its square.
@Suite struct QueueVariationTests {
  private static func queue(_ arrivals: String, more: String = "") -> String {
    """
    kind: queue
    arrivals: \(arrivals)
    service: {exponential: 1 s}
    compare: [fcfs]
    replications: 2
    requests: 1000
    \(more)
    """
  }

  private func arrivals(_ text: String) throws -> (law: ArrivalLaw, warnings: [Diagnostic]) {
    let scenario = try #require(ScenarioFile.read(text: text, path: "q.yaml").first)
    guard let comparison = (scenario.study as? QueueingStudy)?.comparison else { throw CancellationError() }
    let entry = try #require(comparison.entries.first)
    return (entry.setting.arrivals, scenario.warnings)
  }

  @Test(
    "of a queue's arrivals `variation: 2` and `squaredVariation: 4` are the same",
    arguments: ["gamma", "hyperexponential"])
  func queueWords(law: String) throws {
    let plain = try arrivals(Self.queue("{\(law): {rate: 0.5/s, variation: 2}}"))
    let squared = try arrivals(Self.queue("{\(law): {rate: 0.5/s, squaredVariation: 4}}"))
    #expect(plain.law == squared.law && plain.law.squaredVariation == 4)
    #expect(squared.warnings.isEmpty)
  }

  @Test("served requests come with gaps whose deviation over mean is `variation`, or the root of `squaredVariation`")
  func servingWords() throws {
    for setting in ["variation: 2", "squaredVariation: 4"] {
      let text = ScenarioErrorTests.serving.replacingOccurrences(
        of: "{poisson: 6/s}", with: "{gamma: {rate: 6/s, \(setting)}}")
      let scenario = try #require(ScenarioFile.read(text: text, path: "s.yaml").first)
      guard let plan = (scenario.study as? ServingStudy)?.plan, case .generated(let workload) = plan.workload else {
        Issue.record("no generated workload")
        return
      }
      var process = workload.arrivals
      var stream = RandomStream(seed: 4, name: "gaps")
      let gaps = (0..<200_000).map { _ in process.nextGap(using: &stream) }
      let mean = gaps.reduce(0, +) / Double(gaps.count)
      let variance = gaps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(gaps.count)
      // The standard error of the coefficient of gamma gaps with variation 2 is about 0.01 here.
      #expect((variance.squareRoot() / mean - 2).magnitude < 0.05, "\(setting)")
      #expect(scenario.warnings.isEmpty)
    }
  }

  @Test("a bare `variation` of a queue warns at its place of what it meant in 0.1, once for all runs of a sweep")
  func warning() throws {
    let text = Self.queue(
      "{gamma: {rate: 0.5/s, variation: 4}}", more: "sweep: {arrivals.gamma.rate: [0.5/s, 0.6/s]}")
    let scenarios = try ScenarioFile.read(text: text, path: "q.yaml")
    #expect(scenarios.count == 2)
    for scenario in scenarios {
      #expect(scenario.warnings.count == 1)
      let warning = try #require(scenario.warnings.first).warning
      #expect(warning.hasPrefix("q.yaml:2:44: warning: `arrivals.gamma.variation: 4`"), "\(warning)")
      #expect(warning.contains("0.1") && warning.contains("`squaredVariation: 4`"), "\(warning)")
    }
    // Swept values are warned of at theirs; a coefficient of 1 is its own square.
    let swept = Self.queue(
      "{gamma: {rate: 0.5/s}}", more: "sweep: {arrivals.gamma.variation: [1, 2, 3]}")
    let lines = try ScenarioFile.read(text: swept, path: "q.yaml").first?.warnings.map(\.line)
    #expect(lines == [7, 7])
  }

  @Test(
    "both words or none are a fault at its place",
    arguments: [
      ("{gamma: {rate: 0.5/s, variation: 2, squaredVariation: 4}}", "2:", "give one of them"),
      ("{gamma: {rate: 0.5/s}}", "2:", "squaredVariation: 4"),
      ("{gamma: {rate: 0.5/s, squaredVaration: 4}}", "2:", "did you mean `squaredVariation`"),
      ("{hyperexponential: {rate: 0.5/s, variation: 1}}", "2:", "must be above 1"),
    ])
  func faults(arrivals: String, place: String, words: String) throws {
    let error = #expect(throws: ScenarioError.self) {
      try ScenarioFile.read(text: Self.queue(arrivals), path: "q.yaml")
    }
    let message = error?.description ?? ""
    #expect(message.contains("q.yaml:" + place) && message.contains(words), "\(message)")
  }
}
