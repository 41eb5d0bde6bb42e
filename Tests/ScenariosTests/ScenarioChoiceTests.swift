import Foundation
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
