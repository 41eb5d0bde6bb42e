import Foundation
import Queueing
import Reading
import Scenarios
import Testing

/// What the catalogue shows must be what the reader takes.
@Suite struct ScenarioChoiceTests {
  private func faults(_ text: String) -> [String] {
    do {
      _ = try ScenarioFile.read(text: text, path: "x.yaml")
      return []
    } catch {
      return error.diagnostics.map(\.message)
    }
  }

  @Test("the example of every law of arrivals and lengths of a served workload is read")
  func served() {
    for choice in ScenarioChoice.servedArrivals {
      let text = ScenarioErrorTests.serving.replacingOccurrences(of: "{poisson: 6/s}", with: choice.example)
      #expect(faults(text).isEmpty, "\(choice.example)")
    }
    for choice in ScenarioChoice.servedLengths {
      let text = ScenarioErrorTests.serving.replacingOccurrences(of: "{fixed: 100}", with: choice.example)
      #expect(faults(text).isEmpty, "\(choice.example)")
    }
  }

  @Test("the example of every law and policy of a queue is read")
  func queue() {
    func text(arrivals: String = "{poisson: 0.1/s}", tokens: String = "{fixed: 64}", policy: String) -> String {
      // Batches and single requests have service laws of their own.
      let batches = ["dynamic", "fixed", "bulk", "elastic", "timeout"]
      let service =
        batches.contains { policy.hasPrefix("{\($0):") } ? "{fixed: 1 s, perToken: 1 ms}" : "{perToken: 1 ms}"
      return "kind: queue\narrivals: \(arrivals)\ntokens: \(tokens)\nservice: \(service)\ncompare: [\(policy)]\n"
    }
    for choice in ScenarioChoice.queueArrivals {
      #expect(faults(text(arrivals: choice.example, policy: "fcfs")).isEmpty, "\(choice.example)")
    }
    for choice in ScenarioChoice.queueLengths {
      #expect(faults(text(tokens: choice.example, policy: "fcfs")).isEmpty, "\(choice.example)")
    }
    for choice in ScenarioChoice.queuePolicies {
      #expect(faults(text(policy: choice.example)).isEmpty, "\(choice.example)")
    }
  }

  @Test("a law says the same in every kind: queues read the words of served workloads and have the same law by each")
  func shared() throws {
    func setting(arrivals: String = "{poisson: 0.1/s}", tokens: String = "{fixed: 64}") throws -> QueueSetting {
      let text =
        "kind: queue\narrivals: \(arrivals)\ntokens: \(tokens)\nservice: {perToken: 1 ms}\ncompare: [fcfs]\n"
      let study = try #require(ScenarioFile.read(text: text, path: "x.yaml").first?.study as? QueueingStudy)
      return try #require(study.comparison.entries.first).setting
    }
    #expect(ScenarioChoice.servedLengths.map(\.example) == ScenarioChoice.queueLengths.map(\.example))
    let even = try setting(arrivals: "{even: 0.1/s}").arrivals
    #expect(even == (try setting(arrivals: "{constant: 0.1/s}").arrivals) && even.squaredVariation == 0)
    // exp(4 + 0.5 ^ 2 / 2) tokens on average.
    let (mean, mu) = ("{lognormal: {mean: \(exp(4.125)), sigma: 0.5}}", "{lognormal: {mu: 4, sigma: 0.5}}")
    let (one, other) = (try setting(tokens: mean).lengths, try setting(tokens: mu).lengths)
    #expect(abs(one.mean - other.mean) < 1e-6 * one.mean && abs(one.moment(2) / other.moment(2) - 1) < 1e-6)
    // What no theory of queues can be asked of is refused, with the words that there are.
    let refused = faults(
      "kind: queue\narrivals: {diurnal: {rate: 1/s, swing: 10 %, period: 1 h}}\nservice: {constant: 1 s}\n"
        + "compare: [fcfs]\n")
    #expect(refused.first?.contains("poisson") == true, "\(refused)")
  }

  @Test("both ways to say the middle of a lognormal law, or none, are a fault")
  func lognormal() {
    for (settings, words) in [
      ("{mean: 3, mu: 1, sigma: 1}", "says what `mean` says"), ("{sigma: 1}", "for example `mean: 700`"),
      ("{mu: 1, sigma: 30}", "at most 20"),
    ] {
      let text = ScenarioErrorTests.serving.replacingOccurrences(of: "{fixed: 100}", with: "{lognormal: \(settings)}")
      let found = faults(text)
      #expect(found.count == 1 && found.first?.contains(words) == true, "\(found)")
    }
  }

  @Test("a pause that is constant and exponential at once is a fault that says so")
  func pause() {
    let found = faults(
      """
      kind: queue
      arrivals: {poisson: 0.1/s}
      service: {constant: 1 s}
      compare: [{vacation: {constant: 1 s, exponential: 2 s}}]
      """)
    #expect(found == ["`compare[0]` takes either `constant` or `exponential`; leave one out"], "\(found)")
  }
}
